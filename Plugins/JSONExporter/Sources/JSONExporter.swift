public import Qingdan

/// Lists as JSON, for programs.
public enum JSONExporter: Plugin {
  public static let name = "json"
  public static var exporters: [any Exporter.Type] { [JSONFormat.self] }
}
