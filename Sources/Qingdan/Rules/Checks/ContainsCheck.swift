/// Every value names at least one of a few words.
struct ContainsCheck: DeclaredCheck {
  static let name = "contains"
  static let summary = Message(zh: "写有所列的字句之一", en: "holds one of a few words")
  static let example = "{ field: content, contains: [依据, 条件] }"

  private let slot: Int
  private let words: [String]
  private let bytes: [[UInt8]]

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    words = options.texts.filter { !$0.isEmpty }
    guard !words.isEmpty else {
      reader.refuse(options, "要写字句，一个或者几个", "a word or several belong here")
      return nil
    }
    slot = options.slot
    bytes = words.map { Array($0.utf8) }
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    forEachValue(of: slot, item, &run) { text, run in
      guard run.pay(text.count * bytes.count) else { return .unknown(RuleRun.tooMuch) }
      if text.withText({ text in bytes.contains { text.holds($0) } }) { return .holds }
      let known = words.joined(separator: "”“")
      return .fails(
        Fault(
          message: Message(
            zh: words.count == 1 ? "没有写到“\(known)”" : "“\(known)”一个也没有写到",
            en: "does not say '\(words.joined(separator: "' or '"))'"),
          range: text.range, slot: slot))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes stand somewhere.
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return (0...count - word.count).contains { start in
      self[start] == word[0] && self[start..<start + word.count].elementsEqual(word)
    }
  }
}
