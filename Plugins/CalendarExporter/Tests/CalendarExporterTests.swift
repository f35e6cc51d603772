import CalendarExporter
import Qingdan
import QingdanTesting
import Testing

/// Calendars as the readers of RFC 5545 want them.
@Suite struct CalendarExporterTests {
  private func export(_ kind: String, _ items: String, on day: String = "2024-02-01") async throws -> [String:
    String]
  {
    let tree = MemoryTree([
      "library.yaml": "library: t\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n",
      "organisations/a/\(kind).yaml":
        "list: \(kind)\norganisation: a\neffective: 2024-01-01\nitems:\n\(items)",
    ])
    let exporter = try #require(try Registry([CalendarExporter.self]).exporter(for: "calendar"))
    let settings = ExportSettings(day: Day(day))
    let result = try await Export(
      exporter, in: try LibraryContext(tree), settings: settings, guardedBy: Registry()
    ).run(tree) { $0 }
    return Dictionary(
      uniqueKeysWithValues: result.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func unfolded(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func `periods, yearly days and dates are events, limits that an event starts are not`() async throws {
    let files = try await export(
      "disclosure",
      """
        - { id: d-00000001, name: 水质, content: [水质], deadline: 按季度 }
        - { id: d-00000002, name: 年报, content: [年报], deadline: 每年1月31日前, basis: [《甲》第四十九条] }
        - { id: d-00000003, name: 决定, content: [决定], deadline: 自变更之日起20个工作日内 }
        - { id: d-00000004, name: 过去, content: [过去], deadline: 2023年10月 }
        - { id: d-00000005, name: 月报, content: [月报], deadline: 每月31日前 }

      """)
    #expect(Array(files.keys) == ["a-disclosure.ics"])
    let lines = unfolded(try #require(files["a-disclosure.ics"]))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    #expect(lines.filter { $0.hasPrefix("UID:") } == [1, 2, 5].map { "UID:d-0000000\($0)-deadline@qingdan" })
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") }
        == ["20240331", "20250131", "20240229"].map { "DTSTART;VALUE=DATE:\($0)" })
    #expect(
      lines.filter { $0.hasPrefix("RRULE") } == [
        "RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
      ])
    #expect(lines.contains("DTSTAMP:20240201T000000Z"))
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:") && $0.contains("依据：《甲》第四十九条\\n负责：甲局") })
  }

  @Test func `a day of a month of the quarter is read, and what is not understood is no event`() async throws
  {
    let files = try await export(
      "disclosure",
      """
        - { id: d-00000001, name: 通报, content: [通报], deadline: 每季度第一个月15日前 }
        - { id: d-00000002, name: 进展, content: [进展], deadline: 每半年最后一个月20日前公开 }
        - { id: d-00000003, name: 例会, content: [例会], deadline: 每季度第一个月的例会后 }
        - { id: d-00000004, name: 汇总, content: [汇总], deadline: 每季度第四个月15日前 }

      """)
    let lines = unfolded(try #require(files.values.first))
    #expect(lines.filter { $0.hasPrefix("UID:") } == [1, 2].map { "UID:d-0000000\($0)-deadline@qingdan" })
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") } == ["20240415", "20240620"].map { "DTSTART;VALUE=DATE:\($0)" })
    #expect(
      lines.filter { $0.hasPrefix("RRULE") } == [
        "RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15", "RRULE:FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20",
      ])
  }

  @Test func `a task with a period ends with its day`() async throws {
    let files = try await export(
      "tasks", "  - { id: t-00000001, name: 通报, organisations: [a], period: 按季度, due: 2024年12月 }\n")
    let lines = unfolded(try #require(files.values.first))
    #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20241231"))
    #expect(lines.contains("SUMMARY:通报（2024年12月，按季度）"))
  }

  @Test func `no line is longer than 75 bytes, and no text is markup`() async throws {
    let name = String(repeating: "公开", count: 60) + #"; , \ BEGIN:VEVENT"#
    let files = try await export(
      "tasks", "  - { id: t-00000001, name: '\(name)', organisations: [a], due: 2024年12月 }\n")
    let text = try #require(files.values.first)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(unfolded(text).contains { $0.hasPrefix("SUMMARY:") && $0.contains(#"\; \, \\ BEGIN:VEVENT"#) })
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
  }

  @Test func `a list without a day of its own has no calendar`() async throws {
    #expect(
      try await export("disclosure", "  - { id: d-00000001, name: 甲, content: [甲], deadline: 及时 }\n").isEmpty)
  }
}
