/// `{ since: field, at-least: 30, at-most: 60, inclusive: true }`: the first day is counted only where `inclusive`.
struct DayDistance: Sendable {
  private let slot: Int
  private let since: Int
  private let title: Message
  private let bounds: Bounds
  private let isInclusive: Bool

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let bounds = reader.bounds(options, beside: ["since", "inclusive"]),
      let since = reader.dates(options, options.inner?.text("since"))
    else { return nil }
    slot = options.slot
    self.since = since
    title = reader.paths[since].title
    self.bounds = bounds
    isInclusive = options.inner?.flag("inclusive") ?? false
  }

  func judge(
    _ item: RuleItem, _ check: some DeclaredCheck, _ run: inout RuleRun, _ unit: Message,
    _ count: (Day, Day, LibraryContext) -> Reckoned<Int>
  ) -> Verdict {
    if let missing = item.missingDay(since) { return .unknown(missing) }
    guard let start = item.first(since)?.day else { return .silent }
    return check.forEachValue(of: slot, item, &run) { text, run in
      guard let end = text.day else { return .silent }
      let reckoned = count(start, end, run.context)
      let number = reckoned.value + (isInclusive && end >= start ? 1 : 0)
      // What was reckoned with weekends alone is not held against anybody.
      if let note = reckoned.note { return .unknown(note) }
      if bounds.holds(number) { return .holds }
      return .fails(bounds.fault(far(number, from: start, to: end, unit), at: text.range, slot: slot))
    }
  }

  private func far(_ number: Int, from start: Day, to end: Day, _ unit: Message) -> Message {
    guard end >= start else {
      return Message(
        zh: "\(end)在\(title.zh)（\(start)）之前", en: "\(end) is before the \(title.en) (\(start))")
    }
    let asked =
      bounds.most == 0
      ? Message(zh: "应当在同一天", en: "not on the same day")
      : Message(
        zh: "应当\(bounds.words.zh)\(unit.zh)\(bounds.document.zh)",
        en: "not \(bounds.words.en)\(bounds.document.en)")
    return Message(
      zh: "自\(title.zh)（\(start)）起\(number)\(unit.zh)，\(asked.zh)",
      en: "is \(number) \(unit.en) after the \(title.en) (\(start)), \(asked.en)")
  }
}
