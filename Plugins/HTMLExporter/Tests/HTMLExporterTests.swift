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
          "table", "caption", "thead", "tbody", "tr", "th", "td", "br", "ul", "li", "details", "summary",
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
    // What the eye does not need in the tests of the table: the titles that a telephone shows.
    let table = page.replacing(/\ data-title="[^"]*"/, with: "")
    #expect(table.contains("<td rowspan=\"2\">机构</td>"))
    #expect(table.contains("<td>财政</td>"))
    #expect(table.contains("<td>一<br>二</td>"))
    #expect(table.contains("<th scope=\"row\">职能</th>"))
    let (on, off) = (Self.box("■", "已选"), Self.box("□", "未选"))
    #expect(table.contains("\(on)政府网站<br>\(off)政府公报<br>"))
    let rows = table.split(separator: "<tr>")
    #expect(rows.last?.contains("<td>\(off)</td><td>\(on)</td>") == true)
    #expect(rows.filter { $0.contains("<td>\(on)</td><td>\(off)</td>") }.count >= 2)
    #expect(page.contains("<th scope=\"row\" data-title=\"公开事项：二级事项\">职能</th>"))
    #expect(page.contains("<html lang=\"zh-CN\">"))
    // What the cell above covers is said again where an item is a block of its own.
    #expect(rows.contains { $0.contains("<td>2<div class=\"again\">机构</div></td>") })
    #expect(page.contains("<div class=\"again\" data-title=\"公开事项：一级事项\">机构</div>"))
  }

  private static func box(_ box: String, _ meaning: String) -> String {
    "<span role=\"img\" aria-label=\"\(meaning)\">\(box)</span>"
  }

  @Test func `without a layout, columns that are empty in the whole list are left out`() async throws {
    let tree = MemoryTree([
      "library.yaml": "library: t\nformat: 1\nbase: standard\n",
      "kinds/k.yaml": """
      kind: k
      title: 档案
      prefix: k
      fields:
        - { name: shelf, type: text, title: 架号 }
        - { name: g, type: group, title: 保管, fields: [{ name: from, type: text, title: 期限 }, { name: room, type: text, title: 库房 }] }

      """,
      "registers/organisations.yaml": "organisations:\n  - id: a\n    names: [{ name: 甲局 }]\n",
      "organisations/a/k.yaml": """
      list: k
      organisation: a
      items:
        - { id: k-00000001, name: 旧档, g: { room: 三 } }

      """,
    ])
    let page = try #require(try await Self.files(tree, layout: nil)["a-k.html"])
    let headers = page.matches(of: /<th scope="col(group)?"[^>]*>([^<]*)</).map { String($0.output.2) }
    #expect(headers == ["保管", "名称", "库房"])
  }

  @Test func `two runs write the same bytes`() async throws {
    let first = try await Self.files(HostileLibrary.tree)
    #expect(try await Self.files(HostileLibrary.tree) == first)
  }

  @Test func `who carries on until a reform is in place is said above the table, once for all items`()
    async throws
  {
    let files = [
      "library.yaml": "library: t\nformat: 1\nbase: standard\ntitle: 库\n",
      "registers/organisations.yaml":
        "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n  - { id: b, names: [{ name: 乙局 }] }\n",
      "reforms/r.yaml": """
      reform: r
      title: 机构<改革>
      dates: { decided: 2025-01-01, effective: 2025-02-01, in-place: 2025-06-30 }
      events:
        - transfer: { from: a, to: b, items: { ids: [p-00000001, p-00000002] } }

      """,
      "ledger/r.yaml": "act: r\nmoved:\n  - { from: a, to: b, items: [p-00000001, p-00000002] }\n",
      "organisations/b/powers.yaml": """
      list: powers
      organisation: b
      effective: 2025-02-01
      defaults: { holder: b, levels: [市级] }
      items:
        - { id: p-00000001, name: 许可一, type: 行政许可 }
        - { id: p-00000002, name: 许可<二>, type: 行政许可 }
        - { id: p-00000003, name: 许可三, type: 行政许可 }

      """,
    ]
    let exporter = try #require(HTMLExporter.exporters.first)
    func notices(_ day: String) async throws -> [String] {
      let page = try await ExportTesting.files(exporter, of: MemoryTree(files), day: Day(day))[
        "b-powers.html"]
      return try #require(page).split(separator: "\n").filter { $0.hasPrefix("<p class=\"notice\">") }.map(
        String.init)
    }
    #expect(
      try await notices("2025-06-29") == [
        "<p class=\"notice\">2025年6月30日调整到位以前由谁承担，过渡规则未登记：已划给乙局，原由甲局承担，两家都可能在办（机构&lt;改革&gt;）。涉及 2 项：许可一、许可&lt;二&gt;。</p>"
      ])
    #expect(try await notices("2025-06-30") == [])
    // Before it nothing is under way: the list is of a later day, and the ledger says who had the items.
    #expect(
      try await notices("2025-01-31") == [
        "<p class=\"notice\">2025年1月31日的清单没有记录：本清单自2025年2月1日起施行。</p>",
        "<p class=\"notice\">2025年1月31日由甲局实施，自2025年2月1日起由乙局实施（机构&lt;改革&gt;）。涉及 2 项：许可一、许可&lt;二&gt;。</p>",
      ])
  }

  @Test func `a long row of names opens on demand, and of a whole list it is only said`() async throws {
    func page(_ moved: Int, of all: Int) async throws -> String {
      let ids = (1...all).map { "p-0000000\($0)" }
      let files = [
        "library.yaml": "library: t\nformat: 1\nbase: standard\ntitle: 库\n",
        "registers/organisations.yaml":
          "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n  - { id: b, names: [{ name: 乙局 }] }\n",
        "reforms/r.yaml":
          "reform: r\ntitle: 改革\ndates: { effective: 2025-02-01, in-place: 2025-06-30 }\nevents: []\n",
        "ledger/r.yaml":
          "act: r\nmoved:\n  - { from: a, to: b, items: [\(ids.prefix(moved).joined(separator: ", "))] }\n",
        "organisations/b/powers.yaml": "list: powers\norganisation: b\neffective: 2025-02-01\nitems:\n"
          + ids.map { "  - { id: \($0), name: 许可\($0.suffix(1)), holder: b }\n" }.joined(),
      ]
      let exporter = try #require(HTMLExporter.exporters.first)
      return try #require(try await ExportTesting.files(exporter, of: MemoryTree(files))["b-powers.html"])
    }
    #expect(
      try await page(4, of: 5).contains(
        "。涉及 4 项。<details><summary>是哪 4 项</summary>许可1、许可2、许可3、许可4。</details></div>"))
    #expect(try await page(3, of: 5).contains("。涉及 3 项：许可1、许可2、许可3。</p>"))
    #expect(try await page(5, of: 5).contains("。涉及本清单全部 5 项。</p>"))
  }
}
