/// A difference for programs: one JSON object, whose schema is `qingdan schema diff`.
public struct DifferenceJSON {
  private let difference: Difference
  private let reader: ChangeReader
  private let words: ChangeWords
  private var places: StatePlaces

  public init(_ difference: Difference) {
    self.difference = difference
    reader = ChangeReader(difference, language: .chinese)
    words = ChangeWords(before: difference.before, after: difference.after)
    places = StatePlaces(difference)
  }

  public consuming func json() -> JSON {
    var report = self
    return report.whole()
  }

  private mutating func whole() -> JSON {
    var findings = JSONReport(sources: SourceTexts(difference.after.library.context.sources))
    return .object([
      "before": json(difference.before),
      "after": json(difference.after),
      "totals": json(DifferenceTotals(difference)),
      "items": .array(difference.items.filter { $0.severity > .format }.map { json($0) }),
      "organisations": .array(difference.bodies.map { json($0) }),
      "candidates": .array(difference.candidates.map { json($0) }),
      "files": .array(
        difference.files.map { .object(["path": .string($0.path), "fate": .string($0.fate.rawValue)]) }),
      "findings": findings.json(difference.findings.sorted()),
      "notes": .array(difference.notes.map { JSON($0) }),
    ])
  }

  private func json(_ state: LibraryState) -> JSON {
    .object([
      "label": .string(state.label), "day": state.day.map { .string("\($0)") }, "dated": .bool(state.isDated),
    ])
  }

  private func json(_ totals: DifferenceTotals) -> JSON {
    .object([
      "items": .object(
        Change.Kind.allCases.map { JSON.Member(key: $0.rawValue, value: .number(totals[$0])) }),
      "changes": .object(
        DifferenceTotals.shown.map { JSON.Member(key: $0.rawValue, value: .number(totals[$0])) }),
      "unexplained": .number(totals.unexplained),
      "stale": .number(totals.stale),
    ])
  }

  private mutating func json(_ item: Difference.ItemChange) -> JSON {
    .object([
      "kind": .string(item.mainKind.rawValue),
      "severity": .string(item.severity.rawValue),
      "before": item.before.map { json($0, .before) },
      "after": item.after.map { json($0, .after) },
      "others": item.others.isEmpty
        ? nil : .array(item.others.map { json($0, item.mainKind == .merged ? .before : .after) }),
      "changes": .array(
        item.changes.filter { $0.severity > .format }.gravestFirst.map { json($0, of: item) }),
    ])
  }

  private mutating func json(_ item: ItemReference, _ side: StateSide) -> JSON {
    .object([
      "id": item.id.map { .string($0) },
      "name": .string(item.name),
      "kind": .string(item.kind),
      "type": item.type.map { .string($0) },
      "code": item.code.map { .string($0) },
      "organisation": item.organisation.map { .string($0) },
      "organisationName": .string(item.organisationName),
      "list": .string(item.list),
      "place": json(item.place, side),
    ])
  }

  private mutating func json(_ change: Change, of item: Difference.ItemChange) -> JSON {
    let field = reader.field(change, of: item)?.title
    return .object([
      "kind": .string(change.kind.rawValue),
      "item": .string(change.item),
      "field": change.field.map { .string($0) },
      "fieldTitle": field.map { JSON($0) },
      "title": JSON(reader.view(change, of: item).title),
      "before": change.before.map { JSON($0) },
      "after": change.after.map { JSON($0) },
      "phrase": reader.kind(item).map { JSON(words.phrase(change, kind: $0)) },
      "detail": JSON(change.detail),
      "rule": .string(change.rule.rawValue),
      "severity": .string(change.severity.rawValue),
      "explanation": JSON(change.explanation),
      "departure": change.departure.map { JSON($0) },
      "fingerprint": .string(change.fingerprint.hex),
      "oldPlace": change.oldPlace.map { json($0, .before) },
      "newPlace": change.newPlace.map { json($0, .after) },
    ])
  }

  private mutating func json(_ body: BodyChange) -> JSON {
    let change = body.change
    return .object([
      "kind": .string(change.kind.rawValue),
      "id": .string(body.id),
      "name": .string(body.name),
      "items": .number(body.items),
      "field": change.field.map { .string($0) },
      "before": change.before.map { JSON($0) },
      "after": change.after.map { JSON($0) },
      "phrase": JSON(body.phrase),
      "rule": .string(change.rule.rawValue),
      "severity": .string(change.severity.rawValue),
      "explanation": JSON(change.explanation),
      "fingerprint": .string(change.fingerprint.hex),
      "oldPlace": change.oldPlace.map { json($0, .before) },
      "newPlace": change.newPlace.map { json($0, .after) },
    ])
  }

  private mutating func json(_ candidate: Difference.Candidate) -> JSON {
    .object([
      "before": json(candidate.before, .before),
      "after": json(candidate.after, .after),
      "similarity": .number(Int((min(max(candidate.score, 0), 1) * 100 + 1e-9).rounded(.down))),
      "evidence": .array(candidate.evidence.map { JSON($0) }),
    ])
  }

  private mutating func json(_ place: Place, _ side: StateSide) -> JSON {
    let range = places.range(place, side)
    return .object([
      "file": .string(place.file),
      "line": .number(Int(range.start.line)),
      "column": .number(Int(range.start.column)),
      "endLine": .number(Int(range.end.line)),
      "endColumn": .number(Int(range.end.column)),
      "start": .number(place.bytes.lowerBound),
      "end": .number(place.bytes.upperBound),
    ])
  }
}
