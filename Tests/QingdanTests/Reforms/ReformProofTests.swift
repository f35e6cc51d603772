import Foundation
import QingdanTesting
import Testing

@testable import Qingdan

/// A reform that was carried out is proved, and nothing that was planted gets through.
@Suite struct ReformProofTests {
  typealias Carried = ReformWritingTests.Carried

  private func certificate(_ carried: Carried) throws -> ReformCertificate {
    try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
  }

  private func faults(
    _ certificate: ReformCertificate, _ carried: Carried, after changes: [String: String] = [:]
  ) async throws -> [String] {
    var tree = carried.tree
    for (path, text) in changes { tree.changes[path] = Array(text.utf8) }
    var certificate = certificate
    // The books and the contents are to speak, not the digests.
    certificate.after = try ReformCertificate.digests(of: tree)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source),
      after: .init(try await Library(tree), tree))
    return proof.faults.map(\.zh)
  }

  private static let events = [
    "merge: { from: [a, b], into: { id: d, name: 丁局 } }",
    "cancel: { items: { ids: [p-00000002] } }",
    "transfer: { from: a, to: c, items: { ids: [p-00000003] }, extent: 部分, scope: { moved: 水, stays: 气 } }",
  ]

  @Test func `a plan for another day is refused`() async throws {
    let carried = try await ReformWritingTests.carried(Self.events)
    var plan = try SavedPlan(carried.writing, of: carried.outcome.reform, in: carried.source)
    plan.effective = Day("2027-04-01")
    let refusal = await #expect(throws: ReformApplication.Refusal.self) {
      try await ReformApplication(plan, to: carried.before, carried.source)
    }
    #expect(refusal?.message.zh.contains("2027-04-01") == true)
  }

  @Test func `of an item whose rest leaves the library the part is what is left of it`() async throws {
    let carried = try await ReformWritingTests.carried([
      "transfer: { from: a, to: b, items: { ids: [p-00000003] }, extent: 部分, scope: { moved: 水, stays: 气 } }",
      "amend: { item: p-00000003, fields: [note], values: { note: 见公告 } }",
      "split: { from: a, into: [{ organisation: b, items: { ids: [p-00000001] } }, { outside: 某集团, items: rest }] }",
    ])
    #expect(carried.writing.open == [])
    #expect(carried.items(of: carried.after).contains("p-00000003 b b"))
    #expect(carried.text("organisations/b/powers.yaml").contains("note: 见公告；范围：水"))
    #expect(carried.writing.ended.map(\.item).sorted() == ["p-00000002", "p-00000005"])
    let link = try #require(carried.writing.links.first { $0.before == "p-00000003" })
    #expect(link.after == "p-00000003")
    #expect(link.acts.map(\.verb) == [.transfer, .split, .amend])
    #expect(try await faults(try certificate(carried), carried) == [])
  }

  @Test func `a reform as it was carried out holds, through JSON and back`() async throws {
    let carried = try await ReformWritingTests.carried(Self.events)
    #expect(carried.writing.open == [])
    let certificate = try certificate(carried)
    #expect(certificate.links.map { "\($0.before)→\($0.after)" }.contains("p-00000003→p-00000091"))
    #expect(try await faults(certificate, carried) == [])
    let text = certificate.json.pretty
    let document = try Document(Array(text.utf8))
    let root = try #require(document.root)
    #expect(ReformCertificate(Record(file: "x", document: document, node: root)) == certificate)
  }

  @Test func `a planted loss, double, invention or change is told`() async throws {
    let carried = try await ReformWritingTests.carried(Self.events)
    let certificate = try certificate(carried)
    let path = "organisations/d/powers.yaml"
    let text = carried.text(path)
    func planted(_ old: String, _ new: String) async throws -> [String] {
      #expect(text.contains(old))
      return try await faults(certificate, carried, after: [path: text.replacing(old, with: new)])
    }
    #expect(try await planted("p-00000004", "p-00000077").first?.contains("p-00000004）改革后找不到了") == true)
    #expect(try await planted("p-00000004", "p-00000001").first?.contains("两个事项的 id 是 p-00000001") == true)
    let invented = text + "  - { id: p-00000066, name: 新, type: 行政检查, holder: d, levels: [市级] }\n"
    let more = try await faults(certificate, carried, after: [path: invented])
    #expect(more.contains { $0.contains("p-00000066）改革前没有，是多出来的") })
    #expect(more.contains { $0.hasPrefix("账不平：d·行政检查·市级 多了 1 项") })
    #expect(try await planted(", office: 一处", "").contains { $0.contains("承办机构变了") })
    #expect(try await planted("note: 乙", "note: 丙").contains { $0.contains("备注变了") })
    var forged = certificate
    let power = try #require(forged.links.firstIndex { $0.before == "p-00000001" })
    forged.links[power].fields["holder"] = "c"
    #expect(
      try await faults(forged, carried, after: [path: text.replacing("holder: d", with: "holder: c")])
        .contains { $0.contains("改革事件里没有它") })
    var talkedAway = certificate
    talkedAway.links[power].fields["name"] = "许可甲"
    #expect(
      try await faults(talkedAway, carried, after: [path: text.replacing("许可一", with: "许可甲")])
        .contains { $0.contains("写的事件管不到它") })
    #expect(
      try !Self.isProvedElsewhere(
        talkedAway, carried, after: [path: text.replacing("许可一", with: "许可甲")]) || !Python.hasYAML)
    // An event that says nothing of an item neither ends it nor gives it away.
    var ended = certificate
    ended.links.removeAll { $0.before == "p-00000001" }
    ended.ended.append(ReformEnd(item: "p-00000001", act: .init(verb: .cancel, event: 1), basis: "《方案》"))
    let gone = text.split(separator: "\n\n").filter { !$0.contains("p-00000001") }.joined(separator: "\n\n")
    #expect(
      try await faults(ended, carried, after: [path: gone]).contains {
        $0.contains("p-00000001 不在了，写的事件（取消）没有说取消它")
      })
    #expect(try !Self.isProvedElsewhere(ended, carried, after: [path: gone]) || !Python.hasYAML)
    var doubled = certificate
    doubled.created = [ReformCreation(item: "p-00000066", act: .init(verb: .merge, event: 0), basis: "《方案》")]
    let more66 = text + "  - { id: p-00000066, name: 新, type: 行政检查 }\n"
    #expect(
      try await faults(doubled, carried, after: [path: more66]).contains { $0.contains("第 1 个事件没有新增 1 个事项") })
    #expect(try !Self.isProvedElsewhere(doubled, carried, after: [path: more66]) || !Python.hasYAML)
    var unfounded = certificate
    unfounded.ended[0].basis = nil
    #expect(try await faults(unfounded, carried) == ["p-00000002 取消，没有写依据"])
    var moved = certificate
    moved.links[0].acts = [.init(verb: .cancel, event: 0)]
    #expect(try await faults(moved, carried).contains { $0.contains("第 1 个事件不是取消") })
  }

  @Test func `another file than the certificate names is told`() async throws {
    let carried = try await ReformWritingTests.carried(Self.events)
    var tree = carried.tree
    tree.changes["registers/organisations.yaml"] =
      Array((carried.text("registers/organisations.yaml") + "# x\n").utf8)
    let proof = try ReformProof(
      try certificate(carried), before: .init(carried.before, carried.source),
      after: .init(try await Library(tree), tree))
    #expect(proof.faults.map(\.zh) == ["改革后的 registers/organisations.yaml：内容和凭证里的摘要不符"])
  }

  /// Legal reforms of a few bodies, each item placed once.
  private static func randomEvents(_ random: inout Chance) -> [String] {
    var ids = (1...4).map { "p-0000000\($0)" }.shuffled(using: &random)
    var events: [String] = []
    func take(_ holder: String, _ make: (String) -> String) {
      guard let index = ids.firstIndex(where: { ($0 == "p-00000004") == (holder == "b") }) else { return }
      events.append(make(ids.remove(at: index)))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: take("a") { "transfer: { from: a, to: c, items: { ids: [\($0)] } }" }
      case 1: take("b") { "transfer: { from: b, to: a, items: { ids: [\($0)] } }" }
      case 2: take("a") { "cancel: { items: { ids: [\($0)] } }" }
      case 3: take("a") { "devolve: { from: a, to: { level: 区级 }, items: { ids: [\($0)] } }" }
      case 4:
        take("a") {
          "transfer: { from: a, to: z, items: { ids: [\($0)] }, extent: 部分, scope: { moved: 甲, stays: 乙 } }"
        }
      default:
        take("a") { "amend: { item: \($0), fields: [object], was: { object: ~ }, values: { object: 企业 } }" }
      }
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: events.append("merge: { from: [a, b], into: { id: d, name: 丁局 } }")
    case 1: events.append("establish: { id: d, name: 丁局, from: [a] }")
    case 2: events.append("split: { from: a, into: [{ organisation: b, items: rest }, { organisation: c }] }")
    case 3: events.append("rename: { organisation: a, name: 新甲局 }")
    default: break
    }
    return events.shuffled(using: &random)
  }

  @Test func `random reforms conserve, and one planted fault is always caught`() async throws {
    var random = Chance(seed: 41)
    for _ in 0..<60 {
      let events = Self.randomEvents(&random)
      if events.isEmpty { continue }
      let carried = try await ReformWritingTests.carried(events)
      let certificate = try certificate(carried)
      let told = try await faults(certificate, carried)
      #expect(told == [], "\(events)")
      #expect(carried.after.diagnostics.filter { $0.severity == .error }.map(\.message.zh) == [], "\(events)")
      let lists = carried.after.lists.filter { !$0.items.isEmpty }
      guard let list = lists.randomElement(using: &random),
        let item = list.items.randomElement(using: &random), let id = list.id(item)
      else { continue }
      let text = carried.text(list.path)
      let faulty =
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text.replacing(id, with: "p-zzzzzzzz")
        case 1: text + "  - { id: \(id), name: 重, type: 行政检查 }\n"
        default: text.replacing("行政检查", with: "行政许可").replacing("市级", with: "省级")
        }
      if faulty == text { continue }
      #expect(try await faults(certificate, carried, after: [list.path: faulty]) != [], "\(events) \(faulty)")
    }
  }

  /// Whether the program of Examples/verify-reform is content.
  static func isProvedElsewhere(
    _ certificate: ReformCertificate, _ carried: Carried, after changes: [String: String] = [:]
  ) throws -> Bool {
    var tree = carried.tree
    for (path, text) in changes { tree.changes[path] = Array(text.utf8) }
    var certificate = certificate
    certificate.after = try ReformCertificate.digests(of: tree)
    let (before, after) = (try Python.folder(of: carried.source), try Python.folder(of: tree))
    let file = before.appending(path: "certificate.json")
    try Data(certificate.json.pretty.utf8).write(to: file)
    defer { for folder in [before, after] { try? FileManager.default.removeItem(at: folder) } }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Examples/verify-reform/verify.py").standardizedFileURL
    let result = try Python.run([script.path, file.path, before.path, after.path])
    #expect(result.status == 0 || !result.output.isEmpty)
    return result.status == 0
  }

  @Test(.enabled(if: Python.hasYAML))
  func `another program that shares nothing with this one comes to the same answer`() async throws {
    var random = Chance(seed: 43)
    for _ in 0..<25 {
      let events = Self.randomEvents(&random)
      if events.isEmpty { continue }
      let carried = try await ReformWritingTests.carried(events)
      let certificate = try certificate(carried)
      #expect(try Self.isProvedElsewhere(certificate, carried), "\(events)")
      guard let list = carried.after.lists.filter({ !$0.items.isEmpty }).randomElement(using: &random),
        let id = list.items.randomElement(using: &random).flatMap({ list.id($0) })
      else { continue }
      let text = carried.text(list.path)
      let plants = [
        text.replacing(id, with: "p-zzzzzzzz"), text + "  - { id: \(id), name: 重, type: 行政检查 }\n",
        text + "  - { id: p-yyyyyyyy, name: 新, type: 行政检查 }\n", text.replacing("一处", with: "三处"),
        text.replacing("holder: a", with: "holder: z"), text.replacing("检查二", with: "检查二、三"),
      ]
      for planted in plants where planted != text {
        let own = try await faults(certificate, carried, after: [list.path: planted]).isEmpty
        let other = try Self.isProvedElsewhere(certificate, carried, after: [list.path: planted])
        #expect(own == other, "\(events)\n\(planted)")
      }
    }
  }
}
