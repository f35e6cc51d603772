/// A legal day: a date of the Gregorian calendar in China, without time or zone.
///
/// Periods are `from` (first day) to `until` (first day no longer), both optional.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; may be negative.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day of a year, month and day of month, or nil where there is no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
    // Count from March, so that the leap day comes last (Howard Hinnant, days_from_civil).
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2024-03-01`, the one form that files use; anything else is nil.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func read(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = read(0..<4), let month = read(5..<7), let day = read(8..<10) else { return nil }
    self.init(year, month, day)
  }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.number < rhs.number }
  public static func + (lhs: Self, days: Int) -> Self { Self(number: lhs.number + days) }
  public static func - (lhs: Self, rhs: Self) -> Int { lhs.number - rhs.number }

  /// 1 is Monday, 7 is Sunday.
  public var weekday: Int { ((number % 7 + 3) % 7 + 7) % 7 + 1 }

  /// Year, month and day of month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// How many days a month has; 0 where there is no such month.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }
}

extension Day: CustomStringConvertible {
  /// `2024-03-01`.
  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `2024年3月1日`, as Chinese messages write it.
  public var chinese: String {
    let (year, month, day) = parts
    return "\(year)年\(month)月\(day)日"
  }
}

/// From a first day to the first day no longer; an absent end is open.
public struct Period: Hashable, Sendable {
  public var from: Day?
  public var until: Day?

  public init(from: Day? = nil, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  public func contains(_ day: Day) -> Bool {
    from.map { $0 <= day } ?? true && until.map { day < $0 } ?? true
  }
}
