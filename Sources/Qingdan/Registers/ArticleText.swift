/// An article with its words (条文), as a text of the statute has it.
public struct ArticleText: Hashable, Sendable {
  /// A paragraph (款).
  public struct Paragraph: Hashable, Sendable {
    /// Without those of its items.
    public var words: String
    /// With their numbers: （一）….
    public var items: [String] = []
  }

  public let number: ArticleNumber
  public private(set) var paragraphs: [Paragraph] = []
  /// Whether the layout leaves no doubt to which paragraph each item belongs.
  private var isClear = true

  init(_ number: ArticleNumber) { self.number = number }

  /// All of it, a line for each paragraph and item.
  public var text: String {
    paragraphs.flatMap { ([$0.words] + $0.items).filter { !$0.isEmpty } }.joined(separator: "\n")
  }

  /// How it is built; nil where the layout does not tell.
  var shape: ArticleShape? {
    guard isClear, (1...8).contains(paragraphs.count) else { return nil }
    return ArticleShape(paragraphs: paragraphs.map(\.items.count))
  }

  var counted: CountedArticle { CountedArticle(article: number.article, sub: number.sub, shape: shape) }

  mutating func add(paragraph words: String) { paragraphs.append(Paragraph(words: words)) }

  mutating func add(item: Int, _ words: String) {
    guard var last = paragraphs.popLast() else {
      paragraphs = [Paragraph(words: "", items: [words])]
      isClear = false
      return
    }
    // Items that go on after a paragraph in between belong to no paragraph for certain.
    if last.items.isEmpty, item != 1 { isClear = false }
    last.items.append(words)
    paragraphs.append(last)
  }

  /// Points under a paragraph without items are a list of another sort.
  mutating func add(point words: String) {
    guard var last = paragraphs.popLast() else {
      isClear = false
      return
    }
    if let item = last.items.popLast() {
      last.items.append(item + "\n" + words)
    } else {
      last.words += "\n" + words
      isClear = false
    }
    paragraphs.append(last)
  }
}
