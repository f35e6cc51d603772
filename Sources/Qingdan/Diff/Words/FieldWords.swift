import YAMLText

/// Says what happened to the value of a field, as the end of a sentence that begins with the field's title.
struct FieldWords {
  let old: ValueWords
  let new: ValueWords
  let field: Field?

  /// How many elements, or places of a text, are told one by one.
  private static let most = 5

  func phrase(_ change: ValueChange, _ before: YAMLValue?, _ after: YAMLValue?) -> Message {
    switch change {
    case .appeared: return Message(zh: "新增“\(new.text(after, field))”", en: "now '\(new.text(after, field))'")
    case .vanished:
      return Message(zh: "删去“\(old.text(before, field))”", en: "no longer '\(old.text(before, field))'")
    case .editorial: return Message(zh: "文字书写调整", en: "written otherwise")
    case .longer: return from(before, to: after, "延长为", "longer")
    case .shorter: return from(before, to: after, "缩短为", "shorter")
    case .later: return from(before, to: after, "推迟到", "later")
    case .earlier: return from(before, to: after, "提前到", "earlier")
    case .citedPlace, .other: return from(before, to: after, "变更为", nil)
    case .text(let pieces): return text(pieces, before, after)
    case .elements(let changes): return elements(changes)
    }
  }

  private func from(_ before: YAMLValue?, to after: YAMLValue?, _ verb: String, _ word: String?) -> Message {
    let (before, after) = (old.text(before, field), new.text(after, field))
    return Message(
      zh: "由\(before)\(verb)\(after)", en: "\(word.map { "\($0): " } ?? "")from \(before) to \(after)")
  }

  /// Short texts whole; of long ones what changed.
  private func text(_ pieces: [TextPiece], _ before: YAMLValue?, _ after: YAMLValue?) -> Message {
    if [before, after].allSatisfy({ $0?.isShort ?? true }) {
      return Message(
        zh: "由“\(old.text(before, field))”变更为“\(new.text(after, field))”",
        en: "from '\(old.text(before, field))' to '\(new.text(after, field))'")
    }
    var parts: [Message] = []
    var count = 0
    var index = 0
    while index < pieces.count {
      defer { index += 1 }
      let piece = pieces[index]
      guard piece.fate != .kept else { continue }
      count += 1
      let isReplaced = piece.fate == .removed && index + 1 < pieces.count && pieces[index + 1].fate == .added
      let text = ValueWords.shortened(piece.text)
      if isReplaced {
        let other = ValueWords.shortened(pieces[index + 1].text)
        parts.append(Message(zh: "“\(text)”改为“\(other)”", en: "'\(text)' to '\(other)'"))
        index += 1
      } else if piece.fate == .removed {
        parts.append(Message(zh: "删去“\(text)”", en: "without '\(text)'"))
      } else {
        parts.append(Message(zh: "增加“\(text)”", en: "with '\(text)'"))
      }
    }
    return Self.joined(parts, zh: "修改\(count)处：", en: "changed at \(count) places: ")
  }

  private func elements(_ changes: ElementChanges) -> Message {
    if changes.isFormOnly { return Message(zh: "调整顺序", en: "reordered") }
    var parts = changes.added.map { value in
      Message(zh: "增加“\(new.text(value, field))”", en: "with '\(new.text(value, field))'")
    }
    parts += changes.removed.map { value in
      Message(zh: "减少“\(old.text(value, field))”", en: "without '\(old.text(value, field))'")
    }
    parts += changes.changed.filter { $0.change != .editorial }.map { pair in
      Message(
        zh: "“\(old.text(pair.before, field))”变更为“\(new.text(pair.after, field))”",
        en: "'\(old.text(pair.before, field))' to '\(new.text(pair.after, field))'")
    }
    return Self.joined(parts, zh: "", en: "")
  }

  /// The first of them, and how many more there are.
  private static func joined(_ parts: [Message], zh: String, en: String) -> Message {
    let more = parts.count - most
    let shown = parts.prefix(most)
    return Message(
      zh: zh + shown.map(\.zh).joined(separator: "，") + (more > 0 ? "等（另有\(more)处）" : ""),
      en: en + shown.map(\.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }
}

extension YAMLValue {
  /// Whether it is a text that is told whole.
  fileprivate var isShort: Bool {
    if case .scalar(let text) = self { text.count <= ValueWords.most } else { false }
  }
}
