import Qingdan

/// Digits in a row, of any width, also with single blanks, hyphens or points between them: 110101199003077758, 138 0000 0000.
struct LongNumber: Sendable {
  let value: ListFile.Value
  /// The bytes of the text where it stands.
  let range: Range<Int>
  /// Its digits, and the X at the end of an identity number.
  let digits: [UInt8]
}

/// The numbers of a list that may say who somebody is, found once for all rules: those of the length of an identity
/// number, a mobile number or a bank card.
struct LongNumbers: Sendable {
  private(set) var all: [LongNumber] = []
  /// Those of comments, which nobody publishes and everybody who clones the library reads.
  private(set) var inComments: [(range: Range<Int>, digits: [UInt8])] = []
  private(set) var checked = 0

  static func of(_ check: ListCheck) -> LongNumbers { check.shared { LongNumbers(check.list) } }

  /// Those of any text.
  static func all(in bytes: [UInt8]) -> [(range: Range<Int>, digits: [UInt8])] {
    bytes.withUnsafeBufferPointer { NumberScanner.numbers(in: $0) }.map { ($0.0, $0.1) }
  }

  /// Whether a text holds one of a sort.
  static func contain(
    in text: UnsafeBufferPointer<UInt8>, _ isMeant: (_ digits: [UInt8], _ range: Range<Int>) -> Bool
  ) -> Bool {
    NumberScanner.numbers(in: text).contains { isMeant($0.1, $0.0) }
  }

  private init(_ list: ListFile) {
    for type in [Field.ValueType.text, .citation, .phone, .url] {
      let values = list.values(of: type)
      checked += values.count
      for value in values {
        list.document.withText(value.node) { text in
          for (range, digits) in NumberScanner.numbers(in: text) {
            all.append(LongNumber(value: value, range: range, digits: digits))
          }
        }
      }
    }
    inComments = Self.inComments(of: list.document)
  }

  private static func inComments(of document: Document) -> [(range: Range<Int>, digits: [UInt8])] {
    let bytes = document.bytes
    let mayHold = bytes.withUnsafeBufferPointer { ByteScan.has(UInt8(ascii: "#"), in: $0) }
    guard mayHold else { return [] }
    return document.comments.flatMap { comment in
      all(in: Array(bytes[comment])).map { number in
        let start = comment.lowerBound + number.range.lowerBound
        return (start..<start + number.range.count, number.digits)
      }
    }
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
  private var numbers: [(Range<Int>, [UInt8])] = []

  private static let shortest = 11

  static func numbers(in text: UnsafeBufferPointer<UInt8>) -> [(Range<Int>, [UInt8])] {
    // Few texts have digits enough for any.
    guard text.count >= shortest, ByteScan.digits(text) >= shortest else { return [] }
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
      last.upperBound - first.lowerBound >= Self.shortest
    else { return }
    for group in groups where (Self.shortest...19).contains(group.digits.count) && isApart(group.range) {
      numbers.append((group.range, group.digits))
    }
    guard groups.count > 1, Self.shapes.contains(groups.map(\.digits.count)),
      isApart(first.lowerBound..<last.upperBound)
    else { return }
    numbers.append((first.lowerBound..<last.upperBound, groups.flatMap(\.digits)))
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
