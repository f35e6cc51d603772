/// One change, ready to be shown by any of the reports: its title, and old and new as text.
struct ChangeView {
  /// What is shown of the values.
  enum Body: Hashable {
    /// The title says it all.
    case none
    case values(before: String?, after: String?)
    /// One text, piece by piece.
    case pieces([TextPiece])
    case elements([Element])
    /// A whole item, field by field.
    case item([Field])
  }

  /// What happened to one element of a list of values.
  struct Element: Hashable {
    var before: String?
    var after: String?
    /// Where both are one text that changed.
    var pieces: [TextPiece]?
    var remark: Message?
  }

  struct Field: Hashable {
    var title: Message
    var text: String
  }

  var change: Change
  /// The field that changed, title first, or what happened to the item.
  var title: Message
  var remark: Message?
  /// What was approved, where the text was changed after that.
  var approved: String?
  var body: Body

  /// Old and new for a table of two columns.
  func side(_ side: StateSide) -> String? {
    switch body {
    case .none: return nil
    case .values(let before, let after): return side == .before ? before : after
    case .pieces(let pieces): return pieces.text(side)
    case .elements(let elements):
      let texts = elements.compactMap { side == .before ? $0.before : $0.after }
      return texts.isEmpty ? nil : texts.joined(separator: "\n")
    case .item(let fields):
      guard (change.kind == .removed) == (side == .before) else { return nil }
      return fields.map { "\($0.title.zh)：\($0.text)" }.joined(separator: "\n")
    }
  }
}

extension [TextPiece] {
  /// What the text was, or is.
  func text(_ side: StateSide) -> String {
    let other: TextPiece.Fate = side == .before ? .added : .removed
    return reduce(into: "") { if $1.fate != other { $0 += $1.text } }
  }

  /// Only the surroundings of what changed: kept stretches are cut to so many characters on each side.
  func surroundings(_ limit: Int) -> [TextPiece] {
    enumerated().map { index, piece in
      guard piece.fate == .kept else { return piece }
      let scalars = Array<Unicode.Scalar>(piece.text.unicodeScalars)
      let head = index == 0 ? 0 : limit
      let tail = index == count - 1 ? 0 : limit
      guard scalars.count > head + tail + 2 else { return piece }
      return TextPiece(.kept, String(scalars.prefix(head)) + "…" + String(scalars.suffix(tail)))
    }
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }

  /// Beginning and end of a text longer than so many characters, and how many were left out.
  func shortened(_ limit: Int) -> String {
    let scalars = Array<Unicode.Scalar>(unicodeScalars)
    guard scalars.count > limit else { return self }
    let (head, tail) = (limit * 2 / 3, limit / 4)
    return
      "\(String(scalars.prefix(head)))……（+\(scalars.count - head - tail)）……\(String(scalars.suffix(tail)))"
  }
}
