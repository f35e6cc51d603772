/// Reads places in a document: 第二十条第一款第（三）项, 32条, 第9至12条, 第二条第一款、第六条, 附件2《…》第37项, 附则.
struct PlaceReader {
  enum Level: Int, Comparable {
    case chapter, section, article, paragraph, item, point

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

    init?(_ key: UInt32) {
      switch key {
      case "章": self = .chapter
      case "节": self = .section
      case "条": self = .article
      case "款": self = .paragraph
      case "项": self = .item
      case "目": self = .point
      default: return nil
      }
    }

    var word: String { ["章", "节", "条", "款", "项", "目"][rawValue] }
  }

  /// One level with its number: 第（三）项.
  private struct Part {
    var level: Level
    var number: Int
    var sub = 0
    /// 第9至12条: the number before 至.
    var from: Int?
    var units: Range<Int>
    var hasOrdinal: Bool
    var isBracketed: Bool
    /// （五） without 项.
    var lacksWord = false
  }

  struct Found {
    var places: [CitedPlace]
    var end: Int
    var notes: [ValueNote] = []
  }

  let text: ScannedText

  /// Whether a place that names its level may begin here, with 第 or as an annex.
  func starts(at index: Int) -> Bool {
    if text.key(index) == "第" { return part(index, after: nil, isLoose: false) != nil }
    return text.key(index) == "附" && annexWord(index) != nil
  }

  /// The places from here on; `isLoose` where a title or a number went before, so that 32条 can only be an article.
  func read(at index: Int, isLoose: Bool, after previous: StatutePlace? = nil) -> Found? {
    guard let first = place(index, isLoose: isLoose, after: previous) else { return nil }
    var found = Found(places: first.places, end: first.end, notes: first.notes)
    while let next = connector(found.end) {
      guard let more = place(next.end, isLoose: false, after: found.places.last?.last) else { break }
      if next.isRange, more.places.count == 1, let last = found.places.popLast() {
        guard !last.isRange else {
          found.places.append(last)
          break
        }
        var whole = last
        whole.last = more.places[0].first
        whole.range = last.range.lowerBound..<more.places[0].range.upperBound
        found.places.append(whole)
      } else {
        guard !next.isRange else { break }
        found.places += more.places
      }
      found.notes += more.notes
      found.end = more.end
    }
    return found
  }

  /// 附件2《…目录》, 附表四, without what is inside.
  func annex(at index: Int, before limit: Int) -> (place: CitedPlace, end: Int)? {
    guard let annex = annexHead(index), annex.end <= limit else { return nil }
    return (cited(StatutePlace(annex: annex.annex), index..<annex.end), annex.end)
  }

  private func connector(_ index: Int) -> (end: Int, isRange: Bool)? {
    switch text.key(index) {
    case "至", "到", "-", "~": (index + 1, true)
    case "、", ",", "和", "与", "或": (index + 1, false)
    case "及": (index + 1, false)
    case "以" where text.key(index + 1) == "及": (index + 2, false)
    default: nil
    }
  }

  private func place(_ index: Int, isLoose: Bool, after previous: StatutePlace?) -> Found? {
    if text.key(index) == "附", let annex = annexHead(index) { return insideAnnex(index, annex) }
    guard let first = part(index, after: previous, isLoose: isLoose) else { return nil }
    var parts = [first]
    var end = first.units.upperBound
    while let last = parts.last, let next = part(end, after: StatutePlace(article: 1), isLoose: true),
      next.level > last.level
    {
      // Without 第 only 款、项、目 can follow, and nothing may follow （五） without its word.
      guard next.hasOrdinal || next.level > .article, !last.lacksWord else { break }
      parts.append(next)
      end = next.units.upperBound
    }
    return found(parts, end, previous)
  }

  private func insideAnnex(_ index: Int, _ annex: (annex: StatutePlace.Annex, end: Int)) -> Found? {
    guard annex.annex.word != "附则" else {
      return Found(places: [cited(StatutePlace(isSupplementary: true), index..<annex.end)], end: annex.end)
    }
    var result = cited(StatutePlace(annex: annex.annex), index..<annex.end)
    guard text.key(annex.end) == "第", let inner = place(annex.end, isLoose: false, after: nil),
      inner.places.count == 1
    else { return Found(places: [result], end: annex.end) }
    result = inner.places[0]
    result.first.annex = annex.annex
    result.last.annex = annex.annex
    result.range = text.byteRange(index..<inner.end)
    return Found(places: [result], end: inner.end, notes: inner.notes)
  }

  private func annexWord(_ index: Int) -> (word: String, end: Int)? {
    for word in ["附件", "附表", "附录", "附则"] {
      if let end = text.word(word, at: index) { return (word, end) }
    }
    return nil
  }

  private func annexHead(_ index: Int) -> (annex: StatutePlace.Annex, end: Int)? {
    guard let (word, wordEnd) = annexWord(index) else { return nil }
    var end = wordEnd
    var annex = StatutePlace.Annex(word)
    if word != "附则", let number = number(end) {
      annex.number = number.value
      end = number.end
    }
    if word != "附则", text.key(end) == Key.bookOpen, let close = text.close(end, before: text.count) {
      annex.title = TitleReader(text: text).content((end + 1)..<close).normalised
      end = close + 1
    }
    return (annex, end)
  }

  private func number(_ index: Int) -> (value: Int, end: Int)? {
    var end = index
    while end - index < 10, ChineseNumeral.isNumeral(text.key(end)) { end += 1 }
    let keys = text.units[min(index, text.count)..<max(min(index, text.count), end)].map(\.key)
    guard let value = ChineseNumeral.value(keys[...]), value > 0 else { return nil }
    return (value, end)
  }

  /// One part; nil where none stands here.
  private func part(_ index: Int, after previous: StatutePlace?, isLoose: Bool) -> Part? {
    let hasOrdinal = text.key(index) == "第"
    let start = hasOrdinal ? index + 1 : index
    if text.key(start) == Key.roundOpen { return bracketed(index, start, hasOrdinal, previous, isLoose) }
    guard hasOrdinal || isLoose, let first = number(start) else { return nil }
    var from: Int?
    var last = first
    // 第9至12条: one 条 for both ends.
    if hasOrdinal, ["至", "-", "~"].contains(where: { text.key(first.end) == $0 }) {
      let next = text.key(first.end + 1) == "第" ? first.end + 2 : first.end + 1
      if let second = number(next), second.value > first.value, Level(text.key(second.end)) == .article {
        from = first.value
        last = second
      }
    }
    guard let level = Level(text.key(last.end)) else { return nil }
    var part = Part(
      level: level, number: last.value, from: from, units: index..<(last.end + 1), hasOrdinal: hasOrdinal,
      isBracketed: false)
    if level == .article, text.key(last.end + 1) == "之", let sub = number(last.end + 2), sub.value < 100 {
      part.sub = sub.value
      part.units = index..<sub.end
    }
    return part
  }

  private func bracketed(
    _ index: Int, _ open: Int, _ hasOrdinal: Bool, _ previous: StatutePlace?, _ isLoose: Bool
  ) -> Part? {
    guard let number = number(open + 1), text.key(number.end) == Key.roundClose, number.value < 1_000 else {
      return nil
    }
    let end = number.end + 1
    if let level = Level(text.key(end)), level >= .paragraph {
      guard hasOrdinal || isLoose || previous != nil else { return nil }
      return Part(
        level: level, number: number.value, units: index..<(end + 1), hasOrdinal: hasOrdinal,
        isBracketed: true)
    }
    // 第二十条（五）、（六）: only behind an article can it be an item.
    guard !hasOrdinal, let previous, previous.article != nil else { return nil }
    return Part(
      level: .item, number: number.value, units: index..<end, hasOrdinal: false, isBracketed: true,
      lacksWord: true)
  }

  /// The place of some parts; what they leave out comes from the place before.
  private func found(_ parts: [Part], _ end: Int, _ previous: StatutePlace?) -> Found? {
    guard let first = parts.first else { return nil }
    var place = StatutePlace()
    if first.level > .article {
      guard previous != nil || first.hasOrdinal else { return nil }
      if let previous {
        place = previous
        place.point = nil
        if first.level <= .item { place.item = nil }
        if first.level <= .paragraph { place.paragraph = nil }
      }
    }
    var result = cited(place, (parts[0].units.lowerBound)..<end)
    var notes: [ValueNote] = []
    for part in parts {
      let range = text.byteRange(part.units)
      switch part.level {
      case .chapter: place.chapter = part.number
      case .section: place.section = part.number
      case .article:
        place.article = part.number
        place.sub = part.sub
        result.articleRange = range
      case .paragraph:
        place.paragraph = part.number
        result.paragraphRange = range
      case .item:
        place.item = part.number
        result.itemRange = range
      case .point:
        place.point = part.number
        result.pointRange = range
      }
      if let note = note(part, range) { notes.append(note) }
    }
    result.first = place
    result.last = place
    if parts.count == 1, let from = first.from { result.first.article = from }
    return Found(places: [result], end: end, notes: notes)
  }

  private func cited(_ place: StatutePlace, _ units: Range<Int>) -> CitedPlace {
    CitedPlace(first: place, last: place, range: text.byteRange(units))
  }

  private func note(_ part: Part, _ range: Range<Int>) -> ValueNote? {
    let written = text.compact(part.units)
    let numeral = ChineseNumeral.text(part.number) ?? String(part.number)
    if part.level == .paragraph, part.isBracketed {
      let item = "第（\(numeral)）项"
      return ValueNote(
        Message(
          zh: "“\(written)”：款不用括号编号，用括号的是项；如指项，写“\(item)”",
          en:
            "'\(written)': paragraphs (款) have no number in brackets, items (项) have; if an item is meant, write '\(item)'"
        ),
        at: range, suggestion: item)
    }
    guard !part.hasOrdinal || part.lacksWord else { return nil }
    let sub = part.sub > 0 ? "之\(ChineseNumeral.text(part.sub) ?? "")" : ""
    let right = part.level == .item ? "第（\(numeral)）项" : "第\(numeral)\(part.level.word)\(sub)"
    return ValueNote(
      Message(zh: "“\(written)”写全为“\(right)”", en: "'\(written)' in full is '\(right)'"), at: range,
      suggestion: right)
  }
}
