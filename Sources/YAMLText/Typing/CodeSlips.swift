/// Full-width characters and Chinese quotation marks in a value that is a code, a day or a number.
enum CodeSlips {
  static func problem(_ line: RawLine, in text: RawText) -> TextProblem? {
    let range = line.valueRange(in: text)
    guard FieldWords.isCode(line.keyStart..<line.keyEnd, in: text), range.count <= 200,
      text.bytes[range].contains(where: { $0 >= 0x80 })
    else { return nil }
    let key = text.excerpt(line.keyStart..<line.keyEnd)
    let characters = text.characters(range)
    let part = line.keyStart..<range.upperBound
    var splices = digits(characters)
    if line.style == .plain, let first = characters.first, let last = characters.last, characters.count > 2,
      first.scalar == "“" || first.scalar == "”" || first.scalar == "‘",
      last.scalar == "”" || last.scalar == "“" || last.scalar == "’" || last.scalar == "\""
    {
      let inner = first.offset + 3..<last.offset
      guard !text.bytes[inner].contains(UInt8(ascii: "\"")), !text.bytes[inner].contains(UInt8(ascii: "\\"))
      else {
        return nil
      }
      splices = [Splice(first.offset..<inner.lowerBound, "\"")] + splices
      splices.append(Splice(inner.upperBound..<range.upperBound, "\""))
      let correction = Correction(splices, showing: part, in: text)
      return TextProblem(
        "typing/full-width-quote", .warning,
        Message(
          zh: "“\(key)”的值两边是中文引号，引号会成为值的一部分。改成半角双引号：\(correction.fixed)",
          en: "the Chinese quotation marks around the value of '\(key)' become part of it; "
            + "write half-width ones: '\(correction.fixed)'"),
        at: range, fixes: [correction.fix("改成半角双引号", "write half-width quotes", isSafe: true)])
    }
    guard let first = splices.first, let last = splices.last else { return nil }
    let correction = Correction(splices, showing: part, in: text)
    let place = first.range.lowerBound..<last.range.upperBound
    return TextProblem(
      "typing/full-width-digit", .error,
      Message(
        zh: "“\(key)”的值里有全角字符“\(text.excerpt(place))”。改成半角：\(correction.fixed)",
        en: "full-width characters '\(text.excerpt(place))' in the value of '\(key)'; "
          + "write half-width ones: '\(correction.fixed)'"),
      at: place, fixes: [correction.fix("改成半角", "write half-width characters", isSafe: true)])
  }

  /// Full-width digits and letters, and a full-width hyphen between digits.
  private static func digits(_ characters: [(offset: Int, scalar: Unicode.Scalar)]) -> [Splice] {
    var splices: [Splice] = []
    for (index, character) in characters.enumerated() {
      let range = character.offset..<character.offset + 3
      if let half = character.scalar.halfWidthAlphanumeric {
        splices.append(Splice(range, [half]))
      } else if character.scalar == "－", index > 0, index + 1 < characters.count,
        isDigit(characters[index - 1].scalar), isDigit(characters[index + 1].scalar)
      {
        splices.append(Splice(range, "-"))
      }
    }
    return splices
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}
