/// Where the content of a block scalar ends.
///
/// libyaml's end mark lies behind the blank lines that follow; they belong to the text only where it says `+`.
enum BlockScalar {
  /// `raw` reaches from the indicator to libyaml's end mark.
  static func contentEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ raw: Range<Int>, text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let header = headerEnd(bytes, raw)
    let chomping = chomping(bytes, raw.lowerBound..<header)
    if chomping == UInt8(ascii: "+") { return raw.upperBound }
    guard header < raw.upperBound else { return header }
    let first = header + lineBreakLength(bytes, at: header)
    let blankWidth = widthOfBlankLines(bytes, first..<raw.upperBound, text: text)
    var end = raw.upperBound
    while end > first {
      let contentEnd = end - lineBreakLength(bytes, before: end)
      var start = contentEnd
      while start > first, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
      let isWholeLine = start == first || lineBreakLength(bytes, before: start) > 0
      guard isWholeLine, contentEnd - start <= blankWidth else {
        return chomping == UInt8(ascii: "-") ? contentEnd : end
      }
      end = start
    }
    return header
  }

  private static func chomping(_ bytes: UnsafeBufferPointer<UInt8>, _ header: Range<Int>) -> UInt8 {
    for byte in bytes[header].dropFirst().prefix(2)
    where byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { return byte }
    return 0
  }

  /// How many blanks a line may have and still be empty: any number, unless the text ends with a line of blanks.
  private static func widthOfBlankLines(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: Range<Int>, text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var last = text[...]
    if last.last == UInt8(ascii: "\n") { last = last.dropLast() }
    guard last.last == UInt8(ascii: " ") else { return .max }
    let blanks = last.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    guard blanks == last.count || last[last.endIndex - blanks - 1] == UInt8(ascii: "\n") else { return .max }
    return indentation(bytes, lines, last)
  }

  /// The indentation, found by comparing the first line that holds more than blanks with its text.
  private static func indentation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: Range<Int>, _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    func leadingBlanks(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
      var blanks = 0
      for byte in text {
        switch byte {
        case UInt8(ascii: " "): blanks += 1
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): blanks = 0
        default: return blanks
        }
      }
      return nil
    }
    if let written = leadingBlanks(bytes[lines]), let meant = leadingBlanks(text) { return written - meant }
    // Nothing but blanks: no line is folded then, so the lines of the text are the lines of the file.
    var line = lines.lowerBound
    var indentation = 0
    for meant in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let width = bytes[line..<lines.upperBound].prefix { $0 == UInt8(ascii: " ") }.count
      if !meant.isEmpty { indentation = width - meant.count }
      line += width
      if line < lines.upperBound { line += lineBreakLength(bytes, at: line) }
    }
    return indentation
  }
}
