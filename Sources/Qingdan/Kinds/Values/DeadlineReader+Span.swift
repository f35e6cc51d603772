/// Lengths of time: 20个工作日内, 一周内, 半年内, 当日.
extension DeadlineParser {
  struct FoundSpan {
    var value: Deadline.Span
    var end: Int
    /// 10月 and 2024年: without 个 or 内 it may be a month or a year of the calendar.
    var isBare = false
  }

  /// More years than this are a date.
  private static let mostYears = 100

  func span(at index: Int) -> FoundSpan? {
    let index = text.anyWord(["不得超过", "最长不超过", "不超过", "最多"], at: index) ?? index
    for (word, span) in DeadlineWords.wholeSpans {
      guard let end = text.word(word, at: index) else { continue }
      return FoundSpan(value: span, end: text.anyWord(DeadlineWords.within, at: end) ?? end)
    }
    var place = index
    while place - index < 8, ChineseNumeral.isNumeral(text.key(place)) { place += 1 }
    let keys = text.units[min(index, text.count)..<max(min(index, text.count), place)].map(\.key)
    guard let count = ChineseNumeral.value(keys[...]), count > 0, count <= 9_999 else { return nil }
    for (word, unit) in DeadlineWords.units {
      guard let end = text.word(word, at: place) else { continue }
      let inner = text.anyWord(DeadlineWords.within, at: end)
      if unit == .years, count > Self.mostYears { return nil }
      return FoundSpan(
        value: Deadline.Span(count, unit), end: inner ?? end,
        isBare: inner == nil && (word == "月" || word == "年"))
    }
    guard let end = text.anyWord(["个星期", "星期", "周"], at: place), count <= 100 else { return nil }
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
    reading.notes.append(
      ValueNote(
        Message(
          zh: "没有写明从何时起算，写“自……之日起\(found.value)内”",
          en: "nothing says when the time begins; write '自……之日起\(found.value)内'"),
        at: text.byteRange(index..<found.end)))
    index = found.end
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
      let found = span(at: start)
    else { return false }
    deadline = deadline ?? Deadline(.retention)
    deadline?.retention = .span(found.value)
    index = found.end
    return true
  }
}
