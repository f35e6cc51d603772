import Qingdan
import Testing

/// What an approval of an act covers, and what it does not.
@Suite struct ApprovalScopeTests {
  private static let id = "2026-sthjj-01"
  private static let other = "2026-sthjj-02"

  /// The file of an act that everybody agreed to.
  private func approved(
    _ change: String, more: String = "", as id: String = Self.id
  ) throws -> [String: String] {
    let path = Adjustment.path(of: id)
    func text(_ opinions: [String]) -> String {
      ActLibrary.adjustment([change], opinions: opinions, more: more).replacing(Self.id, with: id)
    }
    let heard = "{ role: 涉及部门, organisation: swj, opinion: 同意, date: 2026-11-10 }"
    let act = try #require(try Acts.read(MemoryTree([path: text([heard])])).acts.adjustments.first)
    let seen = act.contentDigest.prefixed
    let opinions = [
      ("机构编制部门", "sbb", "16"), ("合法性审核", "sfj", "18"), ("批准", "szf", "23"),
    ].map { role, body, day in
      "{ role: \(role), organisation: \(body), opinion: 同意, date: 2026-11-\(day), content: \(seen) }"
    }
    return [path: text([heard] + opinions)]
  }

  private func amend(_ was: String, _ values: String) -> String {
    "amend: { item: p-7k3f9q2m, fields: [limits.legal], was: { limits.legal: \(was) }, values: { limits.legal: \(values) } }"
  }

  @Test func `from 40 to 20 does not cover from 30 to 20`() async throws {
    let shorter = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 20个工作日")
    let difference = try await ActLibrary.explained(shorter, acts: approved(amend("40个工作日", "20个工作日")))
    #expect(difference.changes.map(\.explanation) == [.stale(act: Self.id, approved: nil)])
    let finding = try #require(difference.findings.first)
    #expect(finding.rule == "change/after-approval")
    #expect(finding.message.zh == "“排污许可证核发”的法定时限：批准（2026-sthjj-01）的是由“40个工作日”改起，原来的却是“30个工作日”。核对原来的内容，或重新报批")
  }

  @Test func `a field that was empty, or not, is told as such`() async throws {
    func told(_ was: String, _ after: String) async throws -> String? {
      let difference = try await ActLibrary.explained(after, acts: approved(amend(was, "20个工作日")))
      return difference.findings.first?.message.zh
    }
    let shorter = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 20个工作日")
    #expect(
      try await told("~", shorter)
        == "“排污许可证核发”的法定时限：批准（2026-sthjj-01）的是由（无）改起，原来的却是“30个工作日”。核对原来的内容，或重新报批")
  }

  @Test func `two acts explain a change together where the one begins where the other ended`() async throws {
    let shorter = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 10个工作日")
    var files = try approved(amend("30个工作日", "20个工作日"))
    let second = try approved(amend("20个工作日", "10个工作日"))
    let name = Adjustment.path(of: Self.other)
    // The copy under another id is not approved: each act is bound to its own.
    files[name] = try #require(second[ActLibrary.path]).replacing(Self.id, with: Self.other)
    let copied = try await ActLibrary.explained(shorter, acts: files)
    #expect(copied.changes.map(\.explanation) == [.stale(act: Self.other, approved: nil)])
    files.merge(try approved(amend("20个工作日", "10个工作日"), as: Self.other)) { $1 }
    let both = try await ActLibrary.explained(shorter, acts: files)
    #expect(both.changes.map(\.explanation) == [.approved(act: Self.other)])
    #expect(both.findings == [])
  }

  @Test func `of two acts that begin with one value the one that was not carried out is told`() async throws {
    func rivals(_ value: String, _ acts: [[String: String]]) async throws -> Difference {
      let after = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: \(value)")
      return try await ActLibrary.explained(after, acts: acts.reduce(into: [:]) { $0.merge($1) { $1 } })
    }
    let first = try approved(amend("30个工作日", "20个工作日"))
    let second = try approved(amend("30个工作日", "25个工作日"), as: Self.other)
    // Whichever of the two it is.
    for (value, done, open) in [("25个工作日", Self.other, Self.id), ("20个工作日", Self.id, Self.other)] {
      let difference = try await rivals(value, [first, second])
      #expect(difference.changes.map(\.explanation) == [.approved(act: done)])
      let finding = try #require(difference.findings.first)
      #expect(difference.findings.map(\.rule) == ["adjustment/rival"])
      #expect((finding.severity, finding.item, finding.field) == (.error, "p-7k3f9q2m", "limits.legal"))
      #expect(finding.place?.file == Adjustment.path(of: open))
      #expect(finding.notes.map(\.place.file) == [Adjustment.path(of: done)])
      #expect(
        finding.message.zh.hasPrefix(
          "“排污许可证核发”的法定时限，\(open) 和 \(done) 都由“30个工作日”改起：清单照 \(done) 改成了“\(value)”"))
    }
    // The same words twice are no contradiction.
    let same = try approved(amend("30个工作日", "20个工作日"), as: Self.other)
    #expect(try await rivals("20个工作日", [first, same]).findings == [])
    // Back to where it began, and from there to another value: each goes on from the one before.
    let back = try approved(amend("20个工作日", "30个工作日"), as: Self.other)
    let third = try approved(amend("30个工作日", "25个工作日"), as: "2026-sthjj-03")
    #expect(try await rivals("25个工作日", [first, back, third]).findings == [])
  }

  @Test func `a reason, a trigger or a title that changed after the approval is told once`() async throws {
    let shorter = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 20个工作日")
    let file = try #require(try approved(amend("30个工作日", "20个工作日"))[ActLibrary.path])
    for (old, new) in [
      ("title: 动态调整", "title: 另一个"), ("reason: 法定依据变化", "reason: 上级决定"), ("第六条, date", "第七条, date"),
      ("date: 2026-11-02 }", "date: 2026-11-03 }"), ("opinions:", "supervision: 加\nopinions:"),
    ] {
      let changed = file.replacing(old, with: new)
      #expect(changed != file)
      let difference = try await ActLibrary.explained(shorter, acts: [ActLibrary.path: changed])
      #expect(difference.changes.map(\.explanation) == [.stale(act: Self.id, approved: nil)], "\(new)")
      #expect(difference.findings.map(\.rule) == ["change/after-approval"], "\(new)")
      #expect(difference.findings.first?.place?.file == ActLibrary.path)
    }
  }

  @Test func `a transfer holds for the body that had the item, and for the one that gets it alone`()
    async throws
  {
    func moved(to holder: String) -> String {
      ActLibrary.before.replacing(
        "    holder: sthjj\n    basis: [《排污", with: "    holder: \(holder)\n    basis: [《排污")
    }
    #expect(moved(to: "swj") != ActLibrary.before)
    func explanation(_ change: String, _ after: String) async throws -> [Explanation] {
      try await ActLibrary.explained(after, acts: approved(change)).changes.map(\.explanation)
    }
    let right = "transfer: { item: p-7k3f9q2m, from: sthjj, to: swj }"
    #expect(try await explanation(right, moved(to: "swj")) == [.approved(act: Self.id)])
    let other = "transfer: { item: p-7k3f9q2m, from: sbb, to: swj }"
    #expect(try await explanation(other, moved(to: "swj")) == [.stale(act: Self.id, approved: nil)])
    #expect(try await explanation(right, moved(to: "[swj, sbb]")).allSatisfy { !$0.isApproved })
    // Without the holder before, nobody can tell what was approved.
    let open = "transfer: { item: p-7k3f9q2m, to: swj }"
    #expect(try await explanation(open, moved(to: "swj")) == [.pending(act: Self.id)])
  }
}
