public import Qingdan

/// Lists as Markdown, for reading in a repository.
public enum MarkdownExporter: Plugin {
  public static let name = "markdown"
  public static var exporters: [any Exporter.Type] { [MarkdownFormat.self] }
}
