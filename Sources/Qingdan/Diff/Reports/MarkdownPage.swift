/// Markdown that grows to a limit and no further; what does not fit is counted and said at the end.
struct MarkdownPage {
  private let limit: Int
  private let language: Language
  private var text = ""
  private var size = 0
  private var isOpen = false
  private var isFull = false
  private var leftOut = 0
  /// What the last lines may take: the end of a fold, and what is said of the rest.
  private static let reserve = 300

  init(limit: Int, language: Language) {
    self.limit = max(limit, 2 * Self.reserve)
    self.language = language
  }

  /// - Parameter items: how many items it tells of, for the count of those that are left out.
  mutating func add(_ part: String, items: Int = 0) {
    // GitHub counts characters, Gitea bytes of no more: UTF-16 units are the larger of what is called a character.
    let length = part.utf16.count
    guard !isFull, size + length <= limit - Self.reserve else {
      isFull = isFull || items > 0 || !part.isEmpty
      leftOut += items
      return
    }
    text += part
    size += length
  }

  /// Begins a folded part. The title is Markdown already.
  mutating func open(_ title: String) {
    let part = "<details><summary>\(title)</summary>\n\n"
    guard !isFull, size + part.utf16.count <= limit - Self.reserve else {
      isFull = true
      return
    }
    text += part
    size += part.utf16.count
    isOpen = true
  }

  mutating func close() {
    if isOpen {
      text += "\n</details>\n\n"
      size += 14
    }
    isOpen = false
  }

  consuming func finished() -> String {
    guard isFull else { return text }
    return text
      + Message(
        zh: "\n> 篇幅有限，还有 \(leftOut) 项没有列出。全部内容：`qingdan diff --format html`\n",
        en: "\n> cut for length: \(leftOut) more are not shown; all of it: `qingdan diff --format html`\n")[
        language]
  }
}

/// What changed, on one line of Markdown: what went struck out, what came in bold.
struct MarkdownLine {
  let language: Language
  private static let (limit, surroundings) = (200, 12)

  func text(_ view: ChangeView) -> String {
    switch view.body {
    case .none: ""
    case .values(let before, let after): pair(before, after)
    case .pieces(let pieces): text(pieces)
    case .elements(let elements):
      elements.map(text).joined(separator: Message(zh: "；", en: "; ")[language])
    case .item(let fields): summary(fields)
    }
  }

  private func text(_ element: ChangeView.Element) -> String {
    let remark = element.remark.map { Message(zh: "（\($0.zh)）", en: " (\($0.en))")[language] } ?? ""
    if let pieces = element.pieces { return text(pieces) + remark }
    switch (element.before, element.after) {
    case (let before?, let after?): return pair(before, after) + remark
    case (let before?, nil): return "\(Message(zh: "去掉", en: "without ")[language])\(gone(before))"
    case (nil, let after?): return "\(Message(zh: "增加", en: "with ")[language])\(new(after))"
    case (nil, nil): return remark
    }
  }

  private func text(_ pieces: [TextPiece]) -> String {
    pieces.surroundings(Self.surroundings).map { piece in
      switch piece.fate {
      case .kept: piece.text.markdown
      case .removed: gone(piece.text)
      case .added: new(piece.text)
      }
    }.joined()
  }

  private func pair(_ before: String?, _ after: String?) -> String {
    let nothing = Message(zh: "（无）", en: "(nothing)")[language]
    return "\(before.map(short) ?? nothing) → \(after.map(short) ?? nothing)"
  }

  private func summary(_ fields: [ChangeView.Field]) -> String {
    let shown = fields.prefix(3).map { "\($0.title[language].markdown)：\($0.text.shortened(60).markdown)" }
    let rest = fields.count - shown.count
    let more = rest > 0 ? [Message(zh: "另有 \(rest) 个要素", en: "and \(rest) more fields")[language]] : []
    return (shown + more).joined(separator: Message(zh: "；", en: "; ")[language])
  }

  // Tags rather than asterisks: within a word of Chinese the marks of Markdown do not work.
  private func gone(_ text: String) -> String { "<del>\(short(text))</del>" }
  private func new(_ text: String) -> String { "<ins>\(short(text))</ins>" }
  private func short(_ text: String) -> String { text.shortened(Self.limit).markdown }
}
