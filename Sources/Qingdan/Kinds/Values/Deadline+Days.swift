/// Which days a time limit means: the reckoning behind overdue tasks, calendars and reminders.
extension Deadline {
  /// The last day in time.
  ///
  /// The day of the event is not counted (《中华人民共和国民法典》第二百零一条), and working days are those of the
  /// calendar. Calendar days end where they end: whether a holiday at the end adds days, the law that sets the limit says.
  ///
  /// - Parameter start: the day of the event; of a limit without a year, the day from which on it is looked for.
  /// - Returns: nil where no calendar knows the day: 及时, 报批前, a span without its event.
  public func lastDay(from start: Day?, in calendar: WorkingCalendar) -> Reckoned<Day>? {
    switch kind {
    case .afterEvent:
      guard let start, let span else { return nil }
      return span.lastDay(from: start, in: calendar)
    case .byDate, .dueMonth, .periodic:
      if let day = due?.last() { return Reckoned(day, unregisteredYears: []) }
      return start.flatMap { nextDay(from: $0) }.map { Reckoned($0, unregisteredYears: []) }
    case .beforeEvent, .immediate, .retention, .ongoing, .sameAsAbove: return nil
    }
  }

  /// How the days on which something falls due come again; nil for one day alone, and where there is no day.
  ///
  /// A period ends with its last day: 按季度 means the last days of March, June, September and December.
  public var recurrence: Recurrence? {
    switch (kind, period, due) {
    case (.periodic, .week?, _): .weekly
    case (.periodic, .month?, _): .monthly(months: Array(1...12), day: nil)
    case (.periodic, .quarter?, _): .monthly(months: [3, 6, 9, 12], day: nil)
    case (.periodic, .halfYear?, _): .monthly(months: [6, 12], day: nil)
    case (.periodic, .year?, _): .monthly(months: [12], day: nil)
    case (.byDate, let period, let due?), (.dueMonth, let period, let due?): due.recurrence(in: period)
    default: nil
    }
  }

  /// The first day on which it falls due, from a day on.
  private func nextDay(from start: Day) -> Day? { recurrence?.days(from: start).first }

  /// Days that come again.
  public enum Recurrence: Hashable, Sendable {
    /// Each Sunday, the last day of the week.
    case weekly
    /// A day of some months of each year; the last where nil.
    case monthly(months: [Int], day: Int?)

    /// The days from one on, for a year and a month.
    public func days(from start: Day) -> [Day] { days(from: start, through: start + 396) }

    /// The days of a stretch, in order.
    public func days(from start: Day, through end: Day) -> [Day] {
      guard start <= end else { return [] }
      switch self {
      case .weekly:
        return stride(from: start.number + 7 - start.weekday, through: end.number, by: 7).map(Day.init)
      case .monthly(let months, let day):
        return (start.parts.year...end.parts.year).flatMap { year in
          months.compactMap { month in
            let length = Day.length(ofMonth: month, in: year)
            return Day(year, month, min(day ?? length, length))
          }
        }.filter { (start...end).contains($0) }
      }
    }
  }
}

extension Deadline.DueDate {
  /// Of 每年1月31日前 and 每月10日前; nil where a year is named.
  fileprivate func recurrence(in period: Deadline.Period?) -> Deadline.Recurrence? {
    guard year == nil else { return nil }
    if let monthOfPeriod, let length = period?.months {
      return .monthly(months: Array(stride(from: monthOfPeriod, through: 12, by: length)), day: day)
    }
    guard let month else {
      // 每月1日前 ends with the month before.
      return .monthly(months: Array(1...12), day: isInclusive ? day : day > 1 ? day - 1 : nil)
    }
    guard !isInclusive else {
      return .monthly(months: [month], day: day >= Day.length(ofMonth: month, in: 2024) ? nil : day)
    }
    return day > 1
      ? .monthly(months: [month], day: day - 1) : .monthly(months: [month > 1 ? month - 1 : 12], day: nil)
  }
}

extension Deadline.Period {
  /// How many months it has, where that is a part of a year.
  var months: Int? {
    switch self {
    case .quarter: 3
    case .halfYear: 6
    case .day, .week, .month, .year: nil
    }
  }
}

extension Deadline.Span {
  func lastDay(from start: Day, in calendar: WorkingCalendar) -> Reckoned<Day>? {
    switch unit {
    case .workingDays: calendar.adding(workingDays: count, to: start)
    case .days: Reckoned(start + count, unregisteredYears: [])
    case .months: start.adding(months: count).map { Reckoned($0, unregisteredYears: []) }
    case .years: start.adding(months: count * 12).map { Reckoned($0, unregisteredYears: []) }
    }
  }
}

extension Day {
  /// The same day of a later month; its last where it has no such day (《中华人民共和国民法典》第二百零二条).
  public func adding(months count: Int) -> Day? {
    let (year, month, day) = parts
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(count)
    guard !overflow, total >= 0 else { return nil }
    let length = Day.length(ofMonth: total % 12 + 1, in: total / 12)
    return Day(total / 12, total % 12 + 1, min(day, length))
  }
}
