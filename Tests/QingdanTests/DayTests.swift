import Qingdan
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2024-02-29", 19782, 4), ("2000-03-01", 11017, 3), ("1949-10-01", -7397, 6),
    ("2026-12-31", 20818, 4),
  ])
  func `counts days and weekdays`(_ text: String, _ number: Int, _ weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-3-1", "20240301", "2024-03-01 ", "",
  ])
  func `refuses what is no day`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `every day of four centuries goes there and back`() throws {
    let first = try #require(Day(1801, 1, 1))
    for offset in 0..<146_097 {
      let (year, month, day) = (first + offset).parts
      #expect(Day(year, month, day)?.number == first.number + offset)
    }
  }

  @Test func `a period holds its first day and not its last`() throws {
    let period = Period(from: Day(2024, 3, 1), until: Day(2024, 6, 30))
    #expect(period.contains(try #require(Day(2024, 3, 1))))
    #expect(!period.contains(try #require(Day(2024, 6, 30))))
    #expect(Period().contains(Day(number: 0)))
  }
}
