import JSONExporter
import Qingdan
import Testing

@Suite struct JSONExporterTests {
  @Test func `offers one format`() {
    #expect(JSONExporter.exporters.map { $0.format.id } == ["json"])
    #expect(JSONExporter.exporters.map { $0.format.fileExtension } == ["json"])
  }
}
