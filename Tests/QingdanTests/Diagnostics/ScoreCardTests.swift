import Qingdan
import QingdanTesting
import Testing

/// Marks of departments: only those that the place has laid down.
@Suite struct ScoreCardTests {
  private static func card(_ settings: String, _ findings: [Diagnostic] = []) async throws -> (
    ScoreCard, ReportedRun
  ) {
    func list(_ body: String, _ items: Int) -> String {
      "list: functions\norganisation: \(body)\neffective: 2025-03-01\nitems:\n"
        + (0..<items).map {
          "  - { id: f-\(body)\(body)\(body)\(body)000\($0), name: 职责, holder: \(body) }\n"
        }.joined()
    }
    let tree = MemoryTree([
      "library.yaml": "library: x\nformat: 1\nbase: standard\n\(settings)",
      "registers/organisations.yaml":
        "organisations:\n  - { id: b, names: [{ name: 市乙局 }] }\n  - { id: a, names: [{ name: 市甲局 }] }\n",
      "organisations/a/functions.yaml": list("a", 2), "organisations/b/functions.yaml": list("b", 3),
      "organisations/b/broken.yaml": "list: [",
    ])
    let context = try LibraryContext(tree)
    let result = await Validation(Registry(), in: context).run(tree).adding(findings)
    let run = ReportedRun(result, in: context, language: .chinese, rules: [], version: "0")
    return (ScoreCard(result, in: context), run)
  }

  private static func finding(_ rule: RuleID, _ severity: Severity, in file: String, item: String? = nil)
    -> Diagnostic
  {
    Diagnostic(
      rule: rule, severity: severity, message: Message(zh: "问题", en: "a finding"),
      place: Place(file: file, bytes: 0..<1),
      item: item)
  }

  private static let a = "organisations/a/functions.yaml"
  private static let b = "organisations/b/functions.yaml"

  @Test func `bodies are counted, and none is marked where nothing is laid down`() async throws {
    let (card, run) = try await Self.card(
      "",
      [
        Self.finding("a/x", .error, in: Self.a, item: "f-1"),
        Self.finding("a/x", .warning, in: Self.a, item: "f-1"),
        Self.finding("a/x", .note, in: Self.a, item: "f-2"),
        Self.finding("a/x", .error, in: "registers/organisations.yaml"),
      ])
    #expect(card.rows.map(\.name.zh) == ["市甲局", "市乙局", "清单库（不属于哪个部门）"])
    #expect(card.rows.map(\.lists) == [1, 2, 0])
    #expect(card.rows.map(\.items) == [2, 3, 0])
    // What cannot be read is its body's error.
    #expect(card.rows.map(\.errors) == [1, 1, 1])
    #expect(card.rows.map(\.flawedItems) == [1, 0, 0])
    #expect(card.rows.allSatisfy { $0.score == nil && $0.deductions.isEmpty })
    let page = String(decoding: HTMLReporter().bytes(of: run), as: UTF8.self)
    #expect(page.contains("不打分"))
    #expect(!page.contains("得分") && !page.contains("扣分合计"))
  }

  private static let rules = """
    score-card:
      basis: 《XX市政务公开考评办法》
      full: 10
      deductions:
        - { title: 依据, rules: [citation, a/y], each: 0.5, most: 1.25 }
        - { title: 其他错误, severity: error, each: 4 }

    """

  @Test
  func `a finding costs points once, in the first deduction that takes it, and nobody has less than nothing`()
    async throws
  {
    let findings =
      (0..<3).map { _ in Self.finding("citation/z", .error, in: Self.a) }
      + [
        Self.finding("a/y", .warning, in: Self.a), Self.finding("a/yy", .warning, in: Self.a),
        Self.finding("a/yy", .error, in: Self.a), Self.finding("citation/z", .note, in: Self.b),
      ] + (0..<9).map { _ in Self.finding("a/q", .error, in: Self.b) }
    let (card, run) = try await Self.card(Self.rules, findings)
    let one = try #require(card.rows.first)
    #expect(one.deductions.map(\.count) == [4, 1])
    #expect(one.deductions.map(\.points.description) == ["1.25", "4"])
    #expect(one.deducted.description == "5.25")
    #expect(one.score?.description == "4.75")
    #expect(card.rows[1].deductions.map(\.count) == [0, 10])
    #expect(card.rows[1].score == Points.none)
    let page = String(decoding: HTMLReporter().bytes(of: run), as: UTF8.self)
    #expect(page.contains("扣分办法：《XX市政务公开考评办法》。满分 10"))
    #expect(page.contains("<strong>4.75</strong>"))
  }

  @Test func `without full marks there are deductions and no score`() async throws {
    let (card, _) = try await Self.card(
      Self.rules.replacing("  full: 10\n", with: ""), [Self.finding("a/y", .error, in: Self.a)])
    #expect(card.rows.first?.deducted.description == "0.5")
    #expect(card.rows.allSatisfy { $0.score == nil })
  }

  @Test func `a rule that does not exist is told`() async throws {
    let (_, run) = try await Self.card(Self.rules)
    let told = run.result.diagnostics.filter { $0.rule == "library/unknown-rule" }.map(\.message.zh)
    #expect(told.count == 2)
    #expect(told.contains { $0.hasPrefix("评分卡里没有 a/y 这条或者这组规则") })
  }

  @Test(arguments: [
    ("10", "10"), ("0.5", "0.5"), ("0.05", "0.05"), ("1.50", "1.5"), ("", nil), ("-1", nil), ("1.", nil),
    (".5", nil),
    ("1.234", nil), ("１", nil), ("9999999999999999999", nil), ("1e3", nil),
  ])
  func `points are read to the hundredth`(_ text: String, _ shown: String?) {
    #expect(Points(text)?.description == shown)
  }
}
