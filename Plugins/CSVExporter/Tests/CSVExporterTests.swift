import CSVExporter
import Qingdan
import Testing

@Suite struct CSVExporterTests {
  @Test func `offers one format`() {
    #expect(CSVExporter.exporters.map { $0.format.id } == ["csv"])
    #expect(CSVExporter.exporters.map { $0.format.fileExtension } == ["csv"])
  }
}
