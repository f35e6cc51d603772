/// A date as texts give it: a year, a month of a year, or a day.
public struct WrittenDate: Hashable, Sendable {
  public var year: Int
  public var month: Int?
  public var day: Int?

  /// nil where the calendar has no such date.
  public init?(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
    guard Day(year, month ?? 1, day ?? 1) != nil, month != nil || day == nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day meant: of 2024年10月 it is 2024-10-01.
  public var first: Day? { Day(year, month ?? 1, day ?? 1) }

  /// The last day meant: of 2024年10月 it is 2024-10-31.
  public var last: Day? {
    let month = month ?? 12
    return Day(year, month, day ?? Day.length(ofMonth: month, in: year))
  }

  /// The day, where the text gives one.
  public var exact: Day? { day == nil ? nil : first }
}

extension WrittenDate: CustomStringConvertible {
  /// `2024`, `2024-10` or `2024-10-31`.
  public var description: String {
    guard let first else { return "" }
    return String(first.description.prefix(day != nil ? 10 : month != nil ? 7 : 4))
  }

  /// `2024年10月31日`, as far as the text goes.
  public var chinese: String {
    "\(year)年" + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "")
  }
}
