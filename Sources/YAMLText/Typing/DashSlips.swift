/// A list item whose dash is full-width, or has no blank behind it, so that YAML takes it for text.
enum DashSlips {
  struct Place {
    var dash: Range<Int>
    /// Where the item's text begins.
    var text: Int
    var isWide: Bool
  }

  /// Looks for such a dash at the beginning of a stretch.
  static func place(in range: Range<Int>, of text: RawText) -> Place? {
    let (scalar, size) = text.character(at: range.lowerBound)
    let next = range.lowerBound + size
    guard next < range.upperBound else { return nil }
    let rest = text.skippingVisibleBlanks(from: next, to: range.upperBound)
    let follower = text.character(at: rest).scalar
    if let place = bullet(scalar, range, next, of: text) { return place }
    if scalar == "-" {
      // A number below zero, an option, a rule of dashes: not meant as an item.
      guard !text.isBlank(next), rest < range.upperBound, follower != "-", !text[rest].isASCIIDigit else {
        return nil
      }
      return Place(dash: range.lowerBound..<next, text: rest, isWide: false)
    }
    // `——` is the Chinese dash, which may well begin a line of text.
    guard scalar.isWideDash, !follower.isWideDash else { return nil }
    return Place(dash: range.lowerBound..<next, text: rest, isWide: true)
  }

  /// `——`, `--` or a bullet before the name of a field or the title of a document: elsewhere each may begin a text.
  private static func bullet(
    _ scalar: Unicode.Scalar, _ range: Range<Int>, _ next: Int, of text: RawText
  ) -> Place? {
    var end = next
    switch scalar {
    case "•", "·", "●", "▪", "◆": break
    case "—", "-":
      let (second, size) = text.character(at: next)
      guard second == scalar else { return nil }
      end += size
    default: return nil
    }
    let rest = text.skippingVisibleBlanks(from: end, to: range.upperBound)
    let isTitle = scalar != "-" && text.character(at: rest).scalar == "《"
    guard isTitle || isField(rest..<range.upperBound, in: text) else { return nil }
    return Place(dash: range.lowerBound..<end, text: rest, isWide: true)
  }

  private static func isField(_ range: Range<Int>, in text: RawText) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound, text[end].isASCIILetter || text[end] == UInt8(ascii: "-") { end += 1 }
    return text[end] == UInt8(ascii: ":") && FieldWords.all.contains(text.string(range.lowerBound..<end))
  }

  /// A `*` as the bullet of an item, which YAML takes for an alias.
  static func star(_ line: RawLine, in text: RawText) -> TextProblem {
    let range = line.rest(from: line.content, in: text)
    let start = text.skippingVisibleBlanks(from: line.content + 1, to: range.upperBound)
    return problem(
      Place(dash: line.content..<line.content + 1, text: start, isWide: true), showing: range, in: text)
  }

  static func problem(_ place: Place, showing part: Range<Int>, in text: RawText) -> TextProblem {
    let start = place.dash.lowerBound
    let correction = Correction(
      [Splice(start..<place.text, "- ")], showing: start..<part.upperBound, in: text)
    let fixed = correction.fixed
    if place.isWide {
      let dash = text.string(place.dash)
      return TextProblem(
        "typing/full-width-dash", .error,
        Message(
          zh: "行首的“\(dash)”不是半角减号，这一行不会成为列表项。改成半角减号加一个空格：\(fixed)",
          en: "'\(dash)' at the start of the line is no half-width dash, so this is no list item; "
            + "write a half-width dash and a blank: '\(fixed)'"),
        at: place.dash,
        fixes: [correction.fix("改成半角减号加一个空格", "write a half-width dash and a blank", isSafe: true)])
    }
    let behind = text.character(at: place.dash.upperBound).scalar
    if behind.isWideBlank {
      return TextProblem(
        "typing/ideographic-blank", .error,
        Message(
          zh: "行首的“-”后面是\(behind.blankName.zh)，这一行不会成为列表项。改成一个半角空格：\(fixed)",
          en:
            "\(behind.blankName.en) after the dash, so this is no list item; write a half-width blank: '\(fixed)'"
        ),
        at: place.dash.upperBound..<place.text,
        fixes: [correction.fix("改成一个半角空格", "write a half-width blank", isSafe: true)])
    }
    return TextProblem(
      "typing/no-blank-after-dash", .error,
      Message(
        zh: "行首的“-”后面没有空格，这一行不会成为列表项。减号后面加一个空格：\(fixed)",
        en: "no blank after the dash, so this is no list item; put a blank behind it: '\(fixed)'"),
      at: place.dash,
      fixes: [correction.fix("减号后面加一个空格", "put a blank behind the dash", isSafe: true)])
  }
}
