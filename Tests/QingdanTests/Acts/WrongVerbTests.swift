import Foundation
import Qingdan
import Testing

/// An act explains what happened only under its own name: who decides depends on it.
@Suite struct WrongVerbTests {
  private static let act = "2026-sthjj-01"
  private static let watched = "supervision: 由街道巡查\n"
  private static let first = "p-7k3f9q2m"
  private static let second = "p-4m8x2c5r"

  /// The rule, severity and explaining act of each change, and the rules of the findings.
  private func told(_ difference: Difference) -> [String] {
    difference.changes.filter { $0.severity >= .substance }.map {
      "\($0.rule) \($0.explanation.isApproved ? "approved" : $0.explanation == .none ? "none" : "open")"
    }
  }

  private func levels(_ text: String) -> String {
    ActLibrary.before.replacing(
      "    holder: sthjj\n    basis: [《排污", with: "    holder: sthjj\n    levels: \(text)\n    basis: [《排污")
  }

  private func explained(
    _ old: String, _ new: String, _ acts: [String: String], _ before: [String: String] = [:]
  )
    async throws -> Difference
  {
    let (was, now) = (try await ActLibrary.state(old, before), try await ActLibrary.state(new, acts))
    return Difference.explained(was, now)
  }

  @Test func `another matter under the same id is a cancellation and an addition`() async throws {
    let exchanged = ActLibrary.before.replacing("夜间施工许可", with: "取水口设置审查")
      .replacing("《中华人民共和国噪声污染防治法》第四十三条第二款", with: "《中华人民共和国水法》第十九条")
    let plain = try await ActLibrary.explained(exchanged, acts: [:])
    #expect(plain.changes.map(\.rule).contains("change/id-reused"))
    let amend =
      "amend: { item: \(Self.second), fields: [name, basis], was: { name: 夜间施工许可, basis: [《中华人民共和国噪声污染防治法》第四十三条第二款] }, values: { name: 取水口设置审查, basis: [《中华人民共和国水法》第十九条] } }"
    let amended = try await ActLibrary.explained(exchanged, acts: ActLibrary.approved([amend]))
    #expect(amended.changes.allSatisfy { $0.isUnexplained })
    #expect(amended.findings.map(\.rule) == ["adjustment/wrong-verb"])
    let part = try #require(AdjustmentDraft(plain).parts.first)
    #expect(part.changes.map(\.verb) == [.cancel, .add])
    let said = part.changes.map { change in
      "\(change.verb.rawValue): { item: \(Self.second), content: \(change.content[Self.second]?.prefixed ?? "") }"
    }
    let both = try await ActLibrary.explained(
      exchanged, acts: ActLibrary.approved(said, more: Self.watched))
    #expect(both.changes.allSatisfy { $0.explanation.isApproved })
    #expect(both.findings == [])
    #expect(
      LedgerFile.all(of: both).map(\.text) == ["# 由 qingdan release create 写入，不要改。\nact: \(Self.act)\n"])
    let half = try await ActLibrary.explained(
      exchanged, acts: ActLibrary.approved([said.last ?? ""], more: Self.watched))
    #expect(half.changes.allSatisfy { $0.isUnexplained })
  }

  @Test func `an approval of one field does not cover another matter under the same id`() async throws {
    let exchanged = ActLibrary.before.replacing("夜间施工许可", with: "取水口设置审查")
      .replacing("《中华人民共和国噪声污染防治法》第四十三条第二款", with: "《中华人民共和国水法》第十九条")
    let plain = try await ActLibrary.explained(exchanged, acts: [:])
    let prints = plain.changes.map { "\"\($0.fingerprint.prefixed)\"" }.joined(separator: ", ")
    let file = ["approvals/a.yaml": "who: [sbb, sfj, szf]\nwhen: 2026-11-20\nwhy: 变化\nchanges: [\(prints)]\n"]
    let difference = try await ActLibrary.explained(exchanged, acts: file)
    #expect(difference.changes.allSatisfy { $0.isUnexplained })
    #expect(difference.findings.map(\.rule) == ["adjustment/not-counted", "adjustment/not-counted"])
  }

  @Test func `what goes to another level or body is no amendment`() async throws {
    let amend =
      "amend: { item: \(Self.first), fields: [levels], was: { levels: [市级] }, values: { levels: [区级] } }"
    let down = try await explained(
      levels("[市级]"), levels("[区级]"), ActLibrary.approved([amend], more: Self.watched))
    #expect(told(down) == ["change/devolved none"])
    #expect(down.findings.map(\.rule) == ["adjustment/wrong-verb"])
    #expect(down.findings.first?.message.zh.contains("是下放，不是变更") == true)
    let devolve = "devolve: { item: \(Self.first), from: [市级], to: 区级 }"
    let right = try await explained(
      levels("[市级]"), levels("[区级]"), ActLibrary.approved([devolve], more: Self.watched))
    #expect(told(right) == ["change/devolved approved"])
    let moved = ActLibrary.before.replacing(
      "    holder: sthjj\n    basis: [《排污", with: "    holder: swj\n    basis: [《排污")
    let holder =
      "amend: { item: \(Self.first), fields: [holder], was: { holder: [sthjj] }, values: { holder: [swj] } }"
    let away = try await ActLibrary.explained(moved, acts: ActLibrary.approved([holder]))
    #expect(told(away) == ["change/transferred none"])
    #expect(away.findings.map(\.rule).contains("adjustment/wrong-verb"))
  }

  @Test func `what goes to two levels goes there with an entry for each, as it is drafted`() async throws {
    let plain = try await explained(levels("[市级]"), levels("[区级, 乡级]"), [:])
    let part = try #require(AdjustmentDraft(plain).parts.first)
    #expect(part.changes.map(\.to) == ["区级", "乡级"])
    let said = part.changes.map { "devolve: { item: \(Self.first), from: [市级], to: \($0.to ?? "") }" }
    let both = try await explained(
      levels("[市级]"), levels("[区级, 乡级]"), ActLibrary.approved(said, more: Self.watched))
    #expect(told(both) == ["change/devolved approved"])
    let one = try await explained(
      levels("[市级]"), levels("[区级, 乡级]"), ActLibrary.approved([said.first ?? ""], more: Self.watched))
    #expect(one.changes.allSatisfy { $0.isUnexplained })
  }

  @Test func `who gives an item several holders needs those who decide on transfers`() async throws {
    let after = ActLibrary.before.replacing(
      "    holder: sthjj\n    basis: [《排污", with: "    holder: [sthjj, swj]\n    basis: [《排污")
    let change =
      "amend: { item: \(Self.first), fields: [holder], was: { holder: sthjj }, values: { holder: [sthjj, swj] } }"
    let digest = try ActLibrary.digest([change])
    let consent = "{ role: 涉及部门, organisation: swj, opinion: 同意, date: 2026-11-10 }"
    let offices = ActLibrary.adjustment(
      [change],
      opinions: [
        consent, "{ role: 机构编制部门, organisation: sbb, opinion: 同意, date: 2026-11-16, content: \(digest) }",
        "{ role: 合法性审核, organisation: sfj, opinion: 同意, date: 2026-11-18, content: \(digest) }",
      ])
    let reviewed = try await ActLibrary.explained(after, acts: [ActLibrary.path: offices])
    #expect(told(reviewed) == ["change/holder-doubled open"])
    let whole = try await ActLibrary.explained(
      after, acts: ActLibrary.approved([change], opinions: [consent]))
    #expect(told(whole) == ["change/holder-doubled approved"])
  }

  @Test func `a suspension without a day is no removal`() async throws {
    let gone = ActLibrary.before.components(separatedBy: "  - id: \(Self.second)")[0]
    let content = try await ActLibrary.content(Self.second)
    let suspend = "suspend: { item: \(Self.second), content: \(content) }"
    let difference = try await ActLibrary.explained(
      gone, acts: ActLibrary.approved([suspend], more: Self.watched))
    #expect(told(difference) == ["change/power-removed none"])
    #expect(difference.findings.map(\.rule) == ["adjustment/wrong-verb"])
  }

  @Test func `what never was cannot be restored`() async throws {
    let old = ActLibrary.before.components(separatedBy: "  - id: \(Self.second)")[0]
    let content = try await ActLibrary.content(Self.second)
    let restore = try ActLibrary.approved(["restore: { item: \(Self.second), content: \(content) }"])
    let difference = try await explained(old, ActLibrary.before, restore)
    #expect(told(difference) == ["change/power-added none"])
    #expect(difference.findings.map(\.rule) == ["adjustment/wrong-verb"])
    let ledger = ["ledger/2025-sthjj-09.yaml": "act: 2025-sthjj-09\nended: [{ old: \(Self.second) }]\n"]
    let past = try await explained(old, ActLibrary.before, restore.merging(ledger) { $1 }, ledger)
    #expect(told(past) == ["change/power-added approved"])
  }
}
