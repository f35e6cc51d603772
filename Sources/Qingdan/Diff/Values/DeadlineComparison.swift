/// Says which of two time limits gives more time.
///
/// Only where both are understood to the last character and differ in one measure: the same trigger with another span,
/// another period, another due date, another time of display. Everything else is `.other`.
enum DeadlineComparison {
  static func change(from before: String, to after: String) -> ValueChange {
    let (before, after) = (DeadlineReader.read(before), DeadlineReader.read(after))
    guard before.isComplete, after.isComplete, let old = before.deadline?.compared,
      let new = after.deadline?.compared, old.conditions == new.conditions
    else { return .other }
    if old == new { return .editorial }
    // Of several measures each might change another way.
    let changes = [
      difference(old.span, new.span, span), difference(old.due, new.due, due),
      difference(old.period, new.period, period), difference(old.retention, new.retention, retention),
    ].compactMap(\.self)
    return changes.count == 1 ? changes[0] : .other
  }

  private static func difference<Value: Equatable>(
    _ old: Value?, _ new: Value?, _ compare: (Value, Value) -> ValueChange
  ) -> ValueChange? {
    if old == new { return nil }
    guard let old, let new else { return .other }
    return compare(old, new)
  }

  private static func span(_ old: Deadline.Span, _ new: Deadline.Span) -> ValueChange {
    let (old, new) = (old.length, new.length)
    if old.unit == new.unit { return old.count < new.count ? .longer : .shorter }
    if old.days.upperBound <= new.days.lowerBound { return .longer }
    if new.days.upperBound <= old.days.lowerBound { return .shorter }
    return .other
  }

  private static func due(_ old: Deadline.DueDate, _ new: Deadline.DueDate) -> ValueChange {
    guard (old.year == nil) == (new.year == nil), (old.month == nil) == (new.month == nil),
      let old = old.order, let new = new.order
    else { return .other }
    return old < new ? .later : old > new ? .earlier : .editorial
  }

  /// Less often is more time.
  private static func period(_ old: Deadline.Period, _ new: Deadline.Period) -> ValueChange {
    let order = Deadline.Period.allCases
    return (order.firstIndex(of: old) ?? 0) < (order.firstIndex(of: new) ?? 0) ? .longer : .shorter
  }

  private static func retention(_ old: Deadline.Retention, _ new: Deadline.Retention) -> ValueChange {
    switch (old, new) {
    case (.span(let old), .span(let new)): span(old, new)
    case (.span, .permanent): .longer
    case (.permanent, .span): .shorter
    default: .other
    }
  }
}

extension Deadline {
  /// The limit without what only says where or how it was written.
  struct Compared: Equatable {
    var kind: Kind
    var trigger: String?
    var hasException: Bool
    var action: String?
    var span: Span?
    var due: DueDate?
    var period: Period?
    var retention: Retention?

    /// What must be the same for the measures to be compared.
    var conditions: [String] { [kind.rawValue, trigger ?? "", hasException ? "except" : "", action ?? ""] }
  }

  fileprivate var compared: Compared {
    // 10月 and 10月31日前 are one day.
    let kind = kind == .dueMonth ? .byDate : kind
    let event = trigger.map { $0.event == .other ? NormalText.of($0.text) : $0.event.rawValue }
    return Compared(
      kind: kind, trigger: event, hasException: hasException, action: action, span: span?.length, due: due,
      period: period, retention: retention)
  }
}

extension Deadline.Span {
  /// A year is twelve months, the very day none of any unit.
  fileprivate var length: Self {
    count == 0 ? Self(0, .days) : unit == .years ? Self(count * 12, .months) : self
  }

  /// The fewest and the most days of the calendar that it may take, whenever it begins.
  ///
  /// Of working days at least as many, since there are days off but no days twice; at most twice as many and two weeks,
  /// which no holiday reaches.
  fileprivate var days: ClosedRange<Int> {
    switch unit {
    case .days: return count...count
    case .workingDays: return count...(2 * count + 14)
    case .months, .years:
      let months = unit == .years ? count * 12 : count
      let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
      return (years * 365 + Self.fewest[rest])...(years * 366 + Self.most[rest])
    }
  }

  /// The days of so many months in a row.
  private static let fewest = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334]
  private static let most = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337]
}

extension Deadline.DueDate {
  /// A number that grows with the last day in time; nil where the year of that day is not told (1月前).
  fileprivate var order: Int? {
    guard let month else { return isInclusive ? day : day - 1 }
    guard year != nil || month > 1 || day > 1 || isInclusive else { return nil }
    // Any leap year serves for dates of every year.
    return last(in: 2024)?.number ?? (month * 32 + day)
  }
}
