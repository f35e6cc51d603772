/// One citation: what it names. What stands behind the name is read in `CitationParser+Tail`.
extension CitationParser {
  /// A title, a number or a bare article, and all that belongs to it.
  mutating func readCitation() -> Bool {
    let begin = index
    guard var citation = readName() else { return false }
    citation.label = label?.word
    citation.claimedRanks = label?.ranks ?? []
    if let start = labelStart, let label {
      citation.labelRange = text.byteRange(start..<label.end)
    }
    seenIssuers = Set(citation.issuers)
    readTail(&citation)
    // A number that begins with a word of the tail, 号令第1号, is none.
    guard index > begin else { return false }
    citation.range = text.byteRange((labelStart ?? begin)..<index)
    labelStart = nil
    // Behind quoted words, and at a further number, something new begins.
    isFresh = citation.quotation != nil || !citation.numbers.isEmpty && startsNumber(index)
    hasCited = true
    reading.citations.append(citation)
    previous = citation
    // A bound on what every name is compared with keeps hostile texts linear.
    if let short = citation.abbreviation, abbreviations.count < 20 { abbreviations[short] = citation }
    return true
  }

  func startsNumber(_ index: Int) -> Bool {
    DocumentNumberReader(text: text).read(at: index, before: text.count) != nil
  }

  private mutating func readName() -> Citation? {
    if text.key(index) == Key.bookOpen { return readTitle() }
    guard isFresh else { return nil }
    if PlaceReader(text: text).starts(at: index) { return carried(from: previous) }
    if let short = readAbbreviation() { return short }
    if let end = CitationWords.unmarkedTitle(text, at: index) { return readUnmarkedTitle(end) }
    if let end = CitationWords.issuer(text, at: index) { return readIssuedTitle(end) }
    if text.key(index) == Key.roundOpen { return readLoneBracket() }
    return startsNumber(index) ? Citation(range: 0..<0) : nil
  }

  private mutating func readTitle() -> Citation? {
    guard let title = readMarkedTitle() else { return nil }
    if let known = abbreviations[title.normalised] { return carried(from: known) }
    return Citation(range: 0..<0, title: title)
  }

  mutating func readMarkedTitle() -> Citation.Title? {
    guard let close = text.close(index, before: text.count), close > index + 1 else { return nil }
    let content = (index + 1)..<close
    let found = TitleReader(text: text).content(content)
    guard !found.normalised.isEmpty else { return nil }
    leftovers += found.leftovers
    reading.notes += found.notes
    if text.raw(index) != "《" || text.raw(close) != "》" {
      reading.notes.append(
        ValueNote(
          Message(zh: "书名号写作《》", en: "titles stand in '《》'"), at: text.byteRange(index..<(close + 1)),
          suggestion: "《\(found.normalised)》"))
    }
    let title = Citation.Title(
      written: text.written(content), normalised: found.normalised,
      range: text.byteRange(index..<(close + 1)),
      isMarked: true, isTraditional: TraditionalCharacters.occur(in: found.normalised))
    index = close + 1
    return title
  }

  /// 国务院办公厅《关于…》.
  private mutating func readIssuedTitle(_ end: Int) -> Citation? {
    let issuers = IssuerNames.split(text, index..<end)
    index = end
    guard var citation = readTitle() else { return nil }
    citation.issuers = issuers
    return citation
  }

  private mutating func readUnmarkedTitle(_ end: Int) -> Citation {
    let content = index..<end
    let normalised = TitleReader(text: text).content(content).normalised
    reading.notes.append(
      ValueNote(
        Message(
          zh: "文件名称“\(normalised)”没有书名号，写“《\(normalised)》”",
          en: "the title '\(normalised)' has no marks; write '《\(normalised)》'"),
        at: text.byteRange(content), suggestion: "《\(normalised)》"))
    index = end
    return Citation(
      range: 0..<0,
      title: Citation.Title(
        written: text.written(content), normalised: normalised, range: text.byteRange(content),
        isMarked: false,
        isTraditional: TraditionalCharacters.occur(in: normalised)))
  }

  /// （国务院令第492号公布，…） with no title before it.
  private func readLoneBracket() -> Citation? {
    guard let close = text.close(index, before: text.count), close > index + 1 else { return nil }
    let found = HistoryReader.read(text, (index + 1)..<close)
    return found.numbers.isEmpty && found.entries.isEmpty ? nil : Citation(range: 0..<0)
  }

  /// 食品安全法第三条, where 以下简称食品安全法 went before.
  private mutating func readAbbreviation() -> Citation? {
    for (short, citation) in abbreviations {
      guard let end = text.word(short, at: index), PlaceReader(text: text).starts(at: end) else { continue }
      index = end
      return carried(from: citation)
    }
    return nil
  }

  /// A bare article is one of the document before, and 《条例》 what it was said to stand for.
  private func carried(from named: Citation?) -> Citation {
    guard let named else { return Citation(range: 0..<0) }
    return Citation(
      range: 0..<0, title: named.title, isCarried: named.title != nil || !named.numbers.isEmpty,
      numbers: named.numbers, issuers: named.issuers, history: named.history)
  }
}
