import Qingdan

/// The days on which the items of a list fall due, from the day of the export on: 按季度, 每年1月31日前, 2024年10月.
///
/// A limit that only an event starts (自变更之日起20个工作日内) has no day of its own and is left out; so is one that is not
/// understood to its last word, for a wrong day in a calendar is worse than none.
struct CalendarFormat: Exporter {
  static let format = Format(
    "calendar",
    Message(
      zh: "日历（iCalendar）：定期公开、限期任务的到期日，手机、Outlook、WPS 都能订阅",
      en: "calendars (iCalendar, RFC 5545) of what falls due when"),
    fileExtension: "ics")

  func files(for list: ExportedList) -> [OutputFile] {
    guard let day = list.settings.day else { return [] }
    let events = list.items.flatMap { Self.events(of: $0, in: list, from: day) }
    guard !events.isEmpty else { return [] }
    let calendar = CalendarText(title: list.title, stamp: day, events: events)
    return [OutputFile("\(list.name).ics", calendar.bytes)]
  }

  private static func events(
    of item: ListFile.Item, in exported: ExportedList, from day: Day
  ) -> [CalendarEvent] {
    let list = exported.list
    let fields = list.kind.fields.filter { $0.type == .deadline }
    let period = list.text(item, list.kind.field("period"))
    var events: [CalendarEvent] = []
    for field in fields {
      guard let text = list.text(item, list.kind.field(field.name)), let deadline = understood(text) else {
        continue
      }
      // A task with a period comes again until its last day.
      let last = deadline.due?.last()
      let again = period.flatMap { understood($0)?.recurrence } ?? deadline.recurrence
      let first = again.map { $0.days(from: day).first } ?? last
      guard let first, first >= day, last.map({ first <= $0 }) ?? true else { continue }
      let limit = [text, period ?? ""].filter { !$0.isEmpty }.joined(separator: "，")
      events.append(
        CalendarEvent(
          id: "\(list.id(item) ?? "\(list.path)-\(item.index)")-\(field.name)", day: first, recurrence: again,
          until: again == nil ? nil : last, summary: "\(list.name(item) ?? "")（\(limit)）",
          notes: notes(item, exported, field.title.zh, limit)))
    }
    return events
  }

  private static func understood(_ text: String) -> Deadline? {
    let reading = DeadlineReader.read(text)
    return reading.isComplete ? reading.deadline : nil
  }

  /// 清单、时限原文、依据、谁负责.
  private static func notes(
    _ item: ListFile.Item, _ exported: ExportedList, _ field: String, _ limit: String
  ) -> String {
    let list = exported.list
    var lines = [exported.title, "\(field)：\(limit)"]
    let basis = list.kind.field("basis")
    let cites = list.values(of: .citation).filter { $0.item == item && $0.field == basis }.map {
      list.text($0)
    }
    if !cites.isEmpty { lines.append("依据：\(cites.joined(separator: "；"))") }
    let office = list.text(item, list.kind.field("office"))
    lines.append("负责：\([exported.organisation, office ?? ""].filter { !$0.isEmpty }.joined(separator: " "))")
    return lines.joined(separator: "\n")
  }
}
