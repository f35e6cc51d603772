/// Full-width commas and colons, and colons without a blank, in a flow collection.
struct FlowSlips {
  /// One entry of a list or map in brackets, as far as it has been read.
  private struct Entry {
    var isList: Bool
    var start: Int
    var isNested = false
    var isQuoted = false
    var firstPair = -1
    var secondPair = -1
    var loneColon = -1
    var comma = -1
    var enumerationComma = -1
  }

  private let text: RawText
  /// The collection from its bracket on.
  private let range: Range<Int>
  private var entries: [Entry] = []
  private(set) var problems: [TextProblem] = []

  /// Looks at a flow collection; where it is never closed, at its first line.
  init(_ range: Range<Int>, in text: RawText) {
    self.range = range
    self.text = text
    read()
  }

  private mutating func read() {
    var place = range.lowerBound
    var isTokenStart = true
    while place < range.upperBound, entries.count <= FlowState.limit {
      let (scalar, size) = text.character(at: place)
      let next = place + size
      let wasTokenStart = isTokenStart
      isTokenStart = false
      switch scalar {
      case " ", "\t", "\r", "\n": isTokenStart = wasTokenStart
      case "[", "{":
        entries.append(Entry(isList: scalar == "[", start: next))
        isTokenStart = true
      case "]", "}":
        settle(before: place)
        entries.removeLast(entries.isEmpty ? 0 : 1)
        if entries.isEmpty { return }
        change { $0.isNested = true }
      case ",":
        settle(before: place)
        change { $0 = Entry(isList: $0.isList, start: next) }
        isTokenStart = true
      case "\"", "'":
        guard wasTokenStart, let quote = UInt8(exactly: scalar.value) else { break }
        change { $0.isQuoted = true }
        let close = text.endOfQuoted(quote, from: next, to: range.upperBound)
        place = close < 0 ? range.upperBound : close
        continue
      case "#":
        if text.isBlank(place - 1) {
          let end = text.first(UInt8(ascii: "\n"), from: place, to: range.upperBound)
          if end < range.upperBound {
            problems += [HashSlips.inFlow(place, to: end, in: text)].compactMap(\.self)
          }
          place = end - 1
        }
      case ":": isTokenStart = colon(at: place, next)
      case "：": change { if $0.loneColon < 0, $0.firstPair < 0 { $0.loneColon = place } }
      case "，": change { if $0.comma < 0 { $0.comma = place } }
      case "、": change { if $0.enumerationComma < 0 { $0.enumerationComma = place } }
      default: break
      }
      place = max(next, place + 1)
    }
    settle(before: range.upperBound)
  }

  private mutating func change(_ body: (inout Entry) -> Void) {
    guard !entries.isEmpty else { return }
    body(&entries[entries.count - 1])
  }

  /// Notes a colon; returns whether a value may begin behind it.
  private mutating func colon(at place: Int, _ next: Int) -> Bool {
    let behind = text[next]
    let isPair = next >= range.upperBound || behind == .space || behind == .tab || behind < .space
    change {
      if isPair || ($0.isQuoted && $0.firstPair < 0) {
        if $0.firstPair < 0 { $0.firstPair = place } else if $0.secondPair < 0 { $0.secondPair = place }
      } else if $0.loneColon < 0, $0.firstPair < 0 {
        $0.loneColon = place
      }
    }
    return isPair
  }

  /// Judges the entry that ends here.
  private mutating func settle(before end: Int) {
    guard let entry = entries.last, !entry.isNested, entry.start <= end else { return }
    let start = text.skippingBlanks(from: entry.start, to: end)
    let range = start..<max(start, text.trimmedEnd(from: start, to: end))
    if entry.isList {
      if !entry.isQuoted, entry.firstPair < 0 { list(entry, range) }
    } else if entry.firstPair < 0 {
      guard !entry.isQuoted, entry.loneColon >= 0, let place = ColonSlips.place(in: range, of: text) else {
        return
      }
      problems.append(ColonSlips.problem(place, showing: range, in: text))
    } else {
      pair(entry, range)
    }
  }

  private mutating func list(_ entry: Entry, _ range: Range<Int>) {
    let isWide = entry.comma >= 0
    guard isWide || entry.enumerationComma >= 0 else { return }
    let comma: Unicode.Scalar = isWide ? "，" : "、"
    var splices: [Splice] = []
    var pieces: [[Unicode.Scalar]] = [[]]
    var skipped = range.lowerBound
    for (offset, scalar) in text.characters(range) where offset >= skipped {
      if scalar == comma {
        skipped = text.skippingVisibleBlanks(from: offset + 3, to: range.upperBound)
        splices.append(Splice(offset..<skipped, ", "))
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(scalar)
      }
    }
    guard
      pieces.allSatisfy(Self.isName) || pieces.allSatisfy(Self.isTitle) || pieces.allSatisfy(Self.isQuoted)
    else { return }
    // Names of one kind may be joined by `、` into one value; levels (市级、区级) are never.
    guard isWide || pieces.allSatisfy({ $0.last == "级" && $0.count <= 4 }) else { return }
    let correction = Correction(splices, showing: range, in: text)
    let isSafe = pieces.allSatisfy { $0.count <= 6 }
    let at = isWide ? entry.comma : entry.enumerationComma
    problems.append(
      TextProblem(
        "typing/full-width-comma", .error,
        Message(
          zh: "方括号里的“\(comma)”不是半角逗号，“\(text.excerpt(range))”会成为一个值。改成半角逗号加一个空格：[\(correction.fixed)]",
          en: "'\(comma)' in the brackets is no half-width comma, so '\(text.excerpt(range))' is one value; "
            + "write a half-width comma and a blank: '[\(correction.fixed)]'"),
        at: at..<at + 3,
        fixes: [correction.fix("改成半角逗号加一个空格", "write a half-width comma and a blank", isSafe: isSafe)]))
  }

  /// Short and without marks, as the members of a list in brackets are; a sentence is not.
  private static func isName(_ piece: [Unicode.Scalar]) -> Bool {
    (1...10).contains(piece.count)
      && piece.allSatisfy {
        $0.isHan || $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "/"
      }
  }

  /// A title with its place, as citations are.
  private static func isTitle(_ piece: [Unicode.Scalar]) -> Bool { piece.first == "《" }
  private static func isQuoted(_ piece: [Unicode.Scalar]) -> Bool { piece.first == "“" && piece.last == "”" }

  /// A second `: ` or `：` in an entry that has its key and value: a comma before it was missed.
  private mutating func pair(_ entry: Entry, _ range: Range<Int>) {
    if entry.comma > entry.firstPair, let place = member(behind: entry, in: range) {
      return problems.append(place)
    }
    guard entry.secondPair >= 0 else { return }
    let start = text.skippingBlanks(from: entry.firstPair + 1, to: range.upperBound)
    problems.append(
      ColonInValueSlips.problem(
        start..<max(start, range.upperBound), colon: entry.secondPair, showing: range, in: text))
  }

  /// The `，name: ` in an entry, if there is one.
  private func member(behind entry: Entry, in range: Range<Int>) -> TextProblem? {
    var comma = -1
    for (offset, scalar) in text.characters(entry.comma..<range.upperBound) {
      if scalar == "，" { comma = offset }
      guard comma >= 0, scalar == ":" || scalar == "：" else { continue }
      defer { comma = -1 }
      let start = text.skippingVisibleBlanks(from: comma + 3, to: offset)
      let name = start..<text.trimmedEnd(from: start, to: offset)
      guard offset == entry.secondPair || FieldWords.all.contains(text.string(name)) else { continue }
      let size = scalar == ":" ? 1 : 3
      let value = text.skippingVisibleBlanks(from: offset + size, to: range.upperBound)
      let correction = Correction(
        [Splice(comma..<start, ", "), Splice(name.upperBound..<value, ": ")], showing: range, in: text)
      return TextProblem(
        "typing/full-width-comma", .error,
        Message(
          zh: "“\(text.excerpt(name))”前面是全角逗号“，”。改成半角逗号加一个空格：\(correction.fixed)",
          en: "full-width comma '，' before '\(text.excerpt(name))'; "
            + "write a half-width comma and a blank: '\(correction.fixed)'"),
        at: comma..<comma + 3,
        fixes: [correction.fix("改成半角逗号加一个空格", "write a half-width comma and a blank", isSafe: true)])
    }
    return nil
  }
}
