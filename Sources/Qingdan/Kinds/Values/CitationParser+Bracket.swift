/// What stands in round brackets behind the name of a document.
extension CitationParser {
  /// 《…办法》（试行）: the mark of the edition is a part of the title.
  mutating func readEdition(_ citation: inout Citation) -> Bool {
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

  /// 《预算法》（第二十条）.
  mutating func readBracketedPlaces(_ citation: inout Citation) -> Bool {
    guard let close = text.close(index, before: text.count), PlaceReader(text: text).starts(at: index + 1),
      let found = PlaceReader(text: text).read(
        at: index + 1, isLoose: false, after: citation.places.last?.last),
      found.end == close
    else { return false }
    refine(&citation, with: found)
    index = close + 1
    return true
  }

  /// Takes places over; 第一款 right behind 第二十条 says more of that place and is no further one.
  mutating func refine(_ citation: inout Citation, with found: PlaceReader.Found) {
    var places = found.places
    if let last = citation.places.last, last.last.paragraph == nil, last.last.item == nil, !last.isRange,
      let inner = places.first, inner.articleRange == nil, inner.first.article == last.first.article,
      inner.first.sub == last.first.sub
    {
      places[0].articleRange = last.articleRange
      places[0].range = last.range.lowerBound..<inner.range.upperBound
      citation.places.removeLast()
    }
    citation.places += places
    reading.notes += found.notes
  }

  /// A history or a number; a bracket that is never closed goes to the end of the line, and is named.
  mutating func readBracket(_ citation: inout Citation) {
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
}
