/// Annexes: 附件2《…目录》第37项, 附表四, 附则.
extension PlaceReader {
  /// 附件2《…目录》, 附表四, without what is inside.
  func annex(at index: Int, before limit: Int) -> (place: CitedPlace, end: Int)? {
    guard let annex = annexHead(index), annex.end <= limit else { return nil }
    return (cited(StatutePlace(annex: annex.annex), index..<annex.end), annex.end)
  }

  func insideAnnex(_ index: Int, _ annex: (annex: StatutePlace.Annex, end: Int)) -> Found? {
    guard annex.annex.word != "附则" else {
      return Found(places: [cited(StatutePlace(isSupplementary: true), index..<annex.end)], end: annex.end)
    }
    let result = cited(StatutePlace(annex: annex.annex), index..<annex.end)
    guard text.key(annex.end) == "第", var inner = place(annex.end, isLoose: false, after: nil) else {
      return Found(places: [result], end: annex.end)
    }
    for place in inner.places.indices {
      inner.places[place].first.annex = annex.annex
      inner.places[place].last.annex = annex.annex
    }
    inner.places[0].range = result.range.lowerBound..<inner.places[0].range.upperBound
    return inner
  }

  func annexWord(_ index: Int) -> (word: String, end: Int)? {
    for word in ["附件", "附表", "附录", "附则"] {
      if let end = text.word(word, at: index) { return (word, end) }
    }
    return nil
  }

  func annexHead(_ index: Int) -> (annex: StatutePlace.Annex, end: Int)? {
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
}
