/// Every value as a whole has the form of a pattern, which is matched in time linear in the text.
struct PatternCheck: DeclaredCheck {
  static let name = "pattern"
  static let summary = Message(zh: "整个值符合格式", en: "has a form")
  static let example = #"{ field: phone, pattern: '\d{3,4}-\d{7,8}' }"#

  private let slot: Int
  private let pattern: Pattern

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let source = options.text else {
      reader.refuse(options, "要写一个格式", "a pattern belongs here")
      return nil
    }
    do { pattern = try Pattern(source) } catch {
      reader.refuse(options, "“\(source)”：\(error.message.zh)", "'\(source)': \(error.message.en)")
      return nil
    }
    slot = options.slot
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    forEachValue(of: slot, item, &run) { text, run in
      let string = text.string
      guard let matches = pattern.matches(string, steps: &run.steps) else { return .unknown(RuleRun.tooMuch) }
      if matches { return .holds }
      return .fails(
        Fault(
          message: Message(
            zh: "“\(string.shortened)”不合规定的格式", en: "'\(string.shortened)' has not the form asked for"),
          range: text.range, slot: slot))
    }
  }
}
