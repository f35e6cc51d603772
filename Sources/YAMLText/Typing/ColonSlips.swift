/// A key whose colon is full-width, or has no blank behind it.
enum ColonSlips {
  /// A name and the colon that follows it, where that colon is none to YAML.
  struct Place {
    var name: Range<Int>
    var colon: Range<Int>
    var isWide: Bool
  }

  /// Looks for `name：` or `name:x` at the beginning of a stretch.
  static func place(in range: Range<Int>, of text: RawText) -> Place? {
    var offset = range.lowerBound
    var length = 0
    while offset < range.upperBound, length <= 20 {
      let (scalar, size) = text.character(at: offset)
      let next = offset + size
      if scalar == "：" || scalar == "﹕" || scalar == ":" {
        let end = text.trimmedEnd(from: range.lowerBound, to: offset)
        guard end > range.lowerBound, scalar != ":" || isTight(next, before: range.upperBound, in: text)
        else {
          return nil
        }
        return Place(name: range.lowerBound..<end, colon: offset..<next, isWide: scalar != ":")
      }
      if scalar.endsName { return nil }
      offset = next
      length += 1
    }
    return nil
  }

  /// Whether what stands behind a half-width colon makes the colon one of YAML: no address, no time of day.
  private static func isTight(_ next: Int, before end: Int, in text: RawText) -> Bool {
    next < end && !text.isBlank(next) && text[next] != UInt8(ascii: "/") && text[next] != UInt8(ascii: ":")
  }

  /// The same where YAML accepts the text: only with the name of a field.
  static func field(in range: Range<Int>, of text: RawText) -> Place? {
    guard text[range.lowerBound].isASCIILetter, let place = place(in: range, of: text),
      place.name.count <= 16, FieldWords.all.contains(text.string(place.name))
    else { return nil }
    return place
  }

  /// `part` is what the message shows: the key and its value.
  static func problem(_ place: Place, showing part: Range<Int>, in text: RawText) -> TextProblem {
    let name = text.excerpt(place.name)
    let rest = text.skippingVisibleBlanks(from: place.colon.upperBound, to: part.upperBound)
    let behind = text.character(at: place.colon.upperBound).scalar
    let correction = Correction(
      [Splice(place.name.upperBound..<rest, rest < part.upperBound ? ": " : ":")], showing: part, in: text)
    let fixed = correction.fixed
    if place.isWide {
      let blank = rest < part.upperBound ? (zh: "加一个空格", en: " and a blank") : (zh: "", en: "")
      return TextProblem(
        "typing/full-width-colon", .error,
        Message(
          zh: "“\(name)”后面是全角冒号“：”。改成半角冒号\(blank.zh)：\(fixed)",
          en: "full-width colon '：' after '\(name)'; write a half-width colon\(blank.en): '\(fixed)'"),
        at: place.colon,
        fixes: [correction.fix("改成半角冒号\(blank.zh)", "write a half-width colon\(blank.en)", isSafe: true)])
    }
    if behind.isWideBlank {
      return TextProblem(
        "typing/ideographic-blank", .error,
        Message(
          zh: "“\(name):”后面是\(behind.blankName.zh)。改成一个半角空格：\(fixed)",
          en: "\(behind.blankName.en) after '\(name):'; write a half-width blank: '\(fixed)'"),
        at: place.colon.upperBound..<rest,
        fixes: [correction.fix("改成一个半角空格", "write a half-width blank", isSafe: true)])
    }
    return TextProblem(
      "typing/no-blank-after-colon", .error,
      Message(
        zh: "“\(name):”后面没有空格。冒号后面加一个空格：\(fixed)",
        en: "no blank after '\(name):'; put a blank behind the colon: '\(fixed)'"),
      at: place.colon,
      fixes: [correction.fix("冒号后面加一个空格", "put a blank behind the colon", isSafe: true)])
  }
}
