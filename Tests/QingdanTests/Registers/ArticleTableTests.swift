import Qingdan
import Testing

@Suite struct ArticleTableTests {
  private static let articles = [
    CountedArticle(article: 1, shape: ArticleShape(paragraphs: [0])),
    CountedArticle(article: 2, shape: ArticleShape(paragraphs: [0])),
    CountedArticle(article: 3, shape: ArticleShape(paragraphs: [15])),
    CountedArticle(article: 3, sub: 1, shape: ArticleShape(paragraphs: [0, 0])),
    CountedArticle(article: 3, sub: 2, shape: nil),
    CountedArticle(article: 7, shape: ArticleShape(paragraphs: [0, 3])),
    CountedArticle(article: 8, shape: ArticleShape(paragraphs: Array(repeating: 0, count: 9))),
    CountedArticle(article: 9, shape: nil),
  ]

  @Test func `the compact form goes there and back`() throws {
    let table = try #require(ArticleTable(Self.articles))
    #expect(table.description == "a2[15]_b_?@7[0,3][0,0,0,0,0,0,0,0,0]?")
    #expect(table.articles == Self.articles)
    #expect(table.isWhole)
    #expect(table.shape(ofArticle: 4) == .missing)
    #expect(table.shape(ofArticle: 9) == .notCountable)
    #expect(table.shape(ofArticle: 3, sub: 2) == .notCountable)
    #expect(table.shape(ofArticle: 10) == .missing)
  }

  @Test func `of a text that goes on nothing is missing behind its end`() throws {
    let table = try #require(ArticleTable(Self.articles, goesOn: true))
    #expect(!table.isWhole)
    #expect(table.shape(ofArticle: 10) == .notCountable)
    #expect(table.shape(ofArticle: 5) == .missing)
    #expect(ArticleTable.unknown.shape(ofArticle: 1) == .notCountable)
    #expect(ArticleTable([])?.shape(ofArticle: 1) == .notCountable)
  }

  @Test func `articles that do not rise make no table`() {
    let shape = ArticleShape(paragraphs: [0])
    #expect(ArticleTable([.init(article: 2, shape: shape), .init(article: 1, shape: shape)]) == nil)
    #expect(ArticleTable([.init(article: 1, sub: 1, shape: shape)]) == nil)
    #expect(ArticleTable([.init(article: 10_000, shape: shape)]) == nil)
    #expect(ArticleTable([.init(article: Int.max, shape: shape)]) == nil)
  }

  @Test func `the shipped tables go there and back`() throws {
    var count = 0
    for statute in try StatuteRegister.standard().all {
      for version in statute.versions {
        let articles = version.articles.articles
        count += articles.count
        #expect(
          ArticleTable(articles, goesOn: !version.articles.isWhole) == version.articles, "\(statute.title)")
      }
    }
    #expect(count == 60_926)
  }

  @Test func `which article stands out of order is told`() throws {
    func articles(_ numbers: [(Int, Int)]) -> [CountedArticle] {
      numbers.map { CountedArticle(article: $0.0, sub: $0.1, shape: nil) }
    }
    let found = try #require(ArticleTable.disorder(in: articles([(1, 0), (3, 0), (2, 0)])))
    #expect(found == (ArticleNumber(3), ArticleNumber(2)))
    let inserted = try #require(ArticleTable.disorder(in: articles([(1, 0), (1, 2)])))
    #expect(inserted == (ArticleNumber(1), ArticleNumber(1, sub: 2)))
    #expect(ArticleTable.disorder(in: articles([(1, 0), (1, 1), (1, 2), (5, 0)])) == nil)
  }
}
