import Qingdan
import Testing

/// The texts of statutes that lie in a folder.
@Suite struct StatuteTextsTests {
  private static let words = "第一条 为了某事。\n\n第二条 有下列情形之一的：\n\n（一）甲；\n\n（二）乙。\n"

  private static func texts(_ files: [String: String], in folder: String = "") -> StatuteTexts {
    let tree = MemoryTree(files)
    return StatuteTexts(tree, in: folder, paths: tree.paths())
  }

  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private static func statute(_ days: [String], articles: ArticleTable? = nil) throws -> Statute {
    let days = try days.map(day)
    return Statute(
      title: "甲法", enactments: days.map { .init($0, .adopted) },
      versions: articles.map { table in days.map { StatuteVersion(day: $0, articles: table) } } ?? [])
  }

  @Test func `a text is found by its title and by the day in its file's name`() throws {
    let texts = Self.texts(
      [
        "a/甲法(2015-03-01).md": "# 甲法\n\n第一条 旧。\n", "a/b/新.txt": "《甲法》\n2021年1月22日修订\n第一条 新。\n",
        "a/README.md": "# 说明\n", "乙法(2015-03-01).md": "# 甲法\n第一条 不在里面。\n", "a/甲法.yaml": "甲法",
      ], in: "a")
    let statute = try Self.statute(["2015-03-01", "2021-01-22"])
    #expect(texts.texts(of: statute).map(\.day) == [try Self.day("2015-03-01"), try Self.day("2021-01-22")])
    let old = try #require(texts.text(of: statute, enacted: Self.day("2015-03-01")))
    #expect(old[ArticleNumber(1)]?.text == "旧。")
    #expect(old[ArticleNumber(2)] == nil)
    #expect(texts.text(of: statute, enacted: try Self.day("2021-01-22"))?.articles.map(\.text) == ["新。"])
    #expect(texts.text(of: statute, enacted: try Self.day("2022-01-22")) == nil)
    #expect(texts.texts(of: Statute(title: "乙法")).isEmpty)
  }

  @Test func `a text that tells another day, or none, is the one that is built like it`() throws {
    let table = try #require(ArticleTable(StatuteText.shapes(of: Self.words)))
    let statute = try Self.statute(["1985-07-06"], articles: table)
    for name in ["甲法(1958-07-06).md", "甲法.md"] {
      let texts = Self.texts([name: "# 甲法\n\n" + Self.words])
      #expect(texts.text(of: statute, enacted: try Self.day("1985-07-06")) != nil)
      let other = Self.texts([name: "# 甲法\n\n第一条 只有一条。\n"])
      #expect(other.text(of: statute, enacted: try Self.day("1985-07-06")) == nil)
    }
  }

  @Test func `an article keeps its paragraphs, items and points`() throws {
    let article = try #require(
      StatuteText.articles(of: "第一条 甲：\n（一）乙；\n1．丙；\n（二）丁。\n戊。\n第一条之一 己。").first)
    #expect(article.paragraphs.map(\.words) == ["甲：", "戊。"])
    #expect(article.paragraphs.map(\.items) == [["（一）乙；\n1．丙；", "（二）丁。"], []])
    #expect(article.text == "甲：\n（一）乙；\n1．丙；\n（二）丁。\n戊。")
  }

  @Test func `files that are no UTF-8 are no texts`() throws {
    let tree = MemoryTree(["甲法(2015-03-01).md": [0x23, 0x20, 0xD5, 0xE2]])
    let texts = StatuteTexts(tree, paths: tree.paths())
    #expect(texts.texts(of: try Self.statute(["2015-03-01"])).isEmpty)
    #expect(StatuteTexts.none.isEmpty)
  }
}
