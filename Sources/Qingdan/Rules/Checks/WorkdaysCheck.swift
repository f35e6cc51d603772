/// So many working days lie between another date and this one.
struct WorkdaysCheck: DeclaredCheck {
  static let name = "workdays"
  static let summary = Message(zh: "离另一个日期的工作日数在范围内", en: "is so many working days after another date")
  static let example = "{ field: published, workdays: { since: document.issued, at-most: 3 } }"

  private let distance: DayDistance

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let distance = DayDistance(options, &reader) else { return nil }
    self.distance = distance
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    distance.judge(item, self, &run, Message(zh: "个工作日", en: "working days")) { start, end, context in
      context.calendar.workingDays(between: start, and: end)
    }
  }
}
