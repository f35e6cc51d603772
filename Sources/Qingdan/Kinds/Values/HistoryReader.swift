/// Reads what stands in brackets behind a title: numbers, dates, who adopted, issued, amended it, and short names.
///
/// Goes from left to right and never back: an entry collects a date, numbers, a body, a decision, until a verb, a
/// separator or a second date ends it.
struct HistoryReader {
  struct Found {
    var entries: [HistoryEntry] = []
    /// Numbers beside no date and no verb.
    var numbers: [DocumentNumber] = []
    /// The number under which the document itself was issued: never that of an amendment.
    var own: [DocumentNumber] = []
    var issuers: [String] = []
    var abbreviation: String?
    var places: [CitedPlace] = []
    var notes: [ValueNote] = []
    /// Units not understood.
    var leftovers: [Range<Int>] = []

    var isEmpty: Bool {
      entries.isEmpty && numbers.isEmpty && issuers.isEmpty && abbreviation == nil && places.isEmpty
    }
  }

  let text: ScannedText
  private var found = Found()
  private var index: Int
  private let limit: Int

  // What the entry under way has so far.
  private var start: Int?
  private var date: WrittenDate?
  private var numbers: [DocumentNumber] = []
  private var body: String?
  private var decision: String?
  private var ordinal: Int?
  private var lastDate: WrittenDate?

  private init(_ text: ScannedText, _ range: Range<Int>) {
    self.text = text
    index = range.lowerBound
    limit = range.upperBound
  }

  static func read(_ text: ScannedText, _ range: Range<Int>) -> Found {
    var reader = HistoryReader(text, range)
    while reader.index < reader.limit { reader.step() }
    reader.flush(nil)
    return reader.found
  }

  private mutating func step() {
    if HistoryWords.separators.contains(text.key(index)) {
      flush(nil)
      index += 1
    } else if readWhole() || readLabelled() || readVerb() || readDate() || readNumber() {
      return
    } else if let end = text.anyWord(HistoryWords.fillers, at: index, before: limit) {
      index = end
    } else if !readPart() {
      skip()
    }
  }

  /// What is not understood ends at the next separator; a bracket or a title inside is no separator.
  private mutating func skip() {
    let begin = index
    while index < limit, !HistoryWords.separators.contains(text.key(index)) {
      index = (text.close(index, before: limit) ?? index) + 1
    }
    found.leftovers.append(begin..<index)
  }

  /// Things that are complete in themselves: short names, 见附表四, 自公布之日起施行, a bare year.
  private mutating func readWhole() -> Bool {
    if let end = text.anyWord(HistoryWords.sinceIssued, at: index, before: limit) {
      let from = found.entries.last { $0.event == .issued || $0.event == .reissued }?.date
      found.entries.append(
        HistoryEntry(event: .effective, date: from, range: text.byteRange(index..<end)))
      index = end
      return true
    }
    if let end = text.anyWord(["以下简称为", "以下简称", "以下统称", "简称", "下称"], at: index, before: limit) {
      return readAbbreviation(end)
    }
    if text.key(index) == "见", let place = PlaceReader(text: text).annex(at: index + 1, before: limit) {
      found.places.append(place.place)
      index = place.end
      return true
    }
    return false
  }

  private mutating func readAbbreviation(_ end: Int) -> Bool {
    let opener = text.key(end)
    if opener == Key.bookOpen || opener == Key.quoteOpen, let close = text.close(end, before: limit),
      close > end + 1
    {
      let title = TitleReader(text: text).content((end + 1)..<close)
      found.abbreviation = title.normalised
      found.leftovers += title.leftovers
      index = close + 1
      return true
    }
    // 以下简称食品安全法, without marks.
    var place = end
    while place < limit, place - end < 20,
      CharacterFolding.isHan(text.key(place)) || isLetter(text.key(place))
    {
      place += 1
    }
    guard place - end >= 2, place == limit || HistoryWords.separators.contains(text.key(place)) else {
      return false
    }
    found.abbreviation = TitleReader(text: text).content(end..<place).normalised
    index = place
    return true
  }

  private func isLetter(_ key: UInt32) -> Bool {
    (0x41...0x5A).contains(key) || (0x61...0x7A).contains(key)
  }

  /// 发布日期2012年05月28日, 发文字号…, 发布机关….
  private mutating func readLabelled() -> Bool {
    guard let (kind, wordEnd) = HistoryWords.label(text, at: index, before: limit) else { return false }
    let valueStart = text.key(wordEnd) == ":" ? wordEnd + 1 : wordEnd
    switch kind {
    case .number:
      guard let number = DocumentNumberReader(text: text).read(at: valueStart, before: limit) else {
        return false
      }
      flush(nil)
      index = valueStart
      take(number)
    case .date(let event):
      guard let value = DateReader.read(text, at: valueStart, before: limit) else { return false }
      flush(nil)
      start = index
      index = value.end
      date = value.date
      flush(event)
    case .issuer:
      var end = valueStart
      while end < limit, CharacterFolding.isHan(text.key(end)) || text.key(end) == "、" { end += 1 }
      guard end > valueStart else { return false }
      flush(nil)
      found.issuers = IssuerNames.split(text, valueStart..<end)
      index = end
    }
    return true
  }

  private mutating func readVerb() -> Bool {
    if text.key(index) == "第", let number = DateReader.number(text, index + 1, limit),
      text.key(number.end) == "次",
      HistoryWords.verb(text, at: number.end + 1, before: limit) != nil
    {
      start = start ?? index
      ordinal = number.value
      index = number.end + 1
    }
    guard let (event, end) = HistoryWords.verb(text, at: index, before: limit) else { return false }
    start = start ?? index
    index = end
    flush(event)
    return true
  }

  private mutating func readDate() -> Bool {
    let value: DateReader.Found
    if let read = DateReader.read(text, at: index, before: limit) {
      value = read
    } else if let year = DateReader.digits(text, at: index, before: limit, most: 5), year.end == index + 4,
      let bare = WrittenDate(year.value), (1900...2100).contains(year.value),
      year.end == limit || HistoryWords.verb(text, at: year.end, before: limit) != nil
    {
      value = DateReader.Found(date: bare, end: year.end)
    } else {
      return false
    }
    if date != nil { flush(nil) }
    start = start ?? index
    if value.isYearUnmarked {
      found.notes.append(
        ValueNote(
          Message(
            zh: "日期缺少“年”，写“\(value.date.chinese)”",
            en: "the date lacks its '年'; write '\(value.date.chinese)'"),
          at: text.byteRange(index..<value.end), suggestion: value.date.chinese))
    }
    date = value.date
    index = value.end
    return true
  }

  private mutating func readNumber() -> Bool {
    if text.key(index) == "*" || text.key(index) == "×" {
      let begin = index
      while index < limit, text.key(index) == text.key(begin) { index += 1 }
      found.leftovers.append(begin..<index)
      found.notes.append(
        ValueNote(
          Message(
            zh: "“\(text.compact(begin..<index))”处文字被遮盖，写出原文",
            en: "text is masked by '\(text.compact(begin..<index))'; write it out"),
          at: text.byteRange(begin..<index)))
      return true
    }
    guard let number = DocumentNumberReader(text: text).read(at: index, before: limit) else { return false }
    take(number)
    return true
  }

  private mutating func take(_ number: DocumentNumberReader.Found) {
    if !numbers.isEmpty { flush(nil) }
    start = start ?? index
    numbers = number.numbers
    found.notes += number.notes
    if let doubtful = number.doubtful { found.leftovers.append(doubtful) }
    index = CitationWords.document(text, at: number.end, before: limit) ?? number.end
  }

  /// A body before a verb (国务院批准), a meeting, a decision in 《》.
  private mutating func readPart() -> Bool {
    if text.key(index) == Key.bookOpen, let close = text.close(index, before: limit), start != nil {
      let title = TitleReader(text: text).content((index + 1)..<close)
      decision = title.normalised
      found.leftovers += title.leftovers
      found.notes += title.notes
      index = close + 1
      return true
    }
    guard let end = HistoryWords.body(text, at: index, before: limit) else { return false }
    start = start ?? index
    body = text.compact(index..<end)
    index = end
    return true
  }

  /// Ends the entry under way.
  private mutating func flush(_ event: HistoryEntry.Event?) {
    defer { (start, date, numbers, body, decision, ordinal) = (nil, nil, [], nil, nil, nil) }
    guard let start else { return }
    let units = start..<index
    if event == nil, date == nil {
      found.numbers += numbers
      found.own += numbers
      // Who or by what, but not what: nothing is known.
      if body != nil || decision != nil || numbers.isEmpty { found.leftovers.append(units) }
      return
    }
    let event = event ?? (numbers.isEmpty ? .stated : .issued)
    // 2019年4月3日公布施行: the date is that of both.
    if date == nil, numbers.isEmpty, body == nil, decision == nil, !isAfterSeparator(start) {
      date = lastDate
    }
    lastDate = date
    if event == .issued { found.own += numbers }
    found.entries.append(
      HistoryEntry(
        event: event, date: date, numbers: numbers, body: body, decision: decision, ordinal: ordinal,
        range: text.byteRange(units)))
  }

  private func isAfterSeparator(_ start: Int) -> Bool {
    start == 0 || HistoryWords.separators.contains(text.key(start - 1))
  }
}
