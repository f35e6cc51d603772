/// Tabs and full-width blanks where YAML counts half-width ones.
enum BlankSlips {
  /// The blanks of any kind at the beginning of a line, if some of them are none to YAML.
  static func indentation(_ line: RawLine, in text: RawText) -> Range<Int>? {
    let first = text.character(at: line.content).scalar
    guard first == "\t" || first.isWideBlank else { return nil }
    let end = text.skippingVisibleBlanks(from: line.start, to: line.end)
    return end < line.end ? line.start..<end : nil
  }

  /// Judges the blanks that `indentation(_:in:)` found; `levels` are the columns that would fit.
  static func problem(
    _ line: RawLine, indentation: Range<Int>, levels: [Int], in text: RawText
  ) -> TextProblem {
    let characters = text.characters(indentation)
    let at = line.content..<indentation.upperBound
    let isTab = characters.contains { $0.scalar == "\t" }
    let widths = isTab ? [2, 4, 8] : [2]
    let columns = widths.map { tab in
      characters.reduce(0) { $0 + ($1.scalar == "\t" ? tab : $1.scalar == "\u{3000}" ? 2 : 1) }
    }
    let fitting = columns.filter { levels.contains($0) }
    let column = fitting.first ?? levels.min { abs($0 - columns[0]) < abs($1 - columns[0]) } ?? columns[0]
    let correction = Correction(
      [Splice(indentation, String(repeating: " ", count: column))],
      showing: indentation.upperBound..<line.rest(from: indentation.upperBound, in: text).upperBound, in: text
    )
    let fixed = correction.fixed
    let blank = text.character(at: line.content).scalar.blankName
    if isTab {
      return TextProblem(
        "typing/tab", .error,
        Message(
          zh: "行首用了制表符（Tab），YAML 只认半角空格。改成 \(column) 个空格：\(fixed)",
          en: "a tab at the start of the line, where YAML counts blanks only; "
            + "write \(column) blanks before '\(fixed)'"),
        at: at,
        fixes: [
          correction.fix("改成 \(column) 个空格", "write \(column) blanks", isSafe: Set(fitting).count == 1)
        ])
    }
    return TextProblem(
      "typing/ideographic-blank", .error,
      Message(
        zh: "行首是\(blank.zh)，YAML 不当作缩进。改成 \(column) 个半角空格：\(fixed)",
        en: "\(blank.en) at the start of the line is no indentation to YAML; "
          + "write \(column) half-width blanks before '\(fixed)'"),
      at: at,
      fixes: [
        correction.fix("改成 \(column) 个半角空格", "write \(column) half-width blanks", isSafe: !fitting.isEmpty)
      ])
  }

  /// A tab between a dash and what follows it.
  static func tabBehindDash(_ line: RawLine, in text: RawText) -> TextProblem? {
    guard line.dash >= 0, line.body < line.end else { return nil }
    let range = line.dash + 1..<line.body
    guard range.contains(where: { text[$0] == .tab }), line.hasKey || text[line.body] == UInt8(ascii: "-")
    else {
      return nil
    }
    let part = line.dash..<line.rest(from: line.dash, in: text).upperBound
    let correction = Correction([Splice(range, " ")], showing: part, in: text)
    return TextProblem(
      "typing/tab", .error,
      Message(
        zh: "“-”后面是制表符（Tab）。改成一个空格：\(correction.fixed)",
        en: "a tab behind the dash; write a blank: '\(correction.fixed)'"),
      at: range, fixes: [correction.fix("改成一个空格", "write a blank", isSafe: true)])
  }
}
