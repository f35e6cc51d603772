/// Reads time limits as lists write them: 自信息形成或者变更之日起20个工作日内予以公开, 6月底前, 按季度, 及时公开, 长期.
///
/// A text is read from left to right as a chain of parts; one that contradicts or repeats what went before
/// (20个工作日内公开内公开) stays unread, and the reading is then incomplete.
public enum DeadlineReader {
  public static func read(_ text: some StringProtocol) -> DeadlineReading { read(utf8: Array(text.utf8)) }

  public static func read(utf8 bytes: [UInt8]) -> DeadlineReading {
    var parser = DeadlineParser(ScannedText(bytes))
    return parser.read()
  }
}

/// The chain of parts and the events; dates are in `DeadlineReader+Date`, lengths in `DeadlineReader+Span`.
struct DeadlineParser {
  let text: ScannedText
  var index = 0
  var reading = DeadlineReading()
  private var leftovers: [Range<Int>] = []
  /// The limit, once it was read; what follows adds to it.
  var deadline: Deadline?

  init(_ text: ScannedText) { self.text = text }

  mutating func read() -> DeadlineReading {
    if let end = DeadlineWords.heading(text) { index = end }
    while index < text.count {
      if DeadlineWords.separators.contains(text.key(index)) {
        index += 1
      } else if !step() {
        skip()
      }
    }
    reading.deadline = deadline
    for range in leftovers { noteTooLong(range) }
    reading.leftovers = leftovers.map { Leftover(text.written($0), at: text.byteRange($0)) }
    return reading
  }

  private mutating func step() -> Bool {
    if readException() || (deadline != nil && readShownFor()) || readAction() { return true }
    guard deadline == nil else { return readShownFor() }
    return readWord() || readOnTheSpot() || readEvent() || readDate() || readSpan() || readShownFor()
      || readSameDay() || readBefore()
  }

  /// Unread to the next separator.
  private mutating func skip() {
    let begin = index
    while index < text.count, !DeadlineWords.separators.contains(text.key(index)) { index += 1 }
    if let last = leftovers.last, last.upperBound == begin {
      leftovers[leftovers.count - 1] = last.lowerBound..<index
    } else {
      leftovers.append(begin..<index)
    }
  }

  /// 及时公开, 长期, 同上, 按季度.
  private mutating func readWord() -> Bool {
    guard let (found, end) = DeadlineWords.word(text, at: index) else { return false }
    deadline = found
    index = end
    // 每年3月31日前: the period says of which year.
    if found.kind == .periodic, let due = dueDate(of: found.period, at: index) {
      deadline?.kind = .byDate
      deadline?.due = due.date
      index = due.end
    } else if found.kind == .periodic, let end = text.anyWord(["底前", "末前", "底", "末"], at: index) {
      // 每季度末前: the period says when.
      if found.period == .year {
        deadline?.kind = .byDate
        deadline?.due = Deadline.DueDate(month: 12, day: 31, isInclusive: true)
      }
      index = end
    }
    return true
  }

  /// 公开, 予以调整, 向社会公开: says what is done; once.
  private mutating func readAction() -> Bool {
    guard deadline != nil, deadline?.action == nil, let (action, end) = DeadlineWords.action(text, at: index)
    else {
      return false
    }
    deadline?.action = action
    index = end
    return true
  }

  /// 法律、法规、规章对更新期限另有规定的，从其规定。 with or without brackets.
  private mutating func readException() -> Bool {
    guard deadline != nil else { return false }
    let isBracketed = text.key(index) == Key.roundOpen
    let begin = isBracketed ? index + 1 : index
    guard DeadlineWords.exceptionStarts.contains(where: { text.word($0, at: begin) != nil }) else {
      return false
    }
    var end = begin
    while end < text.count, end - begin < 60 {
      if let rule = text.anyWord(["从其规定", "依照其规定"], at: end) {
        if isBracketed, text.key(rule) != Key.roundClose { return false }
        guard hasOtherwise(begin..<end) else { return false }
        deadline?.hasException = true
        index = isBracketed ? rule + 1 : rule
        return true
      }
      end += 1
    }
    return false
  }

  private func hasOtherwise(_ range: Range<Int>) -> Bool {
    range.contains { text.word("另有规定", at: $0, before: range.upperBound) != nil }
  }

  /// [自] event [之日起 | 后] N unit [内].
  private mutating func readEvent() -> Bool {
    guard let mark = DeadlineWords.eventEnd(text, from: index) else { return false }
    var start = index
    for place in stride(from: mark.eventEnd - 1, through: index, by: -1) {
      if let end = text.anyWord(DeadlineWords.eventStarts, at: place), end <= mark.eventEnd {
        start = end
        break
      }
      if text.key(place) == "," {
        start = place + 1
        break
      }
    }
    var spanStart = mark.end
    if text.key(spanStart) == "," { spanStart += 1 }
    guard start < mark.eventEnd, let span = span(at: spanStart) else { return false }
    let words = start..<mark.eventEnd
    let trigger = text.folded(words)
    var found = Deadline(.afterEvent)
    found.trigger = Deadline.Trigger(
      text: text.compact(words), event: DeadlineWords.event(trigger), range: text.byteRange(words))
    found.span = span.value
    if let slip = DeadlineWords.slip(trigger) {
      reading.notes.append(
        ValueNote(
          Message(
            zh: "“\(slip.wrong)”是“\(slip.right)”之误", en: "'\(slip.wrong)' is a slip for '\(slip.right)'"),
          at: text.byteRange(words), suggestion: trigger.replacing(slip.wrong, with: slip.right)))
    }
    // What stands before the trigger must be a condition or a subject, and end as one.
    if start > index, !DeadlineWords.isLead(text, index..<start) { return false }
    deadline = found
    if span.value.count == 0 { noteNone(spanStart..<span.end) }
    index = span.end
    return true
  }

  /// 规划报批前: a few words that end with 前 at the end of the text.
  private mutating func readBefore() -> Bool {
    var end = index
    while end < text.count, end - index <= 20, CharacterFolding.isHan(text.key(end)) { end += 1 }
    guard end == text.count, text.key(end - 1) == "前", end - index >= 3 else { return false }
    let isLong = text.key(end - 2) == "之" || text.key(end - 2) == "以"
    let words = index..<(isLong ? end - 2 : end - 1)
    guard !words.contains(where: { ChineseNumeral.isNumeral(text.key($0)) }) else { return false }
    deadline = Deadline(.beforeEvent)
    deadline?.trigger = Deadline.Trigger(
      text: text.compact(words), event: DeadlineWords.event(text.folded(words)), range: text.byteRange(words))
    index = end
    return true
  }
}
