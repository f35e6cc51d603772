import Foundation
import JSONExporter
import Qingdan
import QingdanTesting
import Testing

@Suite struct JSONExporterTests {
  @Test func `hostile text comes back as it was`() async throws {
    let files = try await ExportTesting.files(
      try #require(JSONExporter.exporters.first), of: HostileLibrary.tree)
    let text = try #require(files["a-powers.json"])
    let list = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(list["list"] as? String == "powers")
    #expect(list["organisation"] as? String == "a")
    #expect(list["effective"] as? String == "2025-03-01")
    let items = try #require(list["items"] as? [[String: Any]])
    #expect(items.map { $0["name"] as? String } == HostileLibrary.texts)
    #expect(items[0]["holder"] as? String == "a")
    let stages = items.map { ($0["responsibilities"] as? [[String: String]])?.first?["stage"] }
    #expect(stages == HostileLibrary.texts)
    // What stands in a page's script must not end it.
    #expect(!text.contains("<"))
  }

  @Test func `an index names every list`() async throws {
    let files = try await ExportTesting.files(
      try #require(JSONExporter.exporters.first), of: HostileLibrary.tree)
    let index =
      try JSONSerialization.jsonObject(with: Data(try #require(files["index.json"]).utf8)) as? [String: Any]
    let lists = index?["lists"] as? [[String: Any]]
    #expect(lists?.map { $0["file"] as? String } == ["a-functions.json", "a-powers.json"])
    #expect(lists?.map { $0["items"] as? Int } == [1, 22])
  }
}
