import YAMLText

extension WorkingCalendar {
  /// Reads the bytes of `calendar.tsv`.
  public init(_ bytes: [UInt8]) throws(RegisterError) {
    let lines = RegisterLines(bytes: bytes)
    var arrangements: [Arrangement] = []
    try lines.forEach(limit: 4) { line throws(RegisterError) in
      guard let year = Int(lines.text(line[0])), (1...9999).contains(year) else {
        throw RegisterError(
          line: line.number,
          Message(
            zh: "“\(lines.text(line[0]))”不是年份", en: "'\(lines.text(line[0]))' is no year"))
      }
      arrangements.append(
        Arrangement(
          year: year, name: lines.text(line[1]),
          off: try lines.days(line[2], line: line.number),
          work: try lines.days(line[3], line: line.number)))
    }
    self.init(arrangements)
  }

  /// The calendar that ships with the program.
  public static func standard() throws(RegisterError) -> WorkingCalendar {
    try WorkingCalendar(StandardLibrary.bytes(of: "registers/calendar.tsv") ?? [])
  }
}

extension RegisterLines {
  /// Days and spans of days, parted by blanks: `20260101-20260103 20260105`.
  fileprivate func days(_ range: Range<Int>, line: Int) throws(RegisterError) -> [Day] {
    var result: [Day] = []
    for part in bytes[range].split(separator: UInt8(ascii: " ")) {
      let ends = part.split(separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
      let first = try requireDay(ends[0].startIndex..<ends[0].endIndex, line: line)
      let last = ends.count == 1 ? first : try requireDay(ends[1].startIndex..<ends[1].endIndex, line: line)
      // No holiday lasts longer than a year; a longer span is a slip of the pen.
      guard first <= last, last - first <= 366 else {
        let text = String(decoding: part, as: UTF8.self)
        throw RegisterError(
          line: line,
          Message(zh: "起止日期“\(text)”次序颠倒或过长", en: "the span '\(text)' is turned round or too long"))
      }
      result += (first.number...last.number).map(Day.init(number:))
    }
    return result
  }
}
