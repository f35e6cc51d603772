/// What a comment of ours says: `# qingdan: allow RULE until DATE because …`, or
/// `# qingdan: 允许 RULE 至 DATE 因为 …`.
struct AllowComment: Hashable {
  let rule: RuleID
  /// The last day on which it holds.
  let until: Day
  let reason: String

  /// Why a comment of ours cannot be understood.
  struct Mistake: Error {
    let message: Message
  }

  static let form = Message(
    zh: "# qingdan: 允许 规则 至 2025-12-31 因为 理由", en: "# qingdan: allow RULE until 2025-12-31 because REASON")

  /// Reads a comment from its `#` to the end of its line; nil where it is none of ours.
  init?(_ comment: String) throws(Mistake) {
    var rest = Rest(String(comment.drop { $0 == "#" }))
    guard rest.take(["qingdan"]), rest.take([":", "："]) else { return nil }
    guard rest.take(["allow", "允许"]) else {
      throw Self.mistake("“qingdan:”后面只能写“允许”", "behind 'qingdan:' there can only be 'allow'")
    }
    let rule = rest.word { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-") }
    guard rule.contains("/") else {
      throw Self.mistake("没有写允许的是哪条规则", "it does not say which rule is allowed")
    }
    guard rest.take(["until", "直到", "至", "到"]) else {
      throw Self.mistake("没有写允许到哪一天", "it does not say until when")
    }
    let date = rest.word { $0.isASCII && ($0.isNumber || $0 == "-") || "年月日".contains($0) }
    guard let day = Self.day(date) else {
      throw Self.mistake("“\(date)”不是日期", "'\(date)' is not a date")
    }
    rest.skip([",", "，", "。", ";", "；"])
    guard rest.take(["because", "因为", "因"]) else {
      throw Self.mistake("没有写为什么", "it does not say why")
    }
    rest.skip([":", "："])
    let reason = rest.text
    guard reason.saysWhy else { throw Self.mistake("没有写为什么", "it does not say why") }
    self.rule = RuleID(rawValue: rule)
    until = day
    self.reason = reason
  }

  private static func mistake(_ zh: String, _ en: String) -> Mistake {
    Mistake(message: Message(zh: "\(zh)。写成“\(form.zh)”", en: "\(en); write '\(form.en)'"))
  }

  /// `2025-12-31`, or `2025年12月31日`.
  private static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split { "年月日".contains($0) }.map { Int($0) }
    guard text.hasSuffix("日"), parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2]
    else { return nil }
    return Day(year, month, day)
  }

  /// What is still to be read, without blanks around it.
  private struct Rest {
    private(set) var text: String

    init(_ text: String) { self.text = text.trimmed }

    mutating func take(_ words: [String]) -> Bool {
      for word in words where text.lowercased().hasPrefix(word) {
        text = text.dropFirst(word.count).trimmed
        return true
      }
      return false
    }

    mutating func skip(_ marks: [String]) { _ = take(marks) }

    mutating func word(_ isPart: (Character) -> Bool) -> String {
      let word = String(text.prefix(while: isPart))
      text = text.dropFirst(word.count).trimmed
      return word
    }
  }
}
