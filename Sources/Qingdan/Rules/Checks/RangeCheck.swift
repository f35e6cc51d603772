/// Every value is a whole number within bounds.
struct RangeCheck: DeclaredCheck {
  static let name = "range"
  static let summary = Message(zh: "整数在范围内", en: "is a whole number within bounds")
  static let example = "{ field: days, range: { at-least: 1, at-most: 30 } }"

  private let slot: Int
  private let bounds: Bounds

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard options.path.type == .integer else {
      reader.refuseType(options, Message(zh: "整数（integer）", en: "whole numbers (integer)"))
      return nil
    }
    guard let bounds = reader.bounds(options) else { return nil }
    slot = options.slot
    self.bounds = bounds
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    forEachValue(of: slot, item, &run) { text, _ in
      // What is no number another rule tells.
      guard let number = Int(text.string) else { return .silent }
      if bounds.holds(number) { return .holds }
      let message = Message(
        zh: "\(number)应当\(bounds.words.zh)\(bounds.document.zh)",
        en: "\(number) is not \(bounds.words.en)\(bounds.document.en)")
      return .fails(bounds.fault(message, at: text.range, slot: slot))
    }
  }
}
