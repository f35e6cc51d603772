import Qingdan

/// Digits in a row, of any width, also with single blanks, hyphens or points between them: 110101199003077758, 138 0000 0000.
struct LongNumber {
  /// The bytes of the text where it stands.
  let range: Range<Int>
  /// Its digits, and the X at the end of an identity number.
  let digits: [UInt8]
  /// Whether it is written in the digits of ASCII alone, so that the bytes tell where its middle is.
  fileprivate let isPlain: Bool

  fileprivate static let shortest = 11

  /// Few texts have digits enough for any.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= shortest && ByteScan.digits(text) >= shortest
  }

  /// Those of the length of an identity number, a mobile number or a bank card.
  static func all(in text: UnsafeBufferPointer<UInt8>) -> [LongNumber] { NumberScanner.numbers(in: text) }

  /// - Parameters: how many bytes at its beginning and its end may stay when the others become stars.
  func finding(keeping start: Int, _ end: Int, severity: Severity? = nil) -> TextFinding {
    let middle = range.lowerBound + start..<range.upperBound - end
    return TextFinding(range, stars: isPlain && !middle.isEmpty ? middle : nil, severity: severity)
  }
}

private struct NumberScanner {
  /// Digits without anything between them that one could see.
  private struct Group {
    var range: Range<Int>
    var digits: [UInt8]
  }

  /// The ways in which people part the digits of such numbers.
  private static let shapes = [
    [3, 4, 4], [3, 8], [4, 4, 4, 4], [4, 4, 4, 4, 1], [4, 4, 4, 4, 2], [4, 4, 4, 4, 3], [6, 8, 4],
  ]
  private static let separators = [" ", "-", ".", ")", "）", "　", "\u{A0}", "－", "·"].map { Array($0.utf8) }
  private static let invisible = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"].map {
    Array($0.utf8)
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var numbers: [LongNumber] = []

  static func numbers(in text: UnsafeBufferPointer<UInt8>) -> [LongNumber] {
    var scanner = NumberScanner(text: text)
    scanner.scan()
    return scanner.numbers
  }

  private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private mutating func scan() {
    var groups: [Group] = []
    var index = 0
    while index < text.count {
      guard let group = group(at: index) else {
        index += 1
        continue
      }
      if let last = groups.last, !isJoined(last, group) {
        add(groups)
        groups = []
      }
      groups.append(group)
      index = group.range.upperBound
    }
    add(groups)
  }

  private func isJoined(_ last: Group, _ next: Group) -> Bool {
    let gap = next.range.lowerBound - last.range.upperBound
    return Self.separators.contains { $0.count == gap && text.holds($0, at: last.range.upperBound) }
  }

  /// The digits that begin at a byte, be they of full width, and whatever nobody sees between them.
  private func group(at start: Int) -> Group? {
    guard let first = digit(at: start) else { return nil }
    var group = Group(range: start..<start + first.length, digits: [first.digit])
    var index = group.range.upperBound
    while true {
      while let hidden = Self.invisible.first(where: { text.holds($0, at: index) }) { index += hidden.count }
      guard let next = digit(at: index) else { break }
      index += next.length
      group.digits.append(next.digit)
      group.range = start..<index
    }
    // The check character of an identity number.
    let count = group.digits.count
    if count == 17 || count == 3, let letter = letter(at: group.range.upperBound) {
      group.digits.append(letter.digit)
      group.range = start..<group.range.upperBound + letter.length
    }
    return group
  }

  private func digit(at index: Int) -> (digit: UInt8, length: Int)? {
    guard index < text.count else { return nil }
    if text[index].isDigit { return (text[index], 1) }
    guard let wide = wide(at: index), (0x90...0x99).contains(wide.last), wide.middle == 0xBC else {
      return nil
    }
    return (wide.last - 0x90 + 0x30, 3)
  }

  /// An X, of whichever width and case.
  private func letter(at index: Int) -> (digit: UInt8, length: Int)? {
    guard index < text.count else { return nil }
    if text[index] | 0x20 == UInt8(ascii: "x") { return (text[index], 1) }
    guard let wide = wide(at: index), wide == (0xBC, 0xB8) || wide == (0xBD, 0x98) else { return nil }
    return (UInt8(ascii: "X"), 3)
  }

  /// The second and third byte of a character of full width.
  private func wide(at index: Int) -> (middle: UInt8, last: UInt8)? {
    index + 2 < text.count && text[index] == 0xEF ? (text[index + 1], text[index + 2]) : nil
  }

  private mutating func add(_ groups: [Group]) {
    guard let first = groups.first?.range, let last = groups.last?.range,
      last.upperBound - first.lowerBound >= LongNumber.shortest
    else { return }
    for group in groups where (LongNumber.shortest...19).contains(group.digits.count) && isApart(group.range)
    {
      append(group.range, group.digits)
    }
    guard groups.count > 1, Self.shapes.contains(groups.map(\.digits.count)),
      isApart(first.lowerBound..<last.upperBound)
    else { return }
    append(first.lowerBound..<last.upperBound, groups.flatMap(\.digits))
  }

  private mutating func append(_ range: Range<Int>, _ digits: [UInt8]) {
    let isPlain = text[range].allSatisfy { $0 < 0x80 }
    numbers.append(LongNumber(range: range, digits: digits, isPlain: isPlain))
  }

  /// Whether no letter, point or underline joins the digits to something else, such as a code or a sum.
  private func isApart(_ range: Range<Int>) -> Bool {
    func joins(_ index: Int) -> Bool {
      guard text.indices.contains(index) else { return false }
      let byte = text[index]
      return byte.isLetter || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }
    let before = range.lowerBound - 1
    let after = range.upperBound
    let isEnd =
      text.indices.contains(after) && text[after] == UInt8(ascii: ".")
      && !(text.indices.contains(after + 1) && (text[after + 1].isDigit || text[after + 1].isLetter))
    return !joins(before) && (!joins(after) || isEnd)
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
