import Testing

@testable import Qingdan

/// Divisions that are drawn anew (行政区划调整): which of several a body gets the event says.
@Suite struct TerritoryTests {
  private static let files = ReformWritingTests.files.merging([
    "registers/organisations.yaml": """
    organisations:
      - { id: a, division: "110101", names: [{ name: 甲局 }] }
      - { id: b, division: "110101", names: [{ name: 乙局 }] }
      - { id: c, division: "110102", names: [{ name: 丙中心 }] }
      - { id: z, names: [{ name: XX市人民政府 }] }
    groups:
      - { name: 各部门, members: [a, b] }

    """
  ]) { $1 }

  private func divisions(_ carried: ReformWritingTests.Carried) -> [String] {
    carried.after.context.organisations.organisations.map { "\($0.id) \($0.division ?? "")" }
  }

  @Test func `one new division is that of all bodies of the old ones`() async throws {
    let carried = try await ReformWritingTests.carried(
      [#"territory: { from: ["110101", "110102"], to: ["110108"] }"#], files: Self.files)
    #expect(carried.writing.open == [])
    #expect(divisions(carried) == ["a 110108", "b 110108", "c 110108", "z "])
  }

  @Test func `of several the event says which each body gets`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        #"territory: { from: ["110101"], to: ["110105", "110106"], organisations: { a: "110105", b: "110106" } }"#
      ], files: Self.files)
    #expect(carried.writing.open == [])
    #expect(divisions(carried) == ["a 110105", "b 110106", "c 110102", "z "])
  }

  @Test(arguments: [#"{ a: "110105" }"#, #"{ a: "110105", b: "110107" }"#])
  func `a body of which it does not say so is for a person`(_ said: String) async throws {
    let carried = try await ReformWritingTests.carried(
      [#"territory: { from: ["110101"], to: ["110105", "110106"], organisations: \#(said) }"#],
      files: Self.files)
    #expect(
      carried.writing.open.map(\.message.zh) == [
        "行政区划调整：行政区划分成几个，b 归哪一个没有写。在这一条里加 organisations: { b: 新的区划代码 }，每个机构一个，代码是 to 里的一个"
      ])
    #expect(divisions(carried) == ["a 110105", "b 110101", "c 110102", "z "])
  }

  // MARK: - Codes

  private static let coded = files.merging([
    "kinds/powers.yaml": StandardLibrary.files.first { $0.path == "kinds/powers.yaml" }
      .map {
        String(decoding: $0.bytes, as: UTF8.self)
          + "  - { name: local, type: code, title: 本地编码, grammar: hubei-16 }\n"
          + "  - { name: platform, type: code, title: 平台编码, grammar: sichuan }\n"
      } ?? "",
    "organisations/a/powers.yaml": """
    list: powers
    organisation: a
    defaults: { holder: a }
    items:
      - { id: p-00000001, name: 许可一, type: 行政许可, code: "110101-XK-001" }
      - { id: p-00000002, name: 许可二, type: 行政许可, code: "000116001000", local: "110101-001-01-001-01" }
      - { id: p-00000003, name: 许可三, type: 行政许可, code: "110101000000", platform: "511A0138000000-110101000000-000-115113010778722043-1-00" }
      - { id: p-00000004, name: 许可四, type: 行政许可, code: "110102-XK-004", local: "1101020010100401" }
      - { id: p-00000005, name: 许可五, type: 行政许可, code: "110101-XK-005" }
      - { id: p-00000006, name: 许可六, type: 行政许可, code: "110101-XK-006" }

    """,
    "organisations/c/powers.yaml": """
    list: powers
    organisation: c
    defaults: { holder: c }
    items:
      - { id: p-00000007, name: 许可七, type: 行政许可, code: "110101-XK-007", local: "1101020010100701" }

    """,
  ]) { $1 }

  private static let redrawn = #"territory: { from: ["110101"], to: ["110108"] }"#

  /// `p-1 code`: the rows of the form, before which stand those of the plan for items that stay.
  private func awaited(_ events: [String], files: [String: String] = coded) async throws
    -> (plan: [String], form: [String])
  {
    let carried = try await ReformWritingTests.carried(events, files: files)
    #expect(carried.writing.open == [])
    let plan = AwaitedCode.all(of: carried.outcome, carried.writing, in: carried.before)
    let form = CodeForm(of: carried.outcome.reform, in: carried.after)
    return (
      plan.map { "\($0.item) \($0.field.name) \($0.code ?? "")" },
      form.rows.map { "\($0.item) \($0.field.name) \($0.old ?? "") \($0.from) \($0.to)" }
    )
  }

  @Test func `given codes that name the old division of their holder are applied for, and no others`()
    async throws
  {
    let codes = try await awaited([Self.redrawn])
    let all = [
      "p-00000001 code 110101-XK-001", "p-00000002 local 110101-001-01-001-01",
      "p-00000003 platform 511A0138000000-110101000000-000-115113010778722043-1-00",
      "p-00000005 code 110101-XK-005", "p-00000006 code 110101-XK-006",
    ]
    #expect(codes.plan == all)
    #expect(codes.form == all.map { "\($0) 甲局 甲局" })
  }

  @Test func `what is new and has no code is told as the form asks for it`() async throws {
    let codes = try await awaited([
      "transfer: { from: a, to: c, items: { ids: [p-00000001] }, extent: 部分, scope: { moved: 水, stays: 气 } }",
      "divide: { item: p-00000002, into: [{ id: p-00000002, name: 甲 }, { name: 乙 }] }",
      "add: { to: c, list: powers, item: { id: p-00000009, name: 丙, code: \"1\" } }",
    ])
    #expect(
      codes.plan.sorted()
        == codes.form.map {
          $0.split(separator: " ", omittingEmptySubsequences: false).prefix(3).joined(separator: " ")
        }.sorted())
    #expect(codes.plan.contains("p-00000009 local "))
    #expect(!codes.plan.contains("p-00000009 code ") && !codes.plan.contains("p-00000001 code "))
  }

  @Test func `what goes to another body is told once, and what ends or has its new code is not told`()
    async throws
  {
    let codes = try await awaited([
      Self.redrawn, "transfer: { from: a, to: c, items: { ids: [p-00000001] } }",
      "cancel: { items: { ids: [p-00000006] } }",
      #"amend: { item: p-00000005, values: { code: "110108-XK-005" } }"#,
      "amend: { item: p-00000002, values: { local: ~ } }",
    ])
    #expect(codes.plan.map { $0.prefix(10) } == ["p-00000003"])
    #expect(
      codes.form.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        == ["p-00000003 platform", "p-00000001 code"])
  }

  @Test func `of divisions that become one only the codes of the others change`() async throws {
    let codes = try await awaited([#"territory: { from: ["110101", "110102"], to: ["110101"] }"#])
    #expect(
      codes.plan == [
        "p-00000004 code 110102-XK-004", "p-00000004 local 1101020010100401",
        "p-00000007 local 1101020010100701",
      ])
    #expect(codes.form.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == codes.plan)
  }

  @Test func `of several new divisions that of each body counts`() async throws {
    let event =
      #"territory: { from: ["110101"], to: ["110101", "110108"], organisations: { a: "110101", b: "110108" } }"#
    #expect(try await awaited([event]).plan == [])
    let other = event.replacing(#"a: "110101", b: "110108""#, with: #"a: "110108", b: "110101""#)
    #expect(try await awaited([other]).form.count == 5)
  }

  @Test func `a code that is made of the code of its body stays, and so does a body's own`() async throws {
    let code = "11620000013897996W262013400100Y"
    let files = Self.coded.merging([
      "registers/organisations.yaml": """
      organisations:
        - { id: a, division: "620000", uscc: 11620000013897996W, names: [{ name: 甲局 }] }

      """,
      "organisations/a/powers.yaml":
        "list: powers\norganisation: a\nitems:\n  - { id: p-00000001, name: 许可一, holder: a, implementation: \(code) }\n",
      "organisations/c/powers.yaml": "list: powers\norganisation: a\nitems: []\n",
    ]) { $1 }
    let carried = try await ReformWritingTests.carried(
      [#"territory: { from: ["620000"], to: ["620100"] }"#], files: files)
    #expect(carried.writing.codes == [])
    #expect(carried.text("organisations/a/powers.yaml").contains(code))
    let body = carried.after.context.organisations["a"]
    #expect([body?.division, body?.creditCode] == ["620100", "11620000013897996W"])
    #expect(CodeForm(of: carried.outcome.reform, in: carried.after).rows == [])
  }

  @Test func `a new code for one of them is written, and is not applied for again`() async throws {
    let carried = try await ReformWritingTests.carried([Self.redrawn], files: Self.coded)
    func assignment(_ item: String, _ name: String, _ old: String, _ new: String) -> CodeAssignment {
      CodeAssignment(item: item, name: name, field: "本地编码", old: old, new: new, row: 2)
    }
    func writing(_ code: CodeAssignment) throws -> CodeWriting {
      try CodeWriting(
        [code], of: carried.outcome.reform, document: "编办1号", on: try #require(Day("2027-04-01")),
        in: carried.after, paths: [])
    }
    let given = try writing(
      assignment("p-00000002", "许可二", "110101-001-01-001-01", "110108-001-01-001-01"))
    #expect(given.refusals == [])
    var tree = carried.tree
    tree.changes.merge(given.files) { $1 }
    let after = try await Library(tree)
    #expect(
      CodeForm(of: carried.outcome.reform, in: after).rows.map(\.item) == [
        "p-00000001", "p-00000003", "p-00000005", "p-00000006",
      ])
    let refused = try writing(
      assignment("p-00000007", "许可七", "1101020010100701", "110108-001-01-007-01"))
    #expect(refused.refusals.first?.zh.contains("原编码里也没有它改掉的行政区划") == true)
  }
}
