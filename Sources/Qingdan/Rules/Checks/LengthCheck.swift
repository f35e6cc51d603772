/// Every value has so many characters.
struct LengthCheck: BoundedCheck {
  static let name = "length"
  static let summary = Message(zh: "字数在范围内", en: "has so many characters")
  static let example = "{ field: name, length: { at-most: 60 } }"

  let slot: Int
  let bounds: Bounds

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    forEachValue(of: slot, item, &run) { text, _ in
      // A character begins with every byte that is not 10xxxxxx.
      let length = text.withText { $0.count { $0 & 0xC0 != 0x80 } }
      if bounds.holds(length) { return .holds }
      return .fails(
        Fault(
          message: Message(
            zh: "有\(length)个字，应当\(bounds.words.zh)个字", en: "has \(length) characters, not \(bounds.words.en)"),
          range: text.range, slot: slot))
    }
  }
}
