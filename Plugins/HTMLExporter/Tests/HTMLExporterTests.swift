import HTMLExporter
import Qingdan
import QingdanTesting
import Testing

@Suite struct HTMLExporterTests {
  private static func files(_ tree: any FileTree, layout: String? = nil) async throws -> [String: String] {
    try await ExportTesting.files(try #require(HTMLExporter.exporters.first), of: tree, layout: layout)
  }

  @Test func `hostile text stays text`() async throws {
    let files = try await Self.files(HostileLibrary.tree)
    #expect(files.keys.sorted() == ["a-functions.html", "a-powers.html", "index.html"])
    for (path, page) in files {
      // Each tag of the page is one that the format writes; what lists say has no tag in it.
      let tags = Set(page.matches(of: /<\/?([a-zA-Z!]+)/).map { String($0.output.1) })
      #expect(
        tags.isSubset(of: [
          "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "nav", "a", "span", "h", "p",
          "div",
          "table", "caption", "thead", "tbody", "tr", "th", "td", "br", "ul", "li",
        ]), "\(path): \(tags)")
      #expect(!page.contains("href=\"javascript"))
      #expect(
        !page.unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x202E
        })
      #expect(page.contains("default-src 'none'"))
    }
    #expect(files["a-powers.html"]?.contains("&lt;script&gt;alert(1)&lt;/script&gt;") == true)
  }

  @Test func `a layout with groups gives two header rows, merged cells and ticks`() async throws {
    let tree = MemoryTree([
      "library.yaml": "library: t\nformat: 1\nbase: standard\ntitle: 库\n",
      "registers/organisations.yaml": "organisations:\n  - id: a\n    names: [{ name: 甲局 }]\n",
      "organisations/a/disclosure.yaml": """
      list: disclosure
      organisation: a
      effective: 2025-03-01
      defaults: { publisher: a, mode: 主动, channels: [政府网站], audience: { all: true }, deadline: 20个工作日内 }
      items:
        - { id: d-00000001, path: [机构], name: 职能, content: [一, 二] }
        - { id: d-00000002, path: [机构], name: 领导, content: [三] }
        - { id: d-00000003, path: [财政], name: 预算, content: [四], mode: 依申请 }

      """,
    ])
    let page = try #require(try await Self.files(tree, layout: "disclosure-national")["a-disclosure.html"])
    #expect(page.contains("<th scope=\"colgroup\" colspan=\"2\">公开事项</th>"))
    #expect(page.contains("<th scope=\"col\" rowspan=\"2\">序号</th>"))
    #expect(page.contains("<td rowspan=\"2\">机构</td>"))
    #expect(page.contains("<td>财政</td>"))
    #expect(page.contains("■政府网站<br>□政府公报<br>"))
    #expect(page.contains("<td>一<br>二</td>"))
    let rows = page.split(separator: "<tr>")
    #expect(rows.last?.contains("<td>□</td><td>■</td>") == true)
    #expect(rows.filter { $0.contains("<td>■</td><td>□</td>") }.count >= 2)
  }

  @Test func `two runs write the same bytes`() async throws {
    let first = try await Self.files(HostileLibrary.tree)
    #expect(try await Self.files(HostileLibrary.tree) == first)
  }
}
