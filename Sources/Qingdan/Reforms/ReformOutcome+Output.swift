extension ReformOutcome {
  /// Its schema is `qingdan schema reform-plan`.
  ///
  /// - Parameters:
  ///   - mentions: old names in texts.
  ///   - accepted: the keys of those whose new names are written.
  public func json(_ mentions: [ReformMention], accepted: Set<String>) -> JSON {
    .object([
      "reform": .string(reform.id), "effective": reform.dates.effective.map { .string($0.description) },
      "fates": .array(
        fates.map { fate in
          .object([
            "organisation": .string(fate.organisation), "fate": .string(fate.kind.rawValue),
            "successors": .array(fate.successors.map { .string($0) }),
          ])
        }),
      "items": .array(
        placings.map { placing in
          .object([
            "id": .string(placing.item), "code": placing.code.map { .string($0) },
            "name": .string(placing.name), "list": .string(placing.list),
            "verb": .string(placing.verb.rawValue), "from": placing.from.map { .string($0) },
            "to": placing.to == .nowhere ? nil : .string(placing.to.label),
            "partial": .bool(placing.isPartial),
          ])
        }),
      "loads": .array(
        loads.map { load in
          .object([
            "organisation": .string(load.organisation), "before": .number(load.before),
            "after": .number(load.after),
          ])
        }),
      "mentions": .array(
        mentions.map { mention in
          .object([
            "key": .string(mention.key), "item": .string(mention.item), "field": .string(mention.field),
            "file": .string(mention.place.file), "line": .number(mention.line),
            "text": .string(mention.text), "suggestion": mention.suggestion.map { .string($0) },
            "accepted": .bool(accepted.contains(mention.key)),
          ])
        }),
    ])
  }
}
