import HTMLExporter
import Qingdan
import Testing

@Suite struct HTMLExporterTests {
  @Test func `offers one format`() {
    #expect(HTMLExporter.exporters.map { $0.format.id } == ["html"])
    #expect(HTMLExporter.exporters.map { $0.format.fileExtension } == ["html"])
  }
}
