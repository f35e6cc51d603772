import MarkdownExporter
import Qingdan
import Testing

@Suite struct MarkdownExporterTests {
  @Test func `offers one format`() {
    #expect(MarkdownExporter.exporters.map { $0.format.id } == ["markdown"])
    #expect(MarkdownExporter.exporters.map { $0.format.fileExtension } == ["md"])
  }
}
