/// Looks through a text that YAML refuses for the slips that made it so.
struct BrokenLook {
  /// A slip, and what tells how likely it is to be the cause.
  private struct Slip {
    var problem: TextProblem
    /// YAML cannot have got past it.
    var isFatal: Bool
    /// YAML may have gone on for long before it noticed, as it does after a quote.
    var isSwallowing = false
    /// The number of the line with content at which it showed.
    var line: Int
  }

  private let text: RawText
  private let failure: Range<Int>?
  private var slips: [Slip] = []
  private var seen: Set<Range<Int>> = []
  private var silent: SilentLook
  private var levels = Levels()
  private var conflict: (line: RawLine, notes: [TextProblem.Note])?
  private var conflicts: [TextProblem] = []
  /// Lines with content so far, and how many there were up to the failure.
  private var lineNumber = 0
  private var failureLine = Int.max

  init(_ text: RawText, failure: Range<Int>?) {
    self.text = text
    self.failure = failure
    silent = SilentLook(text)
  }

  /// The slips, the likely cause first, and whether one of them is what YAML stumbled over.
  mutating func run(limit: Int) -> (slips: [TextProblem], isExplained: Bool) {
    var lines = RawLines(text, recovers: true)
    var line = RawLine()
    while slips.count < limit, lines.next(&line) {
      take(&lines.givenUp)
      look(line)
    }
    take(&lines.givenUp)
    settleConflict()
    if !conflicts.isEmpty { return (Array(conflicts.prefix(limit)), true) }
    for problem in MarkerSlips.byteOrderMarks(text, limit: limit) {
      slips.append(Slip(problem: problem, isFatal: true, isSwallowing: true, line: 0))
    }
    return (ordered().prefix(limit).map(\.problem), slips.contains(where: isCause))
  }

  /// Whether YAML may have stumbled over a slip: one that it cannot pass, or one that makes a line mean something
  /// else, a few lines above the place where it gave up.
  private func isCause(_ slip: Slip) -> Bool {
    guard slip.isSwallowing || slip.line <= failureLine, isPlausible(slip) else { return false }
    if slip.isFatal { return true }
    let quiet: Set = ["typing/hash-in-value", "typing/folded-item", "typing/full-width-digit"]
    return slip.problem.severity == .error && !quiet.contains(slip.problem.rule) && isNear(slip)
  }

  private func isNear(_ slip: Slip) -> Bool { failureLine == .max || slip.line + 4 > failureLine }

  /// What YAML got past by far was no slip: it read those lines.
  private func isPlausible(_ slip: Slip) -> Bool { !slip.isFatal || slip.isSwallowing || isNear(slip) }

  private mutating func take(_ givenUp: inout (line: RawLine, place: Int)?) {
    guard let (line, place) = givenUp else { return }
    givenUp = nil
    if text[place] == UInt8(ascii: "\"") || text[place] == UInt8(ascii: "'") {
      add(QuoteSlips.unclosed(line, from: place, in: text), isSwallowing: true)
    } else {
      for problem in FlowSlips(place..<line.end, in: text).problems { add(problem, isFatal: false) }
      add(
        HashSlips.insideFlow(line, from: place, in: text)
          ?? BracketSlips.unclosed(line, from: place, in: text),
        isSwallowing: true)
    }
  }

  private mutating func add(_ problem: TextProblem?, isFatal: Bool = true, isSwallowing: Bool = false) {
    guard let problem, seen.insert(problem.range).inserted else { return }
    slips.append(Slip(problem: problem, isFatal: isFatal, isSwallowing: isSwallowing, line: lineNumber))
  }

  private mutating func look(_ line: RawLine) {
    if line.kind == .blank { return }
    if let mark = MarkerSlips.conflictMark(line, in: text) { return take(conflict: mark, line) }
    if line.kind == .block || line.kind == .comment { return }
    lineNumber += 1
    if let failure, failureLine == .max, line.end >= failure.lowerBound { failureLine = lineNumber }
    let head = silent.head
    let known = silent.problems.count
    silent.look(line)
    let quiet = silent.problems[known...]
    switch line.kind {
    case .text where line.isBare: bare(line)
    case .text, .entry: placed(line, below: head, isSettled: !quiet.isEmpty)
    default: break
    }
    for problem in quiet { add(problem, isFatal: false) }
  }

  /// A line that is neither key nor item, where YAML wants one of them.
  private mutating func bare(_ line: RawLine) {
    var start = line.content
    if let blanks = BlankSlips.indentation(line, in: text) {
      add(
        BlankSlips.problem(line, indentation: blanks, levels: fitting(line, at: blanks.upperBound), in: text))
      start = blanks.upperBound
    }
    var range = line.rest(from: start, in: text)
    if let dash = DashSlips.place(in: range, of: text) {
      add(DashSlips.problem(dash, showing: range, in: text))
      range = dash.text..<max(dash.text, range.upperBound)
      if let colon = ColonSlips.field(in: range, of: text) {
        add(ColonSlips.problem(colon, showing: range, in: text))
        levels.open(key: line.column + 2)
      }
      return
    }
    if let colon = ColonSlips.place(in: range, of: text) {
      add(ColonSlips.problem(colon, showing: range, in: text))
      levels.open(key: line.column)
    } else if start == line.content {
      add(IndentationSlips.problem(line, levels: levels, in: text))
    }
  }

  /// The columns at which a line may begin whose own indentation is worth nothing.
  private func fitting(_ line: RawLine, at start: Int) -> [Int] {
    let first = text.character(at: start).scalar
    let columns = levels.columns(lists: first == "-" || first.isWideDash)
    return line.isOpened ? columns + levels.columns().suffix(1).map { $0 + 2 } : columns
  }

  /// A line with a dash or a key, or a scalar below its key.
  private mutating func placed(_ line: RawLine, below head: RawLine?, isSettled: Bool) {
    if let blanks = BlankSlips.indentation(line, in: text) {
      add(
        BlankSlips.problem(line, indentation: blanks, levels: fitting(line, at: blanks.upperBound), in: text))
    } else if line.isMisplaced, let head {
      misplaced(line, below: head)
    } else if line.kind == .entry {
      let before = levels
      if !levels.place(line, in: text) { indentation(line, before) }
    }
    if line.kind == .entry { add(BlankSlips.tabBehindDash(line, in: text)) }
    if !isSettled { value(line) }
  }

  private mutating func value(_ line: RawLine) {
    if line.style == .flow, line.close >= 0, !line.isSuspicious {
      for problem in FlowSlips(line.open..<line.close, in: text).problems { add(problem) }
    }
    if line.isStarred(in: text) { return add(DashSlips.star(line, in: text)) }
    if let problem = BracketSlips.braces(line, in: text) ?? IndicatorSlips.problem(line, in: text) {
      return add(problem)
    }
    add(ColonInValueSlips.problem(line, in: text))
  }

  /// A key where only more text could stand: the line in which that text began may have been meant as a key.
  private mutating func misplaced(_ line: RawLine, below head: RawLine) {
    let range = head.rest(from: head.value, in: text)
    if !head.hasKey, DashSlips.place(in: range, of: text) == nil || head.dash >= 0,
      let colon = ColonSlips.place(in: range, of: text)
    {
      add(ColonSlips.problem(colon, showing: range, in: text))
      if levels.columns().last != line.column { levels.open(key: line.column) }
      return
    }
    if !head.hasKey || isDashed(head) {
      levels.open(key: line.column)
      return
    }
    let before = levels
    if isSentence(line, below: head) {
      add(ColonInValueSlips.furtherLine(line, in: text))
    } else {
      indentation(line, before)
    }
  }

  private func isDashed(_ head: RawLine) -> Bool {
    DashSlips.place(in: head.rest(from: head.body, in: text), of: text) != nil
  }

  /// Chinese text before the colon, below a key in English: a wrapped sentence rather than a field.
  private func isSentence(_ line: RawLine, below head: RawLine) -> Bool {
    guard line.hasKey else { return false }
    return text[head.keyStart] < 0x80 && text[line.keyStart] >= 0x80
  }

  /// Reported near the failure only: behind it the levels are guesswork.
  private mutating func indentation(_ line: RawLine, _ before: Levels) {
    guard slips.allSatisfy({ !$0.isFatal || $0.isSwallowing }) || failure == nil else { return }
    if failureLine != .max, lineNumber > failureLine + 1 { return }
    add(IndentationSlips.problem(line, levels: before, in: text))
  }

  private mutating func take(conflict mark: UInt8, _ line: RawLine) {
    if mark == UInt8(ascii: "<") {
      settleConflict()
      conflict = (line, [])
    } else if conflict != nil {
      if mark != UInt8(ascii: "|"), conflict.map({ $0.notes.count < 4 }) == true {
        conflict?.notes.append(MarkerSlips.note(line, in: text))
      }
      if mark == UInt8(ascii: ">") { settleConflict() }
    }
  }

  private mutating func settleConflict() {
    guard let (line, notes) = conflict else { return }
    conflict = nil
    guard conflicts.count < TypingSlips.limit else { return }
    conflicts.append(MarkerSlips.conflict(line, notes: notes, in: text))
  }

  /// The likely cause first: what YAML cannot have passed and stands before the failure, then the rest.
  private func ordered() -> [(rank: Int, problem: TextProblem)] {
    let limit = failure?.upperBound ?? .max
    return slips.filter(isPlausible).map { slip in
      (rank: !slip.isFatal ? 2 : slip.problem.range.lowerBound <= limit ? 0 : 1, problem: slip.problem)
    }
    .sorted { ($0.rank, $0.problem.range.lowerBound) < ($1.rank, $1.problem.range.lowerBound) }
  }
}
