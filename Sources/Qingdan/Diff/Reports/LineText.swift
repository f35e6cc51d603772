/// What changed, on one line of a terminal or of Markdown.
struct LineText {
  let language: Language
  let marks: Marks
  /// How many characters around a changed piece are shown, and of how many fields of an item.
  private static let (surroundings, fields) = (12, 3)

  /// How a line shows what stayed, went and came.
  struct Marks {
    /// How many characters of a value or a piece are shown.
    let limit: Int
    /// A text of a list as it may stand there: nothing in it is obeyed.
    let plain: @Sendable (String) -> String
    let removed: @Sendable (String) -> String
    let added: @Sendable (String) -> String

    static func terminal(_ paint: Paint) -> Marks {
      Marks(limit: 160, plain: \.visible, removed: paint.removed, added: paint.added)
    }

    /// Tags rather than asterisks: within a word of Chinese the marks of Markdown do not work.
    static let markdown = Marks(
      limit: 200, plain: \.markdown, removed: { "<del>\($0)</del>" }, added: { "<ins>\($0)</ins>" })
  }

  func text(_ view: ChangeView) -> String {
    switch view.body {
    case .none: ""
    case .values(let before, let after): pair(before, after)
    case .pieces(let pieces): text(pieces)
    case .elements(let elements): elements.map(text).joined(separator: say("；", "; "))
    case .item(let fields): summary(fields)
    }
  }

  private func text(_ element: ChangeView.Element) -> String {
    let remark = element.remark.map { say("（\($0.zh)）", " (\($0.en))") } ?? ""
    if let pieces = element.pieces { return text(pieces) + remark }
    switch (element.before, element.after) {
    case (let before?, let after?): return pair(before, after) + remark
    case (let before?, nil): return "\(say("去掉", "without")) \(gone(before))"
    case (nil, let after?): return "\(say("增加", "with")) \(new(after))"
    case (nil, nil): return remark
    }
  }

  private func pair(_ before: String?, _ after: String?) -> String {
    let nothing = say("（无）", "(nothing)")
    return "\(before.map(short) ?? nothing) → \(after.map(short) ?? nothing)"
  }

  private func text(_ pieces: [TextPiece]) -> String {
    pieces.surroundings(Self.surroundings).map { piece in
      switch piece.fate {
      case .kept: marks.plain(piece.text)
      case .removed: gone(piece.text)
      case .added: new(piece.text)
      }
    }.joined()
  }

  /// The first fields of an item that came or went; all of it stands in the list.
  private func summary(_ fields: [ChangeView.Field]) -> String {
    let shown = fields.prefix(Self.fields).map { field in
      "\(marks.plain(field.title[language]))\(say("：", ": "))\(marks.plain(field.text.shortened(60)))"
    }
    let rest = fields.count - shown.count
    let more = rest > 0 ? [say("另有 \(rest) 个要素", "and \(rest) more fields")] : []
    return (shown + more).joined(separator: say("；", "; "))
  }

  private func gone(_ text: String) -> String { marks.removed(short(text)) }
  private func new(_ text: String) -> String { marks.added(short(text)) }
  private func short(_ text: String) -> String { marks.plain(text.shortened(marks.limit)) }
  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}
