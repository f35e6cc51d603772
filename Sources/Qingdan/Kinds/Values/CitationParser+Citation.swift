/// One citation: what it names, and what stands behind the name.
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
    seenIssuers = []
    readTail(&citation)
    // A number that begins with a word of the tail, 号令第1号, is none.
    guard index > begin else { return false }
    citation.range = text.byteRange((labelStart ?? begin)..<index)
    labelStart = nil
    isFresh = false
    hasCited = true
    reading.citations.append(citation)
    previous = citation
    return true
  }

  private mutating func readName() -> Citation? {
    if text.key(index) == Key.bookOpen { return readTitle() }
    guard isFresh else { return nil }
    if PlaceReader(text: text).starts(at: index) { return carried() }
    if let end = CitationWords.unmarkedTitle(text, at: index) { return readUnmarkedTitle(end) }
    if text.key(index) == Key.roundOpen { return readLoneBracket() }
    if DocumentNumberReader(text: text).read(at: index, before: text.count) != nil {
      return Citation(range: 0..<0)
    }
    return nil
  }

  private mutating func readTitle() -> Citation? {
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
    return Citation(range: 0..<0, title: title)
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

  /// A bare article is one of the document before.
  private func carried() -> Citation {
    guard let previous else { return Citation(range: 0..<0) }
    return Citation(
      range: 0..<0, title: previous.title, isCarried: previous.title != nil || !previous.numbers.isEmpty,
      numbers: previous.numbers, issuers: previous.issuers, history: previous.history)
  }

  private mutating func readTail(_ citation: inout Citation) {
    // What follows quoted words is a citation of its own.
    while index < text.count, citation.quotation == nil {
      let before = index
      readTailPart(&citation)
      guard index > before else { return }
    }
  }

  /// One part behind the name; moves nothing where there is none.
  private mutating func readTailPart(_ citation: inout Citation) {
    let isBare = citation.title == nil && citation.numbers.isEmpty && citation.places.isEmpty
    switch text.key(index) {
    case 0x28:
      if readPlaces(&citation) || readEdition(&citation) { return }
      readBracket(&citation)
    case ",", "、":
      guard !isBare, continuesBehindComma(index + 1, citation) else { return }
      index += 1
    case ":":
      readColon(&citation)
    case 0x201C:
      guard !citation.places.isEmpty, let close = text.close(index, before: text.count) else { return }
      citation.quotation = text.byteRange((index + 1)..<close)
      index = close + 1
    case "号":
      readStrayNumberWord()
    default:
      if readPlaces(&citation) || readNumber(&citation) { return }
      readWords(citation)
    }
  }

  private func continuesBehindComma(_ next: Int, _ citation: Citation) -> Bool {
    if text.key(next) == "第" { return PlaceReader(text: text).starts(at: next) }
    guard citation.places.isEmpty else { return false }
    return DocumentNumberReader(text: text).read(at: next, before: text.count) != nil
  }

  private mutating func readPlaces(_ citation: inout Citation) -> Bool {
    let isNamed = citation.title != nil || !citation.numbers.isEmpty
    let last = citation.places.last?.last
    // （一） right behind a title is no place.
    if text.key(index) == Key.roundOpen, last?.article == nil { return false }
    guard let found = PlaceReader(text: text).read(at: index, isLoose: isNamed || last != nil, after: last)
    else {
      return false
    }
    citation.places += found.places
    reading.notes += found.notes
    index = found.end
    return true
  }

  /// 《…办法》（试行）: the mark of the edition is a part of the title.
  private mutating func readEdition(_ citation: inout Citation) -> Bool {
    guard citation.title?.isMarked == true, citation.places.isEmpty, citation.numbers.isEmpty else {
      return false
    }
    for word in ["试行", "暂行", "草案", "征求意见稿"] {
      guard let end = text.word(word, at: index + 1), text.key(end) == Key.roundClose else { continue }
      citation.title?.normalised += "（\(word)）"
      index = end + 1
      return true
    }
    return false
  }

  /// What stands in round brackets; one that is never closed goes to the end of the line, and is named.
  private mutating func readBracket(_ citation: inout Citation) {
    let close = text.close(index, before: text.count)
    var end = close ?? index + 1
    if close == nil {
      while end < text.count, text.gap(end) != .line, text.key(end) != Key.bookOpen { end += 1 }
    }
    let found = HistoryReader.read(text, (index + 1)..<max(end, index + 1))
    let whole = index..<(close == nil ? end : end + 1)
    if found.isEmpty {
      leftovers.append(whole)
    } else {
      if close == nil {
        leftovers.append(index..<(index + 1))
        reading.notes.append(
          ValueNote(
            Message(zh: "括号没有另一半，补上“）”", en: "the bracket is never closed; add '）'"),
            at: text.byteRange(index..<(index + 1))))
      }
      leftovers += found.leftovers
      reading.notes += found.notes
      take(found, &citation)
    }
    index = whole.upperBound
  }

  private mutating func take(_ found: HistoryReader.Found, _ citation: inout Citation) {
    citation.numbers += found.own
    citation.history += found.entries
    citation.places += found.places
    citation.abbreviation = citation.abbreviation ?? found.abbreviation
    add(found.issuers + found.own.flatMap(\.issuers), &citation)
  }

  private mutating func add(_ issuers: [String], _ citation: inout Citation) {
    for issuer in issuers where seenIssuers.insert(issuer).inserted { citation.issuers.append(issuer) }
  }

  private mutating func readNumber(_ citation: inout Citation) -> Bool {
    guard citation.places.isEmpty, citation.quotation == nil,
      let found = DocumentNumberReader(text: text).read(at: index, before: text.count)
    else { return false }
    citation.numbers += found.numbers
    add(found.numbers.flatMap(\.issuers), &citation)
    reading.notes += found.notes
    if let doubtful = found.doubtful { leftovers.append(doubtful) }
    index = found.end
    return true
  }

  /// (国令第711号) 号: what a form printed behind the number.
  private mutating func readStrayNumberWord() {
    let before = text.key(index - 1)
    guard before == Key.roundClose || before == "号", CitationWords.isBoundary(text, index + 1) else { return }
    reading.notes.append(
      ValueNote(
        Message(zh: "多出一个“号”，删去", en: "a stray '号'; remove it"), at: text.byteRange(index..<(index + 1)),
        suggestion: ""))
    index += 1
  }

  /// After a colon: 第一款, which belongs to the article before it, then the words quoted.
  private mutating func readColon(_ citation: inout Citation) {
    guard citation.title != nil || !citation.places.isEmpty || !citation.numbers.isEmpty else { return }
    index += 1
    if let last = citation.places.last, !last.isRange, last.last.paragraph == nil, last.last.item == nil,
      let found = PlaceReader(text: text).read(at: index, isLoose: false, after: last.last),
      let inner = found.places.first, inner.articleRange == nil, inner.first.article == last.first.article
    {
      var places = found.places
      places[0].articleRange = last.articleRange
      places[0].range = last.range.lowerBound..<inner.range.upperBound
      citation.places.removeLast()
      citation.places += places
      reading.notes += found.notes
      index = found.end
      if text.key(index) == ":" { index += 1 }
    }
    guard !CitationWords.opensCitation(text, index) else { return }
    if text.key(index) == Key.quoteOpen, let close = text.close(index, before: text.count) {
      citation.quotation = text.byteRange((index + 1)..<close)
      index = close + 1
    } else {
      readQuotation(&citation)
    }
  }

  /// Words to the end, or to the line with which the next citation begins.
  private mutating func readQuotation(_ citation: inout Citation) {
    let begin = index
    while index < text.count {
      if index > begin, text.gap(index) == .line, beginsCitation(index) { break }
      if index > begin, text.key(index) == Key.squareOpen, CitationLabel.read(text, at: index) != nil {
        break
      }
      index += 1
    }
    if index > begin { citation.quotation = text.byteRange(begin..<index) }
  }

  private func beginsCitation(_ index: Int) -> Bool {
    if let end = CitationWords.order(text, at: index) { return CitationWords.opensCitation(text, end) }
    return CitationWords.opensCitation(text, index)
  }

  /// 的规定 adds nothing; 及相关规定 names nothing.
  private mutating func readWords(_ citation: Citation) {
    if let end = text.anyWord(CitationWords.vague, at: index), CitationWords.isBoundary(text, end) {
      let word = text.compact(index..<end)
      reading.notes.append(
        ValueNote(
          Message(zh: "“\(word)”没有指明文件，逐一写出", en: "'\(word)' names no document; name each"),
          at: text.byteRange(index..<end)))
      leftovers.append(index..<end)
      index = end
    } else if let end = text.anyWord(CitationWords.tails, at: index), CitationWords.isBoundary(text, end) {
      index = end
    } else if let end = text.anyWord(CitationWords.connectors, at: index), text.key(end) == "第",
      !citation.places.isEmpty, PlaceReader(text: text).starts(at: end)
    {
      index = end
    }
  }
}

extension CitationWords {
  /// Whether a word ends here: the text, the line, or a mark follows.
  static func isBoundary(_ text: ScannedText, _ index: Int) -> Bool {
    guard index < text.count else { return true }
    let key = text.key(index)
    return text.gap(index) != .none || separators.contains(key) || key == Key.bookOpen
      || key == Key.squareOpen
      || connectors.contains { text.word($0, at: index) != nil }
  }
}
