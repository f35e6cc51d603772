/// A value that begins with a character that means something to YAML.
enum IndicatorSlips {
  static func problem(_ line: RawLine, in text: RawText) -> TextProblem? {
    let value = line.valueRange(in: text)
    guard !value.isEmpty else { return nil }
    let first = text[value.lowerBound]
    let next = text[value.lowerBound + 1]
    switch first {
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: ">"):
      return line.style == .plain ? quote(value, line, in: text, isSafe: true) : nil
    case UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: "!"):
      // A word behind it may be the name of an anchor or a tag that somebody meant.
      let isTag = first == UInt8(ascii: "!") && (next == first || next == UInt8(ascii: "<"))
      let isName = next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: "_") || isTag
      let hasMore = value.contains { text.isBlank($0) }
      guard !isName || (first == UInt8(ascii: "*") && hasMore) else { return nil }
      return quote(value, line, in: text, isSafe: !isName)
    case UInt8(ascii: "-"):
      return line.keyStart < line.keyEnd && text.isBlank(value.lowerBound + 1)
        ? itemBesideKey(value, line, in: text) : nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "{"):
      guard line.close >= 0, line.open == value.lowerBound else { return nil }
      let rest = text.skippingBlanks(from: line.close, to: line.end)
      guard rest < line.end, line.hash != rest else { return nil }
      // One bracket too many is no text.
      let isBracket = text[rest] == UInt8(ascii: "]") || text[rest] == UInt8(ascii: "}")
      return quote(value, line, in: text, isSafe: !isBracket)
    default: return nil
    }
  }

  private static func quote(
    _ value: Range<Int>, _ line: RawLine, in text: RawText, isSafe: Bool
  ) -> TextProblem {
    let correction = Correction.quoting(value, showing: line.shown..<value.upperBound, in: text)
    let mark = Character(Unicode.Scalar(text[value.lowerBound]))
    let quotes = correction.splices.first?.replacement.first == UInt8(ascii: "'") ? "半角单引号" : "半角双引号"
    return TextProblem(
      "typing/indicator-at-start", .error,
      Message(
        zh: "“\(text.excerpt(value))”\(reason(line, mark).zh)。给整个值加\(quotes)：\(correction.fixed)",
        en: "'\(text.excerpt(value))' \(reason(line, mark).en); "
          + "put the whole value in quotes: '\(correction.fixed)'"),
      at: value, fixes: [correction.fix("给整个值加\(quotes)", "put the whole value in quotes", isSafe: isSafe)])
  }

  private static func reason(_ line: RawLine, _ mark: Character) -> (zh: String, en: String) {
    guard line.close >= 0 else {
      return ("以“\(mark)”开头，这个符号在 YAML 中另有含义", "begins with '\(mark)', which YAML takes for its own")
    }
    let isQuote = line.style == .quoted
    return (
      isQuote ? "以半角引号（\(mark)）开头，引号合上以后不能再有文字" : "以“\(mark)”开头，括号合上以后不能再有文字",
      "begins with '\(mark)', and no text may follow where that is closed"
    )
  }

  private static func itemBesideKey(_ value: Range<Int>, _ line: RawLine, in text: RawText) -> TextProblem {
    let indentation = String(repeating: " ", count: min(line.parent + 2, 80))
    let fixed = text.excerpt(value, limit: 40)
    let key = text.excerpt(line.keyStart..<line.keyEnd)
    return TextProblem(
      "typing/indicator-at-start", .error,
      Message(
        zh: "“\(key):”后面不能在同一行写列表项。从“- ”起另起一行，比“\(key)”多缩进两格：\(fixed)",
        en: "no list item may stand in the line of '\(key):'; begin a new line at '- ', "
          + "two blanks deeper than '\(key)': '\(fixed)'"),
      at: value,
      fixes: [
        TextProblem.Fix(
          Message(zh: "列表项另起一行", en: "begin a new line for the list item"),
          [Splice(line.colon + 1..<value.lowerBound, "\n" + indentation)], isSafe: false)
      ])
  }
}
