import Qingdan
import Testing

@Suite struct DeadlineReaderTests {
  /// A reading in the notation of `deadlines.tsv`.
  static func notation(_ reading: DeadlineReading) -> [String: String] {
    let deadline = reading.deadline
    var cells = [
      "reading": reading.isComplete ? "complete" : deadline == nil ? "none" : "partial",
      "kind": deadline?.kind.rawValue ?? "", "trigger": deadline?.trigger?.text ?? "",
      "event": deadline?.trigger?.event.rawValue ?? "", "period": deadline?.period?.rawValue ?? "",
      "exception": deadline?.hasException == true ? "yes" : "", "action": deadline?.action ?? "",
      "unread": reading.leftovers.map(\.text).joined(separator: "|"), "span": "", "inclusive": "", "date": "",
      "retention": "",
    ]
    func text(_ span: Deadline.Span) -> String { "\(span.count) \(span.unit.rawValue)" }
    if let span = deadline?.span {
      cells["span"] = text(span)
      cells["inclusive"] = "no"
    }
    if let due = deadline?.due {
      func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
      cells["date"] =
        (due.year.map { "\($0)-" } ?? "--") + (due.month.map(two) ?? "*") + "-" + two(due.day)
      cells["inclusive"] = due.isInclusive ? "yes" : "no"
    }
    switch deadline?.retention {
    case .permanent: cells["retention"] = "permanent"
    case .long: cells["retention"] = "long"
    case .term: cells["retention"] = "term"
    case .span(let span): cells["retention"] = text(span)
    case nil: break
    }
    return cells
  }

  struct Tally: Equatable {
    var complete = 0
    var partial = 0
    var none = 0
    var differing: [String] = []
  }

  static func tally(_ rows: [Table.Row]) -> Tally {
    var tally = Tally()
    for row in rows {
      let cells = notation(DeadlineReader.read(row["text"]))
      switch cells["reading"] {
      case "complete": tally.complete += 1
      case "partial": tally.partial += 1
      default: tally.none += 1
      }
      let differing = cells.filter { row[$0.key] != $0.value }
      if !differing.isEmpty {
        tally.differing.append(
          "\(row["id"]): \(differing.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
      }
    }
    return tally
  }

  /// Number 39 holds two phrasings, so there are 43 texts; 14 has doubled words and is understood in part.
  @Test func `of the 42 real phrasings all but the doubled one are understood completely`() throws {
    let rows = try Table("deadlines.tsv").rows.filter { !$0["id"].hasPrefix("G") }
    #expect(rows.count == 43)
    #expect(Self.tally(rows) == Tally(complete: 42, partial: 1, none: 0))
  }

  @Test func `the other forms of the grammar`() throws {
    let rows = try Table("deadlines.tsv").rows.filter { $0["id"].hasPrefix("G") }
    #expect(rows.count == 31)
    #expect(Self.tally(rows) == Tally(complete: 27, partial: 0, none: 4))
  }

  @Test func `text behind makes every phrasing incomplete`() throws {
    for row in try Table("deadlines.tsv").rows {
      for text in [row["text"] + "乱七八糟", row["text"] + "，乱七八糟"] {
        let isComplete = DeadlineReader.read(text).isComplete
        #expect(!isComplete, "\(text)")
      }
    }
  }

  /// What stands before a trigger is part of it, in full; a subject before 应当自 or 将在 is a subject.
  @Test func `text before makes a phrasing incomplete, or is part of its trigger`() throws {
    for row in try Table("deadlines.tsv").rows where !row["text"].contains("应") && !row["text"].contains("将在")
    {
      let reading = DeadlineReader.read("乱七八糟" + row["text"])
      let isPartOfTrigger = reading.deadline?.trigger?.text.hasPrefix("乱七八糟") == true
      #expect(!reading.isComplete || isPartOfTrigger, "\(row["text"])")
    }
  }

  @Test(arguments: [
    ("自信息形成或者变更之日起20个工作日内", true), ("20工作日", false), ("及时公开", false), ("1月31日前", true), ("2024年10月", true),
    ("每月10日前", true), ("当日", false), ("信息形成当日", true),
    ("按季度向社会公开", true), ("长期", false), ("持续推进", false), ("同上", false),
    ("定期公布", false), ("绿地系统规划报批前", false),
  ])
  func `only what a calendar can tell is measurable`(_ text: String, _ isMeasurable: Bool) throws {
    #expect(try #require(DeadlineReader.read(text).deadline).isMeasurable == isMeasurable)
  }

  @Test(arguments: [
    ("0个工作日", "0个工作日", nil), ("自受理之日起0个工作日内办结", "0个工作日内", "受理"), ("0日", "0日", nil),
  ])
  func `no day at all is the very day, and better said in words`(
    _ text: String, _ written: String, _ trigger: String?
  ) throws {
    let reading = DeadlineReader.read(text)
    #expect(reading.isComplete)
    let deadline = try #require(reading.deadline)
    #expect(deadline.span?.count == 0)
    #expect(deadline.trigger?.text == trigger)
    #expect(reading.notes.map(\.message.zh) == ["“\(written)”就是当日：当场办结的写“当场办结”，当天办结的写“当日办结”"])
  }

  @Test(arguments: ["当场办结", "即办", "即办件", "当场予以答复", "立等可取", "当日办结"])
  func `what is done on the spot is done on the very day`(_ text: String) throws {
    let reading = DeadlineReader.read(text)
    #expect(reading.isComplete)
    #expect(reading.deadline?.span == Deadline.Span(0, .days))
    #expect(reading.notes.isEmpty)
  }

  @Test(arguments: [
    ("999999个工作日", "999999个工作日"), ("自受理之日起99999个工作日内", "99999个工作日"), ("2601个工作日", "2601个工作日"),
    ("123456789012345678901234567890日内", "123456789012345678901234567890日"), ("自批准之日起101年内", "101年"),
  ])
  func `a length that nobody means is not understood, and said to be too long`(_ text: String, _ long: String)
  {
    let reading = DeadlineReader.read(text)
    #expect(!reading.isComplete)
    #expect(reading.notes.map(\.message.zh) == ["“\(long)”太长，多半打错了数字；长期有效的写“长期”"])
  }

  @Test(arguments: ["公示0个工作日", "0个月内", "2024年另行通知", "第3日", "2600个工作日", "100年内"])
  func `other lengths are not said to be too long`(_ text: String) {
    #expect(!DeadlineReader.read(text).notes.contains { $0.message.zh.contains("太长") })
  }

  @Test func `working days are never made from days`() throws {
    #expect(try #require(DeadlineReader.read("自收到申请之日起20个工作日内").deadline).workingDays == 20)
    #expect(try #require(DeadlineReader.read("自收到申请之日起30日内").deadline).workingDays == nil)
  }

  @Test func `the last day in time`() throws {
    func due(_ text: String) throws -> Deadline.DueDate {
      try #require(DeadlineReader.read(text).deadline?.due)
    }
    #expect(try due("2024年10月").last() == Day(2024, 10, 31))
    #expect(try due("2024年10月前").last() == Day(2024, 9, 30))
    #expect(try due("1月31日前").last() == nil)
    #expect(try due("1月31日前").last(in: 2025) == Day(2025, 1, 31))
    #expect(try due("2月底前").last(in: 2023) == Day(2023, 2, 28))
    #expect(try due("2月底前").last(in: 2024) == Day(2024, 2, 29))
  }

  @Test(arguments: ["日", "自", "之日起", "自20", "，", "法律", "（法律", "1", "一", "每", "2024年", "后20", "(", "起"])
  func `hostile texts are read to their end`(_ unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    let reading = DeadlineReader.read(text)
    #expect(reading.leftovers.count <= text.utf8.count)
  }
}
