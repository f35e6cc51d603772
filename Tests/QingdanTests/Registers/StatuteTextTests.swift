import Foundation
import Qingdan
import Testing

@Suite struct StatuteTextTests {
  @Test func `counts articles, paragraphs and items`() {
    let text = """
      # 某条例

      2020年1月1日 第一条的决定通过

      <!-- INFO END -->

      ## 第一章 总则

      第一条 为了某事，制定本条例。

      第二条　有下列情形之一的：

      （一）甲；

      （二）乙。

      1.不计的目；

      前款规定的，从其规定。
      \u{200B}
      第二章 　分则

      这是章名的一部分
      第二条之一 新增的一条。
      第 三 条是正文里的话
      第10条：阿拉伯数字。
      第一百二十条 末条。
      附件所列的各项，是本条的一款，因为这一行是一句话。

      附件

      第一百二十一条 不属于正文。
      """
    #expect(
      StatuteText.shapes(of: text) == [
        CountedArticle(article: 1, shape: ArticleShape(paragraphs: [0])),
        CountedArticle(article: 2, shape: ArticleShape(paragraphs: [2, 0])),
        CountedArticle(article: 2, sub: 1, shape: ArticleShape(paragraphs: [0, 0])),
        CountedArticle(article: 10, shape: ArticleShape(paragraphs: [0])),
        CountedArticle(article: 120, shape: ArticleShape(paragraphs: [0, 0])),
      ])
  }

  @Test(arguments: [
    "第一条 甲：\n（一）子；\n（二）丑。\n中间一款。\n（三）寅。",  // whose item is 三?
    "第一条\n（一）没有款。",
    "第一条 甲：\n1.点；\n2.点。",
    "第一条 一\n二\n三\n四\n五\n六\n七\n八\n九",
    "第一条",
  ])
  func `what the layout leaves open is not counted`(_ text: String) {
    #expect(StatuteText.shapes(of: text) == [CountedArticle(article: 1, shape: nil)])
  }

  @Test func `of two articles with one number the first counts, and hostile text ends`() {
    let one = CountedArticle(article: 1, shape: ArticleShape(paragraphs: [0]))
    #expect(StatuteText.shapes(of: "第一条 甲。\n第一条 乙。\n丙。") == [one])
    #expect(StatuteText.shapes(of: "").isEmpty)
    #expect(StatuteText.shapes(of: "第条 甲\n第一千千千千千千千千千千条 乙\n第99999999999999999999条 丙").isEmpty)
    #expect(StatuteText.shapes(of: "第").isEmpty)
    #expect(StatuteText.shapes(of: String(repeating: "第一", count: 500_000)).isEmpty)
    #expect(
      StatuteText.shapes(of: "第一条 甲\n" + String(repeating: "（", count: 100_000)) == [
        CountedArticle(article: 1, shape: ArticleShape(paragraphs: [0, 0]))
      ])
  }

  /// What the collection dates wrongly in the name of a file: the day that the text itself states.
  private static let days = [
    "森林和野生动物类型自然保护区管理办法(1958-07-06)": "1985-07-06", "人民调解委员会组织条例(1989-06-16)": "1989-06-17",
  ]

  /// Title, version, and what the counter finds in each of the collected texts.
  private func counted() throws -> [(title: String, version: String, articles: [CountedArticle])] {
    let folder = SharedField.folder.appending(path: "law-texts")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().compactMap { name in
      guard name != "README.md" else { return nil }
      let text = try SharedField.text("law-texts/\(name)")
      let title = try #require(text.split(separator: "\n").first { $0.hasPrefix("# ") }?.dropFirst(2))
      let version = name.hasSuffix(").md") ? String(name.dropLast(4).suffix(10)) : ""
      return (title.trimmingCharacters(in: .whitespaces), version, StatuteText.shapes(of: text))
    }
  }

  @Test(.enabled(if: SharedField.isThere, SharedField.missing))
  func `counting the collected texts gives what the register says, article by article`() throws {
    let register = try StatuteRegister.standard()
    var texts = 0
    for (title, version, articles) in try counted() {
      let statute = try #require(register.statute(titled: title)?.statute, "\(title)")
      // A text without a date in its name is one of those that the register dates by its history.
      let day = Self.days["\(title)(\(version))"] ?? version
      let candidates = statute.versions.filter { day.isEmpty || $0.day.description == day }
      #expect(candidates.contains { $0.articles.articles == articles }, "\(title) \(version)")
      texts += 1
    }
    #expect(texts == 190)
  }

  @Test(.enabled(if: SharedField.isThere, SharedField.missing))
  func `counting agrees with the collected table but for its known mistakes`() throws {
    var table: [String: String] = [:]
    for row in try SharedField.rows("statutes/articles.tsv") {
      table["\(row[0])|\(row[1])|\(row[2])"] = row[3]
    }
    var total = 0
    var different: [String: Int] = [:]
    for (title, version, articles) in try counted() {
      for entry in articles {
        let number = entry.sub == 0 ? "\(entry.article)" : "\(entry.article)-\(entry.sub)"
        let shape = entry.shape?.paragraphs.map(String.init).joined(separator: " ") ?? "?"
        total += 1
        if table["\(title)|\(version)|\(number)"] != shape { different[title, default: 0] += 1 }
      }
    }
    #expect(total == 11_790)
    // The table takes lines of invisible characters for paragraphs (公司法 2023, 海洋环境保护法, 水法办法, 物业管理条例),
    // a chapter's title that runs on for one (北京市信访条例), and gives a number where items go on after a
    // paragraph in between (信访条例第二十一条, 森林和野生动物类型自然保护区管理办法第五条).
    #expect(
      different == [
        "中华人民共和国公司法": 20, "中华人民共和国海洋环境保护法": 8, "北京市实施《中华人民共和国水法》办法": 6,
        "北京市物业管理条例": 9, "北京市信访条例": 1, "信访条例": 1, "森林和野生动物类型自然保护区管理办法": 1,
      ])
  }
}
