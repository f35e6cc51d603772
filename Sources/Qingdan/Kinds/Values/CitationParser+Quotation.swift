/// The words quoted behind a citation, and where in them the next citation begins.
extension CitationParser {
  /// After a colon: 第一款, which belongs to the article before it, then the words quoted.
  mutating func readColon(_ citation: inout Citation) {
    guard citation.title != nil || !citation.places.isEmpty || !citation.numbers.isEmpty else { return }
    index += 1
    if let last = citation.places.last, !last.isRange, last.last.paragraph == nil, last.last.item == nil,
      let found = PlaceReader(text: text).read(at: index, isLoose: isLoosePlace(index), after: last.last),
      let inner = found.places.first, inner.articleRange == nil, inner.first.article == last.first.article
    {
      refine(&citation, with: found)
      index = found.end
      if text.key(index) == ":" { index += 1 }
    }
    guard !CitationWords.opensCitation(text, index), !isLoosePlace(index) else { return }
    if text.key(index) == Key.quoteOpen, let close = text.close(index, before: text.count) {
      citation.quotation = text.byteRange((index + 1)..<close)
      index = close + 1
    } else {
      readQuotation(&citation)
    }
  }

  /// 三十三项 and nothing else: a place without its 第, no words of a statute.
  private func isLoosePlace(_ index: Int) -> Bool {
    guard let part = PlaceReader(text: text).part(index, after: nil, isLoose: true) else { return false }
    return CitationWords.isBoundary(text, part.units.upperBound)
  }

  /// Words without marks, to the end or to where the next citation begins.
  ///
  /// Statutes cite each other, 依照《…》第三条的规定, and that is no new citation; where a title with its article stands
  /// in the words and could be either, it is named as not understood.
  private mutating func readQuotation(_ citation: inout Citation) {
    let begin = index
    while index < text.count, index == begin || !endsQuotation(index) { index += 1 }
    guard index > begin else { return }
    citation.quotation = text.byteRange(begin..<index)
    var place = begin
    while place < index {
      if text.key(place) == Key.bookOpen, let close = text.close(place, before: index) {
        if let doubtful = doubtful(place, close, before: index) { leftovers.append(doubtful) }
        place = close
      }
      place += 1
    }
  }

  private func endsQuotation(_ index: Int) -> Bool {
    if text.gap(index) == .line, beginsLine(index) { return true }
    if text.key(index) == Key.squareOpen { return CitationLabel.read(text, at: index) != nil }
    guard isSentenceStart(index) else { return false }
    let start = CitationWords.order(text, at: index) ?? index
    if text.key(start) == Key.bookOpen, let close = text.close(start, before: text.count) {
      return reference(behind: close)?.isCitation ?? false
    }
    // 。第九十九条：…, but not 。第三条规定的…
    guard text.key(start) == "第", let place = PlaceReader(text: text).read(at: start, isLoose: false) else {
      return false
    }
    let isMarked = text.key(place.end) == ":" || place.end == text.count || text.gap(place.end) != .none
    return isMarked && !goesOn(place.end)
  }

  private func beginsLine(_ index: Int) -> Bool {
    let start = CitationWords.order(text, at: index) ?? index
    guard CitationWords.opensCitation(text, start) else { return false }
    guard text.key(start) == "第", let place = PlaceReader(text: text).read(at: start, isLoose: false) else {
      return true
    }
    return !goesOn(place.end)
  }

  private func isSentenceStart(_ index: Int) -> Bool {
    text.key(index - 1) == "。" || text.key(index - 1) == ";"
  }

  /// The same of a title, which may have an order number before it: 。2.《…》.
  private func beginsSentence(_ open: Int) -> Bool {
    if isSentenceStart(open) { return true }
    var start = open - 1
    guard [".", "、", ")"].contains(where: { text.key(start) == $0 }) else { return false }
    while open - start < 6,
      ChineseNumeral.isNumeral(text.key(start - 1)) || text.key(start - 1) == Key.roundOpen
    {
      start -= 1
    }
    return start < open - 1 && isSentenceStart(start)
  }

  /// Whether a sentence goes on behind a place: 第三条的, 第三条规定的.
  private func goesOn(_ index: Int) -> Bool {
    if let end = text.word("规定", at: index) { return text.key(end) != ":" }
    return text.anyWord(["的", "所", "之规定", "中"], at: index) != nil
  }

  /// What stands behind a title in quoted words: the end of its place, and whether it can only be a citation.
  private func reference(behind close: Int) -> (end: Int, isCitation: Bool)? {
    var end = close + 1
    var isNumbered = false
    if text.key(end) == Key.roundOpen, let bracket = text.close(end, before: text.count) {
      isNumbered = DocumentNumberReader(text: text).read(at: end + 1, before: bracket) != nil
      end = bracket + 1
    }
    guard let place = PlaceReader(text: text).read(at: end, isLoose: false) else {
      return isNumbered ? (end, true) : nil
    }
    let isOver = CitationWords.isBoundary(text, place.end) || text.key(place.end) == Key.quoteOpen
    return (place.end, (isOver || text.word("规定:", at: place.end) != nil) && !goesOn(place.end))
  }

  /// A title and its place that may be a citation of its own, and may be words of the statute that is quoted.
  private func doubtful(_ open: Int, _ close: Int, before limit: Int) -> Range<Int>? {
    guard let found = reference(behind: close), found.end <= limit else {
      let isAlone = beginsSentence(open) && (close + 1 == limit || isSentenceStart(close + 2))
      let isKind = CitationWords.kinds.contains {
        text.word($0, at: close - $0.unicodeScalars.count) == close
      }
      return isAlone && isKind ? open..<(close + 1) : nil
    }
    let isEnumerated =
      !beginsSentence(open) && text.anyWord(["、", "和", "及", "与", "或", "以及"], at: found.end) != nil
    return goesOn(found.end) || isEnumerated || isGoverned(open) ? nil : open..<found.end
  }

  /// 依照《…》, 和《…》: a reference by the words before it.
  private func isGoverned(_ open: Int) -> Bool {
    let words = [
      "依照", "按照", "依据", "根据", "违反", "适用", "符合", "参照", "执行", "、", "和", "及", "与", "或", "本法", "按", "依",
    ]
    return words.contains { word in
      let start = open - word.unicodeScalars.count
      return start >= 0 && text.word(word, at: start) == open
    }
  }
}
