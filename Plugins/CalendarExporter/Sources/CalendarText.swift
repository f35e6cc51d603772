import Qingdan

/// One day, or days that come again, with what falls due.
struct CalendarEvent {
  /// Of the item and its field: the same in every export, so that a calendar that is read again changes nothing.
  let id: String
  let day: Day
  let recurrence: Deadline.Recurrence?
  /// The last day on which it may come again.
  let until: Day?
  let summary: String
  let notes: String
}

/// A calendar as RFC 5545 writes it: lines of at most 75 bytes, in which nothing of a list is markup.
struct CalendarText {
  private var lines: [String] = []

  init(title: String, stamp: Day, events: [CalendarEvent]) {
    add("BEGIN", "VCALENDAR")
    add("VERSION", "2.0")
    add("PRODID", "-//qingdan//calendar//ZH")
    add("CALSCALE", "GREGORIAN")
    add(text: "X-WR-CALNAME", title)
    for event in events { add(event, stamp) }
    add("END", "VCALENDAR")
  }

  var bytes: [UInt8] { lines.flatMap { Self.folded($0) } }

  private mutating func add(_ event: CalendarEvent, _ stamp: Day) {
    add("BEGIN", "VEVENT")
    add(text: "UID", "\(event.id)@qingdan")
    // The export's own day, not the hour of the run: two exports of one state are the same bytes.
    add("DTSTAMP", "\(stamp.compact)T000000Z")
    add("DTSTART;VALUE=DATE", event.day.compact)
    if let recurrence = event.recurrence {
      add("RRULE", recurrence.rule + (event.until.map { ";UNTIL=\($0.compact)" } ?? ""))
    }
    add(text: "SUMMARY", event.summary)
    add(text: "DESCRIPTION", event.notes)
    add("TRANSP", "TRANSPARENT")
    add("END", "VEVENT")
  }

  private mutating func add(_ name: String, _ value: String) { lines.append("\(name):\(value)") }
  private mutating func add(text name: String, _ value: String) { add(name, Self.escaped(value)) }

  /// A text with its marks escaped (RFC 5545, 3.3.11) and without what cannot be seen.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A line in pieces of at most 75 bytes, none of which ends inside a character.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if width + length > 75 {
        bytes += "\r\n ".utf8
        width = 1
      }
      bytes += String(scalar).utf8
      width += length
    }
    return bytes + Array("\r\n".utf8)
  }
}

extension Day {
  /// `20240301`.
  fileprivate var compact: String { description.replacing("-", with: "") }
}

extension Deadline.Recurrence {
  /// A day of the month; one that not every month has gives way to the last that there is.
  private static func days(_ day: Int) -> String {
    day <= 28 ? "\(day)" : (28...day).map(String.init).joined(separator: ",") + ";BYSETPOS=-1"
  }

  /// The days as a rule of RFC 5545, 3.3.10.
  fileprivate var rule: String {
    switch self {
    case .weekly: "FREQ=WEEKLY;BYDAY=SU"
    case .monthly(let months, let day):
      (months.count == 12
        ? "FREQ=MONTHLY" : "FREQ=YEARLY;BYMONTH=\(months.map(String.init).joined(separator: ","))")
        + ";BYMONTHDAY=\(day.map(Self.days) ?? "-1")"
    }
  }
}
