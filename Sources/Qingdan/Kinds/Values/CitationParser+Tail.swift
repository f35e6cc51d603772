/// What stands behind the name of a document: places, numbers, words. Brackets are read in
/// `CitationParser+Bracket`, quoted words in `CitationParser+Quotation`.
extension CitationParser {
  mutating func readTail(_ citation: inout Citation) {
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
      if readPlaces(&citation) || readEdition(&citation) || readBracketedPlaces(&citation) { return }
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
    case 0x300A:
      readTitleBehindNumber(&citation)
    case "号":
      readStrayNumberWord()
    case "文":
      guard text.key(index - 1) == "号" else { return }
      index = CitationWords.document(text, at: index, before: text.count) ?? index
    default:
      if readPlaces(&citation) || readNumber(&citation) { return }
      readWords(citation)
    }
  }

  /// A number behind a comma is a document of its own, unless it stands in brackets and is the order of the title.
  private func continuesBehindComma(_ next: Int, _ citation: Citation) -> Bool {
    if text.key(next) == "第" { return PlaceReader(text: text).starts(at: next) }
    guard text.key(next) == Key.roundOpen, citation.title != nil, citation.numbers.isEmpty,
      citation.places.isEmpty, let close = text.close(next, before: text.count),
      let number = DocumentNumberReader(text: text).read(at: next + 1, before: close)
    else { return false }
    return number.numbers.allSatisfy { $0.form != .letters }
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

  private mutating func readNumber(_ citation: inout Citation) -> Bool {
    guard citation.numbers.isEmpty || citation.isCarried, citation.places.isEmpty, citation.quotation == nil,
      let found = DocumentNumberReader(text: text).read(at: index, before: text.count)
    else { return false }
    // 《…》甲、国发〔2016〕3号: only orders are joint, and what stands before 、 is something else.
    if found.numbers.contains(where: { $0.form == .letters && $0.prefix.contains("、") }) { return false }
    citation.numbers += found.numbers
    add(found.numbers.flatMap(\.issuers), &citation)
    reading.notes += found.notes
    if let doubtful = found.doubtful { leftovers.append(doubtful) }
    index = found.end
    return true
  }

  /// 国发〔2016〕3号《关于…的通知》: the number of the title behind it.
  private mutating func readTitleBehindNumber(_ citation: inout Citation) {
    guard citation.title == nil, !citation.numbers.isEmpty, citation.places.isEmpty, text.gap(index) != .line,
      let title = readMarkedTitle()
    else { return }
    citation.title = title
  }

  mutating func add(_ issuers: [String], _ citation: inout Citation) {
    for issuer in issuers where seenIssuers.insert(issuer).inserted { citation.issuers.append(issuer) }
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
      || key == Key.squareOpen || key == Key.roundClose
      || connectors.contains { text.word($0, at: index) != nil }
  }
}
