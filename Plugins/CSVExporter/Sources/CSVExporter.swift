public import Qingdan

/// Lists as tables for spreadsheets.
public enum CSVExporter: Plugin {
  public static let name = "csv"
  public static var exporters: [any Exporter.Type] { [CSVFormat.self] }
}
