/// Every value is one of a few, or a word that the kind knows for it.
struct ChoiceCheck: DeclaredCheck {
  static let name = "choice"
  static let summary = Message(zh: "是所列的值之一", en: "is one of a few")
  static let example = "{ field: type, choice: [行政许可, 行政处罚] }"

  private let slot: Int
  private let words: [String]
  private let bytes: [[UInt8]]

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    let words = options.texts
    guard !words.isEmpty else {
      reader.refuse(options, "要列出可以有的值", "the values belong here")
      return nil
    }
    slot = options.slot
    self.words = words
    let synonyms = options.path.choices.filter { words.contains($0.value) }.flatMap(\.also)
    bytes = (words + synonyms).map { Array($0.utf8) }
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    forEachValue(of: slot, item, &run) { text, run in
      guard run.pay(bytes.count) else { return .unknown(RuleRun.tooMuch) }
      if bytes.contains(where: { text.equals($0) }) { return .holds }
      let known = words.prefix(10).joined(separator: "、")
      let value = text.string.shortened
      return .fails(
        Fault(
          message: Message(zh: "“\(value)”不在规定的值里：\(known)", en: "'\(value)' is none of \(known)"),
          range: text.range, slot: slot))
    }
  }
}
