public import Qingdan

/// Calendars (iCalendar) of what has to be published or done when.
public enum CalendarExporter: Plugin {
  public static let name = "calendar"
  public static var exporters: [any Exporter.Type] { [CalendarFormat.self] }
}
