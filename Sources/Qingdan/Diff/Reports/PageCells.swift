/// Old and new of one change as the cells of a page.
struct PageCells {
  let language: Language

  /// The cell of a state; empty where there is nothing.
  func cell(_ view: ChangeView, _ side: StateSide) -> String {
    switch view.body {
    case .none: return ""
    case .values(let before, let after):
      let text = side == .before ? before : after
      let other = side == .before ? after : before
      guard let text, !text.isEmpty else { return nothing }
      return other?.isEmpty ?? true ? marked(text, side) : "<span class=\"value\">\(lines(text))</span>"
    case .pieces(let pieces): return text(pieces, side)
    case .elements(let elements): return list(elements, side)
    case .item(let fields):
      guard (view.change.kind == .removed) == (side == .before) else { return nothing }
      let entries = fields.map { "<dt>\($0.title[language].html)</dt><dd>\(lines($0.text))</dd>" }
      return "<dl>\(entries.joined())</dl>"
    }
  }

  private func text(_ pieces: [TextPiece], _ side: StateSide) -> String {
    pieces.map { piece in
      switch (piece.fate, side) {
      case (.kept, _): lines(piece.text)
      case (.removed, .before), (.added, .after): marked(piece.text, side)
      case (.removed, .after), (.added, .before): ""
      }
    }.joined()
  }

  private func list(_ elements: [ChangeView.Element], _ side: StateSide) -> String {
    let entries = elements.compactMap { element -> String? in
      let own = side == .before ? element.before : element.after
      guard let own else { return nil }
      if let pieces = element.pieces { return text(pieces, side) }
      let isAlone = (side == .before ? element.after : element.before) == nil
      let remark = side == .after ? element.remark.map { " <small>\($0[language].html)</small>" } ?? "" : ""
      return (isAlone ? marked(own, side) : lines(own)) + remark
    }
    return entries.isEmpty ? nothing : "<ul>\(entries.map { "<li>\($0)</li>" }.joined())</ul>"
  }

  /// What went or came; whoever does not see the page hears it.
  private func marked(_ text: String, _ side: StateSide) -> String {
    side == .before
      ? "<del><span class=\"heard\">\(say("删去：", "deleted: "))</span>\(lines(text))</del>"
      : "<ins><span class=\"heard\">\(say("增加：", "added: "))</span>\(lines(text))</ins>"
  }

  private var nothing: String { "<span class=\"nothing\">\(say("（无）", "(nothing)"))</span>" }
  private func lines(_ text: String) -> String { text.html.replacing("\n", with: "<br>") }
  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}
