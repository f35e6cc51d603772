import Testing

@testable import Qingdan

/// How far an act has come, and by when the next step is due.
@Suite struct AdjustmentProgressTests {
  private func progress(
    _ act: Adjustment, asOf day: String, partner: String? = nil, calendar: WorkingCalendar? = nil,
    rules: String? = nil
  ) throws -> AdjustmentProgress {
    let own = rules.map { ["library.yaml": $0] } ?? [:]
    let context = try LibraryContext(MemoryTree(ActLibrary.base.merging(own) { $1 }))
    let text = ActLibrary.before.replacing(
      "    basis: [《中华", with: partner.map { "    with: [\($0)]\n    basis: [《中华" } ?? "    basis: [《中华")
    let list = try #require(ListFile.load(ActLibrary.powers, Array(text.utf8), in: context).0)
    return AdjustmentProgress(
      act, ActReviews(context, StatedItems(Set(act.items), in: [list])),
      calendar: calendar ?? context.calendar, asOf: try #require(Day(day)))
  }

  private func act(_ verb: ItemVerb = .add) -> Adjustment {
    Adjustment(
      "2026-sthjj-01", trigger: Day("2026-11-02"), applicant: "sthjj",
      changes: [ActChange(verb, items: ["p-4m8x2c5r"], content: ["p-4m8x2c5r": Digest(of: [])])],
      dates: .init(applied: Day("2026-11-06")))
  }

  private func signed(_ act: Adjustment, _ roles: [(Opinion.Role, String, String)]) -> Adjustment {
    var act = act
    act.opinions = roles.map { role, body, day in
      Opinion(role, organisation: body, .agreed, date: Day(day), content: act.contentDigest)
    }
    return act
  }

  @Test func `the steps follow one another, each with its body and its day`() throws {
    let all: [(Opinion.Role, String, String)] = [
      (.affected, "swj", "2026-11-10"), (.review, "sbb", "2026-11-16"), (.legality, "sfj", "2026-11-18"),
      (.approval, "szf", "2026-11-23"),
    ]
    let expected: [(AdjustmentProgress.Step, [String])] = [
      (.consultation, ["swj"]), (.review, ["sbb"]), (.legality, ["sfj"]), (.approval, ["szf"]),
      (.publication, ["zfbgt"]),
    ]
    for (count, (step, bodies)) in expected.enumerated() {
      let next = try progress(signed(act(), Array(all.prefix(count))), asOf: "2026-11-25", partner: "swj")
        .next
      #expect(next?.step == step)
      #expect(next?.bodies == bodies)
      #expect(next?.note == nil)
    }
    let done = try progress(signed(act(), all), asOf: "2026-11-25", partner: "swj")
    #expect(
      done.stages.map(\.day)
        == ["2026-11-06", "2026-11-10", "2026-11-16", "2026-11-18", "2026-11-23", nil].map {
          $0.flatMap { Day($0) }
        })
    #expect(done.stages.last?.due?.value == Day("2026-11-26"))
  }

  @Test func `what does not count leaves its step open, and says why`() throws {
    let own = signed(
      act(),
      [(.review, "sbb", "2026-11-16"), (.legality, "sfj", "2026-11-18"), (.approval, "sthjj", "2026-11-23")])
    let next = try #require(try progress(own, asOf: "2026-11-25").next)
    #expect(next.step == .approval)
    #expect(next.state == .open)
    #expect(next.bodies == ["szf"])
    #expect(next.note?.zh == "市生态环境局是申请机构，不能自己批准、自己审核")
    var refused = signed(
      act(),
      [(.review, "sbb", "2026-11-16"), (.legality, "sfj", "2026-11-18"), (.approval, "szf", "2026-11-23")])
    refused.opinions[1].verdict = .refused
    let stages = try progress(refused, asOf: "2026-11-25").stages
    #expect(stages.first { $0.state != .done }?.step == .legality)
    #expect(stages.first { $0.step == .legality }?.state == .refused)
    #expect(stages.last?.due == nil)
  }

  @Test func `where an office decides, its own later refusal is shown`() throws {
    var amendment = act()
    amendment.changes = [
      ActChange(
        .amend, items: ["p-4m8x2c5r"], fields: ["name"], was: ["name": .value("甲")],
        values: ["name": .value("乙")])
    ]
    var refused = signed(
      amendment,
      [(.review, "sbb", "2026-11-16"), (.legality, "sfj", "2026-11-18"), (.approval, "sbb", "2026-11-20")])
    #expect(try progress(refused, asOf: "2026-11-25").next?.step == .publication)
    refused.opinions[2].verdict = .refused
    let stage = try #require(try progress(refused, asOf: "2026-11-25").next)
    #expect(stage.step == .review)
    #expect(stage.state == .refused)
    #expect(stage.bodies == ["sbb"])
  }

  @Test func `an approval is not done before the offices agree`() throws {
    let early = signed(act(), [(.review, "sbb", "2026-11-16"), (.approval, "szf", "2026-11-23")])
    let stage = try #require(try progress(early, asOf: "2026-11-25").stages.first { $0.step == .approval })
    #expect(stage.state == .open)
    #expect(stage.day == nil)
    #expect(stage.note?.zh == "合法性审核（市司法局）没有意见在卷")
  }

  @Test func `an approval in the future is not there yet on an earlier day`() throws {
    let all = signed(
      act(),
      [(.review, "sbb", "2026-11-16"), (.legality, "sfj", "2026-11-18"), (.approval, "szf", "2026-11-23")])
    #expect(try progress(all, asOf: "2026-11-22").next?.step == .approval)
    #expect(try progress(all, asOf: "2026-11-23").next?.step == .publication)
  }

  @Test func `without offices in library yaml the decision alone is asked`() throws {
    let stages = try progress(act(), asOf: "2026-11-25", rules: "library: a\nformat: 1\nbase: standard\n")
      .stages
    #expect(stages.map(\.step) == [.application, .approval, .publication])
    #expect(stages[1].bodies == ["szf"])
  }

  @Test func `a due day in a year without a calendar is told to be a guess`() throws {
    let calendar = WorkingCalendar([
      WorkingCalendar.Arrangement(year: 2026, name: "国庆节", off: [])
    ])
    let known = try #require(try progress(act(), asOf: "2026-11-03", calendar: calendar).stages.first?.due)
    #expect(known.value == Day("2026-11-16"))
    #expect(!known.isEstimated)
    var late = act()
    late.trigger = Day("2026-12-25")
    let guessed = try #require(try progress(late, asOf: "2026-12-26", calendar: calendar).stages.first?.due)
    #expect(guessed.isEstimated)
    #expect(guessed.unregisteredYears == [2027])
    #expect(guessed.note?.zh == "暂按周末推算，2027年放假安排未登记")
  }
}
