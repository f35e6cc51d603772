/// How an article is built: its paragraphs (款) in order, and how many items (项) each has.
public struct ArticleShape: Hashable, Sendable {
  /// The number of items under each paragraph.
  public var paragraphs: [Int]

  public init(paragraphs: [Int]) { self.paragraphs = paragraphs }
}

/// What a text is known to have at the place of an article.
public enum ArticleAnswer: Hashable, Sendable {
  case exists(ArticleShape)
  /// The text is known whole and has no such article.
  case missing
  /// The article, or how it is built, could not be counted: say nothing about it.
  case notCountable
}

/// One article as counted from a text.
public struct CountedArticle: Hashable, Sendable {
  public var article: Int
  /// 1 for 第…条之一; 0 for the article itself.
  public var sub: Int
  /// Absent where the layout does not allow counting.
  public var shape: ArticleShape?

  public var number: ArticleNumber { ArticleNumber(article, sub: sub) }

  public init(article: Int, sub: Int = 0, shape: ArticleShape?) {
    self.article = article
    self.sub = sub
    self.shape = shape
  }
}
