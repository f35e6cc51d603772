/// The words of articles, against which quoted ones are held.
///
/// Blanks and line breaks, widths, the script and the forms of quotation marks do not count.
public struct ArticleWords: Sendable {
  fileprivate let keys: [UInt32]
  fileprivate let text: ScannedText

  /// - Parameter articles: the words of each, without 第…条 before them.
  public init(_ articles: [String]) {
    text = ScannedText(Array(articles.joined(separator: "\n").utf8))
    keys = text.units.map { QuotedWords.fold($0.key) }
  }

  /// Where the longest beginning of some words stands, and how much of them that is.
  fileprivate func longestBeginning(of words: ArraySlice<UInt32>) -> (place: Int, length: Int) {
    var best = (place: 0, length: 0)
    guard let first = words.first else { return best }
    for place in keys.indices where keys[place] == first {
      var length = 1
      while length < words.count, place + length < keys.count,
        keys[place + length] == words[words.startIndex + length]
      {
        length += 1
      }
      if length > best.length { best = (place, length) }
      if length == words.count { break }
    }
    return best
  }
}

/// Words that are quoted from a statute, clause by clause.
///
/// A quotation may leave out clauses, may go on at another one, and may name the article, paragraph or item before its
/// words; within a clause it is word for word. What it leaves out within one it shows by an ellipsis.
public struct QuotedWords {
  /// The first place where a quotation is not what the articles say.
  public struct Difference: Hashable, Sendable {
    /// The bytes of the quotation, from there to the end of the clause.
    public var range: Range<Int>
    public var quoted: String
    /// What the article has there; nil where it has nothing like it.
    public var written: String?
  }

  private let text: ScannedText
  private let clauses: [Range<Int>]
  /// The articles that it names before their words.
  public private(set) var articles: [ArticleNumber] = []

  public init(_ text: String) {
    self.text = ScannedText(Array(text.utf8))
    clauses = Self.clauses(self.text)
    for clause in clauses {
      guard
        let place = PlaceReader(text: self.text).read(at: clause.lowerBound, isLoose: false)?.places.first?
          .first,
        let article = place.article
      else { continue }
      articles.append(ArticleNumber(article, sub: place.sub))
    }
  }

  /// Where it is not what some articles say; nil where it is.
  public func difference(from words: ArticleWords) -> Difference? {
    // Nobody quotes more than there is; so what this costs is bounded by the articles.
    guard text.count <= 4 * words.keys.count + 1000 else {
      return Difference(range: text.byteRange(0..<text.count), quoted: excerpt(0, text.count), written: nil)
    }
    for clause in clauses {
      let whole = keys(clause)
      if Self.isGap(whole) { continue }
      var found = words.longestBeginning(of: whole)
      if found.length == whole.count { continue }
      let body = self.body(of: clause)
      if body.isEmpty { continue }
      if body != clause {
        found = words.longestBeginning(of: keys(body))
        if found.length == body.count { continue }
      }
      let start = body.lowerBound + found.length
      // A few letters in common are chance.
      let isNear = found.length >= 4
      let before = isNear ? min(6, found.length) : 0
      return Difference(
        range: text.byteRange((isNear ? start : body.lowerBound)..<clause.upperBound),
        quoted: excerpt((isNear ? start : body.lowerBound) - before, clause.upperBound),
        written: isNear
          ? Self.excerpt(words.text, found.place + found.length - before, words.keys.count) : nil)
    }
    return nil
  }

  /// What stands behind an order number and 第…条第…款 at the beginning of a clause.
  private func body(of clause: Range<Int>) -> Range<Int> {
    var start = CitationWords.order(text, at: clause.lowerBound) ?? clause.lowerBound
    if let place = PlaceReader(text: text).read(at: start, isLoose: false) { start = place.end }
    return min(start, clause.upperBound)..<clause.upperBound
  }

  private func keys(_ range: Range<Int>) -> ArraySlice<UInt32> {
    ArraySlice(text.units[range].map { Self.fold($0.key) })
  }

  private func excerpt(_ start: Int, _ end: Int) -> String { Self.excerpt(text, start, end) }

  private static func excerpt(_ text: ScannedText, _ start: Int, _ end: Int) -> String {
    let last = min(end, start + 20)
    return text.compact(start..<last) + (last < end ? "…" : "")
  }

  private static func clauses(_ text: ScannedText) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    func close(before end: Int) {
      var range = start..<end
      while let last = range.last, isMargin(text.key(last)) { range = range.lowerBound..<last }
      while let first = range.first, isMargin(text.key(first)) { range = (first + 1)..<range.upperBound }
      if !range.isEmpty { clauses.append(range) }
    }
    for index in 0..<text.count {
      if index > 0, text.gap(index) == .line {
        close(before: index)
        start = index
      }
      let key = text.key(index)
      let isDot = key == "." && (text.key(index + 1) == "." || text.key(index - 1) == ".")
      guard isDot || [0x3002, 0x3B, 0x3A, 0x2026].contains(key) else { continue }
      close(before: index)
      start = index + 1
    }
    close(before: text.count)
    return clauses
  }

  /// Quotation marks around the whole, and the comma before words that are left out.
  private static func isMargin(_ key: UInt32) -> Bool {
    let key = fold(key)
    return key == "\"" || key == "," || key == "、"
  }

  /// （略）, 以下略.
  private static func isGap(_ keys: ArraySlice<UInt32>) -> Bool {
    keys.count <= 5 && keys.contains(("略" as Unicode.Scalar).value)
  }

  /// One form for all quotation marks, and for 《〈 and 》〉.
  fileprivate static func fold(_ key: UInt32) -> UInt32 {
    switch key {
    case Key.quoteOpen, Key.quoteClose, 0x27, 0x2018, 0x2019: 0x22
    case Key.angleOpen: Key.bookOpen
    case Key.angleClose: Key.bookClose
    default: key
    }
  }
}
