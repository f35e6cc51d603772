/// Comments that the new texts have no more (不能带走的注释).
extension ReformReport {
  var lostCommentsTitle: String {
    say("不能带走的注释（请核对后自行抄写）", "Comments that do not come along (check them, and copy what still holds)")
  }

  var lostCommentColumns: [String] { [say("位置", "place"), say("事项", "item"), say("注释", "comment")] }

  var lostCommentRows: [[String]] {
    lostComments.map { [$0.place, $0.label ?? say("（不属于哪个事项）", "(of no item)"), $0.text] }
  }

  /// For a terminal.
  var lostCommentText: [String] {
    guard !lostComments.isEmpty else { return [] }
    return ["", lostCommentsTitle] + lostCommentRows.map { "  " + $0.joined(separator: "  ") }
  }
}

extension LostComment {
  /// Where it stood before the reform.
  var place: String { "\(file):\(line)" }

  var label: String? { item.map { [$0, name ?? ""].filter { !$0.isEmpty }.joined(separator: " ") } }

  public var message: Message {
    let words = [place, label, text].compactMap(\.self).joined(separator: "  ")
    return Message(zh: words, en: words)
  }

  var json: JSON {
    .object([
      "item": item.map { .string($0) }, "file": .string(file), "line": .number(line), "text": .string(text),
    ])
  }
}
