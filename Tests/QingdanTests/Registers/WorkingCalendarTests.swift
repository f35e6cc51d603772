import Qingdan
import Testing

@Suite struct WorkingCalendarTests {
  private static let shipped = Result { try WorkingCalendar.standard() }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `the spring festival of 2026 is nine days off and two weekend days worked`() throws {
    let calendar = try Self.shipped.get()
    let festival = try #require(calendar.arrangements.first { $0.year == 2026 && $0.name == "春节" })
    #expect(festival.off == (15...23).compactMap { Day(2026, 2, $0) })
    #expect(festival.work == [try day("2026-02-14"), try day("2026-02-28")])
    #expect(calendar.isWorkingDay(try day("2026-02-14")) == Reckoned(true, unregisteredYears: []))
    #expect(calendar.isWorkingDay(try day("2026-02-16")).value == false)
    #expect(calendar.isWorkingDay(try day("2026-02-24")).value)
    #expect(calendar.years == Set(2007...2026))
    #expect(calendar.lastYear == 2026)
  }

  @Test(arguments: [
    ("2026-02-13", 1, "2026-02-14"), ("2026-02-13", 2, "2026-02-24"), ("2024-03-01", 20, "2024-03-29"),
    ("2024-09-30", 1, "2024-10-08"), ("2026-02-24", -1, "2026-02-14"), ("2026-02-20", 0, "2026-02-20"),
    ("2026-02-20", -1, "2026-02-14"), ("2008-01-02", -1, "2007-12-29"),
  ])
  func `a span of working days ends on a working day`(_ start: String, _ count: Int, _ end: String) throws {
    let result = try Self.shipped.get().adding(workingDays: count, to: day(start))
    #expect(result == Reckoned(try day(end), unregisteredYears: []))
  }

  @Test func `a year without an arrangement is reckoned with weekends and says so`() throws {
    let calendar = try Self.shipped.get()
    let result = calendar.adding(workingDays: 10, to: try day("2026-12-24"))
    #expect(result.value == (try day("2027-01-07")))
    #expect(result.isEstimated)
    #expect(result.note?.zh == "暂按周末推算，2027年放假安排未登记")
    #expect(calendar.isWorkingDay(try day("2027-02-08")).note?.zh == "暂按周末推算，2027年放假安排未登记")
    #expect(
      calendar.workingDays(between: try day("2026-12-31"), and: try day("2028-01-03")).note?.zh
        == "暂按周末推算，2027年至2028年之间有放假安排未登记")
    #expect(calendar.adding(workingDays: 5, to: try day("2026-12-24")).note == nil)
  }

  @Test func `a library adds years, and days on which its offices are closed`() throws {
    let shipped = try Self.shipped.get()
    let newYear = WorkingCalendar.Arrangement(
      year: 2027, name: "元旦", off: [try day("2027-01-01")], work: [try day("2027-01-03")])
    let calendar = shipped.adding([newYear], closingDays: [try day("2027-01-05")])
    let result = calendar.adding(workingDays: 3, to: try day("2026-12-31"))
    #expect(result == Reckoned(try day("2027-01-06"), unregisteredYears: []))
    // A year that both have is the library's.
    let other = shipped.adding([.init(year: 2026, name: "无", off: [])])
    #expect(other.isWorkingDay(try day("2026-02-16")).value)
    #expect(other.isWorkingDay(try day("2025-10-01")).value == false)
  }

  @Test func `adding n working days and counting them gives n`() throws {
    let calendar = try Self.shipped.get()
    var random = SplitMix(state: 35)
    for _ in 0..<20_000 {
      let start = Day(number: Int.random(in: 10_000...25_000, using: &random))
      let count = Int.random(in: -600...600, using: &random)
      let end = calendar.adding(workingDays: count, to: start)
      #expect(calendar.workingDays(between: start, and: end.value).value == count)
      #expect(count == 0 || calendar.isWorkingDay(end.value).value)
    }
  }

  @Test func `counting is the same as looking at each day`() throws {
    let calendar = try Self.shipped.get()
    for start in [-4000, 13_000, 13_514, 20_000] {
      var count = 0
      for offset in 1...8000 {
        let day = Day(number: start + offset)
        if calendar.isWorkingDay(day).value { count += 1 }
        #expect(calendar.workingDays(between: Day(number: start), and: day).value == count)
      }
    }
  }

  @Test func `absurd days and spans end at the edges of the calendar`() throws {
    let calendar = try Self.shipped.get()
    let first = try day("0001-01-01")
    let last = try day("9999-12-31")
    let ends = [Day(number: .min), Day(number: .max), first, last]
    for start in ends {
      for count in [Int.min, -1, 0, 1, Int.max] {
        #expect((first...last).contains(calendar.adding(workingDays: count, to: start).value))
      }
      for end in ends { #expect(abs(calendar.workingDays(between: start, and: end).value) < 2_700_000) }
      _ = calendar.isWorkingDay(start)
    }
    let odd = WorkingCalendar([.init(year: .max, name: "", off: [Day(number: .max), Day(number: .min)])])
    #expect(odd.adding(workingDays: 5, to: first).value > first)
  }

  @Test(.enabled(if: SharedField.isThere, SharedField.missing))
  func `the register says of every collected day what the table says`() throws {
    let calendar = try Self.shipped.get()
    let rows = try SharedField.rows("calendar/working-days.tsv")
    #expect(rows.count == 678)
    for row in rows {
      #expect(calendar.isWorkingDay(try day(row[0])).value == (row[1] == "work"), "\(row)")
    }
    #expect(calendar.arrangements.reduce(0) { $0 + $1.off.count + $1.work.count } == rows.count)
  }
}

/// A small generator with a state of its own, so that a failure can be seen again.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
