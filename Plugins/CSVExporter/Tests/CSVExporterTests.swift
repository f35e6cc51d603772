import CSVExporter
import Qingdan
import QingdanTesting
import Testing

@Suite struct CSVExporterTests {
  private static func rows(of text: String) -> [[String]] {
    // A reader of RFC 4180 of its own, so that the writer is not judged by itself.
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars.drop { $0.value == 0xFEFF })[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true):
        if scalars.first == "\"" {
          field.unicodeScalars.append(scalars.removeFirst())
        } else {
          isQuoted = false
        }
      case ("\"", false): isQuoted = true
      case (",", false):
        rows[rows.count - 1].append(field)
        field = ""
      case ("\r", false): break
      case ("\n", false):
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }

  @Test func `hostile text comes back as it was, and nothing is a formula`() async throws {
    let files = try await ExportTesting.files(
      try #require(CSVExporter.exporters.first), of: HostileLibrary.tree)
    let rows = Self.rows(of: try #require(files["a-powers.csv"]))
    #expect(rows.count == HostileLibrary.texts.count + 1)
    #expect(Set(rows.map(\.count)).count == 1)
    let name = try #require(rows[0].firstIndex(of: "职权名称"))
    for (text, row) in zip(HostileLibrary.texts, rows.dropFirst()) {
      let shown = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map {
            $0.value < 0x20 && !["\t", "\n", "\r"].contains($0) || (0x7F...0x9F).contains($0.value)
              ? "\u{FFFD}" : $0
          }))
      #expect(row[name] == shown || row[name] == "'" + shown)
      for field in row {
        #expect(!["=", "+", "-", "@", "\t", "＝"].contains { field.hasPrefix($0) }, "\(field)")
      }
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("\u{FEFF}=1", "'\u{FEFF}=1"), ("\u{200B}+1", "'\u{200B}+1"), ("　＝1", "'　＝1"),
    ("\tx", "'\tx"), ("-", "'-"), ("a=1", "a=1"), ("《法》", "《法》"), ("a\u{1B}[2J", "a\u{FFFD}[2J"),
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=\"x\"", "\"'=\"\"x\"\"\""),
  ])
  func `a field is text to every program`(_ text: String, _ field: String) {
    var bytes: [UInt8] = []
    bytes.append(csvField: text)
    #expect(String(decoding: bytes, as: UTF8.self) == field)
  }

  @Test func `every line ends with CR LF, and a byte-order mark comes first`() async throws {
    let files = try await ExportTesting.files(
      try #require(CSVExporter.exporters.first), of: HostileLibrary.tree)
    let text = try #require(files["a-functions.csv"])
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(text.hasSuffix("\r\n"))
  }
}
