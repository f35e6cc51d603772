/// Reads places in a document: 第二十条第一款第（三）项, 32条, 第9至12条, 第五、六、八条, 附件2《…》第37项, 附则.
///
/// One part (第五、六、八条) is read in `PlaceReader+Part`, annexes in `PlaceReader+Annex`.
struct PlaceReader {
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
    while let next = connector(found.end), let last = found.places.last,
      let more = further(next.end, after: last.last)
    {
      if next.isRange {
        guard more.places.count == 1, !last.isRange else { break }
        found.places[found.places.count - 1].last = more.places[0].first
        found.places[found.places.count - 1].range = last.range.lowerBound..<more.places[0].range.upperBound
        if let note = reversed(found.places.last) { found.notes.append(note) }
      } else {
        found.places += more.places
      }
      found.notes += more.notes
      found.end = more.end
    }
    return found
  }

  /// What stands between two places, or between two numbers of one part.
  func connector(_ index: Int) -> (end: Int, isRange: Bool)? {
    switch text.key(index) {
    case "至", "到", "-", "~": (index + 1, true)
    case "、", ",", "和", "与", "及": (index + 1, false)
    case "或": (text.key(index + 1) == "者" ? index + 2 : index + 1, false)
    case "以" where text.key(index + 1) == "及": (index + 2, false)
    default: nil
    }
  }

  /// A place behind a connector: 第二十一条, （二）项, and what is common without 第: 二十一条, 之二.
  private func further(_ index: Int, after last: StatutePlace) -> Found? {
    if text.key(index) == "之", last.sub > 0, let sub = number(index + 1), sub.value < 100 {
      let place = StatutePlace(article: last.article, sub: sub.value)
      return Found(places: [cited(place, index..<sub.end)], end: sub.end)
    }
    if let found = place(index, isLoose: false, after: last) { return found }
    // 第六条、三项措施 counts measures: it must be the level of the place before, and end as a place does.
    guard text.key(index - 1) != ",", let part = part(index, after: last, isLoose: true),
      !part.isBracketed, part.level == last.lowest,
      text.key(part.units.upperBound) == "第" || CitationWords.isBoundary(text, part.units.upperBound)
    else { return nil }
    return place(index, isLoose: true, after: last, isContinued: true)
  }

  /// - Parameter isContinued: the word 第 of the place before holds for this one too.
  func place(_ index: Int, isLoose: Bool, after previous: StatutePlace?, isContinued: Bool = false) -> Found?
  {
    if text.key(index) == "附", let annex = annexHead(index) { return insideAnnex(index, annex) }
    if isLoose, let end = text.word("总则", at: index) {
      return Found(places: [cited(StatutePlace(isGeneral: true), index..<end)], end: end)
    }
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
    return found(parts, end, previous, isContinued: isContinued)
  }

  func cited(_ place: StatutePlace, _ units: Range<Int>) -> CitedPlace {
    CitedPlace(first: place, last: place, range: text.byteRange(units))
  }

  /// 第八条至第五条: an end that stands before the beginning.
  private func reversed(_ place: CitedPlace?) -> ValueNote? {
    guard let place, place.last.isBefore(place.first) else { return nil }
    return ValueNote(
      Message(
        zh: "“\(place)”前后颠倒，起点写在前面，或者改正条款号",
        en: "'\(place)' ends before it begins; write the first place first, or mend the numbers"),
      at: place.range)
  }

  /// The places of some parts; what they leave out comes from the place before.
  private func found(_ parts: [Part], _ end: Int, _ previous: StatutePlace?, isContinued: Bool) -> Found? {
    guard let first = parts.first, first.level <= .article || previous != nil || first.hasOrdinal else {
      return nil
    }
    var place = previous?.carried(to: first.level) ?? StatutePlace()
    var found = Found(places: [], end: end)
    var result = cited(place, first.units.lowerBound..<end)
    var begin: StatutePlace?
    for (index, part) in parts.enumerated() {
      for span in part.spans.dropLast() {
        var other = result
        other.first = place.with(part.level, span.first, part.sub)
        other.last = place.with(part.level, span.last, part.sub)
        let start = found.places.isEmpty ? first.units.lowerBound : span.units.lowerBound
        other.range = text.byteRange(start..<span.units.upperBound)
        found.places.append(other)
      }
      let last = part.last
      if part.spans.count > 1 { result.range = text.byteRange(last.units.lowerBound..<end) }
      if last.first != last.last { begin = place.with(part.level, last.first, part.sub) }
      place = place.with(part.level, last.last, part.sub)
      result.mark(part.level, part.spans.count == 1 ? text.byteRange(part.units) : nil)
      if let note = note(part, isContinued: isContinued && index == 0) { found.notes.append(note) }
    }
    result.first = begin ?? place
    result.last = place
    found.places.append(result)
    return found
  }

  private func note(_ part: Part, isContinued: Bool) -> ValueNote? {
    let range = text.byteRange(part.units)
    let written = text.compact(part.units)
    if part.level == .paragraph, part.isBracketed {
      let item = part.written(.item)
      return ValueNote(
        Message(
          zh: "“\(written)”：款不用括号编号，用括号的是项；如指项，写“\(item)”",
          en:
            "'\(written)': paragraphs (款) have no number in brackets, items (项) have; if an item is meant, write '\(item)'"
        ),
        at: range, suggestion: item)
    }
    guard !part.hasOrdinal || part.lacksWord, !isContinued else { return nil }
    let right = part.written(part.level)
    return ValueNote(
      Message(zh: "“\(written)”写全为“\(right)”", en: "'\(written)' in full is '\(right)'"), at: range,
      suggestion: right)
  }
}
