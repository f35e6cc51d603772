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

  /// The same with texts of at most so many characters: a page or a table that nobody can open helps nobody.
  func cut(to limit: Int) -> ChangeView {
    var view = self
    switch body {
    case .none: break
    case .values(let before, let after):
      view.body = .values(before: before?.cut(to: limit), after: after?.cut(to: limit))
    case .pieces(let pieces): view.body = .pieces(pieces.cut(to: limit))
    case .elements(let elements):
      view.body = .elements(
        elements.map { element in
          Element(
            before: element.before?.cut(to: limit), after: element.after?.cut(to: limit),
            pieces: element.pieces?.cut(to: limit), remark: element.remark)
        })
    case .item(let fields):
      view.body = .item(fields.map { Field(title: $0.title, text: $0.text.cut(to: limit)) })
    }
    return view
  }

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
  /// Whether old and new are read faster whole: short texts of which less than half stayed.
  var isReadWhole: Bool {
    let longer = Swift.max(text(.before).count, text(.after).count)
    let kept = reduce(0) { $1.fate == .kept ? $0 + $1.text.count : $0 }
    return longer <= 16 && kept * 2 < longer
  }

  /// What the text was, or is.
  func text(_ side: StateSide) -> String {
    let other: TextPiece.Fate = side == .before ? .added : .removed
    return reduce(into: "") { if $1.fate != other { $0 += $1.text } }
  }

  func cut(to limit: Int) -> [TextPiece] { map { TextPiece($0.fate, $0.text.cut(to: limit)) } }

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

  /// Beginning and end of a text longer than so many characters; in words between them how many were left out.
  func cut(to limit: Int) -> String {
    // Most texts are short, and counting costs.
    utf8.count > limit ? shortened(limit) { "此处略去 \($0) 字，全文见清单" } : self
  }

  /// Beginning and end of a text longer than so many characters, and how many were left out.
  func shortened(_ limit: Int, saying left: (Int) -> String = { "+\($0)" }) -> String {
    let scalars = Array<Unicode.Scalar>(unicodeScalars)
    guard scalars.count > limit else { return self }
    let (head, tail) = (limit * 2 / 3, limit / 4)
    let gap = left(scalars.count - head - tail)
    return "\(String(scalars.prefix(head)))……（\(gap)）……\(String(scalars.suffix(tail)))"
  }
}
