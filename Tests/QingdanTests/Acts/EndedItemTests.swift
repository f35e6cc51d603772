import Qingdan
import Testing

/// An end that is written to an item is its cancellation from that day on.
@Suite struct EndedItemTests {
  private static let id = "p-4m8x2c5r"
  private static let ended = ActLibrary.before + "    until: 2026-12-01\n"
  /// As `@2026-12-01` gives it.
  private static let gone = String(
    ended[..<(ended.ranges(of: "  - id: p-4m8x2c5r").first?.lowerBound ?? ended.endIndex)])

  private func cancel(_ until: String = "2026-12-01") async throws -> String {
    "cancel: { item: \(Self.id), until: \(until), content: \"\(try await ActLibrary.content(Self.id))\" }"
  }

  /// An act that every office and the government approved.
  private func approved(_ changes: [String], more: String = "supervision: 由街道巡查\n") throws -> [String: String]
  {
    let open = ActLibrary.adjustment(changes, more: more)
    let act = try #require(try Acts.read(MemoryTree([ActLibrary.path: open])).acts.adjustments.first)
    let content = act.contentDigest.prefixed
    let opinions = [("机构编制部门", "sbb"), ("合法性审核", "sfj"), ("批准", "szf")].map { role, body in
      "{ role: \(role), organisation: \(body), opinion: 同意, date: 2026-11-23, content: \"\(content)\" }"
    }
    return [ActLibrary.path: ActLibrary.adjustment(changes, opinions: opinions, more: more)]
  }

  private func state(
    _ list: String, _ acts: [String: String] = [:], on day: String, isDated: Bool = false
  ) async throws -> LibraryState {
    let state = try await ActLibrary.state(list, acts)
    return LibraryState(
      label: day, library: state.library, tree: state.tree, day: Day(day), isDated: isDated)
  }

  private func told(_ difference: Difference) -> [String] {
    difference.items.flatMap { item in
      item.changes.map { "\($0.kind) \($0.severity) \(item.mainKind.title.zh) \($0.explanation.act ?? "-")" }
    }
  }

  @Test func `an end that was not there before is a loss, which an amendment cannot explain`() async throws {
    let amend =
      "amend: { item: \(Self.id), fields: [until], was: { until: ~ }, values: { until: 2026-12-01 } }"
    let difference = try await ActLibrary.explained(Self.ended, acts: approved([amend]))
    #expect(told(difference) == ["ended loss 取消 -"])
    #expect(difference.changes.map(\.rule) == ["change/ended"])
    #expect(difference.changes.allSatisfy { $0.isUnexplained })
  }

  @Test func `the cancellation that says the day explains it, and asks for supervision`() async throws {
    let cancel = try await cancel()
    let done = try await ActLibrary.explained(Self.ended, acts: approved([cancel]))
    #expect(told(done) == ["ended loss 取消 2026-sthjj-01"])
    #expect(done.changes.allSatisfy { $0.explanation.isApproved })
    #expect(done.findings == [])
    let unwatched = try await ActLibrary.explained(Self.ended, acts: approved([cancel], more: ""))
    #expect(unwatched.findings.map(\.rule) == ["adjustment/no-supervision"])
  }

  @Test func `another day than the approved one, or a removal before it, is a change after the approval`()
    async throws
  {
    let acts = try await approved([cancel()])
    let earlier = Self.ended.replacing("until: 2026-12-01", with: "until: 2026-11-24")
    for (list, rule) in [(earlier, "change/ended"), (Self.gone, "change/power-removed")] {
      let difference = try await ActLibrary.explained(list, acts: acts)
      #expect(difference.changes.map(\.rule.rawValue) == [rule])
      #expect(
        difference.changes.map(\.explanation) == [.stale(act: "2026-sthjj-01", approved: "2026-12-01")])
      #expect(difference.findings.map(\.rule) == ["change/after-approval"])
    }
  }

  @Test func `the draft of it is a cancellation with its day, and explains it once it is on file`()
    async throws
  {
    let difference = try await ActLibrary.explained(Self.ended, acts: [:])
    let part = try #require(AdjustmentDraft(difference).parts.first)
    #expect(part.changes.map(\.verb) == [.cancel])
    #expect(part.changes.map(\.days) == [["until": "2026-12-01"]])
    let act = Adjustment("2026-sthjj-01", applicant: "sthjj", changes: part.changes)
    let text = act.text(names: part.names)
    #expect(text.contains("cancel: { item: p-4m8x2c5r, until: \"2026-12-01\", content: \"sha256:"))
    #expect(text.contains("supervision: ~"))
    let again = try await ActLibrary.explained(Self.ended, acts: [ActLibrary.path: text])
    #expect(again.changes.map(\.explanation) == [.pending(act: "2026-sthjj-01")])
  }

  @Test
  func `when the day has come the same act explains that it is gone, though it was carried out long before`()
    async throws
  {
    for dates in ["", "dates: { effective: 2026-11-25 }\n"] {
      let acts = try await approved([cancel()], more: "supervision: 由街道巡查\n" + dates)
      let amended = Self.ended.replacing("夜间施工许可", with: "夜间施工许可（临时）")
      for list in [Self.ended, amended] {
        let before = try await state(list, acts, on: "2026-11-30", isDated: true)
        let after = try await state(Self.gone, acts, on: "2026-12-01", isDated: true)
        let difference = Difference.explained(before, after)
        #expect(told(difference) == ["removed loss 取消 2026-sthjj-01"])
        #expect(difference.changes.allSatisfy { $0.explanation.isApproved })
        #expect(difference.findings == [])
      }
    }
  }

  @Test func `in a folder it may be taken out once the day has come, and it comes back as a restoration`()
    async throws
  {
    var acts = try await approved([cancel()])
    acts["ledger/2026-sthjj-01.yaml"] = "act: 2026-sthjj-01\nended: [{ old: \(Self.id) }]\n"
    let before = try await state(Self.ended, acts, on: "2026-11-25")
    let after = try await state(Self.gone, acts, on: "2026-11-25")
    for (day, act) in [("2026-11-30", "-"), ("2026-12-01", "2026-sthjj-01")] {
      let difference = Difference.explained(before, after, asOf: Day(day))
      #expect(told(difference) == ["removed loss 取消 \(act)"])
    }
    let back = Difference.explained(after, try await state(ActLibrary.before, acts, on: "2026-12-01"))
    #expect(told(back) == ["added substance 新增 -"])
    #expect(AdjustmentDraft(back).parts.flatMap(\.changes).map(\.verb) == [.restore])
    let act = Adjustment("2026-sthjj-02", applicant: "sthjj", changes: AdjustmentDraft(back).parts[0].changes)
    acts["adjustments/2026-sthjj-02.yaml"] = act.text(names: [:])
    let filed = try await state(ActLibrary.before, acts, on: "2026-12-01")
    #expect(told(Difference.explained(after, filed)) == ["added substance 新增 2026-sthjj-02"])
  }

  @Test func `a power for a time ends as it was added, and no act is needed for that`() async throws {
    let whole = try #require(try await state(Self.ended, on: "2026-01-01").library.item(Self.id))
    let content = whole.list.canonicalItem(whole.item).digest.prefixed
    let acts = try approved(["add: { item: \(Self.id), content: \"\(content)\" }"])
    let before = try await state(Self.ended, acts, on: "2026-11-30", isDated: true)
    let after = try await state(Self.gone, acts, on: "2026-12-01", isDated: true)
    #expect(told(Difference.explained(before, after)) == ["removed loss 取消 2026-sthjj-01"])
    let nobody = try await state(Self.ended, on: "2026-11-30", isDated: true)
    let unexplained = Difference.explained(
      nobody, try await state(Self.gone, on: "2026-12-01", isDated: true))
    #expect(told(unexplained) == ["removed loss 取消 -"])
  }

  @Test(arguments: [
    // Before, after, what it is, and the verb of its act.
    ("", "until: 2026-12-01", "ended loss 取消", ItemVerb.cancel),
    ("until: 2026-12-01", "", "restored substance 恢复", .restore),
    ("until: 2027-01-01", "until: 2026-12-01", "ended loss 取消", .cancel),
    ("until: 2026-12-01", "until: 2027-01-01", "amended substance 变更", .amend),
    // The list is of 2026-01-01.
    ("until: 2025-12-01", "until: 2027-01-01", "restored substance 恢复", .restore),
    ("", "from: 2026-12-01", "ended loss 暂停实施", .suspend),
    ("from: 2026-12-01", "", "restored substance 恢复", .restore),
    ("from: 2021-03-01", "from: 2022-03-01", "amended substance 变更", .amend),
  ])
  func `the period of an item`(_ old: String, _ new: String, _ what: String, _ verb: ItemVerb) async throws {
    let lists = [old, new].map { $0.isEmpty ? ActLibrary.before : ActLibrary.before + "    \($0)\n" }
    let before = try await state(lists[0], on: "2026-01-01")
    let after = try await state(lists[1], on: "2026-01-01")
    let difference = Difference.explained(before, after)
    #expect(told(difference) == ["\(what) -"])
    let changes = try #require(AdjustmentDraft(difference).parts.first).changes
    #expect(changes.map(\.verb) == [verb])
    let act = Adjustment("2026-sthjj-01", applicant: "sthjj", changes: changes)
    let filed = try await state(lists[1], [ActLibrary.path: act.text(names: [:])], on: "2026-01-01")
    #expect(told(Difference.explained(before, filed)) == ["\(what) 2026-sthjj-01"])
  }

  @Test func `a notice counts it once, when it is decided`() async throws {
    let acts = try await approved([cancel()])
    let start = try await state(ActLibrary.before, on: "2026-01-01")
    let decided = try await state(Self.ended, acts, on: "2026-11-25")
    let over = try await state(Self.gone, acts, on: "2026-12-01", isDated: true)
    func notice(_ before: LibraryState, _ after: LibraryState) async -> String {
      let difference = Difference.explained(before, after)
      func totals(_ state: LibraryState, _ ended: Set<String>) async -> ItemTotals {
        await ItemTotals(ListReading(state.tree, state.library.context), ended: ended)
      }
      let notice = Notice(
        difference, before: await totals(before, before.ended),
        after: await totals(after, difference.endedAfter))
      #expect(notice.problems == [])
      return notice.text()
    }
    let first = await notice(start, decided)
    #expect(first.contains("权责事项取消1项。"))
    #expect(first.contains("调整前2项－取消1项＝调整后1项。"))
    let second = await notice(decided, over)
    #expect(second.contains("权责事项没有调整。"))
    #expect(second.contains("调整前1项＝调整后1项。"))
    #expect(!second.contains("夜间施工许可"))
  }
}
