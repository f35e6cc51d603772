public import YAMLText

/// The working days of China: weekdays without public holidays, with the weekend days worked in exchange.
///
/// A year whose arrangement is not on file is reckoned with weekends alone and the answer says so; it is never an
/// error (and never silent). Days before year 1 and after 9999 are taken for the first and the last.
public struct WorkingCalendar: Sendable {
  /// One holiday of one year, as the yearly notice of the State Council arranges it.
  public struct Arrangement: Hashable, Sendable {
    /// The year that the notice is for.
    public var year: Int
    public var name: String
    public var off: [Day]
    /// Weekend days worked in exchange.
    public var work: [Day]

    public init(year: Int, name: String, off: [Day], work: [Day] = []) {
      self.year = year
      self.name = name
      self.off = off
      self.work = work
    }
  }

  public let arrangements: [Arrangement]
  /// Further days on which a place's offices are closed.
  public let closingDays: [Day]
  /// The years whose arrangement is on file.
  public let years: Set<Int>
  /// Days that differ from what their weekday says, in order, and by how much the count of working days has
  /// changed up to and with each of them.
  private let exceptions: [(day: Day, isWorking: Bool, change: Int)]

  public init(_ arrangements: [Arrangement], closingDays: [Day] = []) {
    self.arrangements = arrangements
    self.closingDays = closingDays
    years = Set(arrangements.map(\.year))
    var kinds: [Day: Bool] = [:]
    for arrangement in arrangements {
      for day in arrangement.work { kinds[day] = true }
      for day in arrangement.off { kinds[day] = false }
    }
    for day in closingDays { kinds[day] = false }
    var change = 0
    var exceptions: [(day: Day, isWorking: Bool, change: Int)] = []
    for (day, isWorking) in kinds.sorted(by: { $0.key < $1.key }) where Self.days.contains(day) {
      guard isWorking != (day.weekday <= 5) else { continue }
      change += isWorking ? 1 : -1
      exceptions.append((day, isWorking, change))
    }
    self.exceptions = exceptions
  }

  /// This calendar with further years and closing days.
  ///
  /// Of a year that both have, the added one holds.
  public func adding(_ more: [Arrangement], closingDays: [Day] = []) -> WorkingCalendar {
    let replaced = Set(more.map(\.year))
    return WorkingCalendar(
      arrangements.filter { !replaced.contains($0.year) } + more, closingDays: self.closingDays + closingDays)
  }

  /// The last year whose arrangement is on file.
  public var lastYear: Int? { years.max() }

  /// Whether a day is worked.
  public func isWorkingDay(_ day: Day) -> Reckoned<Bool> {
    let day = Self.clamped(day)
    return Reckoned(isWorking(day), unregisteredYears: unregistered(from: day, through: day))
  }

  /// The day on which a span of working days ends: the day itself is not counted, the last one is.
  ///
  /// A negative span counts backwards; one of 0 days ends on the day itself.
  public func adding(workingDays count: Int, to day: Day) -> Reckoned<Day> {
    let start = Self.clamped(day)
    guard count != 0 else { return Reckoned(start, unregisteredYears: []) }
    // The first day with so many working days up to it is itself worked; likewise backwards.
    let (total, overflow) = worked(through: count > 0 ? start : start + -1).addingReportingOverflow(count)
    let goal = overflow ? (count > 0 ? Int.max : Int.min) : count > 0 ? total : total + 1
    var low = count > 0 ? start.number : Self.days.lowerBound.number
    var high = count > 0 ? Self.days.upperBound.number : start.number
    while low < high {
      let middle = low + (high - low) / 2
      if worked(through: Day(number: middle)) >= goal { high = middle } else { low = middle + 1 }
    }
    let end = Day(number: low)
    return Reckoned(end, unregisteredYears: unregistered(from: min(start, end), through: max(start, end)))
  }

  /// How many working days lie between two days: the first is not counted, the last one is.
  ///
  /// Negative where the second day is before the first; so that adding n working days and counting gives n.
  public func workingDays(between start: Day, and end: Day) -> Reckoned<Int> {
    let start = Self.clamped(start)
    let end = Self.clamped(end)
    let count =
      start <= end
      ? worked(through: end) - worked(through: start)
      : worked(through: end + -1) - worked(through: start + -1)
    return Reckoned(count, unregisteredYears: unregistered(from: min(start, end), through: max(start, end)))
  }

  private static let days = Day(number: -719_162)...Day(number: 2_932_896)

  private static func clamped(_ day: Day) -> Day { min(max(day, days.lowerBound), days.upperBound) }

  private func isWorking(_ day: Day) -> Bool {
    let at = position(after: day)
    if at > 0, exceptions[at - 1].day == day { return exceptions[at - 1].isWorking }
    return day.weekday <= 5
  }

  /// Working days from a fixed day long ago through this one.
  private func worked(through day: Day) -> Int {
    // 1969-12-29 was a Monday; weeks are counted from there, downwards too.
    let number = day.number + 3
    let week = number >= 0 ? number / 7 : -((6 - number) / 7)
    let weekdays = week * 5 + min(number - week * 7 + 1, 5)
    let at = position(after: day)
    return weekdays + (at > 0 ? exceptions[at - 1].change : 0)
  }

  /// The number of exceptions up to and with a day.
  private func position(after day: Day) -> Int {
    var low = 0
    var high = exceptions.count
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func unregistered(from first: Day, through last: Day) -> [Int] {
    (first.parts.year...last.parts.year).filter { !years.contains($0) }
  }
}

/// A value that rests on the calendar, and the years that were reckoned with weekends alone.
public struct Reckoned<Value> {
  public var value: Value
  /// Years that the value runs through and whose arrangement is not on file, in order.
  public var unregisteredYears: [Int]

  public init(_ value: Value, unregisteredYears: [Int]) {
    self.value = value
    self.unregisteredYears = unregisteredYears
  }

  public var isEstimated: Bool { !unregisteredYears.isEmpty }

  /// What must be said beside an estimated value.
  public var note: Message? {
    guard let first = unregisteredYears.first, let last = unregisteredYears.last else { return nil }
    return first == last
      ? Message(
        zh: "暂按周末推算，\(first)年放假安排未登记",
        en: "reckoned with weekends alone; the holidays of \(first) are not on file")
      : Message(
        zh: "暂按周末推算，\(first)年至\(last)年之间有放假安排未登记",
        en: "reckoned with weekends alone; holidays between \(first) and \(last) are not on file")
  }
}

extension Reckoned: Equatable where Value: Equatable {}
extension Reckoned: Hashable where Value: Hashable {}
extension Reckoned: Sendable where Value: Sendable {}
