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
  private let lines: RegisterLines
  /// Where the lines stand, sorted by code.
  private let entries: [Range<Int>]

  /// Reads the bytes of `divisions.tsv`.
  public init(_ bytes: [UInt8]) throws(RegisterError) {
    let lines = RegisterLines(bytes: bytes)
    var revisions: [Day] = []
    var entries: [Range<Int>] = []
    try lines.forEach(limit: 4) { line throws(RegisterError) in
      let number = line.number
      func fail(_ zh: String, _ en: String) -> RegisterError {
        RegisterError(line: number, Message(zh: zh, en: en))
      }
      let code = line[0]
      if lines.text(code) == "!revisions" {
        for month in lines.text(line[1]).split(separator: " ") {
          guard let day = Day(lastOfMonth: Array(month.utf8)), revisions.last.map({ $0 < day }) ?? true else {
            throw fail("修订月份“\(month)”不能识别或次序不对", "the month '\(month)' is not understood or out of order")
          }
          revisions.append(day)
        }
        return
      }
      let isCode = code.count == 6 && lines.bytes[code].allSatisfy { (0x30...0x39).contains($0) }
      guard isCode, !line[1].isEmpty else {
        throw fail("应为六位代码和名称", "a code of six digits and a name are expected")
      }
      for month in [line[2], line[3]] where !month.isEmpty {
        guard Day(lastOfMonth: lines.bytes[month]) != nil else {
          throw fail("“\(lines.text(month))”不是六位年月", "'\(lines.text(month))' is no month of six digits")
        }
      }
      if let last = entries.last, lines.bytes[code].lexicographicallyPrecedes(lines.bytes[last.prefix(6)]) {
        throw fail("没有按代码排序", "the lines are not sorted by code")
      }
      entries.append(line.place)
    }
    guard !revisions.isEmpty else {
      throw RegisterError(line: 1, Message(zh: "没有修订月份（!revisions）", en: "the line !revisions is missing"))
    }
    self.lines = lines
    self.revisions = revisions
    self.entries = entries
  }

  /// The register that ships with the program.
  public static func standard() throws(RegisterError) -> DivisionRegister {
    try DivisionRegister(StandardLibrary.bytes(of: "registers/divisions.tsv") ?? [])
  }

  /// How many pairs of code and name the register holds.
  public var count: Int { entries.count }

  /// All that a code has stood for.
  public func divisions(withCode code: String) -> [Division] {
    let wanted = Array(code.utf8)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if lines.bytes[entries[middle].prefix(6)].lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return entries[low...].prefix { lines.bytes[$0.prefix(6)].elementsEqual(wanted) }.map(division)
  }

  /// All that have had a name, sorted by code; one pass over the register.
  public func divisions(named name: String) -> [Division] {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty else { return [] }
    return entries.filter { place in
      // The name stands behind the six digits and a tab.
      let name = lines.bytes[place].dropFirst(7)
      guard name.starts(with: wanted) else { return false }
      return name.count == wanted.count || name[name.startIndex + wanted.count] == UInt8(ascii: "\t")
    }
    .map(division)
  }

  /// Whether a code stood for a division (of a name, where one is given) on a day.
  ///
  /// The name may be written with those of the divisions above it: `崇文区` or `北京市崇文区`.
  public func validity(ofCode code: String, named name: String? = nil, on day: Day) -> DivisionValidity {
    validity(divisions(withCode: code).filter { name == nil || names(of: $0).contains(name ?? "") }, on: day)
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

  private func division(_ place: Range<Int>) -> Division {
    let line = lines.line(at: place)
    return Division(
      code: lines.text(line[0]), name: lines.text(line[1]),
      firstSeen: Day(lastOfMonth: lines.bytes[line[2]]) ?? revisions.first ?? Day(number: 0),
      lastSeen: Day(lastOfMonth: lines.bytes[line[3]]))
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
