/// One part of a place: a level with its number, or with several that share its word.
extension PlaceReader {
  enum Level: Int, Comparable {
    case book, chapter, section, article, paragraph, item, point

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

    init?(_ key: UInt32) {
      switch key {
      case "编": self = .book
      case "章": self = .chapter
      case "节": self = .section
      case "条": self = .article
      case "款": self = .paragraph
      case "项": self = .item
      case "目": self = .point
      default: return nil
      }
    }

    var word: String { ["编", "章", "节", "条", "款", "项", "目"][rawValue] }
  }

  /// 五, or 六至八.
  struct Span {
    var first: Int
    var last: Int
    var units: Range<Int>
  }

  /// One level with its numbers: 第（三）项, 第五、六至八条.
  struct Part {
    var level: Level
    /// In the order of the text; one at least.
    var spans: [Span]
    var sub = 0
    var units: Range<Int>
    var hasOrdinal: Bool
    var isBracketed: Bool
    /// （五） without 项.
    var lacksWord = false

    var last: Span { spans[spans.count - 1] }

    /// As it is written in full, at its own level or at another.
    func written(_ level: Level) -> String {
      func one(_ number: Int) -> String {
        let numeral = ChineseNumeral.text(number) ?? String(number)
        switch level {
        case .item: return "第（\(numeral)）项"
        // 立法法第六十五条: 目 has Arabic digits.
        case .point: return "第\(number)目"
        default: return "第\(numeral)\(level.word)" + (sub > 0 ? "之\(ChineseNumeral.text(sub) ?? "")" : "")
        }
      }
      return spans.map { $0.first == $0.last ? one($0.last) : "\(one($0.first))至\(one($0.last))" }
        .joined(separator: "、")
    }
  }

  /// No part has more numbers; keeps hostile texts linear.
  private static let mostSpans = 20

  /// One part; nil where none stands here.
  func part(_ index: Int, after previous: StatutePlace?, isLoose: Bool) -> Part? {
    let hasOrdinal = text.key(index) == "第"
    let start = hasOrdinal ? index + 1 : index
    let isBracketed = text.key(start) == Key.roundOpen
    guard hasOrdinal || isLoose || isBracketed && previous != nil, let found = spans(start, isBracketed)
    else { return nil }
    var part = Part(
      level: .item, spans: found.spans, units: index..<found.end, hasOrdinal: hasOrdinal,
      isBracketed: isBracketed)
    guard let level = Level(text.key(found.end)), !isBracketed || level >= .paragraph else {
      // 第二十条（五）、（六）: only behind an article can it be an item.
      guard isBracketed, !hasOrdinal, previous?.article != nil else { return nil }
      part.lacksWord = true
      return part
    }
    part.level = level
    part.units = index..<(found.end + 1)
    if level == .article, text.key(found.end + 1) == "之", let sub = number(found.end + 2), sub.value < 100 {
      part.sub = sub.value
      part.units = index..<sub.end
    }
    let isWhole =
      text.key(part.units.upperBound) == "第" || CitationWords.isBoundary(text, part.units.upperBound)
    // 第一编制办法; 第三条 1、三项制度.
    if level == .book || part.spans.count > 1 && !hasOrdinal && !isBracketed, !isWhole { return nil }
    return part
  }

  /// The numbers up to the word of the level; the first alone where no word follows.
  private func spans(_ start: Int, _ isBracketed: Bool) -> (spans: [Span], end: Int)? {
    guard let first = ordinal(start, isBracketed) else { return nil }
    var spans = [Span(first: first.value, last: first.value, units: start..<first.end)]
    var end = first.end
    while spans.count < Self.mostSpans, Level(text.key(end)) == nil, let next = connector(end) {
      let place = text.key(next.end) == "第" ? next.end + 1 : next.end
      guard let number = ordinal(place, isBracketed) else { break }
      if next.isRange {
        // Of a range that goes down there is no reading.
        guard var last = spans.popLast(), last.first == last.last, last.last < number.value else {
          return nil
        }
        last.last = number.value
        last.units = last.units.lowerBound..<number.end
        spans.append(last)
      } else {
        spans.append(Span(first: number.value, last: number.value, units: next.end..<number.end))
      }
      end = number.end
    }
    if Level(text.key(end)) != nil { return (spans, end) }
    return ([Span(first: first.value, last: first.value, units: start..<first.end)], first.end)
  }

  /// 三 or, in brackets, （三）.
  private func ordinal(_ index: Int, _ isBracketed: Bool) -> (value: Int, end: Int)? {
    guard isBracketed else { return number(index) }
    guard text.key(index) == Key.roundOpen, let number = number(index + 1),
      text.key(number.end) == Key.roundClose, number.value < 1_000
    else { return nil }
    return (number.value, number.end + 1)
  }

  func number(_ index: Int) -> (value: Int, end: Int)? {
    var end = index
    while end - index < 10, ChineseNumeral.isNumeral(text.key(end)) { end += 1 }
    let keys = text.units[min(index, text.count)..<max(min(index, text.count), end)].map(\.key)
    guard let value = ChineseNumeral.value(keys[...]), value > 0 else { return nil }
    return (value, end)
  }
}

extension StatutePlace {
  /// The lowest level that it names.
  var lowest: PlaceReader.Level? {
    if point != nil { return .point }
    if item != nil { return .item }
    if paragraph != nil { return .paragraph }
    if article != nil { return .article }
    if section != nil { return .section }
    return chapter != nil ? .chapter : book != nil ? .book : nil
  }

  /// What holds of it for a place behind it that begins with a level: 第一款 is one of the same article.
  func carried(to level: PlaceReader.Level) -> StatutePlace {
    switch level {
    case .book, .article: return StatutePlace()
    case .chapter: return article == nil ? StatutePlace(book: book) : StatutePlace()
    case .section: return article == nil ? StatutePlace(book: book, chapter: chapter) : StatutePlace()
    case .paragraph, .item, .point:
      var place = self
      place.point = nil
      if level <= .item { place.item = nil }
      if level <= .paragraph { place.paragraph = nil }
      return place
    }
  }

  func with(_ level: PlaceReader.Level, _ number: Int, _ sub: Int) -> StatutePlace {
    var place = self
    switch level {
    case .book: place.book = number
    case .chapter: place.chapter = number
    case .section: place.section = number
    case .article: (place.article, place.sub) = (number, sub)
    case .paragraph: place.paragraph = number
    case .item: place.item = number
    case .point: place.point = number
    }
    return place
  }

  /// Whether it stands before another in the text, as far as both name their levels.
  func isBefore(_ other: StatutePlace) -> Bool {
    let levels: [(Int?, Int?)] = [
      (book, other.book), (chapter, other.chapter), (article, other.article), (sub, other.sub),
      (paragraph, other.paragraph), (item, other.item), (point, other.point),
    ]
    for case (let ours?, let theirs?) in levels where ours != theirs { return ours < theirs }
    return false
  }
}

extension CitedPlace {
  /// Notes where a part stands; one whose word belongs to several numbers has no place of its own.
  mutating func mark(_ level: PlaceReader.Level, _ range: Range<Int>?) {
    switch level {
    case .book, .chapter, .section: return
    case .article: articleRange = range
    case .paragraph: paragraphRange = range
    case .item: itemRange = range
    case .point: pointRange = range
    }
  }
}
