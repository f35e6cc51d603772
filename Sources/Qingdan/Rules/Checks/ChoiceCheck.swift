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
    Self.lookUp(words, options, &reader)
    slot = options.slot
    self.words = words
    let synonyms = options.path.choices.filter { words.contains($0.value) }.flatMap(\.also)
    bytes = (words + synonyms).map { Array($0.utf8) }
  }

  /// A word that the field cannot have is a slip of typing; where a place has put its own kind over that of the base, it
  /// is a rule that says less than it did.
  private static func lookUp(
    _ words: [String], _ options: CheckOptions, _ reader: inout ConditionReader
  ) {
    let choices = options.path.choices
    guard !choices.isEmpty else { return }
    for node in options.record.textNodes(options.key) {
      let word = options.record.document.text(node)
      guard !choices.contains(where: { $0.value == word }) else { continue }
      if let meant = choices.first(where: { $0.also.contains(word) })?.value {
        reader.say(
          options.record.place(of: node), "“\(word)”就是“\(meant)”：写“\(meant)”，两种写法都认",
          "'\(word)' is '\(meant)'; write that, which stands for both", severity: .warning)
        continue
      }
      let known = choices.map(\.value)
      reader.say(
        options.record.place(of: node),
        "“\(options.path.title.zh)”没有“\(word)”这个值。可以写：\(known.joined(separator: "、"))",
        "'\(word)' is no value of '\(options.path.name)'; there are \(known.joined(separator: ", "))",
        severity: .warning)
    }
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
