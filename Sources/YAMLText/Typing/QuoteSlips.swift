/// Quotation marks that are never closed, or closed by a Chinese one.
enum QuoteSlips {
  /// A quotation mark that nothing closes.
  static func unclosed(_ line: RawLine, from open: Int, in text: RawText) -> TextProblem {
    let range = line.rest(from: open, in: text)
    let quote = text[open]
    let mark = Character(Unicode.Scalar(quote))
    let part = line.kind == .quoted ? range : line.body..<range.upperBound
    if let last = text.character(before: range.upperBound, from: open + 1), isWideQuote(last.scalar) {
      let at = last.offset..<range.upperBound
      let correction = Correction([Splice(at, [quote])], showing: part, in: text)
      return TextProblem(
        "typing/full-width-quote", .error,
        Message(
          zh: "开头是半角引号（\(mark)），结尾却是全角引号（\(last.scalar)）。结尾也改成半角：\(correction.fixed)",
          en: "the quote opens with '\(mark)' and ends with a full-width '\(last.scalar)'; "
            + "write a half-width one at the end too: '\(correction.fixed)'"),
        at: at, fixes: [correction.fix("结尾改成半角引号", "write a half-width quote at the end", isSafe: true)])
    }
    let end = range.upperBound..<range.upperBound
    let correction = Correction([Splice(end, [quote])], showing: part, in: text)
    return TextProblem(
      "typing/unclosed-quote", .error,
      Message(
        zh: "这里的半角引号（\(mark)）没有结尾，后面的行都会算进这个值。在值的末尾补上：\(correction.fixed)",
        en: "this quote is never closed, so all that follows belongs to it; "
          + "close it at the end of the value: '\(correction.fixed)'"),
      at: open..<open + 1,
      fixes: [correction.fix("在值的末尾补上引号", "close the quote at the end of the value", isSafe: false)])
  }

  /// Chinese quotation marks around a key.
  static func key(_ line: RawLine, in text: RawText) -> TextProblem? {
    let range = line.keyStart..<line.keyEnd
    guard let last = text.character(before: range.upperBound, from: range.lowerBound), range.count > 6,
      isWideQuote(text.character(at: range.lowerBound).scalar), isWideQuote(last.scalar)
    else { return nil }
    let name = range.lowerBound + 3..<last.offset
    guard FieldWords.all.contains(text.string(name)) else { return nil }
    let correction = Correction(
      [Splice(range.lowerBound..<name.lowerBound, ""), Splice(last.offset..<range.upperBound, "")],
      showing: line.rest(from: range.lowerBound, in: text), in: text)
    return TextProblem(
      "typing/full-width-quote", .error,
      Message(
        zh: "字段名“\(text.excerpt(name))”两边是中文引号，会成为字段名的一部分。去掉引号：\(correction.fixed)",
        en: "the Chinese quotation marks around the key '\(text.excerpt(name))' become part of it; "
          + "leave them out: '\(correction.fixed)'"),
      at: range, fixes: [correction.fix("去掉引号", "leave the quotation marks out", isSafe: true)])
  }

  static func isWideQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "＂", "＇", "「", "」", "『", "』": true
    default: false
    }
  }
}
