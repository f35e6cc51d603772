/// A half-width colon and a blank inside an unquoted value, where YAML sees a second key.
enum ColonInValueSlips {
  static func problem(_ line: RawLine, in text: RawText) -> TextProblem? {
    let value = line.valueRange(in: text)
    guard line.hasKey, line.style == .plain else { return nil }
    var place = value.lowerBound
    while true {
      place = text.first(UInt8(ascii: ":"), from: place, to: value.upperBound)
      guard place < value.upperBound else { return nil }
      if place + 1 == value.upperBound || text.isBlank(place + 1) { break }
      place += 1
    }
    return problem(value, colon: place, showing: line.body..<value.upperBound, in: text)
  }

  static func problem(
    _ value: Range<Int>, colon: Int, showing part: Range<Int>, in text: RawText
  ) -> TextProblem {
    let correction = Correction.quoting(value, showing: part, in: text)
    let behind = text.skippingBlanks(from: colon + 1, to: value.upperBound)
    let wide = Correction([Splice(colon..<max(colon + 1, behind), "：")], showing: part, in: text)
    return TextProblem(
      "typing/colon-in-value", .error,
      Message(
        zh: "“\(text.excerpt(value))”里的半角冒号会被当作又一个字段。给整个值加半角双引号：\(correction.fixed)",
        en: "the colon in '\(text.excerpt(value))' is taken for another key; "
          + "put the whole value in quotes: '\(correction.fixed)'"),
      at: colon..<colon + 1,
      fixes: [
        correction.fix("给整个值加半角双引号", "put the whole value in quotes", isSafe: true),
        wide.fix("冒号改成全角“：”", "write a full-width colon", isSafe: false),
      ])
  }

  /// The same in a further line of a value, which cannot be quoted by itself.
  static func furtherLine(_ line: RawLine, in text: RawText) -> TextProblem {
    let part = line.rest(from: line.content, in: text)
    let behind = text.skippingBlanks(from: line.colon + 1, to: line.end)
    let correction = Correction([Splice(line.colon..<behind, "：")], showing: part, in: text)
    return TextProblem(
      "typing/colon-in-value", .error,
      Message(
        zh: "“\(text.excerpt(part))”接在上一行的文字后面，里面的半角冒号会被当作又一个字段。改成全角冒号：\(correction.fixed)",
        en: "'\(text.excerpt(part))' goes on from the line above, and its colon is taken for another key; "
          + "write a full-width colon: '\(correction.fixed)'"),
      at: line.colon..<line.colon + 1,
      fixes: [correction.fix("改成全角冒号", "write a full-width colon", isSafe: false)])
  }
}
