/// The number of an article: 20, or 120 之一.
public struct ArticleNumber: Hashable, Comparable, Sendable {
  public var article: Int
  /// 1 for 第…条之一; 0 for the article itself.
  public var sub: Int

  public init(_ article: Int, sub: Int = 0) {
    self.article = article
    self.sub = sub
  }

  /// Reads 20, 第二十条, 120之一, 第一百二十条之一 and 120-1; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let text = ScannedText(Array(text.utf8))
    let reader = PlaceReader(text: text)
    guard let first = reader.number(text.key(0) == "第" ? 1 : 0) else { return nil }
    let end = text.key(first.end) == "条" ? first.end + 1 : first.end
    self.init(first.value)
    guard end < text.count else { return }
    guard text.key(end) == "之" || text.key(end) == "-", let sub = reader.number(end + 1),
      sub.value < 100, sub.end == text.count
    else { return nil }
    self.sub = sub.value
  }

  public static func < (lhs: Self, rhs: Self) -> Bool { (lhs.article, lhs.sub) < (rhs.article, rhs.sub) }
}

extension StatutePlace {
  /// The article that it names, or in which it lies.
  public var articleNumber: ArticleNumber? {
    annex == nil ? article.map { ArticleNumber($0, sub: sub) } : nil
  }
}

extension ArticleNumber: CustomStringConvertible {
  /// 第一百二十条之一.
  public var description: String { StatutePlace(article: article, sub: sub).description }
}
