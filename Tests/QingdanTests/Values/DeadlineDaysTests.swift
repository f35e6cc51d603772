import Qingdan
import Testing

/// Which days a time limit means.
@Suite struct DeadlineDaysTests {
  private static let calendar = WorkingCalendar([
    .init(
      year: 2024, name: "国庆节", off: (1...7).compactMap { Day(2024, 10, $0) },
      work: [Day(2024, 9, 29), Day(2024, 10, 12)].compactMap(\.self))
  ])

  private func last(_ text: String, from start: String? = nil) -> String? {
    let deadline = DeadlineReader.read(text).deadline
    return deadline?.lastDay(from: start.flatMap { Day($0) }, in: Self.calendar)?.value.description
  }

  @Test(arguments: [
    ("自信息形成或者变更之日起20个工作日内", "2024-09-27", "2024-10-30"), ("自收到申请之日起15日内", "2024-09-27", "2024-10-12"),
    ("自批准之日起1个月内", "2024-01-31", "2024-02-29"), ("自批准之日起1年内", "2024-02-29", "2025-02-28"),
    ("每年1月31日前", "2024-02-01", "2025-01-31"), ("每年1月31日前", "2024-01-31", "2024-01-31"),
    ("按季度", "2024-04-01", "2024-06-30"), ("每半年", "2024-07-01", "2024-12-31"),
  ])
  func `the last day in time is reckoned from the day of the event`(
    _ text: String, _ start: String, _ end: String
  ) {
    #expect(last(text, from: start) == end)
  }

  @Test(arguments: [("2024年10月", "2024-10-31"), ("2024年第三季度", "2024-09-30"), ("2024年12月1日前", "2024-12-01")])
  func `a date needs no event`(_ text: String, _ end: String) { #expect(last(text) == end) }

  @Test(arguments: ["及时", "长期", "持续推进", "报批前", "自变更之日起20个工作日内", "按季度"])
  func `where no calendar knows the day, none is given`(_ text: String) { #expect(last(text) == nil) }

  @Test func `a year without its holidays on file is reckoned and said so`() {
    let deadline = DeadlineReader.read("自收到申请之日起20个工作日内").deadline
    let end = deadline?.lastDay(from: Day(2025, 9, 26), in: Self.calendar)
    #expect(end?.value.description == "2025-10-24")
    #expect(end?.unregisteredYears == [2025])
  }

  @Test func `a last day of rest is told with the day to which it moves, and the article`() throws {
    let deadline = try #require(DeadlineReader.read("自收到申请之日起1个月内").deadline)
    // 2024-10-02 is in the holidays, which end with the 7th.
    let others = deadline.otherDays(from: Day(2024, 9, 2), in: Self.calendar)
    #expect(others.map(\.day.value.description) == ["2024-10-08"])
    #expect(
      others.first?.when.zh.hasPrefix(
        "2024-10-02 是休息日。期间的最后一日是法定休假日的，以休假日结束的次日（2024-10-08）为最后一日（《中华人民共和国民法典》第二百零三条）") ?? false)
    #expect(deadline.otherDays(from: Day(2024, 9, 9), in: Self.calendar).isEmpty)
    // A Sunday that is worked, in exchange.
    #expect(deadline.otherDays(from: Day(2024, 8, 29), in: Self.calendar).isEmpty)
  }

  @Test(arguments: [
    (20, ["行政许可法》第八十二条"]), (8, ["行政许可法》第八十二条", "行政强制法》第六十九条"]), (2, ["许可法", "处罚法》第八十五条", "强制法"]),
    (7, ["许可法", "处罚法", "强制法", "复议法》第八十八条第二款"]), (10, ["许可法", "强制法", "复议法"]),
  ])
  func `days are told as working days with the laws that count them so`(_ count: Int, _ laws: [String]) throws
  {
    let deadline = try #require(DeadlineReader.read("自受理之日起\(count)日内").deadline)
    let other = try #require(deadline.otherDays(from: Day(2024, 3, 4), in: Self.calendar).last)
    #expect(other.day == Self.calendar.adding(workingDays: count, to: try #require(Day(2024, 3, 4))))
    #expect(laws.allSatisfy { other.when.zh.contains($0) })
    #expect(other.when.zh.filter { $0 == "《" }.count == laws.count)
  }

  @Test func `of a day that is named only the working day before is certain`() throws {
    let deadline = try #require(DeadlineReader.read("每年10月5日前").deadline)
    let others = deadline.otherDays(from: Day(2024, 1, 1), in: Self.calendar)
    #expect(others.map(\.day.value.description) == ["2024-09-30"])
    #expect(others.first?.when.zh.hasPrefix("2024-10-05 是休息日。写明日期的能不能顺延，要看规定它的文件") ?? false)
    #expect(
      try #require(DeadlineReader.read("及时").deadline).otherDays(from: Day(2024, 1, 1), in: Self.calendar)
        == [])
    let working = try #require(DeadlineReader.read("自受理之日起20个工作日内").deadline)
    #expect(working.otherDays(from: Day(2024, 9, 2), in: Self.calendar) == [])
  }

  @Test(arguments: [
    ("按季度", ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]), ("每半年", ["2024-06-30", "2024-12-31"]),
    ("每年2月底前", ["2024-02-29"]), ("按年度", ["2024-12-31"]), ("每年10月前", ["2024-09-30"]),
  ])
  func `what comes again falls on the last day of each period`(_ text: String, _ days: [String]) {
    let found = DeadlineReader.read(text).deadline?.recurrence.flatMap { again in
      Day(2024, 1, 1).flatMap { first in Day(2024, 12, 31).map { again.days(from: first, through: $0) } }
    }
    #expect(found?.map(\.description) == days, "\(text)")
  }

  @Test func `each month has its day, the short ones their last`() {
    let found = DeadlineReader.read("每月10日前").deadline?.recurrence
    #expect(found == .monthly(months: Array(1...12), day: 10))
    let start = Day(2024, 1, 31)
    let days = start.map { Deadline.Recurrence.monthly(months: [1, 2, 4], day: 31).days(from: $0) }
    #expect(days?.map(\.description).prefix(3) == ["2024-01-31", "2024-02-29", "2024-04-30"])
    #expect(start.flatMap { $0.adding(months: -2) }?.description == "2023-11-30")
    #expect(start.flatMap { $0.adding(months: .max) } == nil)
  }
}
