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
