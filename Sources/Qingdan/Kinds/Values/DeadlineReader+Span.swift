/// Lengths of time: 20个工作日内, 一周内, 半年内, 当日.
extension DeadlineParser {
  struct FoundSpan {
    var value: Deadline.Span
    var end: Int
    /// 10月 and 2024年: without 个 or 内 it may be a month or a year of the calendar.
    var isBare = false
  }

  /// The longest that anybody means: more working days than ten years have are counted by nobody, and more years than a
  /// hundred are a date.
  private static func most(_ unit: Deadline.Span.Unit) -> Int {
    switch unit {
    case .workingDays: 2_600
    case .days: 9_999
    case .months: 1_200
    case .years: 100
    }
  }

  func span(at index: Int) -> FoundSpan? {
    let index = text.anyWord(["不得超过", "最长不超过", "不超过", "最多"], at: index) ?? index
    for (word, span) in DeadlineWords.wholeSpans {
      guard let end = text.word(word, at: index) else { continue }
      return FoundSpan(value: span, end: text.anyWord(DeadlineWords.within, at: end) ?? end)
    }
    var place = index
    while place - index < 8, ChineseNumeral.isNumeral(text.key(place)) { place += 1 }
    let keys = text.units[min(index, text.count)..<max(min(index, text.count), place)].map(\.key)
    guard let count = ChineseNumeral.value(keys[...]) else { return nil }
    for (word, unit) in DeadlineWords.units {
      guard let end = text.word(word, at: place) else { continue }
      let inner = text.anyWord(DeadlineWords.within, at: end)
      // 0个工作日 is the very day; 0个月 is nothing that anybody writes.
      guard count <= Self.most(unit), count > 0 || unit == .workingDays || unit == .days else { return nil }
      return FoundSpan(
        value: Deadline.Span(count, unit), end: inner ?? end,
        isBare: inner == nil && (word == "月" || word == "年"))
    }
    guard let end = text.anyWord(["个星期", "星期", "周"], at: place), (1...100).contains(count) else { return nil }
    return FoundSpan(
      value: Deadline.Span(count * 7, .days), end: text.anyWord(DeadlineWords.within, at: end) ?? end)
  }

  /// A span alone: 20工作日, 6个月.
  mutating func readSpan() -> Bool {
    guard let found = span(at: index) else { return false }
    // 10月 alone is October.
    if found.isBare, found.value.unit == .months { return false }
    deadline = Deadline(.afterEvent)
    deadline?.span = found.value
    guard found.value.count > 0 else {
      noteNone(index..<found.end)
      index = found.end
      return true
    }
    reading.notes.append(
      ValueNote(
        Message(
          zh: "没有写明从何时起算，写“自……之日起\(found.value)内”",
          en: "nothing says when the time begins; write '自……之日起\(found.value)内'"),
        at: text.byteRange(index..<found.end)))
    index = found.end
    return true
  }

  /// 0个工作日: understood, and better said in words.
  mutating func noteNone(_ range: Range<Int>) {
    let written = text.written(range)
    reading.notes.append(
      ValueNote(
        Message(
          zh: "“\(written)”就是当日：当场办结的写“当场办结”，当天办结的写“当日办结”",
          en: "'\(written)' is the very day; write '当场办结' (on the spot) or '当日办结' (on the day)"),
        at: text.byteRange(range)))
  }

  /// 999999个工作日: says of what was not understood that it is too long, where it holds such a length.
  mutating func noteTooLong(_ range: Range<Int>) {
    guard let start = range.first(where: { CharacterFolding.isDigit(text.key($0)) }) else { return }
    let digits = (start..<range.upperBound).prefix { CharacterFolding.isDigit(text.key($0)) }
    for (word, unit) in DeadlineWords.units {
      guard let end = text.word(word, at: digits.upperBound) else { continue }
      let count = digits.count > 9 ? Int.max : digits.reduce(0) { $0 * 10 + Int(text.key($1) - 0x30) }
      // 2024年 is a date.
      guard count > Self.most(unit), unit != .years || digits.count != 4 else { return }
      let written = text.written(start..<end)
      reading.notes.append(
        ValueNote(
          Message(
            zh: "“\(written)”太长，多半打错了数字；长期有效的写“长期”",
            en: "'\(written)' is too long, and probably mistyped; what has no end is '长期'"),
          at: text.byteRange(start..<end)))
      return
    }
  }

  /// 当场办结, 即办: on the spot, so on the very day.
  mutating func readOnTheSpot() -> Bool {
    guard let end = text.anyWord(["当场", "即办件", "即办", "立等可取"], at: index) else { return false }
    deadline = Deadline(.afterEvent)
    deadline?.span = Deadline.Span(0, .days)
    index = end
    return true
  }

  /// 当日, 信息形成当日: the very day of an event.
  mutating func readSameDay() -> Bool {
    var place = index
    while place < text.count, place - index <= 30, CharacterFolding.isHan(text.key(place)) {
      if let end = text.anyWord(["之日当日", "之日当天", "的当日", "的当天", "当日", "当天"], at: place) {
        return takeSameDay(place, end)
      }
      place += 1
    }
    return false
  }

  private mutating func takeSameDay(_ mark: Int, _ end: Int) -> Bool {
    let start = text.anyWord(DeadlineWords.eventStarts, at: index, before: mark) ?? index
    var found = Deadline(.afterEvent)
    found.span = Deadline.Span(0, .days)
    if start < mark {
      found.trigger = Deadline.Trigger(
        text: text.compact(start..<mark), event: DeadlineWords.event(text.folded(start..<mark)),
        range: text.byteRange(start..<mark))
    }
    deadline = found
    index = text.anyWord(["之内", "以内", "内"], at: end) ?? end
    return true
  }

  /// 公示7个工作日, alone or behind a limit; 长期公开 behind one.
  mutating func readShownFor() -> Bool {
    guard deadline?.retention == nil else { return false }
    if deadline != nil, let (retention, end) = DeadlineWords.retention(text, at: index) {
      deadline?.retention = retention
      index = text.anyWord(["公开", "公示", "有效"], at: end) ?? end
      return true
    }
    guard let start = text.anyWord(["公示期不少于", "公示不少于", "公示期", "公示"], at: index),
      let found = span(at: start), found.value.count > 0
    else { return false }
    deadline = deadline ?? Deadline(.retention)
    deadline?.retention = .span(found.value)
    index = found.end
    return true
  }
}
