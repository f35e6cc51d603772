/// The field has so many values.
struct CountCheck: BoundedCheck {
  static let name = "count"
  static let summary = Message(zh: "值的个数在范围内", en: "has so many values")
  static let example = "{ field: responsibilities, count: { at-least: 3 } }"

  let slot: Int
  let bounds: Bounds

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    var count = 0
    var first: RuleText?
    item.forEach(slot) { text in
      if first == nil { first = text }
      count += 1
      return true
    }
    guard run.pay(count) else { return .unknown(RuleRun.tooMuch) }
    guard let first else { return .silent }
    if bounds.holds(count) { return .holds }
    return .fails(
      Fault(
        message: Message(
          zh: "有\(count)个，应当\(bounds.words.zh)个", en: "there are \(count), not \(bounds.words.en)"),
        range: first.range, slot: slot))
  }
}
