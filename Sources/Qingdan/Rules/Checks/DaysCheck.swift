/// So many days lie between another date and this one.
struct DaysCheck: DeclaredCheck {
  static let name = "days"
  static let summary = Message(zh: "离另一个日期的天数（自然日）在范围内", en: "is so many days after another date")
  static let example = "{ field: closes, days: { since: opens, at-least: 30 } }"

  private let distance: DayDistance

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let distance = DayDistance(options, &reader) else { return nil }
    self.distance = distance
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    distance.judge(item, self, &run, Message(zh: "天", en: "days")) { start, end, _ in
      Reckoned(end - start, unregisteredYears: [])
    }
  }
}
