extension JSON {
  /// A value of a list: text stays text, whatever other readers would take it for.
  init(_ value: YAMLValue) {
    switch value {
    case .null: self = .null
    case .scalar(let text): self = .string(text)
    case .sequence(let values): self = .array(values.map { JSON($0) })
    case .mapping(let fields): self = .object(fields.map { Member(key: $0.key, value: JSON($0.value)) })
    }
  }

  /// How a value changed.
  init(_ detail: ValueChange) {
    switch detail {
    case .text(let pieces):
      self = .object([
        "type": "text",
        "pieces": .array(
          pieces.map { .object(["fate": .string($0.fate.word), "text": .string($0.text)]) }),
      ])
    case .elements(let changes):
      self = .object([
        "type": "elements",
        "added": .array(changes.added.map { JSON($0) }),
        "removed": .array(changes.removed.map { JSON($0) }),
        "changed": .array(
          changes.changed.map {
            .object(["before": JSON($0.before), "after": JSON($0.after), "detail": JSON($0.change)])
          }),
        "reordered": .bool(changes.isReordered),
      ])
    default: self = .object(["type": .string(detail.word)])
    }
  }

  /// Where an item went that left the lists.
  init(_ departure: Departure) {
    self = .object(["verb": .string(departure.verb.rawValue), "to": departure.to.map { .string($0) }])
  }

  init(_ explanation: Explanation) {
    switch explanation {
    case .none: self = .object(["state": "none"])
    case .pending(let act): self = .object(["state": "pending", "act": .string(act)])
    case .approved(let act): self = .object(["state": "approved", "act": .string(act)])
    case .stale(let act, let approved):
      self = .object([
        "state": "stale", "act": .string(act), "approved": approved.map { JSON($0) },
      ])
    }
  }
}

extension TextPiece.Fate {
  var word: String {
    switch self {
    case .kept: "kept"
    case .removed: "removed"
    case .added: "added"
    }
  }
}

extension ValueChange {
  /// The stable word for programs.
  var word: String {
    switch self {
    case .appeared: "appeared"
    case .vanished: "vanished"
    case .editorial: "editorial"
    case .longer: "longer"
    case .shorter: "shorter"
    case .later: "later"
    case .earlier: "earlier"
    case .text: "text"
    case .elements: "elements"
    case .citedPlace: "cited-place"
    case .other: "other"
    }
  }

  static let words = [
    "appeared", "vanished", "editorial", "longer", "shorter", "later", "earlier", "text", "elements",
    "cited-place", "other",
  ]
}
