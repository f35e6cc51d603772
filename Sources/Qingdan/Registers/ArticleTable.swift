import YAMLText

/// The shapes of all articles of one text, in the compact form of the register.
///
/// `a`–`h` are one to eight paragraphs without items, `[4,0]` a first paragraph with four items and a second with
/// none, `?` cannot be counted; a number repeats; `@9` goes on with article 9; `_` begins 第…条之一; `~` at the end
/// means that the text goes on, uncounted. A statute of 1,260 articles takes 3 kB; nothing is decoded before
/// somebody asks.
public struct ArticleTable: Hashable, Sendable {
  private let code: ArraySlice<UInt8>

  /// A text of which no article is known.
  public static let unknown = ArticleTable(code: [UInt8(ascii: "~")])

  /// The form as a register has it; of malformed bytes only what stands before the mistake is known.
  init(code: ArraySlice<UInt8>) { self.code = code }

  /// A table of articles in rising order, such as `StatuteText` counts them; nil where they do not rise.
  public init?(_ articles: [CountedArticle], goesOn: Bool = false) {
    guard let code = Self.encode(articles, goesOn: goesOn) else { return nil }
    self.code = code[...]
  }

  /// The first article that does not come behind the one before it, with that one; nil where all do.
  public static func disorder(in articles: [CountedArticle]) -> (before: ArticleNumber, at: ArticleNumber)? {
    var before = ArticleNumber(0)
    for entry in articles {
      let at = ArticleNumber(entry.article, sub: entry.sub)
      let isNext =
        at.sub == 0 ? at.article > before.article : at == ArticleNumber(before.article, sub: before.sub + 1)
      guard isNext else { return (before, at) }
      before = at
    }
    return nil
  }

  /// Whether the text has an article, and how it is built. The cost is linear in the length of the statute.
  public func shape(ofArticle article: Int, sub: Int = 0) -> ArticleAnswer {
    scan { scanner in
      while let run = scanner.next() {
        guard run.sub == sub, run.articles.contains(article) else { continue }
        return scanner.shape(of: run).map { .exists($0) } ?? .notCountable
      }
      return article > scanner.last && (scanner.goesOn || scanner.isMalformed) ? .notCountable : .missing
    }
  }

  /// All counted articles, in the order of the text.
  public var articles: [CountedArticle] {
    scan { scanner in
      var result: [CountedArticle] = []
      while let run = scanner.next() {
        let shape = scanner.shape(of: run)
        for article in run.articles {
          result.append(CountedArticle(article: article, sub: run.sub, shape: shape))
        }
      }
      return result
    }
  }

  /// Whether every article of the text is counted or known to defy counting.
  public var isWhole: Bool {
    scan { scanner in
      while scanner.next() != nil {}
      return !scanner.goesOn && !scanner.isMalformed
    }
  }

  /// Whether the bytes are in the form.
  var isWellFormed: Bool {
    scan { scanner in
      while scanner.next() != nil {}
      return !scanner.isMalformed
    }
  }

  private func scan<Result>(_ body: (inout ArticleScanner) -> Result) -> Result {
    code.withUnsafeBufferPointer { code in
      var scanner = ArticleScanner(code: code)
      return body(&scanner)
    }
  }

  private static func encode(_ articles: [CountedArticle], goesOn: Bool) -> [UInt8]? {
    var text = ""
    var expected = 1
    var expectedSub = 1
    var run: (token: String, count: Int) = ("", 0)
    func flush() { text += run.token + (run.count > 1 ? String(run.count) : "") }
    for entry in articles {
      let token = token(of: entry.shape)
      if entry.sub > 0 {
        guard entry.article == expected - 1, entry.sub == expectedSub else { return nil }
        flush()
        run = ("_" + token, 1)
        expectedSub += 1
        continue
      }
      guard entry.article >= expected, entry.article <= ArticleScanner.highest else { return nil }
      if entry.article != expected || run.token != token {
        flush()
        if entry.article != expected { text += "@\(entry.article)" }
        run = (token, 0)
      }
      run.count += 1
      expected = entry.article + 1
      expectedSub = 1
    }
    flush()
    return Array((text + (goesOn || articles.isEmpty ? "~" : "")).utf8)
  }

  private static func token(of shape: ArticleShape?) -> String {
    guard let paragraphs = shape?.paragraphs, !paragraphs.isEmpty,
      paragraphs.allSatisfy({ (0...ArticleScanner.highest).contains($0) })
    else { return "?" }
    if paragraphs.count <= 8, paragraphs.allSatisfy({ $0 == 0 }) {
      return String(UnicodeScalar(UInt8(ascii: "a") + UInt8(paragraphs.count - 1)))
    }
    return "[" + paragraphs.map(String.init).joined(separator: ",") + "]"
  }
}

extension ArticleTable: CustomStringConvertible {
  /// The compact form.
  public var description: String { String(decoding: code, as: UTF8.self) }
}
