/// Looks, line by line, for slips that YAML accepts without a word and that lose or distort text.
///
/// It runs on every file, so a line is looked at more closely only where one byte of it gives a reason to.
struct SilentLook {
  let text: RawText
  private(set) var problems: [TextProblem] = []
  /// The line in which the unquoted scalar began that further lines may continue.
  private(set) var head: RawLine?
  /// That scalar begins with a dash that is none to YAML, so the items below it are folded into it.
  private var isHeadDashed = false

  init(_ text: RawText) {
    self.text = text
  }

  /// Takes over the scalar that a further line belongs to, where its first line was passed over.
  mutating func open(_ lines: RawLines) {
    guard head?.start != lines.headStart else { return }
    head = lines.head()
    isHeadDashed = false
  }

  @inline(__always)
  private mutating func begin(_ line: RawLine) {
    head = line
    isHeadDashed = false
  }

  @inline(__always)
  mutating func look(_ line: RawLine) {
    switch line.kind {
    case .blank, .comment, .block: return
    case .marker: if line.style == .plain { begin(line) }
    case .entry:
      if line.hasKey {
        if mayBeSlip(at: line.keyStart) { key(line) }
        value(line)
      } else if line.style == .plain {
        item(line)
      } else if line.style == .property {
        begin(line)
      } else if line.style == .none, line.hash >= 0 {
        add(HashSlips.empty(line, in: text))
      }
    case .text:
      if line.style == .plain || line.style == .property { begin(line) }
      if line.style == .plain { alone(line) }
    case .continuation: further(line)
    case .quoted, .flow: insideConflict(line)
    }
    if line.isSuspicious, line.close >= 0 {
      add(contentsOf: FlowSlips(line.open..<line.close, in: text).problems)
    }
  }

  /// Whether a dash, blank, bracket or quotation mark of the wrong kind may stand here.
  @inline(__always)
  private func mayBeSlip(at place: Int) -> Bool {
    switch text.bytes[place] {
    case 0xEF, 0xE2, 0xC2, UInt8(ascii: "-"): true
    case 0xE3: text[place + 1] == 0x80 && text[place + 2] == 0x80
    default: false
    }
  }

  private mutating func add(_ problem: TextProblem?) {
    if let problem { problems.append(problem) }
  }

  private mutating func add(contentsOf found: [TextProblem]) {
    problems += found
  }

  /// A key that begins with a dash, a blank, a bracket or a quotation mark.
  private mutating func key(_ line: RawLine) {
    if line.dash < 0, let blanks = BlankSlips.indentation(line, in: text) {
      return add(BlankSlips.problem(line, indentation: blanks, levels: [max(line.above, 0)], in: text))
    }
    let range = line.rest(from: line.keyStart, in: text)
    if let dash = DashSlips.place(in: range, of: text), isKey(dash, line) {
      add(DashSlips.problem(dash, showing: range, in: text))
    } else {
      add(BracketSlips.key(line, in: text) ?? QuoteSlips.key(line, in: text))
    }
  }

  /// Behind a full-width dash anything is a key; behind a half-width one only the name of a field.
  private func isKey(_ dash: DashSlips.Place, _ line: RawLine) -> Bool {
    dash.isWide
      || (dash.text < line.keyEnd && FieldWords.all.contains(text.string(dash.text..<line.keyEnd)))
  }

  @inline(__always)
  private mutating func value(_ line: RawLine) {
    guard line.style == .plain else {
      if line.style == .property { begin(line) }
      if line.style == .none, line.hash >= 0 { add(HashSlips.empty(line, in: text)) }
      if line.style == .quoted, line.close >= 0 { add(CodeSlips.problem(line, in: text)) }
      return
    }
    begin(line)
    if line.hash >= 0 { add(HashSlips.problem(line, in: text)) }
    if FieldWords.isCode(line.keyStart..<line.keyEnd, in: text) { add(CodeSlips.problem(line, in: text)) }
    let first = text.bytes[line.value]
    if first == 0xEF || (first == 0xE3 && text[line.value + 2] >= 0x90) {
      add(BracketSlips.value(line, in: text))
    }
  }

  /// A list item without a key: `- …`.
  private mutating func item(_ line: RawLine) {
    begin(line)
    if text.bytes[line.value].isASCIILetter {
      alone(line)
    } else if line.hash >= 0 {
      add(HashSlips.problem(line, in: text))
    }
  }

  /// A scalar without a key in its line.
  private mutating func alone(_ line: RawLine) {
    let range = line.rest(from: line.value, in: text)
    if line.dash < 0, let dash = DashSlips.place(in: range, of: text) {
      isHeadDashed = true
      return add(DashSlips.problem(dash, showing: range, in: text))
    }
    if let colon = ColonSlips.field(in: range, of: text) {
      return add(ColonSlips.problem(colon, showing: range, in: text))
    }
    if line.hash >= 0 { add(HashSlips.problem(line, in: text)) }
  }

  /// A further line of an unquoted scalar.
  private mutating func further(_ line: RawLine) {
    let range = line.rest(from: line.content, in: text)
    guard let head, !isListBesideKey(head) else { return }
    if isHeadDashed {
      // Below an item whose dash is wrong the next ones are swallowed too; their own dashes may be right.
      if let dash = DashSlips.place(in: range, of: text) {
        add(DashSlips.problem(dash, showing: range, in: text))
      }
      return
    }
    if let folded = FoldedItemSlips.problem(line, below: head, in: text) { return add(folded) }
    if let colon = ColonSlips.field(in: range, of: text) {
      return add(ColonSlips.problem(colon, showing: range, in: text))
    }
    if line.hash >= 0 { add(HashSlips.problem(line, in: text)) }
  }

  /// `key: - …`, which YAML refuses; that is reported by itself.
  private func isListBesideKey(_ head: RawLine) -> Bool {
    head.hasKey && text[head.value] == UInt8(ascii: "-") && text.isBlank(head.value + 1)
  }

  /// The marks of a merge inside quotation marks or brackets, the only place where YAML overlooks them.
  private mutating func insideConflict(_ line: RawLine) {
    guard let mark = MarkerSlips.conflictMark(line, in: text) else { return }
    if mark == UInt8(ascii: "<") { add(MarkerSlips.conflict(line, notes: [], in: text)) }
  }
}
