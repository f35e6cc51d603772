import Qingdan

/// Digits in a row, with single blanks or hyphens between them: 110101199003077758, 138 0000 0000.
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
  private(set) var checked = 0

  static func of(_ check: ListCheck) -> LongNumbers { check.shared { LongNumbers(check.list) } }

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
  }
}

private enum NumberScanner {
  /// Digits without anything between them.
  private typealias Group = Range<Int>

  /// The ways in which people part the digits of such numbers.
  private static let shapes = [
    [3, 4, 4], [4, 4, 4, 4], [4, 4, 4, 4, 1], [4, 4, 4, 4, 2], [4, 4, 4, 4, 3], [6, 8, 4],
  ]

  static func numbers(in text: UnsafeBufferPointer<UInt8>) -> [(Range<Int>, [UInt8])] {
    var numbers: [(Range<Int>, [UInt8])] = []
    var groups: [Group] = []
    var index = 0
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index].isDigit { index += 1 }
      // The check character of an identity number.
      if index - start == 17 || index - start == 3, index < text.count,
        text[index] | 0x20 == UInt8(ascii: "x")
      {
        index += 1
      }
      let isJoined = groups.last.map { $0.upperBound + 1 == start && text[start - 1].isSeparator } ?? false
      if !isJoined {
        add(groups, text, to: &numbers)
        groups = []
      }
      groups.append(start..<index)
    }
    add(groups, text, to: &numbers)
    return numbers
  }

  private static func add(
    _ groups: [Group], _ text: UnsafeBufferPointer<UInt8>, to numbers: inout [(Range<Int>, [UInt8])]
  ) {
    guard let first = groups.first, let last = groups.last, last.upperBound - first.lowerBound >= 11 else {
      return
    }
    for group in groups where (11...19).contains(group.count) && isApart(group, text) {
      numbers.append((group, Array(text[group])))
    }
    guard groups.count > 1, shapes.contains(groups.map(\.count)),
      isApart(first.lowerBound..<last.upperBound, text)
    else { return }
    numbers.append((first.lowerBound..<last.upperBound, groups.flatMap { Array(text[$0]) }))
  }

  /// Whether no letter, point or underline joins the digits to something else, such as a code or a sum.
  private static func isApart(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
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
  fileprivate var isSeparator: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "-") }
}
