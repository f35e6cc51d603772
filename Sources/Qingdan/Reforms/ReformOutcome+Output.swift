extension ReformOutcome {
  /// Its schema is `qingdan schema reform-plan`.
  ///
  /// - Parameters:
  ///   - mentions: old names in texts.
  ///   - writing: what it makes of the texts.
  public func json(_ mentions: [ReformMention], _ writing: ReformWriting, in library: Library) -> JSON {
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
            "rest": placing.remainder.map { .string($0.to.label) },
            "parts": placing.parts.isEmpty ? nil : .array(placing.parts.map { .string($0.to.label) }),
          ])
        }),
      "loads": .array(
        loads.map { load in
          .object([
            "organisation": .string(load.organisation), "before": .number(load.before),
            "after": .number(load.after),
          ])
        }),
      "replaced": .array(
        ReformReport.Remaking.all(of: writing, in: library).map { remaking in
          .object([
            "verb": .string(remaking.verb.rawValue), "before": .array(remaking.from.map { .string($0.id) }),
            "after": .array(remaking.to.map { .string($0.id) }),
          ])
        }),
      "sameNames": .array(
        ReformReport.SameName.all(of: self, writing, in: library).map { same in
          .object([
            "name": .string(same.name), "organisation": .string(same.body),
            "items": .array(same.items.map { .string($0.id) }),
          ])
        }),
      "unsettled": .array(
        writing.unsettled.map { field in
          .object([
            "item": .string(field.item), "field": .string(field.field), "value": .string(field.value),
            "became": field.became.map { .array($0.map { .string($0) }) },
          ])
        }),
      "links": .array(writing.links.sorted { ($0.before, $0.after) < ($1.before, $1.after) }.map(\.json)),
      "lists": .array(
        writing.listChanges.map { list in
          .object([
            "file": .string(list.path), "effective": reform.dates.effective.map { .string("\($0)") },
            "change": .string(list.change.rawValue),
          ])
        }),
      "codes": .array(
        writing.codes.map { code in
          .object([
            "item": .string(code.item), "old": .string(code.old), "new": code.new.map { .string($0) },
          ])
        }),
      "mentions": .array(
        mentions.map { mention in
          .object([
            "key": .string(mention.key), "item": .string(mention.item), "field": .string(mention.field),
            "file": .string(mention.place.file), "line": .number(mention.line),
            "text": .string(mention.text), "suggestion": mention.suggestion.map { .string($0) },
            "accepted": .bool(writing.accepted.contains(mention.key)),
          ])
        }),
    ])
  }
}
