/// What changed, on one line of a terminal.
struct LineText {
  let language: Language
  let paint: Paint
  /// How many characters of a value or a piece are shown, and how many around a changed piece.
  private static let (limit, surroundings) = (160, 12)

  func text(_ view: ChangeView) -> String {
    switch view.body {
    case .none: ""
    case .values(let before, let after): pair(before, after)
    case .pieces(let pieces): text(pieces)
    case .elements(let elements): elements.map(text).joined(separator: Message(zh: "；", en: "; ")[language])
    case .item(let fields): summary(fields)
    }
  }

  private func text(_ element: ChangeView.Element) -> String {
    let remark = element.remark.map { Message(zh: "（\($0.zh)）", en: " (\($0.en))")[language] } ?? ""
    if let pieces = element.pieces { return text(pieces) + remark }
    switch (element.before, element.after) {
    case (let before?, let after?): return pair(before, after) + remark
    case (let before?, nil): return "\(say("去掉", "without")) \(paint.removed(short(before)))"
    case (nil, let after?): return "\(say("增加", "with")) \(paint.added(short(after)))"
    case (nil, nil): return remark
    }
  }

  private func pair(_ before: String?, _ after: String?) -> String {
    let nothing = Message(zh: "（无）", en: "(nothing)")[language]
    return "\(before.map(short) ?? nothing) → \(after.map(short) ?? nothing)"
  }

  private func text(_ pieces: [TextPiece]) -> String {
    pieces.surroundings(Self.surroundings).map { piece in
      switch piece.fate {
      case .kept: piece.text.visible
      case .removed: paint.removed(short(piece.text))
      case .added: paint.added(short(piece.text))
      }
    }.joined()
  }

  /// The first fields of an item that came or went; all of it stands in the list.
  private func summary(_ fields: [ChangeView.Field]) -> String {
    let shown = fields.prefix(3).map { field in
      "\(field.title[language].visible)\(say("：", ": "))\(field.text.shortened(60).visible)"
    }
    let rest = fields.count - shown.count
    let more = rest > 0 ? [say("另有 \(rest) 个要素", "and \(rest) more fields")] : []
    return (shown + more).joined(separator: say("；", "; "))
  }

  private func short(_ text: String) -> String { text.shortened(Self.limit).visible }
  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}

/// Colour on a terminal; marks where there is none, so that nothing is said by colour alone.
struct Paint {
  let isColoured: Bool

  func removed(_ text: String) -> String { isColoured ? "\u{1B}[31;9m\(text)\u{1B}[0m" : "〔-\(text)-〕" }
  func added(_ text: String) -> String { isColoured ? "\u{1B}[32;4m\(text)\u{1B}[0m" : "{+\(text)+}" }
  func strong(_ text: String) -> String { wrapped(text, "1") }
  func warning(_ text: String) -> String { wrapped(text, "1;33") }

  func severity(_ severity: ChangeSeverity, _ text: String) -> String {
    switch severity {
    case .loss: wrapped(text, "1;31")
    case .substance: wrapped(text, "1;33")
    case .service: wrapped(text, "36")
    case .editorial, .format: wrapped(text, "2")
    }
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Paths of the files of both states, as an editor can open them.
struct StatePaths {
  let root: String
  private let oldRoot: String

  /// Where the older state is no folder, its paths stand behind its name: `HEAD~3:Lists/organisations/…`, as git takes
  /// them.
  init(_ difference: Difference, root: String, oldRoot: String?) {
    self.root = Self.folder(root)
    self.oldRoot = oldRoot.map(Self.folder) ?? "\(difference.before.label):\(difference.before.prefix)"
  }

  func text(_ path: String, _ side: StateSide) -> String {
    // A file of the base inside the program is none that could be opened.
    path.contains(":") ? path : (side == .before ? oldRoot : root) + path
  }

  func text(_ range: SourceRange, _ side: StateSide) -> String {
    "\(text(range.file, side)):\(range.start.line):\(range.start.column)"
  }

  private static func folder(_ root: String) -> String {
    root.isEmpty || root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
  }
}
