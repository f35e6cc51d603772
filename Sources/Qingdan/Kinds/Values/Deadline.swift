/// A time limit: when something must be done, how often, or how long it stays.
///
/// Three things that lists mix in one column are kept apart: the trigger with its span, the period or the date,
/// and how long something stays public. Source of the forms: 42 phrasings of published lists.
public struct Deadline: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 自信息形成或者变更之日起20个工作日内; also a bare span, whose trigger is nil.
    case afterEvent = "after-event"
    /// 规划报批前: by an event, of which no calendar knows the day.
    case beforeEvent = "before-event"
    /// 1月31日前, 6月底前, 年底前, 2024年第三季度.
    case byDate = "by-date"
    /// 2024年10月, 10月: any day of the month, so until its last.
    case dueMonth = "due-month"
    /// 按季度, 每半年; without a period: 定期.
    case periodic
    /// 实时, 及时, 第一时间: no measure.
    case immediate
    /// 长期, 任期内, 公示7个工作日.
    case retention
    /// 持续推进.
    case ongoing
    /// 同上.
    case sameAsAbove = "same-as-above"
  }

  /// What starts the clock, as far as it can be told from the words.
  public enum Event: String, Hashable, Sendable, CaseIterable {
    /// 信息形成或者变更 (《政府信息公开条例》第二十六条).
    case formedOrChanged = "formed-or-changed"
    /// 信息形成, 信息产生.
    case formed
    /// 制作或获取信息.
    case madeOrObtained = "made-or-obtained"
    /// 收到申请.
    case applicationReceived = "application-received"
    /// 受理.
    case applicationAccepted = "application-accepted"
    /// 文件印发.
    case documentIssued = "document-issued"
    /// 文件公开.
    case documentPublished = "document-published"
    case other
  }

  public struct Trigger: Hashable, Sendable {
    /// As written, without blanks: 该政府信息形成或者变更.
    public var text: String
    public var event: Event
    /// The bytes of the text where it stands.
    public var range: Range<Int>
  }

  /// A number of working days, days, months or years; none is the very day of the event (当日).
  public struct Span: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
      case workingDays = "working-days"
      /// Calendar days: 日, 天.
      case days
      case months
      case years
    }

    public var count: Int
    public var unit: Unit

    public init(_ count: Int, _ unit: Unit) {
      self.count = count
      self.unit = unit
    }
  }

  /// A day by which something is done; without a year it is that day of each year, without a month of each month.
  public struct DueDate: Hashable, Sendable {
    public var year: Int?
    /// nil where it is that day of each month, or of one in each quarter or half-year.
    public var month: Int?
    /// 每季度第一个月15日前: which month of the period.
    public var monthOfPeriod: Int?
    public var day: Int
    /// Whether this very day is still in time: of 1月31日前 it is, of 10月前 (2024-10-01) it is not.
    public var isInclusive: Bool

    init(year: Int? = nil, month: Int? = nil, monthOfPeriod: Int? = nil, day: Int, isInclusive: Bool) {
      self.year = year
      self.month = month
      self.monthOfPeriod = monthOfPeriod
      self.day = day
      self.isInclusive = isInclusive
    }

    /// The last day in time; nil where no year is given and none is passed.
    public func last(in year: Int? = nil) -> Day? {
      guard let year = self.year ?? year, let month else { return nil }
      // 2月底前 is kept as 02-29.
      let day = Day(year, month, min(day, Day.length(ofMonth: month, in: year)))
      return day.map { isInclusive ? $0 : $0 + -1 }
    }
  }

  public enum Period: String, Hashable, Sendable, CaseIterable {
    case day, week, month, quarter
    case halfYear = "half-year"
    case year
  }

  /// How long something stays.
  public enum Retention: Hashable, Sendable {
    /// 永久.
    case permanent
    /// 长期.
    case long
    /// 任期内.
    case term
    /// 公示7个工作日.
    case span(Span)
  }

  public var kind: Kind
  public var trigger: Trigger?
  public var span: Span?
  public var due: DueDate?
  public var period: Period?
  public var retention: Retention?
  /// 法律、法规另有规定的，从其规定.
  public var hasException = false
  /// What is done, where it is said: 公开, 调整.
  public var action: String?

  public init(_ kind: Kind) { self.kind = kind }

  /// Whether two people with a calendar would find the same day: 20个工作日 with no trigger and 及时 have none.
  public var isMeasurable: Bool {
    switch kind {
    case .afterEvent: trigger != nil && span != nil
    case .byDate, .dueMonth: due != nil
    case .periodic: period != nil
    case .beforeEvent, .immediate, .retention, .ongoing, .sameAsAbove: false
    }
  }

  /// The span in working days, only where it is given in working days.
  ///
  /// Days, months and years become working days by a calendar and a first day, never by a factor.
  public var workingDays: Int? {
    span.flatMap { $0.unit == .workingDays ? $0.count : nil }
  }
}

extension Deadline.Span: CustomStringConvertible {
  /// `20个工作日`.
  public var description: String {
    guard count > 0 else { return "当日" }
    return switch unit {
    case .workingDays: "\(count)个工作日"
    case .days: "\(count)日"
    case .months: "\(count)个月"
    case .years: "\(count)年"
    }
  }
}

/// What a reader understood of a time limit.
public struct DeadlineReading: Hashable, Sendable {
  /// nil where nothing was understood.
  public var deadline: Deadline?
  public var leftovers: [Leftover] = []
  public var notes: [ValueNote] = []

  public init() {}

  /// Whether every character was understood.
  public var isComplete: Bool { deadline != nil && leftovers.isEmpty }
}
