/// Reads the articles, paragraphs (款) and items (项) of a statute's text, and counts them.
///
/// A line that begins 第…条 begins an article; （一） an item of the paragraph above it; any other line a paragraph.
/// Headings (`#`, 第…章, 第…节) belong to no article, and an annex ends the text; points (目: `1.`, `（1）`, `①`) are not
/// counted.
/// Where the layout leaves open which paragraph an item belongs to, the article is said to defy counting.
public enum StatuteText {
  /// The mark behind a text's history, whose lines may begin 第…条 as well.
  static let endOfHistory = "<!-- INFO END -->"

  /// How the articles of a plain or Markdown text are built, in order; of two with one number the first.
  public static func shapes(of text: some StringProtocol) -> [CountedArticle] {
    articles(of: text).map(\.counted)
  }

  /// The same with their words.
  public static func articles(of text: some StringProtocol) -> [ArticleText] {
    var reader = ArticleReader()
    for line in text.split(whereSeparator: \.isNewline) {
      if line.contains(endOfHistory) { reader = ArticleReader() } else { reader.read(line.unicodeScalars) }
    }
    return reader.finish()
  }
}

/// The state of reading between two lines.
private struct ArticleReader {
  private var done: [ArticleText] = []
  private var seen: Set<ArticleNumber> = []
  private var current: ArticleText?

  /// Whether an annex has begun.
  private var isOver = false

  mutating func read(_ text: some Collection<UnicodeScalar>) {
    var line = LineScanner(text)
    if isOver || line.isEmpty { return }
    if line.isHeading || line.isAnnex {
      close()
      isOver = line.isAnnex
      return
    }
    if let number = line.articleHead() {
      close()
      if seen.insert(number).inserted { current = ArticleText(number) }
      if line.isEmpty { return }
    }
    if let item = line.item() {
      current?.add(item: item, line.words)
    } else if line.isPoint {
      current?.add(point: line.words)
    } else {
      current?.add(paragraph: line.words)
    }
  }

  mutating func finish() -> [ArticleText] {
    close()
    return done
  }

  private mutating func close() {
    if let current { done.append(current) }
    current = nil
  }
}

/// Reads the beginning of one line.
private struct LineScanner {
  private var rest: [UnicodeScalar]

  init(_ text: some Collection<UnicodeScalar>) {
    rest = Array(text.drop(while: Self.isBlank))
    while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
  }

  var isEmpty: Bool { rest.isEmpty }
  var words: String { String(String.UnicodeScalarView(rest)) }

  var isHeading: Bool {
    if rest.first == "#" { return true }
    guard rest.first == "第", let end = numeralEnd(from: 1), end < rest.count else { return false }
    let isUnit = rest[end] == "章" || rest[end] == "节" || rest[end] == "编"
    return isUnit && (end + 1 == rest.count || Self.isBlank(rest[end + 1]))
  }

  /// A heading of an annex, with or without `#`; a longer line without a colon is a sentence about one.
  var isAnnex: Bool {
    let title = rest.drop { $0 == "#" || Self.isBlank($0) }
    let hasColon = rest.prefix(6).contains { $0 == "：" || $0 == ":" }
    guard rest.count <= 20 || hasColon, title.first == "附" else { return false }
    return title.dropFirst().first.map { ["件", "表", "录", "：", ":"].contains($0) } ?? true
  }

  /// `1.`, `（1）` or `①`.
  var isPoint: Bool {
    guard let first = rest.first else { return false }
    if ("①"..."⑳").contains(first) { return true }
    let isBracket = first == "（" || first == "("
    let start = isBracket ? 1 : 0
    let end = rest[start...].firstIndex { !Self.isDigit($0) } ?? rest.count
    guard end > start, end < rest.count else { return false }
    return isBracket ? rest[end] == "）" || rest[end] == ")" : ["．", ".", "、"].contains(rest[end])
  }

  /// Reads 第…条 or 第…条之… and what separates it from the text.
  mutating func articleHead() -> ArticleNumber? {
    guard rest.first == "第", var at = numeralEnd(from: 1), at > 1 else { return nil }
    guard let article = ChineseNumeral.value(of: rest[1..<at]) else { return nil }
    while at < rest.count, rest[at] == " " { at += 1 }
    guard at < rest.count, rest[at] == "条" else { return nil }
    at += 1
    var sub = 0
    if at < rest.count, rest[at] == "之", let end = numeralEnd(from: at + 1), end > at + 1,
      let value = ChineseNumeral.value(of: rest[at + 1..<end])
    {
      sub = value
      at = end
    }
    while at < rest.count, Self.isBlank(rest[at]) || rest[at] == "：" || rest[at] == ":" { at += 1 }
    rest.removeFirst(at)
    return ArticleNumber(article, sub: sub)
  }

  /// The number of the item that the line begins, such as 2 for （二）.
  func item() -> Int? {
    guard let first = rest.first, ["（", "(", "﹙"].contains(first) else { return nil }
    guard let end = rest.dropFirst().firstIndex(where: { !ChineseNumeral.contains($0) }), end > 1 else {
      return nil
    }
    guard ["）", ")", "﹚"].contains(rest[end]) else { return nil }
    return ChineseNumeral.value(of: rest[1..<end])
  }

  private func numeralEnd(from start: Int) -> Int? {
    guard start < rest.count else { return nil }
    return rest[start...].firstIndex { !ChineseNumeral.contains($0) && !Self.isDigit($0) } ?? rest.count
  }

  private static func isDigit(_ scalar: UnicodeScalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  /// Blanks, and characters without width that web pages leave behind.
  private static func isBlank(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case " ", "\t", "\r", "\u{3000}", "\u{A0}", "\u{200B}"..."\u{200D}", "\u{FEFF}": true
    default: false
    }
  }
}
