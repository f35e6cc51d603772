/// A blank and `#` in a value: to YAML a comment begins there, and the rest of the value is lost.
enum HashSlips {
  static func problem(_ line: RawLine, in text: RawText) -> TextProblem? {
    let value = line.valueRange(in: text)
    guard line.hash >= 0, !value.isEmpty else { return nil }
    let blanks = line.hash - value.upperBound
    let behind = line.hash + 1
    let isGlued = behind < line.end && !text.isBlank(behind)
    let whole = line.rest(from: value.lowerBound, in: text)
    let isNumbered = text[behind].isASCIIDigit
    // In `2024-03-01 # 施行` the value is complete: what follows in Chinese is a comment.
    let isChinese = text.character(before: value.upperBound, from: value.lowerBound).map {
      !$0.scalar.isASCII
    }
    if isGlued {
      guard text[behind] != UInt8(ascii: "#"), isNumbered || (blanks == 1 && isChinese == true) else {
        return nil
      }
    } else {
      guard blanks == 1, isChinese == true, text[value.upperBound] == .space,
        startsChinese(behind, line, text)
      else { return nil }
    }
    let part = line.shown..<whole.upperBound
    let shown = text.excerpt(whole)
    let comment = TextProblem.Fix(
      Message(zh: "是注释：写成两个空格加“# ”", en: "it is a comment: write two blanks and '# '"),
      [Splice(value.upperBound..<text.skippingBlanks(from: behind, to: line.end), "  # ")], isSafe: false)
    guard line.kind == .entry || line.kind == .text else {
      let correction = Correction([Splice(line.hash..<behind, "＃")], showing: whole, in: text)
      return TextProblem(
        "typing/hash-in-value", isGlued ? .error : .warning,
        Message(
          zh: "“\(shown)”里的“ #”在 YAML 中是注释，后面的字会丢失。改用全角“＃”：\(correction.fixed)",
          en: "' #' in '\(shown)' begins a comment, and what follows is lost; "
            + "write a full-width '＃': '\(correction.fixed)'"),
        at: line.hash..<whole.upperBound,
        fixes: [correction.fix("改用全角“＃”", "write a full-width '＃'", isSafe: false), comment])
    }
    let correction = Correction.quoting(whole, showing: part, in: text)
    let fixed = correction.fixed
    let quote = correction.fix("给整个值加半角双引号", "put the whole value in quotes", isSafe: isGlued && isNumbered)
    if isGlued {
      return TextProblem(
        "typing/hash-in-value", .error,
        Message(
          zh: "“\(shown)”里的“ #”在 YAML 中是注释，后面的字会丢失。给整个值加半角双引号：\(fixed)",
          en: "' #' in '\(shown)' begins a comment, and what follows is lost; "
            + "put the whole value in quotes: '\(fixed)'"),
        at: line.hash..<whole.upperBound, fixes: [quote, comment])
    }
    return TextProblem(
      "typing/hash-in-value", .warning,
      Message(
        zh: "“\(shown)”里的“ #”在 YAML 中是注释，后面的字不算内容。是内容的，给整个值加半角双引号：\(fixed)；是注释的，“#”前面再加一个空格",
        en: "' #' in '\(shown)' begins a comment; if it is text, put the whole value in quotes: '\(fixed)'; "
          + "if it is a comment, put a second blank before '#'"),
      at: line.hash..<whole.upperBound, fixes: [quote, comment])
  }

  /// Chinese text behind the `#`, at once or behind a number.
  private static func startsChinese(_ start: Int, _ line: RawLine, _ text: RawText) -> Bool {
    var place = text.skippingBlanks(from: start, to: line.end)
    while place < line.end, text[place].isASCIIDigit { place += 1 }
    let isNumber = place > start && text[place - 1].isASCIIDigit
    if isNumber { place = text.skippingBlanks(from: place, to: line.end) }
    let scalar = text.character(at: place).scalar
    return place < line.end
      && (scalar.isHan || (!isNumber && (scalar == "《" || scalar == "“" || scalar == "（")))
  }
}

extension HashSlips {
  /// A `#` where a value should begin, with text right behind it: to YAML there is no value.
  ///
  /// A number behind it is no comment; before other text it may be one, written without its blank.
  static func empty(_ line: RawLine, in text: RawText) -> TextProblem? {
    let behind = line.hash + 1
    guard behind < line.end, !text.isBlank(behind), text[behind] != UInt8(ascii: "#") else { return nil }
    let scalar = text.character(at: behind).scalar
    let isNumber = text[behind].isASCIIDigit
    guard isNumber || scalar.isHan else { return nil }
    let whole = line.rest(from: line.hash, in: text)
    let correction = Correction.quoting(whole, showing: line.shown..<whole.upperBound, in: text)
    return TextProblem(
      "typing/hash-in-value", isNumber ? .error : .warning,
      Message(
        zh: "“\(text.excerpt(whole))”在 YAML 中是注释，这里就没有值。是内容的，加半角双引号：\(correction.fixed)；是注释的，“#”后面加一个空格",
        en: "'\(text.excerpt(whole))' is a comment, so there is no value; if it is text, put it in quotes: "
          + "'\(correction.fixed)'; if it is a comment, put a blank behind '#'"),
      at: whole, fixes: [correction.fix("加半角双引号", "put it in quotes", isSafe: false)])
  }

  /// The same inside brackets, where the lines that follow go on with the list; where its commas belong is not known.
  static func inFlow(_ hash: Int, to end: Int, in text: RawText) -> TextProblem? {
    var line = RawLine(.flow, start: hash, end: text.trimmedEnd(from: hash, to: end), content: hash)
    line.hash = hash
    var problem = empty(line, in: text)
    problem?.fixes = []
    return problem
  }

  /// A ` #` that hides the closing bracket of a flow collection.
  static func insideFlow(_ line: RawLine, from open: Int, in text: RawText) -> TextProblem? {
    let range = line.rest(from: open, in: text)
    let closer = text[open] + 2
    var hash = text.first(UInt8(ascii: "#"), from: open, to: range.upperBound)
    while hash < range.upperBound, !text.isBlank(hash - 1) {
      hash = text.first(UInt8(ascii: "#"), from: hash + 1, to: range.upperBound)
    }
    guard hash < range.upperBound, text.first(closer, from: hash, to: range.upperBound) < range.upperBound
    else {
      return nil
    }
    var start = hash
    while start > open + 1, !isBoundary(text[start - 1]),
      !(text.isBlank(start - 1) && text[start - 2] == UInt8(ascii: ":"))
    {
      start -= 1
    }
    start = text.skippingBlanks(from: start, to: hash)
    var end = hash
    while end < range.upperBound, !isBoundary(text[end]) { end += 1 }
    end = text.trimmedEnd(from: hash, to: end)
    let value = start..<end
    let correction = Correction.quoting(value, showing: range, in: text)
    return TextProblem(
      "typing/hash-in-value", .error,
      Message(
        zh: "“\(text.excerpt(value))”里的“ #”在 YAML 中是注释，后面的字连同括号都会丢失。给整个值加半角双引号：\(correction.fixed)",
        en: "' #' in '\(text.excerpt(value))' begins a comment, and what follows is lost, the bracket too; "
          + "put the whole value in quotes: '\(correction.fixed)'"),
      at: hash..<range.upperBound,
      fixes: [correction.fix("给整个值加半角双引号", "put the whole value in quotes", isSafe: true)])
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","): true
    default: false
    }
  }
}
