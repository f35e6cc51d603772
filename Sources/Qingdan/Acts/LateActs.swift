/// Steps of acts that were taken after their term (逾期办理): by the terms that the place sets (`adjustment:` in
/// library.yaml) and the calendar of working days. What was carried out since is history, and only noted.
struct LateActs {
  private let rules: AdjustmentRules
  private let calendar: WorkingCalendar
  private let done: Set<String>

  static func findings(of acts: Acts, _ rules: AdjustmentRules?, _ calendar: WorkingCalendar) -> [Diagnostic]
  {
    guard let rules else { return [] }
    let late = LateActs(rules: rules, calendar: calendar, done: Set(acts.ledger.acts))
    return acts.adjustments.flatMap(late.findings)
      + acts.reforms.filter { !$0.isRecorded }.flatMap(late.findings)
  }

  /// Reforms that should have been published before a day, and were not.
  static func unpublished(_ context: LibraryContext, on day: Day) -> [Diagnostic] {
    guard let term = context.configuration.adjustment?.publishWithin else { return [] }
    return context.acts.reforms.compactMap { reform in
      let approval = reform.opinions.last { $0.role == .approval }
      guard !reform.isRecorded, reform.dates.published == nil, approval?.consents ?? true,
        let approved = approval?.date ?? reform.dates.decided
      else { return nil }
      let due = context.calendar.adding(workingDays: term, to: approved)
      guard day > due.value else { return nil }
      return Diagnostic(
        rule: "adjustment/late", severity: .warning,
        message: Message(
          zh:
            "应在 \(due.value) 以前公布（\(approved) 起 \(term) 个工作日），还没有公布\(guess(due)?.zh ?? "")。公布以后在 dates 里写 published: 公布的日期",
          en:
            "it should have been published until \(due.value), within \(term) working days of \(approved), and is not\(guess(due)?.en ?? ""); once it is, write the day at 'published' of 'dates'"
        ), place: reform.place)
    }
  }

  private func findings(of act: Adjustment) -> [Diagnostic] {
    let reviews = act.opinions.filter { $0.role == .review || $0.role == .legality }
    let approved = act.opinions.last { $0.role == .approval }?.date
    return [
      finding(
        act.id, Message(zh: "申请", en: "application"), from: act.trigger, rules.applyWithin,
        act.dates.applied, at: act.place)
    ].compactMap(\.self)
      + reviews.compactMap { opinion in
        finding(
          act.id, Message(zh: opinion.role.rawValue, en: opinion.role.title.en), from: act.dates.applied,
          rules.reviewWithin, opinion.date, at: opinion.place)
      } + [publication(act.id, approved, act.dates.published, at: act.place)].compactMap(\.self)
  }

  private func findings(of reform: Reform) -> [Diagnostic] {
    let approved = reform.opinions.last { $0.role == .approval }?.date ?? reform.dates.decided
    return [publication(reform.id, approved, reform.dates.published, at: reform.place)].compactMap(\.self)
  }

  private func publication(_ act: String, _ approved: Day?, _ published: Day?, at place: Place) -> Diagnostic?
  {
    finding(
      act, Message(zh: "公布", en: "publication"), from: approved, rules.publishWithin, published, at: place)
  }

  private func finding(
    _ act: String, _ step: Message, from first: Day?, _ term: Int?, _ taken: Day?, at place: Place
  ) -> Diagnostic? {
    guard let first, let term, let taken else { return nil }
    let due = calendar.adding(workingDays: term, to: first)
    guard taken > due.value else { return nil }
    return Diagnostic(
      rule: "adjustment/late", severity: done.contains(act) ? .note : .warning,
      message: Message(
        zh:
          "\(step.zh)办晚了：\(first) 起 \(term) 个工作日，应在 \(due.value) 以前，实际是 \(taken)\(Self.guess(due)?.zh ?? "")。核对日期；确实晚了的，按本地规定说明",
        en:
          "the \(step.en) was late: within \(term) working days of \(first), until \(due.value), and it was on \(taken)\(Self.guess(due)?.en ?? ""); check the days"
      ), place: place)
  }

  private static func guess(_ due: Reckoned<Day>) -> Message? {
    due.isEstimated ? Message(zh: "；有的年份放假安排没有登记，按周末算", en: "; by weekends, for lack of the calendar") : nil
  }
}
