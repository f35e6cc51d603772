import QingdanTesting
import Testing

@testable import Qingdan

/// What people wrote beside the values goes along wherever it is certain where it belongs; the rest is told, so that nothing
/// is lost in silence.
@Suite struct ReformCommentTests {
  static func files(_ a: String, _ b: String = "  []\n") -> [String: String] {
    var files = ReformWritingTests.files
    files["organisations/a/powers.yaml"] =
      "list: powers\norganisation: a\neffective: 2024-01-01\ndefaults: { holder: a }\nitems:\n\(a)"
    files["organisations/b/powers.yaml"] =
      "list: powers\norganisation: b\neffective: 2024-01-01\ndefaults: { holder: b }\nitems:\n\(b)"
    return files
  }

  static func told(_ carried: ReformWritingTests.Carried) -> [String] {
    carried.writing.lostComments.map { "\($0.item ?? "-") \($0.file):\($0.line) \($0.text)" }
  }

  static let two = """
      # 头一项
      - id: p-00000001
        name: 许可一
        type: 行政许可
        basis:
          # 以原文为准
          - 《甲法》第一条
          - 《乙法》第二条 # 2019年核过
        entrusted:
          # 见委托书
          - organisation: c # 丙
            document: https://a.cn/c

    """

  private static let absorbed = """
      # 原由乙局办
      - id: p-00000002
        name: 许可二 # 名称有争议
        type: 行政许可
        basis:
          - 《乙法》第二条
          # 新法
          - 《丙法》第三条

      # ---- 以下是检查 ----

      # 别的事项
      - { id: p-00000004, name: 检查四, type: 行政检查 }

    """

  @Test func `an entrustment more leaves the comments of the others where they are`() async throws {
    let carried = try await ReformWritingTests.carried(
      ["entrust: { from: a, to: b, items: { ids: [p-00000001] }, document: https://a.cn/b }"],
      files: Self.files(Self.two))
    #expect(
      carried.text("organisations/a/powers.yaml").hasSuffix(
        """
            entrusted:
              # 见委托书
              - organisation: c # 丙
                document: https://a.cn/c
              - organisation: b
                document: https://a.cn/b

        """))
    #expect(Self.told(carried) == [])
  }

  @Test func `an entrustment that ends takes its comment with it, and the plan says so`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        "entrust: { from: a, to: b, items: { ids: [p-00000001] }, document: https://a.cn/b }",
        "end-entrustment: { from: a, to: c, items: { ids: [p-00000001] } }",
      ],
      files: Self.files(Self.two))
    #expect(
      Self.told(carried) == [
        "p-00000001 organisations/a/powers.yaml:15 # 见委托书",
        "p-00000001 organisations/a/powers.yaml:16 # 丙",
      ])
  }

  @Test func `what items are combined has the comments of all of them, and the grounds keep theirs`()
    async throws
  {
    let carried = try await ReformWritingTests.carried(
      [
        "merge: { from: [a, b], into: { id: d, name: 丁局 } }",
        "combine: { items: [p-00000001, p-00000002], into: { id: p-00000001, name: 许可一二 } }",
      ],
      files: Self.files(Self.two, Self.absorbed))
    #expect(carried.writing.open == [])
    let text = carried.text("organisations/d/powers.yaml")
    #expect(
      text.contains(
        """
          # 头一项
          # 以下是并入的“许可二”（p-00000002）原来的注释
          # 原由乙局办
          # 名称有争议
          # 新法
          - id: p-00000001
            name: 许可一二
            type: 行政许可
            basis:
              # 以原文为准
              - 《甲法》第一条
              - 《乙法》第二条 # 2019年核过
              - 《丙法》第三条
            entrusted:
              # 见委托书
              - organisation: c # 丙
                document: https://a.cn/c

        """), "\(text)")
    #expect(text.contains("# 别的事项"))
    // A heading stays in the list that had it.
    #expect(carried.text("organisations/b/powers.yaml").contains("# ---- 以下是检查 ----"))
    #expect(Self.told(carried) == [])
    #expect(carried.after.diagnostics.filter { $0.severity == .error }.map(\.message.zh) == [])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(carried.after, carried.tree))
    #expect(proof.faults.map(\.zh) == [])
  }

  @Test func `a part of a group that is amended leaves the comments of the others`() async throws {
    let item = """
        - id: p-00000001
          name: 许可一
          type: 行政许可
          办理时限:
            # 法律写的
            法定时限: 20个工作日 # 不含公示
            promised: 10个工作日

      """
    let carried = try await ReformWritingTests.carried(
      ["amend: { item: p-00000001, values: { limits.promised: 5个工作日 } }"], files: Self.files(item))
    #expect(carried.writing.open == [])
    let text = carried.text("organisations/a/powers.yaml")
    #expect(text.contains("      # 法律写的\n"), "\(text)")
    #expect(text.contains(": 20个工作日 # 不含公示\n"), "\(text)")
    #expect(text.contains("promised: 5个工作日\n"), "\(text)")
    #expect(Self.told(carried) == [])
  }

  @Test func `two bodies that become one in a list of several leave a comment, and the plan says so`()
    async throws
  {
    let item = """
        - id: p-00000001
          name: 检查一
          type: 行政检查
          with:
            - z # 市政府
            - b # 乙局
            - c # 丙中心

      """
    let carried = try await ReformWritingTests.carried(
      ["merge: { from: [b, c], into: { id: d, name: 丁局 } }"], files: Self.files(item))
    let text = carried.text("organisations/a/powers.yaml")
    #expect(text.hasSuffix("    with:\n      - z # 市政府\n      - d # 乙局\n"), "\(text)")
    #expect(Self.told(carried) == ["p-00000001 organisations/a/powers.yaml:12 # 丙中心"])
  }

  @Test func `a comment in brackets, beside a version or in the register is told where it is lost`()
    async throws
  {
    var files = Self.files(
      """
        - { id: p-00000001, name: 检查一, type: 行政检查, with: [b, # 乙局
            c] }

      """)
    files["organisations/a/powers.yaml"] = files["organisations/a/powers.yaml"]?
      .replacing("effective:", with: "version: 1.0 # 第一版\neffective:")
    files["registers/organisations.yaml"] = ReformWritingTests.files["registers/organisations.yaml"]?
      .replacing("members: [a, b] }", with: "members: [a, # 甲\n      b] }")
    let carried = try await ReformWritingTests.carried(
      ["merge: { from: [b, c], into: { id: d, name: 丁局 } }"], files: files)
    #expect(
      Self.told(carried) == [
        "- organisations/a/powers.yaml:3 # 第一版", "p-00000001 organisations/a/powers.yaml:7 # 乙局",
        "- registers/organisations.yaml:13 # 甲",
      ])
  }

  @Test func `text, tables and JSON tell of a lost comment where it stands and what it says`() async throws {
    let carried = try await ReformWritingTests.carried(
      ["end-entrustment: { from: a, to: c, items: { ids: [p-00000001] } }"], files: Self.files(Self.two))
    let report = ReformReport(carried.outcome, carried.writing, in: carried.before, language: .chinese)
    let place = "organisations/a/powers.yaml:15"
    #expect(
      report.text().contains(
        "不能带走的注释（请核对后自行抄写）\n  \(place)  p-00000001 许可一  # 见委托书\n"), "\(report.text())")
    #expect(
      report.lostCommentRows == [
        [place, "p-00000001 许可一", "# 见委托书"], ["organisations/a/powers.yaml:16", "p-00000001 许可一", "# 丙"],
      ])
    let page = String(decoding: ReformPage(report).html(), as: UTF8.self)
    for (text, place) in [(page, place), (report.markdown(), place.markdown)] {
      #expect(text.contains(report.lostCommentsTitle) && text.contains(place))
    }
    let json = carried.outcome.json([], carried.writing, open: [], in: carried.before).line
    #expect(json.contains("lostComments") && json.contains("见委托书"))
  }
}
