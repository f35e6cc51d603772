/// What programs leave behind in a text: the marks of an unsettled merge, and a byte-order mark in the middle.
enum MarkerSlips {
  /// The mark with which git begins, divides or ends a conflict, if the line is one.
  static func conflictMark(_ line: RawLine, in text: RawText) -> UInt8? {
    guard line.column == 0, line.end - line.start >= 7 else { return nil }
    let mark = text.bytes[line.start]
    switch mark {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "|"): break
    default: return nil
    }
    for offset in line.start + 1..<line.start + 7 where text.bytes[offset] != mark { return nil }
    let isLast = line.end == line.start + 7
    guard isLast || (mark != UInt8(ascii: "=") && text.isBlank(line.start + 7)) else { return nil }
    return mark
  }

  static func conflict(_ line: RawLine, notes: [TextProblem.Note], in text: RawText) -> TextProblem {
    TextProblem(
      "typing/conflict-marker", .error,
      Message(
        zh: "git 合并没有做完，留下了冲突标记“<<<<<<<”。“=======”上下两段留一段，标记的几行都删去",
        en: "an unsettled merge (git's conflict mark '<<<<<<<'); keep one of the two parts around '=======' "
          + "and delete the lines of marks"),
      at: line.start..<line.start + 7, notes: notes)
  }

  static func note(_ line: RawLine, in text: RawText) -> TextProblem.Note {
    TextProblem.Note(
      Message(zh: "同一处冲突的标记", en: "a mark of the same conflict"), at: line.start..<line.start + 7)
  }

  /// Byte-order marks behind the first character: the trace of two files put together.
  static func byteOrderMarks(_ text: RawText, limit: Int) -> [TextProblem] {
    var problems: [TextProblem] = []
    var place = text.first(0xEF, from: 3, to: text.count)
    while place < text.count, problems.count < limit {
      if text[place + 1] == 0xBB, text[place + 2] == 0xBF { problems.append(byteOrderMark(at: place)) }
      place = text.first(0xEF, from: place + 1, to: text.count)
    }
    return problems
  }

  static func byteOrderMark(at place: Int) -> TextProblem {
    TextProblem(
      "typing/byte-order-mark", .error,
      Message(
        zh: "这里有一个看不见的字节序标记（U+FEFF），多半是两个文件拼接时留下的。删去它",
        en:
          "an invisible byte-order mark (U+FEFF) stands here, mostly left where two files were joined; delete it"
      ),
      at: place..<place + 3,
      fixes: [
        TextProblem.Fix(
          Message(zh: "删去字节序标记", en: "delete the byte-order mark"), [Splice(place..<place + 3, "")],
          isSafe: true)
      ])
  }
}
