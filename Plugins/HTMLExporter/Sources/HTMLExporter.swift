public import Qingdan

/// Lists as pages for a website.
public enum HTMLExporter: Plugin {
  public static let name = "html"
  public static var exporters: [any Exporter.Type] { [HTMLFormat.self] }
}
