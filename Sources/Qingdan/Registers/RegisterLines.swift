import YAMLText

/// The lines of a register as places in its bytes: tab-separated fields, `#` for comments, `!` for directives.
///
/// Nothing is copied: a register of thousands of lines becomes a few arrays of places.
struct RegisterLines {
  struct Line {
    /// 1-based.
    var number: Int
    var fields: [Range<Int>]
  }

  let bytes: [UInt8]

  /// Gives every line that says something, in order. A line of more than `limit` fields is an error.
  func forEach(limit: Int, _ body: (Line) throws(RegisterError) -> Void) throws(RegisterError) {
    var start = 0
    var number = 0
    while start < bytes.count {
      number += 1
      let isComment = bytes[start] == UInt8(ascii: "#")
      var fields: [Range<Int>] = []
      var fieldStart = start
      var at = start
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
        if bytes[at] == UInt8(ascii: "\t"), !isComment {
          fields.append(fieldStart..<at)
          fieldStart = at + 1
        }
        at += 1
      }
      fields.append(fieldStart..<at)
      if !isComment, at > start {
        guard fields.count <= limit else {
          throw RegisterError(
            line: number,
            Message(
              zh: "这一行有\(fields.count)栏，最多\(limit)栏",
              en: "the line has \(fields.count) fields, at most \(limit)"))
        }
        try body(Line(number: number, fields: fields))
      }
      start = at + 1
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A field that may be missing at the end of a line.
  func field(_ index: Int, of line: Line) -> Range<Int> {
    line.fields.indices.contains(index) ? line.fields[index] : 0..<0
  }

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
