import MarkdownExporter
import Qingdan
import QingdanTesting
import Testing

@Suite struct MarkdownExporterTests {
  @Test func `hostile text is no markup, and every row has all its cells`() async throws {
    let files = try await ExportTesting.files(
      try #require(MarkdownExporter.exporters.first), of: HostileLibrary.tree)
    let page = try #require(files["a-powers.md"])
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == HostileLibrary.texts.count + 2)
    // A bar that is not escaped parts cells: each row has as many as the header.
    let bars = rows.map { row in
      row.indices.count { row[$0] == "|" && ($0 == row.startIndex || row[row.index(before: $0)] != "\\") }
    }
    #expect(Set(bars).count == 1)
    #expect(!page.contains("<script"))
    #expect(!page.replacing("\\](", with: "").contains("]("), "a link was made")
    #expect(!page.contains("://"))
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test func `an index links to each list`() async throws {
    let files = try await ExportTesting.files(
      try #require(MarkdownExporter.exporters.first), of: HostileLibrary.tree)
    let index = try #require(files["index.md"])
    #expect(index.contains("](a-powers.md)（22 项）"))
    #expect(index.contains("](a-functions.md)（1 项）"))
  }
}
