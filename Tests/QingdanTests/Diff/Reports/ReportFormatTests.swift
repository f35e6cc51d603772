import Qingdan
import QingdanTesting
import Testing

@Suite struct ReportFormatTests {
  @Test(arguments: [(Language.chinese, "zh"), (.english, "en")])
  func `Markdown for a pull request`(_ language: Language, _ name: String) async throws {
    let text = MarkdownReport(try await Fixture.richDifference(), language: language).text()
    try expectSnapshot(text, at: "Snapshots/difference.\(name).md")
  }

  @Test(arguments: [(Language.chinese, "zh"), (.english, "en")])
  func `one page with old and new side by side`(_ language: Language, _ name: String) async throws {
    let page = DifferencePage(try await Fixture.richDifference(), language: language).html()
    try expectSnapshot(String(decoding: page, as: UTF8.self), at: "Snapshots/difference.\(name).html")
  }

  @Test func `the comparison table has a row a change, and none for a re-ordering`() async throws {
    let difference = try await Fixture.richDifference()
    let table = ComparisonTable(difference, acts: Fixture.Acts())
    try expectSnapshot(
      String(decoding: table.csv(bom: false), as: UTF8.self).replacing("\r\n", with: "\n"),
      at: "Snapshots/table.csv")
    #expect(table.csv().starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(table.rows.allSatisfy { $0.count == ComparisonTable.header.count })
    #expect(table.rows.count == difference.changes.filter { $0.kind != .reordered }.count)
    #expect(table.rows.map { $0[0] } == (1...table.rows.count).map(String.init))
  }

  @Test func `a transfer is out for the one body and in for the other`() async throws {
    let difference = try await Fixture.richDifference()
    func types(_ body: String?) -> [String] {
      ComparisonTable(difference, organisation: body).rows.filter { $0[2] == "环境监测数据管理" }.map { $0[5] }
    }
    #expect(types(nil) == ["划转", "变更要素"])
    #expect(types("sthjj") == ["划出", "变更要素"])
    #expect(types("sjj") == ["划入", "变更要素"])
    #expect(types("swj") == [])
  }

  @Test func `Markdown is cut at the limit, closes what it opened, and says how much is missing`()
    async throws
  {
    let items = (0..<2_000).map { number in
      "  - { id: p-\(10_000_000 + number), name: 事项\(number), type: 行政许可, basis: 《甲法》, office: OFFICE }\n"
    }.joined()
    let fixture = try await Fixture.powers(
      items.replacing("OFFICE", with: "一处"), items.replacing("OFFICE", with: "二处"))
    let difference = Comparison(before: fixture.before, after: fixture.after).difference()
    for limit in [600, 5_000, MarkdownReport.commentLimit] {
      let text = MarkdownReport(difference, language: .chinese, limit: limit).text()
      #expect(text.utf16.count <= limit)
      #expect(text.matches(of: /<details>/).count == text.matches(of: /<\/details>/).count)
      let shown = text.matches(of: /\n- \*\*变更\*\*/).count
      let missing = try #require(text.firstMatch(of: /还有 (\d+) 项没有列出/)?.output.1)
      #expect(Int(missing) == 2_000 - shown)
    }
  }
}

extension Fixture {
  struct Acts: ActTexts {
    func basis(of act: String, for change: Change) -> String? { act == "2026-sjj-01" ? "X发〔2026〕1号" : nil }
    func reason(of act: String, for change: Change) -> String? { "机构职能调整（\(act)）" }
  }
}
