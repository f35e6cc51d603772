/// The lines of a text, as edits look at them.
struct EditText {
  let bytes: [UInt8]
  /// Where the text begins behind its byte-order mark.
  let start: Int
  /// The line break that new lines get: that of the first line.
  let newline: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = byteOrderMarkLength(bytes)
    let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
    if let end, bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A {
      newline = [0x0D, 0x0A]
    } else {
      newline = [0x0A]
    }
  }

  var count: Int { bytes.count }

  func breakLength(at place: Int) -> Int {
    guard place < bytes.count else { return 0 }
    switch bytes[place] {
    case 0x0A: return 1
    case 0x0D: return place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1
    case 0xC2: return place + 1 < bytes.count && bytes[place + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
      return bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  func breakLength(before place: Int) -> Int {
    guard place > 0 else { return 0 }
    switch bytes[place - 1] {
    case 0x0A: return place > 1 && bytes[place - 2] == 0x0D ? 2 : 1
    case 0x0D: return 1
    case 0x85: return place > 1 && bytes[place - 2] == 0xC2 ? 2 : 0
    case 0xA8, 0xA9: return place > 2 && bytes[place - 2] == 0x80 && bytes[place - 3] == 0xE2 ? 3 : 0
    default: return 0
    }
  }

  /// Where the line of a place begins.
  func lineStart(_ place: Int) -> Int {
    var place = place
    while place > start, breakLength(before: place) == 0 { place -= 1 }
    return place
  }

  /// Where the line of a place ends, before its line break.
  func lineEnd(_ place: Int) -> Int {
    var place = place
    while place < bytes.count, breakLength(at: place) == 0 { place += 1 }
    return place
  }

  /// Where the next line begins, or the end of the text.
  func nextLine(_ place: Int) -> Int {
    let end = lineEnd(place)
    return end + breakLength(at: end)
  }

  func column(_ place: Int) -> Int { place - lineStart(place) }

  func skipBlanks(_ place: Int) -> Int {
    var place = place
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    return place
  }

  func trimBlanks(_ place: Int, to limit: Int) -> Int {
    var place = place
    while place > limit, bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 { place -= 1 }
    return place
  }

  /// Whether only blanks stand before a place on its line.
  func isFirstOnLine(_ place: Int) -> Bool { trimBlanks(place, to: start) == lineStart(place) }

  /// Whether a line, given by its start, holds nothing; the end of the text is no line.
  func isBlankLine(_ lineStart: Int) -> Bool {
    guard lineStart < bytes.count else { return false }
    let first = skipBlanks(lineStart)
    return first == bytes.count || breakLength(at: first) > 0
  }

  /// Where the `#` of a line stands that is nothing but a comment.
  func commentLine(_ lineStart: Int) -> Int? {
    let first = skipBlanks(lineStart)
    return first < bytes.count && bytes[first] == UInt8(ascii: "#") ? first : nil
  }

  /// Behind all blank lines that begin here.
  func skipBlankLines(_ lineStart: Int) -> Int {
    var place = lineStart
    while isBlankLine(place) { place = nextLine(place) }
    return place
  }

  /// The comment at the end of the line, with the blanks before it; empty where there is none.
  func comment(behind place: Int) -> ArraySlice<UInt8> {
    let first = skipBlanks(place)
    guard first < bytes.count, bytes[first] == UInt8(ascii: "#") else { return [] }
    return bytes[place..<lineEnd(first)]
  }

  /// The words of a gap between nodes, comments left out.
  func words(_ gap: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var place = gap.lowerBound
    while place < gap.upperBound {
      if bytes[place] == UInt8(ascii: "#") {
        place = lineEnd(place)
      } else if bytes[place] == 0x20 || bytes[place] == 0x09 {
        place += 1
      } else if breakLength(at: place) > 0 {
        place += breakLength(at: place)
      } else {
        let first = place
        while place < gap.upperBound, bytes[place] != 0x20, bytes[place] != 0x09, breakLength(at: place) == 0
        {
          place += 1
        }
        words.append(first..<place)
      }
    }
    return words
  }

  static func blanks(_ count: Int) -> [UInt8] { [UInt8](repeating: 0x20, count: max(0, count)) }
}
