import YAMLText

/// The lines of a register as places in its bytes: tab-separated fields, `#` for comments, `!` for directives.
///
/// Nothing is copied: of thousands of lines a register keeps where they stand, and parts them again when asked.
struct RegisterLines {
  struct Line {
    /// 1-based; 0 for a line read again.
    var number: Int
    /// The whole line.
    var place: Range<Int>
    var fields: [Range<Int>]

    /// A field, empty where it is missing at the end of the line.
    subscript(_ index: Int) -> Range<Int> { index < fields.count ? fields[index] : 0..<0 }
  }

  let bytes: [UInt8]

  /// Gives every line that says something, in order.
  ///
  /// A line of more than `limit` fields is an error.
  func forEach(limit: Int, _ body: (borrowing Line) throws(RegisterError) -> Void) throws(RegisterError) {
    var line = Line(number: 0, place: 0..<0, fields: [])
    var start = 0
    while start < bytes.count {
      line.number += 1
      if bytes[start] == UInt8(ascii: "#") {
        start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
        continue
      }
      part(&line, from: start)
      if !line.place.isEmpty {
        guard line.fields.count <= limit else {
          let count = line.fields.count
          throw RegisterError(
            line: line.number,
            Message(zh: "这一行有\(count)栏，最多\(limit)栏", en: "the line has \(count) fields, at most \(limit)"))
        }
        try body(line)
      }
      start = line.place.upperBound + 1
    }
  }

  /// A line that `forEach` gave, parted again.
  func line(at place: Range<Int>) -> Line {
    var line = Line(number: 0, place: place, fields: [])
    part(&line, from: place.lowerBound)
    return line
  }

  private func part(_ line: inout Line, from start: Int) {
    line.fields.removeAll(keepingCapacity: true)
    var fieldStart = start
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
      if bytes[at] == UInt8(ascii: "\t") {
        line.fields.append(fieldStart..<at)
        fieldStart = at + 1
      }
      at += 1
    }
    line.fields.append(fieldStart..<at)
    line.place = start..<at
  }

  /// Gives the parts of a field that blanks part.
  func forEachToken<E>(_ field: Range<Int>, _ body: (Range<Int>) throws(E) -> Void) throws(E) {
    var start = field.lowerBound
    for at in field where bytes[at] == UInt8(ascii: " ") {
      if at > start { try body(start..<at) }
      start = at + 1
    }
    if field.upperBound > start { try body(start..<field.upperBound) }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The day of eight digits, such as `20240301`.
  func day(_ range: Range<Int>) -> Day? { Day(digits: bytes[range]) }

  func requireDay(_ range: Range<Int>, line: Int) throws(RegisterError) -> Day {
    guard let day = day(range) else {
      throw RegisterError(
        line: line,
        Message(zh: "“\(text(range))”不是日期，应为八位数字", en: "'\(text(range))' is no day of eight digits"))
    }
    return day
  }
}

extension Day {
  /// Reads `20240301`, as registers write days.
  init?(digits: some RandomAccessCollection<UInt8>) {
    guard digits.count == 8 else { return nil }
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    self.init(value / 10_000, value / 100 % 100, value % 100)
  }
}
