import Qingdan
import Testing

/// Quoted words against those of an article.
@Suite struct QuotedWordsTests {
  private static let article = """
    有下列行为之一的，由主管部门责令改正，处1万元以上5万元以下的罚款：
    （一）未取得“许可证”从事经营的；
    （二）伪造、变造许可证的。
    前款所称许可证，依照《乙条例》(以下称条例)核发。
    """

  private func difference(_ quote: String) -> QuotedWords.Difference? {
    QuotedWords(quote).difference(from: ArticleWords([Self.article]))
  }

  @Test(arguments: [
    article, "有下列行为之一的，由主管部门责令改正", "（二）伪造、变造许可证的",
    // Widths, blanks, line breaks, quotation marks, brackets of titles.
    "有下列行为之一的, 由主管部门责令改正,处１万元以上５万元以下的罚款:(一)未取得\"许可证\"从事\n经营的;",
    "前款所称许可证，依照<乙条例>（以下称条例）核发。",
    // What is left out is between clauses, or behind an ellipsis.
    "有下列行为之一的，由主管部门责令改正，处1万元以上5万元以下的罚款：（二）伪造、变造许可证的。",
    "有下列行为之一的，……处1万元以上5万元以下的罚款", "有下列行为之一的,...(二)伪造、变造许可证的", "“有下列行为之一的……”（略）",
    // The place before the words.
    "第三条 有下列行为之一的，由主管部门责令改正", "第三条第一款：有下列行为之一的", "第二款　前款所称许可证，依照《乙条例》", "1.伪造、变造许可证的", "",
    "有下列行為之一的",
  ])
  func `what the article says is accepted`(_ quote: String) {
    #expect(difference(quote) == nil)
  }

  @Test(arguments: [
    ("有下列行为之一的，由主管部门责令整改，处1万元", "整改，处1万元", "，由主管部门责令整改，处1万元"),
    ("处1万元以上10万元以下的罚款", "0万元以下的罚款", "处1万元以上10万元以下的罚款"),
    ("处一万元以上五万元以下的罚款", "一万元以上五万元以下的罚款", "处一万元以上五万元以下的罚款"),
  ])
  func `the first difference is shown`(_ quote: String, _ rest: String, _ excerpt: String) throws {
    let found = try #require(difference(quote))
    let bytes = Array(quote.utf8)[found.range]
    // Where too little is common to be no chance, the whole clause is shown.
    #expect(quote.hasSuffix(rest) && String(decoding: bytes, as: UTF8.self).hasSuffix(rest))
    #expect(found.quoted.hasSuffix(rest.suffix(4)) && excerpt.hasSuffix(found.quoted))
  }

  @Test func `what the article has instead is told where it is near`() throws {
    let near = try #require(difference("由主管部门责令整改"))
    #expect(near.quoted == "主管部门责令整改")
    #expect(near.written?.hasPrefix("主管部门责令改正") == true)
    let far = try #require(difference("县级人民政府负责。"))
    #expect(far.written == nil)
    #expect(far.quoted == "县级人民政府负责")
  }

  @Test func `a quotation names the articles that it goes through`() {
    let words = QuotedWords("第十条 甲。第十一条之一：乙。\n丙。第十二条第一款 丁。")
    #expect(words.articles == [ArticleNumber(10), ArticleNumber(11, sub: 1), ArticleNumber(12)])
  }

  @Test func `a text far longer than the article is not compared word for word`() {
    #expect(difference(String(repeating: "许。", count: 100_000)) != nil)
  }

  @Test func `a name is former only where nobody bears it`() async throws {
    let tree = MemoryTree([
      "library.yaml": "library: a\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": """
      organisations:
        - id: hbj
          until: 2018-11-08
          successors: [sthjj]
          names: [{ name: 甲市环境保护局, short: [市环保局] }]
        - id: sthjj
          names:
            - { name: 甲市生态环境局, short: [市生态局], until: 2020-01-01 }
            - { name: 甲市生态和环境局, short: [市环境局], from: 2020-01-01 }
        - { id: x, names: [{ name: 乙局, until: 2019-01-01 }, { name: 丙局, from: 2019-01-01 }] }
        - { id: y, from: 2019-06-01, names: [{ name: 乙局 }] }

      """,
    ])
    let register = try LibraryContext(tree).organisations
    let day = try #require(Day("2024-03-01"))
    let names = FormerNames(register, on: day)
    let found = try #require(names.first(in: "由甲市环境保护局负责"))
    #expect(found.name.text == "甲市环境保护局")
    #expect(found.name.now == ["市环境局"])
    #expect(found.bytes == 3..<3 + 21)
    #expect(names.first(in: "市生态局")?.name.until == Day("2020-01-01"))
    #expect(names.first(in: "乙局、丙局、市环境局") == nil)
    #expect(FormerNames(register, on: try #require(Day("2018-01-01"))).first(in: "市环保局") == nil)
  }
}
