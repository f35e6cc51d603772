/// The splices that put a slip right, and what the line reads afterwards: every message shows it.
struct Correction {
  var splices: [Splice]
  /// The corrected part of the line, short enough for a message.
  let fixed: String

  /// `part` is what a message shows of the text; splices outside it are made but not shown.
  init(_ splices: [Splice], showing part: Range<Int>, in text: RawText, limit: Int = 40) {
    self.splices = splices
    var shown: [UInt8] = []
    var place = part.lowerBound
    for splice in splices where part.lowerBound <= splice.range.lowerBound {
      guard splice.range.lowerBound >= place, splice.range.upperBound <= part.upperBound else { continue }
      if shown.count > limit * 4 { break }
      shown += text.bytes[place..<Swift.min(splice.range.lowerBound, place + limit * 4)]
      shown += splice.replacement
      place = splice.range.upperBound
    }
    shown += text.bytes[place..<Swift.max(place, Swift.min(part.upperBound, place + limit * 4))]
    fixed = RawText.excerpt(shown, limit: limit)
  }

  /// The whole stretch in half-width quotation marks, with all its characters kept.
  static func quoting(_ range: Range<Int>, showing part: Range<Int>, in text: RawText) -> Correction {
    Correction([Splice(range, quoted(text.bytes[range]))], showing: part, in: text)
  }

  /// Double quotes, unless the text has some itself: then single ones read better.
  private static func quoted(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    let double = UInt8(ascii: "\"")
    let single = UInt8(ascii: "'")
    var result: [UInt8] = []
    if bytes.contains(double) || bytes.contains(UInt8(ascii: "\\")) {
      for byte in bytes { result += byte == single ? [single, single] : [byte] }
      return [single] + result + [single]
    }
    return [double] + bytes + [double]
  }

  func fix(_ zh: String, _ en: String, isSafe: Bool) -> TextProblem.Fix {
    TextProblem.Fix(Message(zh: zh, en: en), splices, isSafe: isSafe)
  }
}
