import Foundation
import QingdanTesting
import Testing

@testable import Qingdan

/// What events ask was done: a certificate that forgets one of them, or says of it something else, is told by both proofs.
@Suite struct ReformDemandTests {
  typealias Carried = ReformWritingTests.Carried

  static let files = ReformWritingTests.files.merging([
    "registers/organisations.yaml": """
    organisations:
      - { id: a, level: 市级, superior: z, names: [{ name: XX市甲局, short: [市甲办] }] }
      - { id: b, level: 市级, superior: z, names: [{ name: XX市乙局, short: [市乙办] }] }
      - { id: c, level: 区级, superior: a, names: [{ name: 丙中心 }] }
      - { id: z, names: [{ name: XX市人民政府 }] }
    groups:
      - { name: 各街道, members: [c] }

    """,
    "organisations/a/powers.yaml": """
    list: powers
    organisation: a
    defaults: { holder: a, levels: [市级] }
    items:
      - id: p-00000001
        code: "0101"
        name: 许可一
        type: 行政许可
        function: f-1
        limits: { legal: 20个工作日, promised: 10个工作日 }
        until: 2028-01-01
      - { id: p-00000002, name: 检查二, type: 行政检查, note: 由市甲办负责，逾期不收费, with: [b], basis: [《甲法》第二条, 《市甲办工作规则》] }
      - { id: p-00000003, name: 检查三, type: 行政检查, note: 旧, entrusted: [{ organisation: c }], basis: [《甲法》第二条] }

    """,
    "organisations/b/powers.yaml": """
    list: powers
    organisation: b
    items:
      - { id: p-00000004, name: 处罚四, type: 行政处罚, holder: b }

    """,
    "organisations/b/disclosure.yaml": """
    list: disclosure
    organisation: b
    items:
      - { id: d-00000001, name: 公告, publisher: b, content: [公告] }

    """,
  ]) { $1 }

  /// Says nothing of items, so that there is an event before the one that is forgotten.
  private static let other = "rank: { organisation: z, to: 正局级 }"

  /// What both proofs say of a certificate; they agree.
  static func faults(_ certificate: ReformCertificate, _ carried: Carried, _ tree: OverlayTree) async throws
    -> [String]
  {
    var certificate = certificate
    certificate.before = try ReformCertificate.digests(of: carried.source)
    certificate.after = try ReformCertificate.digests(of: tree)
    let faults = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(try await Library(tree), tree)
    ).faults.map(\.zh)
    if Python.hasYAML {
      let changed = tree.changes.mapValues { String(decoding: $0, as: UTF8.self) }
      let isProved = try ReformProofTests.isProvedElsewhere(certificate, carried, after: changed)
      #expect(isProved == faults.isEmpty, "\(faults)")
    }
    return faults
  }

  @Test(arguments: [
    "transfer: { from: a, to: c, items: { ids: [p-00000001] } }",
    "transfer: { from: a, to: c, items: { codes: [\"0101\"] } }",
    "transfer: { from: a, to: c, functions: [f-1] }",
    "transfer: { from: a, to: c, items: { where: { type: 行政许可, limits.legal: 20个工作日 } } }",
    "transfer: { from: a, to: c, items: { ids: [p-00000001] }, extent: 部分, scope: { moved: 水, stays: 气, name: 许可水 } }",
    "transfer: { from: a, to: c, items: rest }",
    "recall: { from: b, to: c, items: { ids: [p-00000004] } }",
    "empower: { from: a, to: c, items: { where: { type: 行政许可 } } }",
    "devolve: { from: a, to: { level: 区级 }, items: { ids: [p-00000001] } }",
    "devolve: { from: a, to: { group: 各街道 }, items: { ids: [p-00000001] }, extent: 部分, scope: { moved: 水, stays: 气 } }",
    "convert: { from: a, to: 公共服务, items: { ids: [p-00000001] } }",
    "cancel: { items: { ids: [p-00000001] } }",
    "cancel: { items: { ids: [p-00000002] }, until: 2027-12-31 }",
    "split: { from: a, into: [{ organisation: c, items: { ids: [p-00000001] } }, { outside: 某集团, items: rest }] }",
    "merge: { from: [a, b], into: { id: d, name: XX市丁局 } }",
    "establish: { id: d, name: XX市丁局, from: [a] }",
    "re-establish: { id: d, name: XX市丁局, from: [b] }",
    "amend: { item: p-00000001, values: { name: 许可甲 } }",
    "amend: { item: p-00000001, values: { limits.legal: 15个工作日, limits.promised: 5个工作日 } }",
    "amend: { item: p-00000003, values: { note: ~ } }",
    "suspend: { items: { ids: [p-00000002] }, until: 2027-06-30 }",
    "restore: { items: { ids: [p-00000001] } }",
    "entrust: { from: a, to: c, items: { ids: [p-00000002] }, document: \"https://a.cn/w\", until: 2028-12-31 }",
    "entrust: { from: a, to: { group: 各街道 }, items: { ids: [p-00000002] } }",
    "end-entrustment: { from: a, to: c, items: { ids: [p-00000003] } }",
    "combine: { items: [p-00000002, p-00000003], into: { id: p-00000002, name: 检查二三, note: 新, until: ~ } }",
    "divide: { item: p-00000002, into: [{ id: p-00000002, name: 检查甲 }, { name: 检查乙 }] }",
    "add: { to: b, list: powers, item: { name: 检查新, type: 行政检查 } }",
    "assume: { from: 省水利厅, to: c, list: powers, item: { name: 许可新, type: 行政许可 } }",
  ])
  func `an event that did not happen is told, and holds where it did`(_ event: String) async throws {
    let carried = try await ReformWritingTests.carried([Self.other, event], files: Self.files)
    #expect(carried.writing.open == [])
    let certificate = try ReformCertificate(
      carried.writing, of: carried.outcome.reform, in: carried.source)
    #expect(try await Self.faults(certificate, carried, carried.tree) == [])
    let without = try await ReformWritingTests.carried([Self.other], files: Self.files)
    let forgotten = try ReformCertificate(without.writing, of: without.outcome.reform, in: without.source)
    var tree = OverlayTree(carried.source)
    tree.changes = without.writing.files
    let told = try await Self.faults(forgotten, carried, tree)
    #expect(told.contains { $0.hasPrefix("第 2 个事件") }, "\(told)")
    // The event is named where the item stays as it was.
    var named = certificate
    for index in named.links.indices { named.links[index].fields = [:] }
    named.links.removeAll { $0.before != $0.after }
    named.created = []
    named.ended = []
    #expect(try await Self.faults(named, carried, tree) != [])
  }

  @Test(arguments: [
    (
      [
        "entrust: { from: a, to: c, items: { ids: [p-00000002] }, document: \"https://a.cn/w\" }",
        "entrust: { from: a, to: b, items: { ids: [p-00000002] } }",
      ], ["c", "b"]
    ),
    (
      [
        "entrust: { from: a, to: c, items: { ids: [p-00000002] } }",
        "entrust: { from: a, to: b, items: { ids: [p-00000002] } }",
        "end-entrustment: { from: a, to: c, items: { ids: [p-00000002] } }",
      ], ["b"]
    ),
    // Who is to carry them out is there on the day: not the one that ends then.
    (
      [
        "merge: { from: [b, c], into: { id: d, name: XX市丁局 } }",
        "entrust: { from: a, to: { group: 各街道 }, items: { ids: [p-00000002] } }",
      ], ["d"]
    ),
    // And who carries it out already goes on under the new name.
    (
      [
        "entrust: { from: a, to: c, items: { ids: [p-00000002] } }",
        "merge: { from: [b, c], into: { id: d, name: XX市丁局 } }",
        "entrust: { from: a, to: z, items: { ids: [p-00000002] } }",
      ], ["d", "z"]
    ),
  ])
  func `an item is entrusted to all to whom events entrust it`(_ events: [String], _ bodies: [String])
    async throws
  {
    let carried = try await ReformWritingTests.carried(events, files: Self.files)
    #expect(carried.writing.open == [])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    #expect(try await Self.faults(certificate, carried, carried.tree) == [])
    let (list, item) = try #require(carried.after.item("p-00000002"))
    let value = try #require(list.kind.field("entrusted").flatMap { list.canonicalValue(item, $0) })
    #expect(value.elements.compactMap { $0.scalar("organisation") } == bodies)
  }

  @Test func `a part whose link is dropped is told`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        "transfer: { from: a, to: c, items: { ids: [p-00000003] }, extent: 部分, scope: { moved: 水, stays: 气 } }"
      ], files: Self.files)
    var certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    certificate.links.removeAll { $0.before != $0.after }
    var tree = carried.tree
    tree.changes["organisations/c/powers.yaml"] = nil
    let told = try await Self.faults(certificate, carried, tree)
    #expect(told.contains("p-00000003 应当归 c，改革后没有"))
    #expect(told.contains("p-00000003 应当成为 2 项，凭证里是 1 项"))
  }

  @Test func `a part that does not say which part it is is told`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        "transfer: { from: a, to: c, items: { ids: [p-00000001] }, extent: 部分, scope: { moved: 水, stays: 气 } }"
      ], files: Self.files)
    var certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    for index in certificate.links.indices { certificate.links[index].fields["note"] = nil }
    var tree = carried.tree
    for path in ["organisations/a/powers.yaml", "organisations/c/powers.yaml"] {
      let lines = carried.text(path).split(separator: "\n").filter { !$0.contains("note: 范围") }
      #expect(lines.count < carried.text(path).split(separator: "\n").count)
      tree.changes[path] = Array((lines.joined(separator: "\n") + "\n").utf8)
    }
    let told = try await Self.faults(certificate, carried, tree)
    #expect(told.first == "p-00000001 应当成为 a（气）、c（水），改革后不是各有一项")
    #expect(told.count == 3 && told.dropFirst().allSatisfy { $0.hasSuffix("的备注不是改革事件写的") }, "\(told)")
  }

  /// The same text in the lists and in the certificate.
  private func planted(_ events: [String], _ old: String, _ new: String, accepting: Bool = false) async throws
    -> [String]
  {
    let carried = try await ReformWritingTests.carried(events, files: Self.files)
    let writing = try ReformWriting(
      carried.outcome, in: carried.before, carried.source, ids: ["p-00000003": "p-00000091"],
      accepting: accepting ? ReformMention.all(of: carried.outcome, in: carried.before) : [])
    #expect(writing.open == [])
    let certificate = try ReformCertificate(writing, of: carried.outcome.reform, in: carried.source)
    var tree = OverlayTree(carried.source)
    tree.changes = writing.files
    #expect(try await Self.faults(certificate, carried, tree) == [])
    for (path, bytes) in tree.changes where path.hasPrefix("organisations/") {
      tree.changes[path] = Array(String(decoding: bytes, as: UTF8.self).replacing(old, with: new).utf8)
    }
    func quoted(_ text: String) -> String {
      text.contains(": ") ? "\"" + text.replacing(": ", with: "\": \"") + "\"" : text
    }
    let text = certificate.json.pretty.replacing(quoted(old), with: quoted(new))
    #expect(text != certificate.json.pretty)
    return try await Self.faults(try #require(ReformCertificate(Array(text.utf8))), carried, tree)
  }

  private static let merger = "merge: { from: [a, b], into: { id: d, name: XX市丁局, short: [市丁办] } }"

  @Test(arguments: [
    ("由市丁办负责，逾期不收费", "由市丁办负责，逾期收费", "备注变了"),
    ("由市丁办负责，逾期不收费", "由市丙办负责，逾期不收费", "备注变了"),
    ("由市丁办负责，逾期不收费", "市丁办", "备注变了"),
  ])
  func `where a body is called otherwise nothing but its name changes`(
    _ old: String, _ new: String, _ fault: String
  ) async throws {
    #expect(try await planted([Self.merger], old, new, accepting: true).contains { $0.contains(fault) })
  }

  @Test func `a body that a field names is followed by who comes after it, and by nobody else`() async throws
  {
    let told = try await planted([Self.merger], "publisher: d", "publisher: c")
    #expect(told == ["d-00000001 的公开主体变了，写的事件管不到它"])
  }

  @Test(arguments: [
    ("范围：水", "范围：水和电"), ("旧；范围：气", "范围：气"), ("许可水", "许可电"),
  ])
  func `a part is what the event says of it`(_ old: String, _ new: String) async throws {
    let told = try await planted(
      [
        "transfer: { from: a, to: c, items: { ids: [p-00000003] }, extent: 部分, scope: { moved: 水, stays: 气, name: 许可水 } }"
      ], old, new)
    #expect(told.contains { $0.hasSuffix("不是改革事件写的") }, "\(told)")
  }

  @Test(arguments: [
    ("amend: { item: p-00000001, values: { limits.legal: 15个工作日 } }", "10个工作日", "6个工作日", "办理时限"),
    ("amend: { item: p-00000001, values: { limits.legal: 15个工作日 } }", "15个工作日", "16个工作日", "办理时限"),
    ("amend: { item: p-00000002, values: { object: 企业 } }", "企业", "个人", "实施对象"),
    ("suspend: { items: { ids: [p-00000002] }, until: 2027-06-30 }", "2027-06-30", "2029-06-30", "失效日期"),
    ("cancel: { items: { ids: [p-00000002] }, until: 2027-06-30 }", "2027-06-30", "2029-06-30", "失效日期"),
    (
      "entrust: { from: a, to: c, items: { ids: [p-00000002] }, document: \"https://a.cn/w\" }", "a.cn/w",
      "a.cn/x", "受委托机构"
    ),
    ("empower: { from: a, to: c, items: { ids: [p-00000002] } }", "区级", "省级", "行使层级"),
  ])
  func `what an event says of a field stands there, and nothing else of it changes`(
    _ event: String, _ old: String, _ new: String, _ field: String
  ) async throws {
    let told = try await planted([event], old, new)
    #expect(told.contains { $0.hasSuffix("的\(field)不是改革事件写的") }, "\(told)")
  }

  @Test func `a ground that names an old body is not let go`() async throws {
    let combine =
      "combine: { items: [p-00000002, p-00000003], into: { id: p-00000002, name: 检查二三, note: 新 } }"
    let told = try await planted([Self.merger, combine], "《市甲办工作规则》", "《甲法》第二条")
    #expect(told.contains { $0.hasSuffix("设定依据少了“《市甲办工作规则》”") }, "\(told)")
  }
}
