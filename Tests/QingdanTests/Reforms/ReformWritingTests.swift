import QingdanTesting
import Testing

@testable import Qingdan

/// What a reform makes of the texts: comments go along, nothing else changes, and no effective value that the reform does
/// not change.
@Suite struct ReformWritingTests {
  static let files = [
    "registers/organisations.yaml": """
    # 机构
    organisations:
      - { id: a, level: 市级, superior: z, names: [{ name: 甲局, short: [市甲局] }] }
      # 乙
      - id: b
        level: 市级
        superior: z
        names:
          - { name: 乙局 }
      - { id: c, superior: a, names: [{ name: 丙中心 }] }
      - { id: z, names: [{ name: XX市人民政府 }] }
    groups:
      - { name: 各部门, members: [a, b] }

    """,
    "organisations/a/powers.yaml": """
    # 甲局权责清单
    list: powers
    organisation: a
    effective: 2024-01-01
    defaults: { holder: a, levels: [市级], office: 一处 }
    items:
      # 第一项
      - id: p-00000001
        职权名称: 许可一 # 行内
        type: 行政许可

      - { id: p-00000002, name: 检查二, type: 行政检查, office: 二处 }

      # 第三项
      - id: p-00000003
        name: 检查三
        type: 行政检查
        with: [b]

    """,
    "organisations/b/powers.yaml": """
    list: powers
    organisation: b
    effective: 2024-01-01
    defaults: { holder: b, levels: [区级], note: 乙 }
    items:
      - id: p-00000004
        name: 检查四
        type: 行政检查
        entrusted: [{ organisation: a, document: https://b.cn/w }]

    """,
    "organisations/b/disclosure.yaml": """
    list: disclosure
    organisation: b
    effective: 2024-01-01
    defaults: { publisher: b }
    items:
      - { id: d-00000001, name: 公告, content: [公告] }

    """,
    "organisations/z/powers.yaml": """
    list: powers
    organisation: z
    effective: 2024-01-01
    items:
      - { id: p-00000005, name: 检查五, type: 行政检查, holder: a }

    """,
  ]

  /// A library with a reform, as it is and as the reform leaves it.
  struct Carried {
    let before: Library
    let after: Library
    let outcome: ReformOutcome
    let writing: ReformWriting
    let tree: OverlayTree
    let source: MemoryTree

    func text(_ path: String) -> String {
      (try? tree.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Each item with where it stands and who holds it.
    func items(of library: Library) -> [String] {
      library.lists.flatMap { list in
        list.items.map {
          "\(list.id($0) ?? "") \(list.head.organisation ?? "") \(list.organisation(of: $0) ?? "")"
        }
      }.sorted()
    }
  }

  static func carried(_ events: [String], files: [String: String] = files) async throws -> Carried {
    var tree = Dictionary(
      uniqueKeysWithValues: StandardLibrary.files.filter { $0.path.hasPrefix("kinds/") }
        .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    tree["library.yaml"] = "library: x\nformat: 1\n"
    tree["reforms/r.yaml"] =
      "reform: r\nbasis: 《方案》\ndates: { effective: 2027-03-01 }\nevents:\n"
      + events.map { "  - \($0)\n" }.joined()
    tree.merge(files) { $1 }
    let before = try await Library(MemoryTree(tree))
    let outcome = ReformOutcome(of: try #require(before.context.acts.reform("r")), in: before)
    let writing = try ReformWriting(
      outcome, in: before, MemoryTree(tree), ids: ["p-00000003": "p-00000091"])
    var overlay = OverlayTree(MemoryTree(tree))
    overlay.changes = writing.files
    return Carried(
      before: before, after: try await Library(overlay), outcome: outcome, writing: writing, tree: overlay,
      source: MemoryTree(tree))
  }

  @Test func `an item that moves takes its comments and what it inherits along`() async throws {
    let moved = try await Self.carried([
      "transfer: { from: a, to: b, items: { ids: [p-00000001, p-00000003] } }"
    ])
    #expect(
      moved.text("organisations/a/powers.yaml") == """
        # 甲局权责清单
        list: powers
        organisation: a
        effective: 2027-03-01
        defaults: { holder: a, levels: [市级], office: 一处 }
        items:
          - { id: p-00000002, name: 检查二, type: 行政检查, office: 二处 }

        """)
    #expect(
      moved.text("organisations/b/powers.yaml") == """
        list: powers
        organisation: b
        effective: 2027-03-01
        defaults: { holder: b, levels: [区级], note: 乙 }
        items:
          - id: p-00000004
            name: 检查四
            type: 行政检查
            entrusted: [{ organisation: a, document: https://b.cn/w }]

          # 第一项
          - id: p-00000001
            职权名称: 许可一 # 行内
            type: 行政许可
            office: 一处
            levels:
              - 市级
            note: ~

          # 第三项
          - id: p-00000003
            name: 检查三
            type: 行政检查
            office: 一处
            levels:
              - 市级
            note: ~

        """)
    #expect(
      moved.writing.files.keys.sorted() == [
        "ledger/r.yaml", "organisations/a/powers.yaml", "organisations/b/powers.yaml",
      ])
    #expect(moved.writing.inherited.map { "\($0.item) \($0.field)" }.count == 6)
  }

  @Test func `a merger closes its lists, ends its bodies and follows them in all that names them`()
    async throws
  {
    let merged = try await Self.carried(["merge: { from: [a, b], into: { id: d, name: 丁局, short: 市丁局 } }"])
    #expect(
      merged.items(of: merged.after) == [
        "d-00000001 d d", "p-00000001 d d", "p-00000002 d d", "p-00000003 d d", "p-00000004 d d",
        "p-00000005 z d",
      ])
    #expect(merged.after.diagnostics.filter { $0.severity == .error }.map(\.message.zh) == [])
    let register = merged.after.context.organisations
    #expect(register["a"]?.period.until == Day("2027-03-01"))
    #expect(register["a"]?.successors == ["d"])
    #expect(register["c"]?.superior == "d")
    #expect(register["d"]?.superior == "z")
    // What it had from the defaults of a body that is no more names who comes after.
    #expect(merged.text("organisations/d/disclosure.yaml").contains("publisher: d"))
    #expect(register.groups.first?.members == ["a", "b", "d"])
  }

  @Test func `a list that is made after one with other line ends has one kind of them`() async throws {
    let given = try #require(Self.files["organisations/a/powers.yaml"])
      .replacing(
        "defaults: { holder: a, levels: [市级], office: 一处 }", with: "defaults:\n  holder: a # 甲\n  office: 一处"
      )
      .replacing("\n", with: "\r\n")
    let moved = try await Self.carried(
      ["transfer: { from: a, to: c, items: { ids: [p-00000001] } }"],
      files: Self.files.merging(["organisations/a/powers.yaml": given]) { $1 })
    let made = moved.text("organisations/c/powers.yaml")
    #expect(!made.utf8.contains(0x0D))
    #expect(
      made.contains("effective: 2027-03-01\ndefaults:\n  holder: c # 甲\n  office: 一处\nitems:\n  # 第一项\n"))
  }

  @Test func `a part goes and a part stays, both in words, and the ledger knows`() async throws {
    let split = try await Self.carried([
      "transfer: { from: a, to: c, items: { ids: [p-00000003] }, extent: 部分, scope: { moved: 水, stays: 气 } }"
    ])
    #expect(split.items(of: split.after).contains("p-00000091 c c"))
    #expect(split.items(of: split.after).contains("p-00000003 a a"))
  }

  @Test func `what ends or goes to others leaves the lists, and an entrustment stands in them`() async throws
  {
    let carried = try await Self.carried([
      "cancel: { items: { ids: [p-00000001] } }",
      "devolve: { from: a, to: { level: 区级 }, items: { ids: [p-00000002] } }",
      "entrust: { from: a, to: c, items: { ids: [p-00000003] }, document: https://a.cn/w, until: 2028-01-01 }",
      "rename: { organisation: b, name: 新乙局 }",
      "nameplate: { add: 乙办, to: b }",
    ])
    #expect(carried.items(of: carried.after).count == 4)
  }

  @Test func `who publishes follows an item that goes, and a new list has the defaults of the old one`()
    async throws
  {
    let carried = try await Self.carried([
      "split: { from: b, into: [{ organisation: a, items: { ids: [d-00000001] } }, { organisation: c, items: rest }] }"
    ])
    #expect(
      carried.text("organisations/a/disclosure.yaml") == """
        # 甲局政务公开全清单。
        list: disclosure
        organisation: a
        effective: 2027-03-01
        defaults: { publisher: a }
        items:
          - { id: d-00000001, name: 公告, content: [公告] }

        """)
    #expect(carried.writing.links.first { $0.before == "d-00000001" }?.fields["publisher"] == "a")
    #expect(carried.after.context.organisations["b"]?.successors == ["a", "c"])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(carried.after, carried.tree))
    #expect(proof.faults.map(\.zh) == [])
  }

  @Test func `a field that names a body with several heirs is left to people, and told`() async throws {
    let carried = try await Self.carried([
      "split: { from: b, into: [{ organisation: a, items: { ids: [d-00000001] } }, { organisation: c, items: rest }] }"
    ])
    #expect(carried.writing.unsettled.map { "\($0.item) \($0.field) \($0.value)" } == ["p-00000003 with b"])
  }

  @Test func `an office that is no more is told, and so is an item that others name and that left the lists`()
    async throws
  {
    var files = Self.files
    files["library.yaml"] = "library: x\nformat: 1\nadjustment: { offices: { review: b } }\n"
    files["organisations/b/disclosure.yaml"] =
      "list: disclosure\norganisation: b\neffective: 2024-01-01\nitems:\n  - { id: d-00000001, name: 公告, content: [公告], powers: [p-00000001, p-00000002] }\n"
    let carried = try await Self.carried(
      ["merge: { from: [a, b], into: { id: d, name: 丁局 } }", "cancel: { items: { ids: [p-00000002] } }"],
      files: files)
    #expect(
      carried.writing.unsettled.map { "\($0.item) \($0.field) \($0.value) \($0.became ?? ["?"])" } == [
        "d-00000001 powers p-00000002 []", "library.yaml 机构编制部门 b [\"?\"]",
      ])
  }

  @Test func `items are chosen by a part of a group, and several parts of it are amended at once`()
    async throws
  {
    var files = Self.files
    files["organisations/a/powers.yaml"] = Self.files["organisations/a/powers.yaml"]?
      .replacing("office: 二处 }", with: "limits: { legal: 20个工作日, promised: 10个工作日 } }")
    let amended = try await Self.carried(
      [
        "amend: { item: p-00000002, values: { limits.legal: 15个工作日, limits.promised: 5个工作日 } }"
      ], files: files)
    #expect(amended.writing.open == [])
    let (list, item) = try #require(amended.after.item("p-00000002"))
    #expect(list.canonicalValue(item, path: "limits.legal") == "15个工作日")
    #expect(list.canonicalValue(item, path: "limits.promised") == "5个工作日")
    let chosen = try await Self.carried(
      ["transfer: { from: a, to: c, items: { where: { limits.legal: 20个工作日 } } }"], files: files)
    #expect(chosen.outcome.placings.map(\.item) == ["p-00000002"])
  }
}
