import YAMLText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
      let end = end(ofLineAt: start)
      if bytes[start] != UInt8(ascii: "#"), end > start {
        let line = line(start..<end, number: number)
        guard line.fields.count <= limit else {
          throw RegisterError(
            line: number,
            Message(
              zh: "这一行有\(line.fields.count)栏，最多\(limit)栏",
              en: "the line has \(line.fields.count) fields, at most \(limit)"))
        }
        try body(line)
      }
      start = end + 1
    }
  }

  /// The place of the line feed of the line that begins at a place, or the end of the text.
  func end(ofLineAt start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let feed = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
      else { return bytes.count }
      return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(feed))
    }
  }

  /// The fields of a line.
  func line(_ range: Range<Int>, number: Int = 0) -> Line {
    var fields: [Range<Int>] = []
    fields.reserveCapacity(5)
    var start = range.lowerBound
    for at in range where bytes[at] == UInt8(ascii: "\t") {
      fields.append(start..<at)
      start = at + 1
    }
    fields.append(start..<range.upperBound)
    return Line(number: number, fields: fields)
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
