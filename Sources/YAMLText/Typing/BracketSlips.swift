/// Full-width brackets where a list or map in brackets was meant, and brackets that are never closed.
enum BracketSlips {
  /// A value all in full-width brackets that holds commas or `、`, as only a list does: 【法律】《…》, 【重要】 and
  /// 国发［2008］12号 are ordinary text.
  static func value(_ line: RawLine, in text: RawText) -> TextProblem? {
    let range = line.valueRange(in: text)
    let characters = text.characters(range.lowerBound..<min(range.upperBound, range.lowerBound + 400))
    guard range.count <= 400, let first = characters.first, let last = characters.last, characters.count > 2,
      let opening = first.scalar.flowBracket,
      let closing = last.scalar.flowBracket ?? asciiCloser(last.scalar),
      closing == opening + 2
    else { return nil }
    var splices = [Splice(first.offset..<first.offset + 3, [opening])]
    var name = 0
    var names = 1
    for (index, character) in characters.enumerated().dropFirst().dropLast() {
      if character.scalar == "," || character.scalar == "，" || character.scalar == "、" {
        guard name > 0, name <= 10 else { return nil }
        name = 0
        names += 1
        guard character.scalar != "," else { continue }
        splices.append(
          Splice(character.offset..<character.offset + 3, isBlank(characters[index + 1]) ? "," : ", "))
      } else if character.scalar != " " {
        if character.scalar.flowBracket != nil || character.scalar == "《" { return nil }
        name += 1
      }
    }
    guard opening == UInt8(ascii: "["), names > 1, name > 0, name <= 10 else {
      return nil
    }
    splices.append(Splice(last.offset..<range.upperBound, [closing]))
    return problem(
      at: first.offset..<first.offset + 3, splices, line.body..<range.upperBound, text,
      isSafe: !characters.contains { $0.scalar == "、" })
  }

  private static func isBlank(_ character: (offset: Int, scalar: Unicode.Scalar)) -> Bool {
    character.scalar == " "
  }

  private static func asciiCloser(_ scalar: Unicode.Scalar) -> UInt8? {
    scalar == "]" ? UInt8(ascii: "]") : nil
  }

  /// A map in full-width braces, which YAML takes for a key: `｛ stage: 受理 ｝`.
  static func key(_ line: RawLine, in text: RawText) -> TextProblem? {
    let range = line.rest(from: line.keyStart, in: text)
    guard text.character(at: range.lowerBound).scalar == "｛" else { return nil }
    var splices = [Splice(range.lowerBound..<range.lowerBound + 3, "{")]
    if let last = text.character(before: range.upperBound, from: range.lowerBound), last.scalar == "｝" {
      splices.append(Splice(last.offset..<range.upperBound, "}"))
    }
    return problem(at: range.lowerBound..<range.lowerBound + 3, splices, range, text, isSafe: true)
  }

  /// The same behind a key: `limits: ｛ legal: 20日 ｝`, in which YAML sees a second key.
  static func braces(_ line: RawLine, in text: RawText) -> TextProblem? {
    let range = line.valueRange(in: text)
    guard text.character(at: range.lowerBound).scalar == "｛",
      let last = text.character(before: range.upperBound, from: range.lowerBound),
      last.scalar == "｝" || last.scalar == "}"
    else { return nil }
    let place = range.lowerBound..<range.lowerBound + 3
    let splices = [Splice(place, "{"), Splice(last.offset..<range.upperBound, "}")]
    return problem(at: place, splices, line.body..<range.upperBound, text, isSafe: true)
  }

  /// A bracket that is never closed: at its end stands a full-width one, or none.
  static func unclosed(_ line: RawLine, from open: Int, in text: RawText) -> TextProblem {
    let range = line.rest(from: open, in: text)
    let opener = text[open]
    let closer = opener + 2
    let part = line.kind == .flow ? range : line.body..<range.upperBound
    if let last = text.character(before: range.upperBound, from: open), last.scalar.flowBracket == closer {
      let at = last.offset..<range.upperBound
      return problem(at: at, [Splice(at, [closer])], part, text, isSafe: true)
    }
    let end = range.upperBound..<range.upperBound
    let correction = Correction([Splice(end, [closer])], showing: part, in: text)
    let (bracket, other) = (Character(Unicode.Scalar(opener)), Character(Unicode.Scalar(closer)))
    return TextProblem(
      "typing/unclosed-bracket", .error,
      Message(
        zh: "“\(bracket)”没有对应的“\(other)”。在结尾补上：\(correction.fixed)",
        en: "'\(bracket)' has no '\(other)'; put it at the end: '\(correction.fixed)'"),
      at: open..<open + 1,
      fixes: [correction.fix("补上“\(other)”", "close the bracket with '\(other)'", isSafe: false)])
  }

  private static func problem(
    at place: Range<Int>, _ splices: [Splice], _ part: Range<Int>, _ text: RawText, isSafe: Bool
  ) -> TextProblem {
    let correction = Correction(splices, showing: part, in: text)
    let half =
      splices.first { $0.range == place }.map { String(decoding: $0.replacement, as: UTF8.self) } ?? ""
    return TextProblem(
      "typing/full-width-bracket", .error,
      Message(
        zh: "“\(text.string(place))”是全角括号。改成半角“\(half)”：\(correction.fixed)",
        en:
          "'\(text.string(place))' is a full-width bracket; write a half-width '\(half)': '\(correction.fixed)'"
      ),
      at: place, fixes: [correction.fix("改成半角括号", "write half-width brackets", isSafe: isSafe)])
  }
}
