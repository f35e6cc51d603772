public import YAMLText

/// An administrative division under one code and one name (GB/T 2260).
public struct Division: Hashable, Sendable {
  /// Six digits.
  public var code: String
  public var name: String
  /// The day of the first revision of the tables that holds it.
  public var firstSeen: Day
  /// The day of the last revision that holds it; absent where the newest does.
  public var lastSeen: Day?
}

/// What the register says of a division on a day.
public enum DivisionValidity: Hashable, Sendable {
  case valid
  case notValid
  /// The register does not tell: not checkable, not wrong.
  case unknown(Message)
}

/// The administrative divisions in time, revision by revision of the official tables.
///
/// Before the first revision and after the last nothing is known; where two revisions differ, nothing is known
/// of the days between them.
public struct DivisionRegister: Sendable {
  /// The days of the tables, in order: each the last day of its month.
  public let revisions: [Day]
  /// The entries' lines and nothing else, sorted by code. A line is taken apart when somebody asks for it: to do so
  /// with all 6,900 at once cost every run 22 million instructions.
  private let lines: RegisterLines

  /// A register that knows nothing, for a library without one.
  public init() {
    revisions = []
    lines = RegisterLines(bytes: [])
  }

  /// Reads the bytes of `divisions.tsv`.
  public init(_ bytes: [UInt8]) throws(RegisterError) {
    let lines = RegisterLines(bytes: bytes)
    var revisions: [Day] = []
    var entries: [UInt8] = []
    var last: Range<Int>?
    try lines.forEach(limit: 4) { line throws(RegisterError) in
      if lines.text(line.fields[0]) == Self.directive {
        revisions += try Self.revisions(line, of: lines, after: revisions.last)
        return
      }
      try Self.check(line, of: lines, after: last)
      last = line.fields[0]
      entries += bytes[line.fields[0].lowerBound..<(line.fields.last?.upperBound ?? 0)]
      entries.append(UInt8(ascii: "\n"))
    }
    guard !revisions.isEmpty else { throw Self.withoutRevisions }
    self.lines = RegisterLines(bytes: entries)
    self.revisions = revisions
  }

  /// Takes over bytes whose form a test has checked: comments, one line `!revisions`, and then entries only.
  init(trusted bytes: [UInt8]) throws(RegisterError) {
    let lines = RegisterLines(bytes: bytes)
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") { start = lines.end(ofLineAt: start) + 1 }
    let end = lines.end(ofLineAt: start)
    revisions = try Self.revisions(lines.line(start..<end, number: 1), of: lines, after: nil)
    guard !revisions.isEmpty else { throw Self.withoutRevisions }
    self.lines = RegisterLines(bytes: Array(bytes.dropFirst(end + 1)))
  }

  /// The register that ships with the program.
  public static func standard() throws(RegisterError) -> DivisionRegister {
    try DivisionRegister(trusted: StandardLibrary.bytes(of: "registers/divisions.tsv") ?? [])
  }

  /// How many pairs of code and name the register holds.
  public var count: Int { lines.bytes.count { $0 == UInt8(ascii: "\n") } }

  /// All that a code has stood for.
  public func divisions(withCode code: String) -> [Division] {
    guard code.utf8.count == 6 else { return [] }
    let wanted = Array(code.utf8)
    var low = 0
    var high = lines.bytes.count
    while low < high {
      var start = (low + high) / 2
      while start > low, lines.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      if lines.bytes[start..<start + 6].lexicographicallyPrecedes(wanted) {
        low = lines.end(ofLineAt: start) + 1
      } else {
        high = start
      }
    }
    var result: [Division] = []
    while low < lines.bytes.count, lines.bytes[low..<low + 6].elementsEqual(wanted) {
      let end = lines.end(ofLineAt: low)
      result.append(division(lines.line(low..<end)))
      low = end + 1
    }
    return result
  }

  /// All that have had a name, sorted by code; one pass over the register.
  public func divisions(named name: String) -> [Division] {
    let wanted = Array(name.utf8)
    var result: [Division] = []
    var start = 0
    while start < lines.bytes.count {
      let end = lines.end(ofLineAt: start)
      if lines.bytes[start + 7..<end].starts(with: wanted) {
        let line = lines.line(start..<end)
        if line.fields[1].count == wanted.count { result.append(division(line)) }
      }
      start = end + 1
    }
    return result
  }

  /// Every name that a division has had; one pass over the register.
  public var names: Set<String> {
    var result: Set<String> = []
    var start = 0
    while start < lines.bytes.count {
      let end = lines.end(ofLineAt: start)
      result.insert(String(decoding: lines.bytes[lines.field(1, of: lines.line(start..<end))], as: UTF8.self))
      start = end + 1
    }
    return result
  }

  /// Whether a code stood for a division (of a name, where one is given) on a day.
  ///
  /// The name may be written with those of the divisions above it: `崇文区` or `北京市崇文区`.
  public func validity(ofCode code: String, named name: String? = nil, on day: Day) -> DivisionValidity {
    validity(divisions(withCode: code).filter { name == nil || names(of: $0).contains(name ?? "") }, on: day)
  }

  /// What the division of a code is called on a day: the only name that the code has ever had, or the one of the tables
  /// around the day; nil where they do not tell.
  public func name(of code: String, on day: Day?) -> String? {
    let known = divisions(withCode: code)
    if Set(known.map(\.name)).count == 1 { return known[0].name }
    guard let day else { return nil }
    let names = known.filter { division in
      division.firstSeen <= day && division.lastSeen.map { day <= $0 } ?? true
    }.map(\.name)
    return names.count == 1 ? names[0] : nil
  }

  /// Whether some division had a name on a day.
  public func validity(ofName name: String, on day: Day) -> DivisionValidity {
    validity(divisions(named: name), on: day)
  }

  private func validity(_ candidates: [Division], on day: Day) -> DivisionValidity {
    guard let first = revisions.first, let last = revisions.last, first <= day, day <= last else {
      return .unknown(outside(day))
    }
    let after = revisions.firstIndex { $0 >= day } ?? revisions.count - 1
    let before = revisions[after] == day ? after : after - 1
    func holds(_ revision: Day) -> Bool {
      candidates.contains { $0.firstSeen <= revision && $0.lastSeen.map { revision <= $0 } ?? true }
    }
    switch (holds(revisions[before]), holds(revisions[after])) {
    case (true, true): return .valid
    case (false, false): return .notValid
    default:
      return .unknown(
        Message(
          zh: "行政区划在\(revisions[before].chinese)至\(revisions[after].chinese)之间有变更，具体日期未登记",
          en:
            "the division changed between \(revisions[before]) and \(revisions[after]); the day is not on file"
        ))
    }
  }

  private func outside(_ day: Day) -> Message {
    let first = revisions.first ?? day
    let last = revisions.last ?? day
    return Message(
      zh: "行政区划登记库收录\(first.chinese)至\(last.chinese)，\(day.chinese)的区划未登记",
      en: "the register of divisions runs from \(first) to \(last); nothing is known of \(day)")
  }

  /// A division's name, alone and behind the names of those above it.
  private func names(of division: Division) -> Set<String> {
    let province = divisions(withCode: division.code.prefix(2) + "0000").map(\.name)
    let prefecture = divisions(withCode: division.code.prefix(4) + "00").map(\.name)
    var result: Set<String> = [division.name]
    for upper in province + prefecture where upper != division.name { result.insert(upper + division.name) }
    for first in province {
      for second in prefecture where second != division.name { result.insert(first + second + division.name) }
    }
    return result
  }

  private func division(_ line: RegisterLines.Line) -> Division {
    let first = Day(lastOfMonth: lines.bytes[lines.field(2, of: line)])
    return Division(
      code: lines.text(line.fields[0]), name: lines.text(line.fields[1]),
      firstSeen: first ?? revisions.first ?? Day(number: 0),
      lastSeen: Day(lastOfMonth: lines.bytes[lines.field(3, of: line)]))
  }
}

extension DivisionRegister {
  private static let directive = "!revisions"
  private static let withoutRevisions = RegisterError(
    line: 1, Message(zh: "没有修订月份（!revisions）", en: "the line !revisions is missing"))

  /// The days of a line `!revisions`, in rising order.
  private static func revisions(
    _ line: RegisterLines.Line, of lines: RegisterLines, after last: Day?
  ) throws(RegisterError) -> [Day] {
    var days: [Day] = []
    for month in lines.text(lines.field(1, of: line)).split(separator: " ") {
      guard let day = Day(lastOfMonth: Array(month.utf8)), (days.last ?? last).map({ $0 < day }) ?? true
      else {
        throw RegisterError(
          line: line.number,
          Message(
            zh: "修订月份“\(month)”不能识别或次序不对", en: "the month '\(month)' is not understood or out of order"))
      }
      days.append(day)
    }
    return days
  }

  /// Holds an entry to its form; `last` is the code before it.
  private static func check(
    _ line: RegisterLines.Line, of lines: RegisterLines, after last: Range<Int>?
  ) throws(RegisterError) {
    func fail(_ zh: String, _ en: String) -> RegisterError {
      RegisterError(line: line.number, Message(zh: zh, en: en))
    }
    let code = line.fields[0]
    let isCode = code.count == 6 && lines.bytes[code].allSatisfy { (0x30...0x39).contains($0) }
    guard isCode, !lines.field(1, of: line).isEmpty else {
      throw fail("应为六位代码和名称", "a code of six digits and a name are expected")
    }
    for month in [lines.field(2, of: line), lines.field(3, of: line)] where !month.isEmpty {
      guard Day(lastOfMonth: lines.bytes[month]) != nil else {
        throw fail("“\(lines.text(month))”不是六位年月", "'\(lines.text(month))' is no month of six digits")
      }
    }
    if let last, lines.bytes[code].lexicographicallyPrecedes(lines.bytes[last]) {
      throw fail("没有按代码排序", "the lines are not sorted by code")
    }
  }
}

extension Day {
  /// The last day of a month of six digits, such as `201904`.
  fileprivate init?(lastOfMonth digits: some RandomAccessCollection<UInt8>) {
    guard digits.count == 6, let first = Day(digits: Array(digits) + [0x30, 0x31]) else { return nil }
    let (year, month, _) = first.parts
    self.init(year, month, Day.length(ofMonth: month, in: year))
  }
}
