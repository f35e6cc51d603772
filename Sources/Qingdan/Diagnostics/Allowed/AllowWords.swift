/// The words of a comment of ours, taken apart as far as somebody can tell what is meant.
struct AllowWords {
  /// What stands where `qingdan` should, and is nearly that.
  let misspelt: String?
  let hasColon: Bool
  let hasVerb: Bool
  /// What stands where the rule should.
  private let subjects: [String]
  private let hasUntil: Bool
  /// What stands where the day should.
  private let day: String
  private let hasBecause: Bool
  let reason: String

  private static let verbs = ["allow", "允许"]
  private static let until = ["until", "直到", "截至", "截止到", "至", "到"]
  private static let because = ["because", "因为", "由于", "因"]
  private static let dayMarks = Set("0123456789０１２３４５６７８９-－./年月日".unicodeScalars)

  /// Nil where a comment is none of ours. One without a colon is ours where it says more of what ours say; one with another
  /// word is ours where that is nearly `qingdan` and a rule is allowed behind it: Qingdao is a place.
  init?(_ comment: String) {
    var rest = CommentText(comment)
    if rest.take(["qingdan"]) {
      misspelt = nil
    } else if let word = rest.takeMisspelt("qingdan", before: [":", "："] + Self.verbs) {
      misspelt = word
    } else {
      return nil
    }
    hasColon = rest.take([":", "："])
    if !hasColon { _ = rest.take([";", "；", ",", "，", "、", ".", "。", "-"]) }
    hasVerb = rest.take(Self.verbs)
    let said = rest.text(before: Self.until + Self.because)
    hasUntil = rest.take(Self.until)
    subjects = said.split { $0.isWhitespace || "，、；,;和及与".contains($0) }.map(String.init)
    let namesRule = subjects.first?.contains("/") == true
    guard misspelt == nil ? hasColon || hasVerb && (hasUntil || namesRule) : hasVerb && namesRule else {
      return nil
    }
    // 今天, 年底: a word may stand in the place of a day.
    day =
      rest.beginsWithDigit
      ? rest.text(while: Self.dayMarks.contains)
      : hasUntil ? rest.text(before: [" ", ",", "，", ";", "；"] + Self.because) : ""
    if !day.isEmpty { _ = rest.take(["为止", "止"]) }
    _ = rest.take([",", "，", "。", ";", "；"])
    hasBecause = rest.take(Self.because)
    _ = rest.take([":", "："])
    reason = rest.text
  }

  /// The rule that is meant: what somebody put into quotes or brackets, or wrote with wide letters, is still told.
  var rule: String? { subjects.lazy.filter { !$0.contains("*") }.compactMap(Self.id).first }

  private static func id(_ subject: String) -> String? {
    let narrow = subject.unicodeScalars.compactMap { Unicode.Scalar(CharacterFolding.key($0.value)) }
    let id = String(String.UnicodeScalarView(narrow.filter(isOfID)))
    return id.contains("/") && id.first?.isLetter == true ? id : nil
  }

  /// The day, where it is written as it should be: `2025-12-31`, or `2025年12月31日`.
  var exactDay: Day? {
    if let day = Day(day) { return day }
    return day.hasSuffix("日") && day.contains("年") ? nearestDay : nil
  }

  /// The day that is meant.
  var nearestDay: Day? {
    (DateReader.read(day) ?? subjects.lazy.compactMap { DateReader.read($0) }.first)?.last
  }

  private static func isOfID(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) || scalar == "/"
      || scalar == "-"
  }

  // MARK: What is wrong

  var faultOfRule: (zh: String, en: String)? {
    guard let first = subjects.first else { return ("没有写允许的是哪条规则", "it does not say which rule is allowed") }
    if subjects.contains(where: { $0.contains("*") }) {
      return (
        "一条注释只允许一条规则，标识要写全，不能用“*”代替", "a comment allows one rule by its full id, and no pattern such as '*'"
      )
    }
    if subjects.dropFirst().contains(where: { $0.contains("/") && DateReader.read($0) == nil }) {
      return ("一条注释只允许一条规则，几条规则就写几行", "a comment allows one rule; write a line for each")
    }
    if rule != first {
      return (
        "“\(first.shortened)”不是规则的标识；标识写在问题后面的方括号里，如 text/stray-blank",
        "'\(first.shortened)' is no id of a rule, which stands in brackets behind the finding, such as text/stray-blank"
      )
    }
    return nil
  }

  var faultOfDay: (zh: String, en: String)? {
    guard hasUntil else {
      return nearestDay == nil
        ? ("没有写允许到哪一天", "it does not say until when") : ("日期前面少了“至”", "'until' is missing before the day")
    }
    if subjects.count > 1 {
      return (
        "“至”的前面只写规则，“\(subjects[1].shortened)”不用写",
        "'\(subjects[1].shortened)' does not belong before 'until'"
      )
    }
    if day.isEmpty { return ("没有写允许到哪一天", "it does not say until when") }
    if exactDay != nil { return nil }
    if let meant = DateReader.read(day)?.exact {
      return ("日期“\(day)”要写成 \(meant) 的样子", "the day '\(day)' is to be written as \(meant)")
    }
    return ("“\(day.shortened)”不是某年某月某日", "'\(day.shortened)' is not a day of a month of a year")
  }

  var faultOfReason: (zh: String, en: String)? {
    guard reason.saysWhy else { return ("没有写为什么", "it does not say why") }
    return hasBecause ? nil : ("日期和理由之间少了“因为”", "'because' is missing between the day and the reason")
  }
}

/// What is still to be read of a comment, without blanks before it.
private struct CommentText {
  private var rest: ArraySlice<Unicode.Scalar>

  init(_ comment: String) {
    rest = Array(comment.unicodeScalars)[...].drop { $0 == "#" }
    skipBlanks()
  }

  var text: String { Self.string(rest).trimmed }
  var beginsWithDigit: Bool {
    rest.first.map { CharacterFolding.isDigit(CharacterFolding.key($0.value)) } ?? false
  }

  mutating func take(_ words: [String]) -> Bool {
    guard let word = words.first(where: { stands($0, at: rest.startIndex) }) else { return false }
    rest = rest.dropFirst(word.unicodeScalars.count)
    skipBlanks()
    return true
  }

  /// Takes what stands before the first of some words, where a person who types `word` with one or two slips types that:
  /// a letter too many or too few, another, two in the wrong order, a blank within.
  mutating func takeMisspelt(_ word: String, before words: [String]) -> String? {
    guard let first = rest.first?.properties.lowercaseMapping, word.hasPrefix(first) else { return nil }
    var next = self
    let typed = next.text(before: words)
    let letters = Array(typed.lowercased().unicodeScalars)
    guard letters.count <= word.unicodeScalars.count + 2, letters.allSatisfy(\.isASCII),
      Spelling.distance(letters, Array(word.unicodeScalars)) <= 2
    else { return nil }
    self = next
    return typed
  }

  /// What stands before the first of some words; all of it where there is none.
  mutating func text(before words: [String]) -> String {
    let end = rest.indices.first { index in words.contains { stands($0, at: index) } } ?? rest.endIndex
    return text(to: end)
  }

  mutating func text(while holds: (Unicode.Scalar) -> Bool) -> String {
    text(to: rest.firstIndex { !holds($0) } ?? rest.endIndex)
  }

  private mutating func text(to end: Int) -> String {
    defer {
      rest = rest[end...]
      skipBlanks()
    }
    return Self.string(rest[..<end]).trimmed
  }

  /// Whether a word stands here, in large letters or small; in English not within another, as in `text/until-when`.
  private func stands(_ word: String, at index: Int) -> Bool {
    let word = Array(word.unicodeScalars)
    let end = index + word.count
    guard end <= rest.endIndex,
      zip(rest[index..<end], word).allSatisfy({
        $0 == $1 || $0.isASCII && $0.properties.lowercaseMapping == String($1)
      })
    else { return false }
    guard word.first?.properties.isAlphabetic == true, word.first?.isASCII == true else { return true }
    return !(index > rest.startIndex && Self.isOfWord(rest[index - 1]))
      && !(end < rest.endIndex && Self.isOfWord(rest[end]))
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || scalar == "-" || scalar == "/"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private mutating func skipBlanks() { rest = rest.drop { $0.properties.isWhitespace } }
}
