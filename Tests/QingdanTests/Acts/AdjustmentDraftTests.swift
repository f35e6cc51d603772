import Qingdan
import Testing

/// What is drafted of a difference, and how a draft is written and written again.
@Suite struct AdjustmentDraftTests {
  private func draft(_ after: String, acts: [String: String] = [:]) async throws -> AdjustmentDraft {
    AdjustmentDraft(try await ActLibrary.explained(after, acts: acts))
  }

  @Test func `a draft holds what was and what is to come, and its file reads back as it was meant`()
    async throws
  {
    let after = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 20个工作日")
      .replacing("    holder: sthjj\n    basis: [《中华", with: "    holder: swj\n    basis: [《中华")
    let draft = try await draft(after)
    #expect(draft.obstacles == [])
    let part = try #require(draft.parts.first)
    #expect(part.applicant == "sthjj")
    #expect(part.changes.map(\.verb).sorted { $0.rawValue < $1.rawValue } == [.amend, .transfer])
    #expect(part.changes.filter { !$0.isComplete } == [])
    #expect(part.changes.first { $0.verb == .transfer }?.from == ["sthjj"])
    let act = Adjustment(ActLibrary.path, title: "甲", applicant: "sthjj", changes: part.changes)
    let tree = MemoryTree([ActLibrary.path: act.text(names: part.names)])
    let (acts, found) = try Acts.read(tree)
    #expect(found.map(\.rule) == ["adjustment/id"])
    let read = try #require(acts.adjustments.first)
    #expect(read.changes.map(\.ingredientsOfTest) == act.changes.map(\.ingredientsOfTest))
  }

  @Test func `an item without an id is refused with its place, whatever became of the one with an id`()
    async throws
  {
    let after = ActLibrary.before.replacing("  - id: p-4m8x2c5r\n    name", with: "  - name")
      .replacing("    name: 夜间施工许可", with: "    name: 夜间施工许可证")
    let draft = try await draft(after.replacing("  - name: 夜间施工许可", with: "  - name: 夜间作业核准"))
    #expect(draft.obstacles.map(\.rule) == ["id/missing"])
    let place = try #require(draft.obstacles.first?.place)
    #expect(place.file == ActLibrary.powers)
    #expect(draft.obstacles.first?.message.zh == "“夜间作业核准”没有 id，不能写进调整。先补上：qingdan validate --fix")
  }

  @Test func `a doubled id is refused with both places`() async throws {
    let after = ActLibrary.before.replacing("id: p-4m8x2c5r", with: "id: p-7k3f9q2m")
    let draft = try await draft(after)
    #expect(draft.obstacles.map(\.rule) == ["id/duplicate"])
    #expect(draft.obstacles.first?.notes.count == 1)
  }

  @Test func `renewing writes the values of now and the holder before, and leaves comments alone`()
    async throws
  {
    let after = ActLibrary.before.replacing("legal: 30个工作日", with: "legal: 20个工作日")
      .replacing("    holder: sthjj\n    basis: [《中华", with: "    holder: swj\n    basis: [《中华")
    let file = ActLibrary.adjustment([
      "amend: { item: p-7k3f9q2m, fields: [limits.legal] } # 局务会定", "transfer: { item: p-4m8x2c5r, to: swj }",
    ])
    let act = try #require(try Acts.read(MemoryTree([ActLibrary.path: file])).acts.adjustments.first)
    #expect(!act.isComplete)
    let (old, new) = (try await ActLibrary.state(ActLibrary.before), try await ActLibrary.state(after))
    let changes = act.changes.map { $0.renewed(before: old.library, after: new.library) }
    let edit = try #require(ActEdit(bytes: Array(file.utf8)))
    let text = String(decoding: try edit.renewed(changes), as: UTF8.self)
    #expect(text.contains("# 局务会定"))
    let read = try #require(try Acts.read(MemoryTree([ActLibrary.path: text])).acts.adjustments.first)
    #expect(read.isComplete)
    #expect(read.changes[0].was == ["limits.legal": .value("30个工作日")])
    #expect(read.changes[0].values == ["limits.legal": .value("20个工作日")])
    #expect(read.changes[1].from == ["sthjj"])
    let again = try #require(ActEdit(bytes: Array(text.utf8)))
    #expect(String(decoding: try again.renewed(changes), as: UTF8.self) == text)
  }

  @Test func `opinions are added behind those that are there`() throws {
    for opinions in [[], ["{ role: 涉及部门, organisation: swj, opinion: 同意 } # 电话"]] {
      let file = ActLibrary.adjustment(["suspend: { item: p-4m8x2c5r }"], opinions: opinions)
      let edit = try #require(ActEdit(bytes: Array(file.utf8)))
      let added = [
        Opinion(.review, organisation: "sbb", .refused, date: Day("2026-11-16"), document: "a, b: c"),
        Opinion(.approval, organisation: "szf", .agreed, content: Digest(of: [])),
      ]
      let text = String(decoding: try edit.adding(added), as: UTF8.self)
      let (acts, found) = try Acts.read(MemoryTree([ActLibrary.path: text]))
      #expect(found == [])
      let read = try #require(acts.adjustments.first).opinions.suffix(2)
      #expect(read.map(\.document) == ["a, b: c", nil])
      #expect(read.map(\.content) == [nil, Digest(of: [])])
      #expect(acts.adjustments.first?.opinions.count == opinions.count + 2)
      #expect(text.contains("# 电话") == !opinions.isEmpty)
    }
  }
}

extension ActChange {
  /// What a file says of it.
  fileprivate var ingredientsOfTest: [String] {
    items + into + fields + (from ?? []) + [
      to ?? "", "\(was.sorted { $0.key < $1.key })", "\(values.sorted { $0.key < $1.key })",
    ]
  }
}
