/// The days that a library adds to the calendar that ships: `registers/calendar.yaml`.
///
/// A year named under `years` is written out there, and holds instead of the one that ships. Of other years days off
/// are further closing days of the place, and days worked are added to the arrangement that ships.
enum LocalCalendar {
  static let path = "registers/calendar.yaml"

  static func add(
    _ record: Record, to calendar: WorkingCalendar, diagnostics: inout [Diagnostic]
  ) -> WorkingCalendar {
    let written = Set(record.texts("years").compactMap { Int($0) })
    var arrangements: [Int: [WorkingCalendar.Arrangement]] = [:]
    for year in written {
      arrangements[year] = [WorkingCalendar.Arrangement(year: year, name: "", off: [])]
    }
    var closingDays: [Day] = []
    for entry in record.records("days") {
      guard let day = entry.day("day"), let kind = entry.text("kind") else { continue }
      let year = day.parts.year
      let isOff = kind == "off"
      if isOff, !written.contains(year) {
        closingDays.append(day)
      } else if written.contains(year) || calendar.years.contains(year) {
        // A day worked of a year that ships stands beside the whole of its arrangement.
        let known = calendar.arrangements.filter { $0.year == year }
        arrangements[year, default: known].append(
          WorkingCalendar.Arrangement(
            year: year, name: entry.text("name") ?? "", off: isOff ? [day] : [], work: isOff ? [] : [day]))
      } else {
        diagnostics.append(unwritten(year, entry))
      }
    }
    let added = arrangements.sorted { $0.key < $1.key }.flatMap(\.value)
    return calendar.adding(added, closingDays: closingDays)
  }

  private static func unwritten(_ year: Int, _ entry: Record) -> Diagnostic {
    Diagnostic(
      rule: "calendar/unwritten-year", severity: .error,
      message: Message(
        zh: "\(year)年的放假安排没有登记，不能只写一个上班日。把这一年写全，再加 years: [\(year)]",
        en: "the holidays of \(year) are not on file; write the year out and add years: [\(year)]"),
      place: entry.place("day"))
  }
}
