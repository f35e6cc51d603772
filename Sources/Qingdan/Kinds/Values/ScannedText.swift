/// A text as the readers of values walk over it: its characters without blanks, each folded to the form
/// that grammars name, each with its bytes.
///
/// Real lists break words at line ends and mix widths and brackets in one string, so no grammar may depend
/// on them; what was written stays in reach through `raw` and `bytes`. Making it is linear, as is all that
/// walks over it: brackets are matched once, here.
struct ScannedText {
  enum Gap: UInt8 {
    case none, blank, line
  }

  struct Unit {
    /// The scalar as written.
    var raw: UInt32
    /// The scalar folded: half width, one form for each bracket, simplified (`CharacterFolding`).
    var key: UInt32
    var start: Int
    var end: Int
    /// What stands before it.
    var gap: Gap
  }

  let bytes: [UInt8]
  private(set) var units: [Unit] = []
  /// For each bracket the index of its partner, else -1.
  private(set) var match: [Int] = []

  var count: Int { units.count }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    units.reserveCapacity(bytes.count / 3 + 8)
    var index = 0
    var gap = Gap.none
    while index < bytes.count {
      let (scalar, length) = Self.decode(bytes, index)
      if let blank = CharacterFolding.blank(scalar) {
        gap = blank == .line || gap == .line ? .line : .blank
      } else {
        append(
          Unit(raw: scalar, key: CharacterFolding.key(scalar), start: index, end: index + length, gap: gap))
        gap = .none
      }
      index += length
    }
    matchBrackets()
  }

  /// Two angles in a row, `<<`, are what a keyboard without 《 offers; they become one unit.
  private mutating func append(_ unit: Unit) {
    if unit.gap == .none, let last = units.last, last.raw == unit.raw, last.end == unit.start {
      if unit.raw == "<" || unit.raw == "＜" {
        units[units.count - 1].key = Key.bookOpen
        units[units.count - 1].end = unit.end
        return
      }
      if unit.raw == ">" || unit.raw == "＞" {
        units[units.count - 1].key = Key.bookClose
        units[units.count - 1].end = unit.end
        return
      }
    }
    units.append(unit)
  }

  /// One stack for each sort of bracket, so that a lost one of one sort does not undo the others.
  private mutating func matchBrackets() {
    match = Array(repeating: -1, count: units.count)
    var stacks: [[Int]] = [[], [], [], [], []]
    for index in units.indices {
      switch units[index].key {
      case Key.roundOpen: stacks[0].append(index)
      case Key.squareOpen: stacks[1].append(index)
      case Key.bookOpen: stacks[2].append(index)
      case Key.angleOpen: stacks[3].append(index)
      case Key.quoteOpen: stacks[4].append(index)
      case Key.roundClose: close(&stacks[0], index)
      case Key.squareClose: close(&stacks[1], index)
      case Key.bookClose: close(&stacks[2], index)
      case Key.angleClose: close(&stacks[3], index)
      case Key.quoteClose: close(&stacks[4], index)
      default: break
      }
    }
  }

  private mutating func close(_ stack: inout [Int], _ index: Int) {
    guard let open = stack.popLast() else { return }
    match[open] = index
    match[index] = open
  }

  /// One scalar of UTF-8 and its length; a byte that is none counts as U+FFFD of one byte.
  private static func decode(_ bytes: [UInt8], _ index: Int) -> (UInt32, Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), index + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[(index + 1)..<(index + length)] {
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, Unicode.Scalar(value) != nil else { return (0xFFFD, 1) }
    return (value, length)
  }
}

extension ScannedText {
  /// The folded scalar at an index; 0 outside.
  func key(_ index: Int) -> UInt32 { units.indices.contains(index) ? units[index].key : 0 }

  func raw(_ index: Int) -> UInt32 { units.indices.contains(index) ? units[index].raw : 0 }

  /// What stands before a unit; a line end before the first and after the last.
  func gap(_ index: Int) -> Gap { index > 0 && index < count ? units[index].gap : .line }

  /// The partner of an opening bracket, where it stands before a limit.
  func close(_ index: Int, before limit: Int) -> Int? {
    guard match.indices.contains(index), match[index] > index, match[index] < limit else { return nil }
    return match[index]
  }

  /// The bytes of some units, without the blanks around them.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= count else {
      let place = units.indices.contains(range.lowerBound) ? units[range.lowerBound].start : bytes.count
      return place..<place
    }
    return units[range.lowerBound].start..<units[range.upperBound - 1].end
  }

  /// Units as they were written, with their blanks.
  func written(_ range: Range<Int>) -> String { String(decoding: bytes[byteRange(range)], as: UTF8.self) }

  /// Units as they were written, without blanks.
  func compact(_ range: Range<Int>) -> String { string(units[range].lazy.map(\.raw)) }

  /// Units folded: half width, simplified, without blanks.
  func folded(_ range: Range<Int>) -> String { string(units[range].lazy.map(\.key)) }

  private func string(_ scalars: some Sequence<UInt32>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars.lazy.compactMap({ Unicode.Scalar($0) }) { result.append(scalar) }
    return String(result)
  }

  /// Whether a word of folded characters stands at an index, and where it ends.
  func word(_ word: String, at index: Int, before limit: Int? = nil) -> Int? {
    var place = index
    let limit = limit ?? count
    for scalar in word.unicodeScalars {
      guard place < limit, units[place].key == scalar.value else { return nil }
      place += 1
    }
    return place
  }

  /// The first of some words that stands at an index; give longer ones before their beginnings.
  func anyWord(_ words: [String], at index: Int, before limit: Int? = nil) -> Int? {
    for candidate in words {
      if let end = word(candidate, at: index, before: limit) { return end }
    }
    return nil
  }
}
