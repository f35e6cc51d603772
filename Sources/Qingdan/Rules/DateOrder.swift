/// Two dates of an item.
struct DateOrder: Sendable {
  private let slot: Int
  private let other: Int
  private let title: Message

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let pair = reader.dates(options, options.text) else { return nil }
    (slot, other) = (options.slot, pair)
    title = reader.paths[other].title
  }

  func judge(
    _ item: RuleItem, _ check: some DeclaredCheck, _ run: inout RuleRun, _ word: Message,
    _ holds: (Day, Day) -> Bool
  ) -> Verdict {
    if let missing = item.missingDay(other) { return .unknown(missing) }
    guard let day = item.first(other)?.day else { return .silent }
    return check.forEachValue(of: slot, item, &run) { text, _ in
      guard let own = text.day else { return .silent }
      if holds(own, day) { return .holds }
      return .fails(
        Fault(
          message: Message(
            zh: "\(own.chinese)应当\(word.zh)\(title.zh)（\(day.chinese)）",
            en: "\(own) is not \(word.en) the \(title.en) (\(day))"),
          range: text.range, slot: slot))
    }
  }
}

extension RuleItem {
  /// Why there is no day of the list, where that is what a path asks for.
  func missingDay(_ slot: Int) -> Message? {
    rule.paths[slot].source == .day && day == nil ? .noDay : nil
  }
}

extension ConditionReader {
  /// The number of the other date of a check, where both are dates.
  mutating func dates(_ options: CheckOptions, _ other: String?) -> Int? {
    guard options.path.type == .date else {
      refuseType(options, Message(zh: "日期（date）", en: "dates (date)"))
      return nil
    }
    guard let other else {
      refuse(options, "要写另一个日期字段，或者 list.day（清单日期）", "another date belongs here, or list.day")
      return nil
    }
    guard let slot = slot(other, at: options.place) else { return nil }
    guard paths[slot].type == .date else {
      refuse(options, "“\(other)”不是日期（date）", "'\(other)' is no date")
      return nil
    }
    return slot
  }
}
