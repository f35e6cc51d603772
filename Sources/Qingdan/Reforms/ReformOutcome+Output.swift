extension ReformOutcome {
  /// Its schema is `qingdan schema reform-plan`.
  ///
  /// - Parameters:
  ///   - mentions: old names in texts.
  ///   - writing: what it makes of the texts.
  ///   - open: what has to be settled before it can be carried out.
  public func json(
    _ mentions: [ReformMention], _ writing: ReformWriting, open: [Diagnostic], in library: Library
  ) -> JSON {
    let names = ReformNames(reform, library.context.organisations)
    return .object([
      "reform": .string(reform.id), "effective": reform.dates.effective.map { .string($0.description) },
      "fates": .array(
        fates.map { fate in
          .object([
            "organisation": .string(fate.organisation), "fate": .string(fate.kind.rawValue),
            "name": .string(names.name(fate.organisation)),
            "newName": fate.kind == .renamed ? .string(names.newName(fate.organisation)) : nil,
            "successors": .array(fate.successors.map { .string($0) }),
          ])
        }),
      "arrangements": .array(
        reform.events.enumerated().compactMap { number, event in
          names.arrangement(event).map { Self.json(event, number, $0) }
        }),
      "items": .array(
        placings.map { placing in
          .object([
            "id": .string(placing.item), "code": placing.code.map { .string($0) },
            "name": .string(placing.name), "list": .string(placing.list),
            "verb": .string(placing.verb.rawValue), "from": placing.from.map { .string($0) },
            "to": placing.to == .nowhere ? nil : .string(placing.to.label),
            "partial": .bool(placing.isPartial),
            "scope": reform.events[placing.event].scope?.moved.map { .string($0) },
            "scopes": placing.isPartial ? .array(scopes(placing)) : nil,
            "basis": (reform.events[placing.event].basis ?? reform.basis).map { .string($0) },
            "awaitsCode": .bool(awaitsCode(placing)),
            "until": reform.events[placing.event].lastDay(in: reform).map { .string("\($0)") },
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
      "open": .array(
        open.sorted().map { finding in
          .object([
            "rule": .string(finding.rule.rawValue), "item": finding.item.map { .string($0) },
            "message": .object(["zh": .string(finding.message.zh), "en": .string(finding.message.en)]),
          ])
        }),
      "links": .array(Self.links(writing, in: library)),
      "lists": .array(
        writing.listChanges.map { list in
          .object([
            "file": .string(list.path), "effective": list.effective.map { .string("\($0)") },
            "oldVersion": list.oldVersion.map { .string($0) }, "change": .string(list.kind.rawValue),
          ])
        }),
      "files": .array(writing.files.keys.sorted().map { .string($0) }),
      "inherited": .array(
        writing.inherited.map { value in
          .object([
            "item": .string(value.item), "field": .string(value.field), "value": (value.value ?? .null).json,
          ])
        }),
      "lostComments": .array(writing.lostComments.map(\.json)),
      "closings": .array(
        ReformReport.Closing.all(of: self, in: library, names).map { closing in
          .object([
            "organisation": .string(closing.organisation), "names": .array(closing.names.map { .string($0) }),
            "links": .array((closing.rows.flatMap(\.links) + closing.links).map { .string($0) }),
            "items": .array(closing.rows.map { .string($0.item.id) }),
          ])
        }),
      "codes": .array(
        writing.codes.map { code in
          .object([
            "item": .string(code.item), "old": .string(code.old), "new": code.new.map { .string($0) },
          ])
        }),
      "awaited": .array(AwaitedCode.all(of: self, writing, in: library).map(\.json)),
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

  /// Which part of an item each body gets, and what that is called where it has another name.
  private func scopes(_ placing: Placing) -> [JSON] {
    ([Remainder(to: placing.to, event: placing.event)] + placing.parts).map { part in
      let event = reform.events[part.event]
      return .object([
        "to": .string(part.to.label), "scope": event.scope?.moved.map { .string($0) },
        "name": event.partName(of: placing.item).map { .string($0) },
      ])
    }
  }

  /// Those of a certificate, each with what the fields were that it changes.
  private static func links(_ writing: ReformWriting, in library: Library) -> [JSON] {
    let items = StatedItems(Set(writing.links.filter { !$0.fields.isEmpty }.map(\.before)), in: library)
    return writing.links.sorted { ($0.before, $0.after) < ($1.before, $1.after) }.map { link in
      let was = link.fields.keys.sorted().map { field in
        JSON.Member(
          key: field,
          value: field == "organisation"
            ? items.holder(link.before).map { .string($0) } ?? .null
            : (items.value(link.before, field) ?? .null).json)
      }
      return .object(link.members + [JSON.Member(key: "was", value: .object(was))])
    }
  }

  /// Whether an item goes on with a given code that may name its old body (待赋码).
  private func awaitsCode(_ placing: Placing) -> Bool {
    // A part that goes has no code; the rest keeps it.
    let kept = placing.isPartial ? placing.remainder?.to : placing.to
    return placing.code != nil && kept?.isInLibrary ?? false
  }

  /// What an event does to bodies beside setting up and ending them.
  private static func json(_ event: ReformEvent, _ number: Int, _ text: Message) -> JSON {
    .object([
      "event": .number(number), "verb": .string(event.verb.rawValue),
      "organisations": .array(event.sources.map { .string($0.id) }),
      "to": .array(event.receivers.map { .string($0.id) }),
      "text": .object(["zh": .string(text.zh), "en": .string(text.en)]),
    ])
  }
}
