/// Reads the citations of a text: 【法律】《…》（国务院令第711号，2019年4月3日修订）第二十条第一款第（三）项：“…”.
///
/// The grammar is that of published lists, with what is usual in them and wrong: mixed brackets, lost blanks and
/// 第, numbered lists in one cell, articles without a title, labels before several laws. What it does not
/// understand it names; it never guesses over a gap. Time and space are linear in the text.
public enum CitationReader {
  /// Reads a text; `previous` is the citation before it (of the cell or paragraph above), whose title a bare
  /// 第二十条 then refers to.
  public static func read(_ text: some StringProtocol, after previous: Citation? = nil) -> CitationReading {
    read(utf8: Array(text.utf8), after: previous)
  }

  /// The same over bytes of UTF-8; a byte that is none stays unread.
  public static func read(utf8 bytes: [UInt8], after previous: Citation? = nil) -> CitationReading {
    var parser = CitationParser(ScannedText(bytes), previous)
    return parser.read()
  }
}

/// What goes from citation to citation; the parts of one are in `CitationParser+Citation`.
struct CitationParser {
  let text: ScannedText
  var index = 0
  var reading = CitationReading()
  /// Units not understood, joined and named at the end.
  var leftovers: [Range<Int>] = []
  /// The citation before, whose title a bare article refers to.
  var previous: Citation?
  var seenIssuers: Set<String> = []
  /// What 《条例》 stands for, where a citation before said 以下简称《条例》.
  var abbreviations: [String: Citation] = [:]
  /// The label that stands now, with its bytes if it stands right here.
  var label: CitationLabel.Found?
  var labelStart: Int?
  /// Whether something new may begin here: at the start, after a separator, at a new line.
  var isFresh = true
  /// Whether this line or sentence has cited something, so that a 《 in unread text is part of what is said of it.
  var hasCited = false

  init(_ text: ScannedText, _ previous: Citation?) {
    self.text = text
    self.previous = previous
    previous.map { last in
      if let short = last.abbreviation { abbreviations[short] = last }
      label = last.label.map {
        CitationLabel.Found(word: $0, ranks: last.claimedRanks, end: 0, leftovers: [])
      }
    }
  }

  mutating func read() -> CitationReading {
    while index < text.count {
      if text.gap(index) == .line {
        isFresh = true
        hasCited = false
      }
      if !step() { skip() }
    }
    finish()
    return reading
  }

  /// One thing understood, or false.
  private mutating func step() -> Bool {
    readReference() || readLabel() || readOrder() || readSeparator() || readLead() || readCitation()
  }

  private mutating func readReference() -> Bool {
    guard index == 0 else { return false }
    for (word, reference) in [("同上", CitationReading.Reference.above), ("同前款", .previousParagraph)] {
      if let end = text.word(word, at: 0),
        end == text.count || CitationWords.separators.contains(text.key(end))
      {
        reading.reference = reference
        index = end
        return true
      }
    }
    return false
  }

  private mutating func readLabel() -> Bool {
    guard let found = CitationLabel.read(text, at: index) else { return false }
    label = found
    labelStart = index
    leftovers += found.leftovers
    index = found.end
    if text.key(index) == ":" { index += 1 }
    isFresh = true
    return true
  }

  /// 1. 2、 （3） ④ before a title, a label or a place.
  private mutating func readOrder() -> Bool {
    guard isFresh || text.gap(index) != .none, let end = CitationWords.order(text, at: index) else {
      return false
    }
    let isTitled = text.key(end) == Key.bookOpen || CitationLabel.read(text, at: end) != nil
    guard isTitled || (isFresh && PlaceReader(text: text).starts(at: end)) else { return false }
    index = end
    isFresh = true
    return true
  }

  private mutating func readSeparator() -> Bool {
    if CitationWords.separators.contains(text.key(index)),
      text.key(index) != "." || text.key(index + 1) != "."
    {
      if text.key(index) == "。" || text.key(index) == ";" { hasCited = false }
      index += 1
      isFresh = true
      return true
    }
    // A quotation mark around a whole cell.
    if text.key(index) == "\"", index == 0 || index == text.count - 1 {
      reading.notes.append(
        ValueNote(
          Message(zh: "整格文字外的引号多余，删去", en: "a needless quotation mark around the text; remove it"),
          at: text.byteRange(index..<(index + 1)), suggestion: ""))
      index += 1
      isFresh = true
      return true
    }
    if hasCited, let end = text.anyWord(CitationWords.connectors, at: index),
      CitationWords.opensCitation(text, end) || CitationWords.issuer(text, at: end) != nil
    {
      index = end
      isFresh = true
      return true
    }
    return false
  }

  /// 根据《…》, 增补依据：【规章】….
  private mutating func readLead() -> Bool {
    guard isFresh, let end = text.anyWord(CitationWords.leads, at: index) else { return false }
    guard
      text.key(end) == ":" || CitationWords.opensCitation(text, end)
        || CitationWords.issuer(text, at: end) != nil
    else { return false }
    index = end
    return true
  }

  /// Unread text goes on to the next place where something can begin: a line, a sentence, a label, or, where
  /// nothing was cited yet, a title.
  private mutating func skip() {
    let begin = index
    index += 1
    while index < text.count {
      if text.gap(index) == .line || CitationWords.sentenceEnds.contains(text.key(index - 1)) { break }
      if text.key(index) == Key.squareOpen, CitationLabel.read(text, at: index) != nil { break }
      if text.key(index) == Key.bookOpen, !hasCited, text.match[index] > index { break }
      if index == text.count - 1, text.key(index) == "\"" { break }
      index += 1
    }
    leftovers.append(begin..<index)
    isFresh = CitationWords.sentenceEnds.contains(text.key(index - 1))
    if isFresh || text.key(index) == Key.bookOpen { isFresh = true }
  }

  /// Sorts and joins what is unread, and names it.
  private mutating func finish() {
    var joined: [Range<Int>] = []
    for range in leftovers.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = joined.last, last.upperBound >= range.lowerBound, !text.isLineStart(range.lowerBound) {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    reading.leftovers = joined.map { Leftover(text.written($0), at: text.byteRange($0)) }
    reading.notes.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}

extension ScannedText {
  func isLineStart(_ index: Int) -> Bool { index > 0 && gap(index) == .line }
}
