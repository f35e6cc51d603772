/// A day comes before another one.
struct BeforeCheck: DeclaredCheck {
  static let name = "before"
  static let summary = Message(zh: "早于另一个日期", en: "comes before another day")
  static let example = "{ field: opens, before: closes }"

  private let order: DateOrder

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let order = DateOrder(options, &reader) else { return nil }
    self.order = order
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    order.judge(item, self, &run, Message(zh: "早于", en: "before")) { $0 < $1 }
  }
}
