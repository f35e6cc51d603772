import Qingdan

/// What was understood of a text, as JSON.
enum ReadingJSON {
  static func citation(_ text: String) -> JSON {
    let reading = CitationReader.read(text)
    return .object([
      "text": .string(text), "complete": .bool(reading.isComplete),
      "reference": reading.reference.map { .string($0 == .above ? "above" : "previous-paragraph") },
      "citations": .array(reading.citations.map { citation($0, text) }), "unread": unread(reading.leftovers),
      "findings": findings(reading.notes),
    ])
  }

  private static func citation(_ citation: Citation, _ text: String) -> JSON {
    .object([
      "canonical": .string(citation.canonical), "title": citation.title.map { .string($0.normalised) },
      "label": citation.label.map { .string($0) },
      "claimedRanks": list(citation.claimedRanks.map(\.rawValue)),
      "numbers": list(citation.numbers.map(\.normalised)), "issuers": list(citation.issuers),
      "history": citation.history.isEmpty ? nil : .array(citation.history.map { history($0) }),
      "places": citation.places.isEmpty ? nil : .array(citation.places.map { place($0) }),
      "quotation": citation.quotation.map { .string(String(decoding: Array(text.utf8)[$0], as: UTF8.self)) },
      "abbreviation": citation.abbreviation.map { .string($0) },
      "carried": citation.isCarried ? true : nil,
    ])
  }

  private static func history(_ entry: HistoryEntry) -> JSON {
    .object([
      "event": .string(entry.event.rawValue), "date": entry.date.map { .string($0.description) },
      "numbers": list(entry.numbers.map(\.normalised)), "body": entry.body.map { .string($0) },
      "decision": entry.decision.map { .string($0) },
    ])
  }

  private static func place(_ place: CitedPlace) -> JSON {
    .object([
      "text": .string(place.description), "article": place.first.article.map { .number($0) },
      "sub": place.first.sub > 0 ? .number(place.first.sub) : nil,
      "paragraph": place.first.paragraph.map { .number($0) }, "item": place.first.item.map { .number($0) },
      "point": place.first.point.map { .number($0) },
      "to": place.isRange ? place.last.article.map { .number($0) } : nil,
    ])
  }

  static func deadline(_ text: String) -> JSON {
    let reading = DeadlineReader.read(text)
    let deadline = reading.deadline
    return .object([
      "text": .string(text), "complete": .bool(reading.isComplete),
      "kind": deadline.map { .string($0.kind.rawValue) },
      "trigger": deadline?.trigger.map { .string($0.text) },
      "event": deadline?.trigger.map { .string($0.event.rawValue) },
      "span": deadline?.span.map {
        .object(["count": .number($0.count), "unit": .string($0.unit.rawValue)])
      },
      "due": deadline?.due.map { due in
        .object([
          "year": due.year.map { .number($0) }, "month": .number(due.month), "day": .number(due.day),
          "inclusive": .bool(due.isInclusive),
        ])
      },
      "period": deadline?.period.map { .string($0.rawValue) },
      "retention": deadline?.retention.map { retention($0) },
      "exception": deadline?.hasException == true ? true : nil,
      "action": deadline?.action.map { .string($0) },
      "measurable": deadline.map { .bool($0.isMeasurable) }, "unread": unread(reading.leftovers),
      "findings": findings(reading.notes),
    ])
  }

  private static func retention(_ retention: Deadline.Retention) -> JSON {
    switch retention {
    case .permanent: "permanent"
    case .long: "long"
    case .term: "term"
    case .span(let span): .object(["count": .number(span.count), "unit": .string(span.unit.rawValue)])
    }
  }

  /// - Parameter grammar: nil for the first grammar that the whole code fits, else the national one.
  static func code(_ text: String, _ grammar: CodeGrammar?) -> JSON {
    let fitting =
      grammar ?? CodeGrammar.all.first { $0.read(text).isComplete } ?? CodeGrammar(named: "base-12")
    guard let grammar = fitting else {
      return .object(["text": .string(text), "complete": false, "findings": []])
    }
    let reading = grammar.read(text)
    return .object([
      "text": .string(text), "complete": .bool(reading.isComplete), "grammar": .string(grammar.name),
      "parts": .array(
        reading.parts.map { part in
          .object([
            "name": .string(part.name), "title": JSON(part.title), "text": .string(part.text),
            "meaning": part.meaning.map { .string($0) },
          ])
        }),
      "candidates": list(reading.candidates), "findings": findings(reading.problems),
    ])
  }

  static func date(_ text: String) -> JSON {
    let date = DateReader.read(text)
    return .object([
      "text": .string(text), "complete": .bool(date != nil), "date": date.map { .string($0.description) },
      "first": date?.first.map { .string($0.description) },
      "last": date?.last.map { .string($0.description) },
      "findings": date == nil
        ? findings([
          ValueNote(
            Message(
              zh: "这不是一个日期。写成 2024-03-01 或 2024年3月1日", en: "this is no date; write 2024-03-01 or 2024年3月1日"),
            at: 0..<text.utf8.count)
        ]) : [],
    ])
  }

  private static func list(_ texts: [String]) -> JSON? {
    texts.isEmpty ? nil : .array(texts.map { .string($0) })
  }

  private static func unread(_ leftovers: [Leftover]) -> JSON? { list(leftovers.map(\.text)) }

  private static func findings(_ notes: [ValueNote]) -> JSON {
    .array(
      notes.map { note in
        .object([
          "message": JSON(note.message), "start": .number(note.range.lowerBound),
          "end": .number(note.range.upperBound),
          "suggestion": note.suggestion.map { .string($0) },
        ])
      })
  }
}
