import Testing

@testable import Qingdan

/// What a plan points out to people: items of one name that come together, fields that follow, what becomes of lists.
@Suite struct PlanFindingsTests {
  private func report(_ carried: ReformWritingTests.Carried) -> ReformReport {
    ReformReport(carried.outcome, carried.writing, in: carried.before, language: .chinese)
  }

  /// Both bodies have a power that is called the same but for its width and blanks.
  private static let doubled = ReformWritingTests.files.mapValues {
    $0.replacing("name: 检查四", with: "name: 检查 三")
  }

  private static func same(_ events: [String]) async throws -> [String] {
    let carried = try await ReformWritingTests.carried(events, files: doubled)
    return ReformReport.SameName.all(of: carried.outcome, carried.writing, in: carried.before).map { same in
      "\(same.body) \(same.name): \(same.items.map { "\($0.from)/\($0.id)" }.joined(separator: " "))"
    }
  }

  @Test func `items of one name that a reform brings together are pointed out`() async throws {
    let merged = "merge: { from: [a, b], into: { id: d, name: 丁局 } }"
    #expect(try await Self.same([merged]) == ["d 检查三: a/p-00000003 b/p-00000004"])
    let moved = "transfer: { from: a, to: b, items: { ids: [p-00000003] } }"
    #expect(try await Self.same([moved]) == ["b 检查三: a/p-00000003 b/p-00000004"])
    // What stays apart, or is made one, is none.
    #expect(try await Self.same(["transfer: { from: a, to: b, items: { ids: [p-00000001] } }"]) == [])
    let combined =
      "combine: { items: [p-00000003, p-00000004], into: { id: p-00000003, name: 检查三, office: 一处, levels: [市级], note: ~, with: ~, entrusted: ~ } }"
    #expect(try await Self.same([merged, combined]) == [])
    #expect(
      try await Self.same([merged, "cancel: { items: { ids: [p-00000003] }, basis: 《决定》 }"]) == [])
  }

  @Test func `fields of items that stay and name who is no more are told with what they become`() async throws
  {
    let carried = try await ReformWritingTests.carried([
      "merge: { from: [b, c], into: { id: d, name: 丁局, short: 市丁局 } }"
    ])
    let report = report(carried)
    let three = [ReformReport.Remaking.Named(id: "p-00000003", name: "检查三")]
    let notice = [ReformReport.Remaking.Named(id: "d-00000001", name: "公告")]
    #expect(
      report.followed == [
        .init(field: "共同实施主体", value: "市丁局", items: three),
        .init(field: "公开主体", value: "市丁局", items: notice),
      ])
    #expect(report.text().contains("\n  共同实施主体 → 市丁局：p-00000003 检查三\n"))
    #expect(report.markdown().contains("| 共同实施主体 | 市丁局 | p-00000003 检查三 |"))
  }

  @Test func `a body that is beside itself after a merger is taken out, and that is told`() async throws {
    let carried = try await ReformWritingTests.carried(["merge: { from: [a, b], into: { id: d, name: 丁局 } }"])
    #expect(
      report(carried).text().contains("\n  共同实施主体 → （不再写）：p-00000003 检查三\n"))
  }

  @Test func `two bodies of one field that become one stand there once`() async throws {
    let files = ReformWritingTests.files.mapValues { $0.replacing("with: [b]", with: "with: [b, c]") }
    let carried = try await ReformWritingTests.carried(
      ["merge: { from: [b, c], into: { id: d, name: 丁局 } }"], files: files)
    let (list, item) = try #require(carried.after.item("p-00000003"))
    #expect(list.texts(item, list.kind.field("with")) == ["d"])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(carried.after, carried.tree))
    #expect(proof.faults == [])
  }

  @Test func `beside two bodies that become one a third one may become a fourth`() async throws {
    var files = ReformWritingTests.files.mapValues { $0.replacing("with: [b]", with: "with: [e, b, c]") }
    files["registers/organisations.yaml"] = files["registers/organisations.yaml"]?.replacing(
      "  - { id: c,",
      with: "  - { id: e, names: [{ name: 戊局 }] }\n  - { id: f, names: [{ name: 己局 }] }\n  - { id: c,")
    let carried = try await ReformWritingTests.carried(
      [
        "merge: { from: [e, f], into: { id: g, name: 庚局 } }",
        "merge: { from: [b, c], into: { id: d, name: 丁局 } }",
      ], files: files)
    let (list, item) = try #require(carried.after.item("p-00000003"))
    #expect(list.texts(item, list.kind.field("with")) == ["g", "d"])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(carried.after, carried.tree))
    #expect(proof.faults.map(\.zh) == [])
  }

  @Test func `of items that one names several may become others, some of them the same`() async throws {
    func item(_ number: Int) -> String {
      "  - { id: p-0000000\(number), name: 检查\(number), type: 行政检查, holder: a }\n"
    }
    var files = ReformWritingTests.files
    files["organisations/a/powers.yaml"] =
      "list: powers\norganisation: a\neffective: 2024-01-01\nitems:\n" + (1...4).map(item).joined()
    files["organisations/b/powers.yaml"] = nil
    files["organisations/b/disclosure.yaml"] = files["organisations/b/disclosure.yaml"]?.replacing(
      "content: [公告]", with: "content: [公告], powers: [p-00000001, p-00000002, p-00000003, p-00000004]")
    let carried = try await ReformWritingTests.carried(
      [(1, 2), (3, 4)].map { first, second in
        "combine: { items: [p-0000000\(first), p-0000000\(second)], into: { id: p-0000000\(second), name: 新\(second) } }"
      }, files: files)
    #expect(carried.writing.open == [])
    let (list, notice) = try #require(carried.after.item("d-00000001"))
    #expect(list.texts(notice, list.kind.field("powers")) == ["p-00000002", "p-00000004"])
    #expect(carried.writing.unsettled == [])
    let certificate = try ReformCertificate(carried.writing, of: carried.outcome.reform, in: carried.source)
    let proof = try ReformProof(
      certificate, before: .init(carried.before, carried.source), after: .init(carried.after, carried.tree))
    #expect(proof.faults.map(\.zh) == [])
  }

  @Test func `a list that is emptied is told to be closed, and a new one to be new`() async throws {
    let carried = try await ReformWritingTests.carried([
      "merge: { from: [b, c], into: { id: d, name: 丁局 } }"
    ])
    #expect(
      carried.writing.listChanges.map { "\($0.path) \($0.kind)" } == [
        "organisations/a/powers.yaml changed", "organisations/b/disclosure.yaml closed",
        "organisations/b/powers.yaml closed", "organisations/d/disclosure.yaml new",
        "organisations/d/powers.yaml new",
      ])
    #expect(
      report(carried).text().contains(
        "  organisations/b/powers.yaml（事项全部移出，清单关闭，自2027年3月1日起施行）\n"))
  }
}
