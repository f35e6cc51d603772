/// Other last days than the one that the words give: a day of rest at the end, and laws whose days are working days.
///
/// Which law sets a limit is not said by its words, so each day is told with the law by which it holds.
extension Deadline {
  public struct OtherDay: Hashable, Sendable {
    public let day: Reckoned<Day>
    /// When this is the last day, and by which article.
    public let when: Message
  }

  /// - Parameters: those of `lastDay`.
  public func otherDays(from start: Day?, in calendar: WorkingCalendar) -> [OtherDay] {
    guard let last = lastDay(from: start, in: calendar)?.value else { return [] }
    let isRest = !calendar.isWorkingDay(last).value
    guard kind == .afterEvent else { return isRest ? [Self.before(last, calendar)] : [] }
    guard let start, let span, span.count > 0, span.unit != .workingDays else { return [] }
    var days = isRest ? [Self.moved(last, calendar)] : []
    if span.unit == .days { days.append(Self.inWorkingDays(span, from: start, calendar)) }
    return days
  }

  private static func moved(_ last: Day, _ calendar: WorkingCalendar) -> OtherDay {
    let next = calendar.adding(workingDays: 1, to: last)
    return OtherDay(
      day: next,
      when: Message(
        zh:
          "\(last) 是休息日。期间的最后一日是法定休假日的，以休假日结束的次日（\(next.value)）为最后一日（《中华人民共和国民法典》第二百零三条）；设定时限的法律另有规定的，从其规定（第二百零四条）",
        en:
          "\(last) is a day of rest; a period whose last day is one ends on the day after (\(next.value)) by Article 203 of the Civil Code, unless the law that sets the limit says otherwise (Article 204)"
      ))
  }

  /// A day that is named: whether it moves, the document that names it says.
  private static func before(_ last: Day, _ calendar: WorkingCalendar) -> OtherDay {
    let day = calendar.adding(workingDays: -1, to: last)
    return OtherDay(
      day: day,
      when: Message(
        zh: "\(last) 是休息日。写明日期的能不能顺延，要看规定它的文件；前一个工作日（\(day.value)）办完，怎样算都不晚",
        en:
          "\(last) is a day of rest; whether a day that is named moves, the document says that names it; the working day before (\(day.value)) is in time by any reckoning"
      ))
  }

  /// 《行政许可法》第八十二条, 《行政处罚法》第八十五条, 《行政强制法》第六十九条, 《行政复议法》第八十八条第二款 (2023).
  private static func inWorkingDays(
    _ span: Span, from start: Day, _ calendar: WorkingCalendar
  ) -> OtherDay {
    let day = calendar.adding(workingDays: span.count, to: start)
    let laws =
      [("行政许可法", "第八十二条", true), ("行政处罚法", "第八十五条", [2, 3, 5, 7].contains(span.count))]
      + [("行政强制法", "第六十九条", span.count <= 10), ("行政复议法", "第八十八条第二款", [3, 5, 7, 10].contains(span.count))]
    let articles = laws.filter(\.2).map { "《中华人民共和国\($0.0)》\($0.1)" }
    return OtherDay(
      day: day,
      when: Message(
        zh: "时限是依照\(articles.joined(separator: "或者"))计算的，“\(span)”指 \(span.count) 个工作日，到 \(day.value) 为止",
        en:
          "where the limit is reckoned by \(articles.joined(separator: " or ")), '\(span)' are \(span.count) working days and end on \(day.value)"
      ))
  }
}
