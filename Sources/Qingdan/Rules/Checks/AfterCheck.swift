/// A day comes after another one.
struct AfterCheck: DeclaredCheck {
  static let name = "after"
  static let summary = Message(zh: "晚于另一个日期", en: "comes after another day")
  static let example = "{ field: closes, after: opens }"

  private let order: DateOrder

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let order = DateOrder(options, &reader) else { return nil }
    self.order = order
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    order.judge(item, self, &run, Message(zh: "晚于", en: "after")) { $0 > $1 }
  }
}
