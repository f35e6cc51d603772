/// A line whose indentation fits no level above it.
enum IndentationSlips {
  static func problem(_ line: RawLine, levels: Levels, in text: RawText) -> TextProblem {
    let isItem = line.dash >= 0
    let part = line.rest(from: line.content, in: text)
    let shown = text.excerpt(part)
    var fitting = levels.columns(lists: isItem).filter { $0 != line.column }
    if fitting.isEmpty { fitting = levels.columns() }
    // The nearer one; of two equally near ones the deeper, because a blank is lost more easily than typed.
    let column = fitting.min { (abs($0 - line.column), -$0) < (abs($1 - line.column), -$1) } ?? 0
    let listed = levels.columns().map { "\($0)" }
    let correction = Correction(
      [Splice(line.start..<line.content, String(repeating: " ", count: column))], showing: part, in: text)
    let fixes = [correction.fix("改成缩进 \(column) 格", "indent by \(column) blanks", isSafe: false)]
    if line.isBare {
      return TextProblem(
        "typing/indentation", .error,
        Message(
          zh: "“\(shown)”既不是“字段: 值”，也不是“- ”开头的列表项。是上一行文字的继续，就比上一行的字段多缩进两格；是新的一项，就在前面写“- ”",
          en: "'\(shown)' is neither 'key: value' nor a list item with '- '; if it continues the text above, "
            + "indent it two blanks deeper than the key; if it is an item, put '- ' before it"),
        at: line.content..<part.upperBound, fixes: continuing(line, levels: levels, in: text))
    }
    if levels.columns().contains(line.column) {
      let level: (zh: String, en: String) =
        isItem
        ? ("这一层是字段，不能接列表项", "keys stand at that level, so no list item may")
        : ("这一层是“- ”开头的列表项，不能接字段", "list items stand at that level, so no key may")
      return TextProblem(
        "typing/indentation", .error,
        Message(
          zh: "“\(shown)”前面有 \(line.column) 个空格，\(level.zh)。与同一层的上一行对齐：缩进 \(column) 格",
          en: "'\(shown)' is indented by \(line.column); \(level.en); "
            + "align it with the line above it of the same level: \(column)"),
        at: line.content..<part.upperBound, fixes: fixes)
    }
    return TextProblem(
      "typing/indentation", .error,
      Message(
        zh: "“\(shown)”前面有 \(line.column) 个空格，对不上上面任何一层（\(listed.joined(separator: "、")) 个）。"
          + "与同一层的上一行对齐：缩进 \(column) 格",
        en:
          "'\(shown)' is indented by \(line.column), which fits no level above (\(listed.joined(separator: ", "))); "
          + "align it with the line above it of the same level: \(column)"),
      at: line.content..<part.upperBound, fixes: fixes)
  }

  private static func continuing(_ line: RawLine, levels: Levels, in text: RawText) -> [TextProblem.Fix] {
    guard let key = levels.columns().last else { return [] }
    let blanks = String(repeating: " ", count: key + 2)
    return [
      TextProblem.Fix(
        Message(zh: "接在上一行后面：缩进 \(key + 2) 格", en: "continue the line above: indent by \(key + 2) blanks"),
        [Splice(line.start..<line.content, blanks)], isSafe: false)
    ]
  }
}
