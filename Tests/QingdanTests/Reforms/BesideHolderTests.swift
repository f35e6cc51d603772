import QingdanTesting
import Testing

@testable import Qingdan

/// Whoever gets an item no longer stands beside itself in it, as one who acts along (共同实施) or is entrusted (受委托);
/// everybody else goes on to stand there.
@Suite struct BesideHolderTests {
  private static let files = ReformDemandTests.files.merging([
    "organisations/a/powers.yaml": """
    list: powers
    organisation: a
    defaults: { holder: a, levels: [市级] }
    items:
      - { id: p-00000001, name: 许可一, type: 行政许可, with: [b, c], entrusted: [{ organisation: c, until: 2028-01-01 }, { organisation: b }] }
      - id: p-00000002
        name: 检查二
        type: 行政检查
        共同实施主体:
          - b # 乙
          - c # 丙
        受委托机构:
          - { 机构: b, 委托书: "https://a.cn/w" }
      - { id: p-00000003, name: 检查三, type: 行政检查, with: [c], entrusted: [{ organisation: z }] }

    """,
    "organisations/z/powers.yaml": """
    list: powers
    organisation: z
    defaults: { with: [b, c] }
    items:
      - { id: p-00000006, name: 检查六, type: 行政检查, holder: a }
      - { id: p-00000007, name: 检查七, type: 行政检查, holder: z }

    """,
  ]) { $1 }

  /// Nothing here is about items.
  private static let other = "rank: { organisation: z, to: 正局级 }"

  private static func transfer(_ to: String, _ item: String = "p-00000001") -> String {
    "transfer: { from: a, to: \(to), items: { ids: [\(item)] } }"
  }

  private static func part(_ to: String, _ words: String = "水", _ item: String = "p-00000001") -> String {
    "transfer: { from: a, to: \(to), items: { ids: [\(item)] }, extent: 部分, scope: { moved: \(words), stays: 其余 } }"
  }

  /// `b 与 c 委托 z`: who has an item, with whom, and who is entrusted.
  private static func line(_ list: ListFile, _ item: ListFile.Item) -> String {
    func elements(_ field: String) -> [YAMLValue] {
      list.kind.field(field).flatMap { list.canonicalValue(item, $0) }?.elements ?? []
    }
    let others = [
      ("与", elements("with").flatMap(\.texts)),
      ("委托", elements("entrusted").compactMap { $0.scalar("organisation") }),
    ]
    return
      ([list.organisation(of: item) ?? ""]
      + others.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: "、"))" }).joined(
        separator: " ")
  }

  /// The items of a name after a reform that both proofs accept.
  private func after(_ events: [String], _ name: String) async throws -> [String] {
    let carried = try await ReformWritingTests.carried([Self.other] + events, files: Self.files)
    #expect(carried.writing.open.map(\.message.zh) == [])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    #expect(try await ReformDemandTests.faults(certificate, carried, carried.tree) == [])
    return carried.after.lists.flatMap { list in
      list.items.filter { list.name($0) == name }.map { Self.line(list, $0) }
    }.sorted()
  }

  @Test(arguments: [
    ([transfer("b")], "许可一", ["b 与 c 委托 c"]),
    ([transfer("c")], "许可一", ["c 与 b 委托 b"]),
    ([transfer("z")], "许可一", ["z 与 b、c 委托 c、b"]),
    (["devolve: { from: a, to: c, items: { ids: [p-00000001] }, supervision: 抽查 }"], "许可一", ["c 与 b 委托 b"]),
    (["empower: { from: a, to: b, items: { ids: [p-00000001] } }"], "许可一", ["b 与 c 委托 c"]),
    (["recall: { from: a, to: b, items: { ids: [p-00000001] } }"], "许可一", ["b 与 c 委托 c"]),
    ([transfer("b", "p-00000002")], "检查二", ["b 与 c"]),
    ([transfer("c", "p-00000003")], "检查三", ["c 委托 z"]),
    // The list of another body, with a default.
    ([transfer("b", "p-00000006")], "检查六", ["b 与 c"]),
    (["transfer: { from: a, to: b, items: rest }"], "许可一", ["b 与 c 委托 c"]),
    (["transfer: { from: z, to: c, items: { ids: [p-00000007] } }"], "检查七", ["c 与 b"]),
    (["rename: { organisation: b, name: XX市新乙局 }", transfer("b")], "许可一", ["b 与 c 委托 c"]),
    // Others are followed beside it.
    (["establish: { id: d, name: XX市丁局, from: [c] }", transfer("b")], "许可一", ["b 与 d 委托 d"]),
    (["merge: { from: [b, c], into: { id: d, name: XX市丁局 } }", transfer("d")], "许可一", ["d"]),
    (["merge: { from: [a, b], into: { id: d, name: XX市丁局 } }", transfer("c")], "许可一", ["c 与 d 委托 d"]),
    (
      ["establish: { id: d, name: XX市丁局, from: [c] }", transfer("b", "p-00000002")], "检查二", ["b 与 d"]
    ),
    (["entrust: { from: a, to: z, items: { ids: [p-00000001] } }", transfer("b")], "许可一", ["b 与 c 委托 c、z"]),
    (
      ["end-entrustment: { from: a, to: c, items: { ids: [p-00000001] } }", transfer("b")], "许可一", ["b 与 c"]
    ),
  ])
  func `who gets an item stands beside itself no more`(_ events: [String], _ name: String, _ said: [String])
    async throws
  {
    #expect(try await after(events, name) == said)
  }

  @Test(arguments: [
    ([part("b")], ["a 与 b、c 委托 c、b", "b 与 c 委托 c"]),
    ([part("b"), part("c", "气")], ["a 与 b、c 委托 c、b", "b 与 c 委托 c", "c 与 b 委托 b"]),
    ([part("b"), transfer("c")], ["b 与 c 委托 c", "c 与 b 委托 b"]),
    ([part("b"), "establish: { id: d, name: XX市丁局, from: [c] }"], ["a 与 b、d 委托 d、b", "b 与 d 委托 d"]),
    (
      [part("c"), "establish: { id: d, name: XX市丁局, from: [b] }", transfer("d")],
      ["c 与 d 委托 d", "d 与 c 委托 c"]
    ),
    (
      [part("c"), "entrust: { from: a, to: z, items: { ids: [p-00000001] } }"],
      ["a 与 b、c 委托 c、b、z", "c 与 b 委托 b、z"]
    ),
    (
      [part("z"), "entrust: { from: a, to: z, items: { ids: [p-00000001] } }"],
      ["a 与 b、c 委托 c、b、z", "z 与 b、c 委托 c、b"]
    ),
  ])
  func `each part is without its own body only`(_ events: [String], _ said: [String]) async throws {
    #expect(try await after(events, "许可一") == said)
  }

  @Test func `what is combined or divided on the way is without its body, too`() async throws {
    let combine =
      "combine: { items: [p-00000001, p-00000003], into: { id: p-00000001, name: 合并的, type: 行政检查 } }"
    let transfer = "transfer: { from: a, to: b, items: { ids: [p-00000001, p-00000003] } }"
    #expect(try await after([combine, transfer], "合并的") == ["b 与 c 委托 c、z"])
    let divide = "divide: { item: p-00000001, into: [{ id: p-00000001, name: 甲 }, { name: 乙 }] }"
    #expect(try await after([divide, Self.transfer("b")], "乙") == ["b 与 c 委托 c"])
    #expect(try await after([divide, Self.transfer("b")], "甲") == ["b 与 c 委托 c"])
  }

  @Test func `what stays keeps its comments`() async throws {
    let carried = try await ReformWritingTests.carried(
      [Self.transfer("b", "p-00000002")], files: Self.files)
    let text = carried.text("organisations/b/powers.yaml")
    #expect(text.contains("    共同实施主体:\n      - c # 丙\n"), "\(text)")
    #expect(!text.contains("受委托机构"), "\(text)")
  }

  @Test func `nobody is entrusted by itself`() async throws {
    let carried = try await ReformWritingTests.carried(
      [Self.transfer("z"), "entrust: { from: a, to: z, items: { ids: [p-00000001] } }"], files: Self.files)
    #expect(carried.writing.open.map(\.rule) == ["reform/by-hand"])
    #expect(
      carried.writing.open.first?.message.zh.contains("“许可一”（p-00000001）改革后归“XX市人民政府”，不能又委托给它自己") == true)
  }

  /// Who writes a field of an item anew, as the certificate says, by the events that are there.
  private func told(_ events: [String], _ item: String, _ field: String, _ value: YAMLValue?) async throws
    -> [String]
  {
    try await ReformForgeryTests().told([Self.other] + events, [.init(item, field, value)], files: Self.files)
  }

  private static func delegates(_ bodies: String...) -> YAMLValue {
    .sequence(bodies.map { .mapping([.init("organisation", .scalar($0))]) })
  }

  @Test(
    arguments: [
      ("with", nil), ("with", .sequence(["b"])), ("with", .sequence(["c", "z"])), ("entrusted", nil),
      ("entrusted", delegates("b")), ("entrusted", delegates("c")),
    ] as [(String, YAMLValue?)])
  func `nobody else is taken out, put in or changed`(_ field: String, _ value: YAMLValue?) async throws {
    let told = try await told([Self.transfer("b")], "p-00000001", field, value)
    #expect(told == ["p-00000001 的\(field == "with" ? "共同实施主体" : "受委托机构")变了，写的事件管不到它"])
  }

  @Test(arguments: [("with", .sequence(["c"])), ("with", nil), ("entrusted", nil)] as [(String, YAMLValue?)])
  func `who gets a part stays beside the holder of the rest`(_ field: String, _ value: YAMLValue?)
    async throws
  {
    let told = try await told([Self.part("b")], "p-00000001", field, value)
    #expect(told == ["p-00000001 的\(field == "with" ? "共同实施主体" : "受委托机构")变了，写的事件管不到它"])
  }

  @Test func `who was entrusted stays so where an event entrusts another one`() async throws {
    let entrust = "entrust: { from: a, to: z, items: { ids: [p-00000001] } }"
    let told = try await told([Self.transfer("b"), entrust], "p-00000001", "entrusted", Self.delegates("z"))
    #expect(told == ["p-00000001 的受委托机构不是改革事件写的"])
  }
}
