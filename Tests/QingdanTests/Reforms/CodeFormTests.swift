import Testing

@testable import Qingdan

/// Codes that are given after a reform: which are applied for, which may be written, and what comes of it.
@Suite struct CodeFormTests {
  private static let files = [
    "library.yaml": "library: x\nformat: 1\n",
    "registers/organisations.yaml": """
    organisations:
      - { id: a, names: [{ name: 甲局 }] }
      - { id: b, names: [{ name: 乙局 }] }

    """,
    "reforms/r.yaml": """
    reform: r
    title: 机构改革
    basis: 《方案》
    dates: { decided: 2024-01-01, effective: 2024-03-01 }
    events:
      - transfer: { from: a, to: b, items: { ids: [p-00000001, p-00000002] } }

    """,
    "organisations/b/powers.yaml": """
    list: powers
    organisation: b
    version: "2024.1"
    items:
      - { id: p-00000001, name: 许可一, type: 行政许可, code: "000116001000", holder: b } # 一
      - id: p-00000002
        职权编码: "000116002000"
        name: 许可二
        holder: b
      - { id: p-00000003, name: 许可三, code: "000116003000", holder: b }

    """,
    "ledger/r.yaml": """
    act: r
    moved:
      - { from: a, to: b, items: [p-00000001, p-00000002] }

    """,
    "adjustments/old.yaml": "adjustment: old\ntitle: 旧\n",
    "ledger/old.yaml": "act: old\nended:\n  - { old: \"000116009000\" }\n",
  ]

  private static func library(_ changes: [String: String] = [:]) async throws -> Library {
    try await Library(tree(changes))
  }

  private static func tree(_ changes: [String: String]) -> MemoryTree {
    let kinds = StandardLibrary.files.filter { $0.path.hasPrefix("kinds/") }.map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
    let tree = Dictionary(uniqueKeysWithValues: kinds).merging(files) { $1 }.merging(changes) { $1 }
    return MemoryTree(tree)
  }

  private static func assignment(
    _ item: String = "p-00000001", _ name: String = "许可一", field: String = "职权编码",
    old: String = "000116001000", _ new: String = "000117001000"
  ) -> CodeAssignment {
    CodeAssignment(item: item, name: name, field: field, old: old, new: new, row: 2)
  }

  private static func writing(_ all: [CodeAssignment], in library: Library) throws -> CodeWriting {
    let reform = try #require(library.context.acts.reform("r"))
    return try CodeWriting(
      all, of: reform, document: "编办1号", on: try #require(Day("2024-04-01")), in: library,
      paths: Array(files.keys))
  }

  /// What becomes of a list, with an act of 赋码 on file that says one change.
  private static func explained(
    from old: String, to new: String, by change: String
  ) async throws -> Difference {
    let act = """
      adjustment: codes
      title: 赋码
      reason: 赋码
      trigger: { basis: 编办1号, date: 2024-04-01 }
      applicant: b
      supervision: 巡查
      changes:
        - \(change)

      """
    func state(_ list: String, _ files: [String: String] = [:]) async throws -> LibraryState {
      let tree = tree(["organisations/b/powers.yaml": list].merging(files) { $1 })
      return LibraryState(label: "", library: try await Library(tree), tree: tree)
    }
    return Difference.explained(try await state(old), try await state(new, ["adjustments/codes.yaml": act]))
  }

  @Test func `What came to another body is applied for, and what stayed is not`() async throws {
    let library = try await Self.library()
    let form = CodeForm(of: try #require(library.context.acts.reform("r")), in: library)
    #expect(
      form.cells == [
        ["r", "p-00000001", "许可一", "行政许可", "职权编码", "000116001000", "甲局", "乙局", "《方案》", ""],
        ["r", "p-00000002", "许可二", "权责清单", "职权编码", "000116002000", "甲局", "乙局", "《方案》", ""],
      ])
  }

  @Test func `A new code is written where the old one stands, and nothing else changes`() async throws {
    let library = try await Self.library()
    let writing = try Self.writing(
      [
        Self.assignment(),
        Self.assignment("p-00000002", "许可二", old: "116002000", "000117002000"),
      ], in: library)
    #expect(writing.refusals == [])
    #expect(writing.written == 2)
    let old = try #require(Self.files["organisations/b/powers.yaml"])
    let new = old.replacing("000116001000", with: "000117001000").replacing(
      "000116002000", with: "000117002000"
    ).replacing("version: \"2024.1\"\n", with: "")
    #expect(writing.files["organisations/b/powers.yaml"].map { String(decoding: $0, as: UTF8.self) } == new)
    #expect(
      writing.files["ledger/r-codes-b.yaml"].map { String(decoding: $0, as: UTF8.self) } == """
        # 由 qingdan reform codes 写入，不要改。
        act: r-codes-b
        redirects:
          - { old: "000116001000", new: ["000117001000"] }
          - { old: "000116002000", new: ["000117002000"] }

        """)
    #expect(writing.files.count == 3)
  }

  @Test func `What was applied for and given is not applied for again`() async throws {
    let before = try await Self.library()
    let writing = try Self.writing([Self.assignment()], in: before)
    let changes = writing.files.mapValues { String(decoding: $0, as: UTF8.self) }
    let after = try await Self.library(changes)
    #expect(after.context.acts.ledgerSteps(from: "000116001000").map(\.now) == [["000117001000"]])
    let form = CodeForm(of: try #require(after.context.acts.reform("r")), in: after)
    #expect(form.rows.map(\.item) == ["p-00000002"])
    let again = try Self.writing([Self.assignment()], in: after)
    #expect(again.known == 1 && again.written == 0 && again.files.isEmpty)
  }

  @Test(arguments: [
    (assignment("p-00000009"), "清单里没有标识是“p-00000009”的事项"),
    (assignment("p-00000001", "许可二"), "是不是某一列单独排过序"),
    (assignment(field: "门牌号"), "权责清单没有“门牌号”这种编码"),
    (assignment(old: "000116008000"), "申请以后改过"),
    (assignment("p-00000001", "许可一", "117001000"), "前面的 0 没有了"),
    (assignment("p-00000001", "许可一", "1.18E+11"), "前面的 0 没有了"),
    (assignment("p-00000001", "许可一", "000116003000"), "已经是 p-00000003 的编码"),
    (assignment("p-00000001", "许可一", "000116009000"), "以前用过，在台账里"),
    (
      assignment("p-00000003", "许可三", old: "000116003000", "000117003000"),
      "r 没有划转“许可三”，也没有新增它，原编码里也没有它改掉的行政区划"
    ),
    (assignment(field: "实施编码", old: "", "11110000000023936L2000117001000"), "按新机构的统一社会信用代码算，不用申请"),
    (assignment("p-00000002", "许可二", old: "000116002000", "000117008000"), "上面已经有一行"),
  ])
  func `A row that cannot be meant is refused, and no other is written`(
    _ bad: CodeAssignment, _ words: String
  ) async throws {
    let good = Self.assignment("p-00000002", "许可二", old: "000116002000", "000117002000")
    let writing = try Self.writing([good, bad], in: try await Self.library())
    #expect(writing.refusals.count == 1)
    #expect(writing.refusals.first?.zh.hasPrefix("第 2 行：") ?? false)
    #expect(writing.refusals.first?.zh.contains(words) ?? false, "\(writing.refusals)")
    #expect(writing.files.isEmpty)
  }

  @Test func `What another reform has moved on since, or a past act moved, is not applied for`() async throws
  {
    let moved = try await Self.library([
      "organisations/b/powers.yaml": try #require(Self.files["organisations/b/powers.yaml"]).replacing(
        "code: \"000116001000\", holder: b", with: "code: \"000116001000\", holder: a")
    ])
    let form = CodeForm(of: try #require(moved.context.acts.reform("r")), in: moved)
    #expect(form.rows.map(\.item) == ["p-00000002"])
    let recorded = try await Self.library([
      "reforms/r.yaml": "reform: r\nrecorded: true\ndates: { effective: 2024-03-01 }\nevents: []\n"
    ])
    #expect(CodeForm(of: try #require(recorded.context.acts.reform("r")), in: recorded).rows.isEmpty)
  }

  @Test(arguments: ["cancel: { item: p-00000001 }", "transfer: { item: p-00000001, from: b, to: a }"])
  func `Whatever else an act that gives codes says, it neither explains nor approves`(_ change: String)
    async throws
  {
    let list = try #require(Self.files["organisations/b/powers.yaml"])
    let gone = list.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("许可一") }
    let changed =
      change.hasPrefix("cancel")
      ? gone.joined(separator: "\n")
      : list.replacing("000\", holder: b } # 一", with: "000\", holder: a } # 一")
    let difference = try await Self.explained(from: list, to: changed, by: change)
    #expect(difference.changes.filter { $0.severity >= .substance }.map(\.explanation) == [.none])
    #expect(!ReleaseGate(difference).findings.isEmpty)
  }

  @Test func `One code for two items of a form is refused`() async throws {
    let writing = try Self.writing(
      [Self.assignment(), Self.assignment("p-00000002", "许可二", old: "000116002000")],
      in: try await Self.library())
    #expect(writing.refusals.map(\.zh) == ["第 2 行：“000117001000”已经是 p-00000001 的编码，一个编码只给一个事项"])
    #expect(writing.files.isEmpty)
  }

  @Test(arguments: [
    ("code", "~", "\"000117001000\"", Explanation.approved(act: "codes")),
    ("name", "许可一", "许可甲", Explanation.none),
  ])
  func `An act that gives codes needs no approval, and explains nothing but codes`(
    _ field: String, _ old: String, _ new: String, _ explanation: Explanation
  ) async throws {
    func list(_ value: String) -> String {
      let fields = ["name": "许可一", "code": "~"].merging([field: value]) { $1 }
      let lines = fields.sorted { $0.key < $1.key }.map { "    \($0.key): \($0.value)\n" }.joined()
      return "list: powers\norganisation: b\nitems:\n  - id: p-00000001\n    holder: b\n\(lines)"
    }
    let difference = try await Self.explained(
      from: list(old), to: list(new),
      by:
        "amend: { item: p-00000001, fields: [\(field)], was: { \(field): \(old) }, values: { \(field): \(new) } }"
    )
    #expect(difference.changes.map(\.field) == [field])
    #expect(difference.changes.map(\.explanation) == [explanation])
  }
}
