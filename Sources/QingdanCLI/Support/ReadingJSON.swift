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
    .object(
      [JSON.Member(key: "text", value: .string(place.description))] + numbers(place.first)
        + (place.isRange ? [JSON.Member(key: "to", value: .object(numbers(place.last)))] : []))
  }

  /// The levels that a place names.
  private static func numbers(_ place: StatutePlace) -> [JSON.Member] {
    let levels = [
      ("book", place.book), ("chapter", place.chapter), ("section", place.section),
      ("article", place.article),
      ("sub", place.sub > 0 ? place.sub : nil), ("paragraph", place.paragraph), ("item", place.item),
      ("point", place.point),
    ]
    return levels.compactMap { name, number in number.map { JSON.Member(key: name, value: .number($0)) } }
  }

  /// - Parameter start: the day of the event; with it the last day in time is told, by the calendar that ships.
  static func deadline(_ text: String, from start: Day? = nil) -> JSON {
    let reading = DeadlineReader.read(text)
    let deadline = reading.deadline
    let calendar = start.flatMap { _ in try? WorkingCalendar.standard() }
    let last = calendar.flatMap { deadline?.lastDay(from: start, in: $0) }
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
          "year": due.year.map { .number($0) }, "month": due.month.map { .number($0) },
          "monthOfPeriod": due.monthOfPeriod.map { .number($0) },
          "day": .number(due.day),
          "inclusive": .bool(due.isInclusive),
        ])
      },
      "period": deadline?.period.map { .string($0.rawValue) },
      "retention": deadline?.retention.map { retention($0) },
      "exception": deadline?.hasException == true ? true : nil,
      "action": deadline?.action.map { .string($0) },
      "measurable": deadline.map { .bool($0.isMeasurable) },
      "last": last.map { .string($0.value.description) },
      "estimated": last?.note.map { JSON($0) },
      "otherwise": calendar.flatMap { deadline?.otherDays(from: start, in: $0) }.flatMap { otherwise($0) },
      "unread": unread(reading.leftovers), "findings": findings(reading.notes + advice(reading)),
    ])
  }

  private static func otherwise(_ days: [Deadline.OtherDay]) -> JSON? {
    days.isEmpty
      ? nil
      : .array(
        days.map { other in
          .object([
            "last": .string(other.day.value.description), "when": JSON(other.when),
            "estimated": other.day.note.map { JSON($0) },
          ])
        })
  }

  /// How to write what was not understood, where nothing else is said of it.
  private static func advice(_ reading: DeadlineReading) -> [ValueNote] {
    reading.leftovers.filter { left in !reading.notes.contains { left.range.overlaps($0.range) } }.map {
      left in
      ValueNote(
        Message(
          zh: "“\(left.text)”看不懂。写成“自……之日起N个工作日内”“1月31日前”“按季度”这样的形式",
          en: "'\(left.text)' is not understood; write it as '自……之日起N个工作日内', '1月31日前' or '按季度'"),
        at: left.range)
    }
  }

  private static func retention(_ retention: Deadline.Retention) -> JSON {
    switch retention {
    case .permanent: "permanent"
    case .long: "long"
    case .term: "term"
    case .span(let span): .object(["count": .number(span.count), "unit": .string(span.unit.rawValue)])
    }
  }

  /// - Parameter grammar: nil for the one that the code fits, or is nearest to.
  static func code(_ text: String, _ grammar: CodeGrammar?) -> JSON {
    let grammar = grammar ?? CodeGrammar.nearest(to: text)
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

  static func counts(_ text: String) -> JSON {
    let statements = CountStatement.all(in: text)
    var wrong = statements.compactMap { statement in
      statement.message.map { ValueNote($0, at: statement.totalRange ?? statement.range) }
    }
    if statements.isEmpty {
      wrong = [
        ValueNote(
          Message(
            zh: "没有读出总数和各类的数。写成：共203项，其中行政许可11项、行政处罚122项、其他类70项",
            en: "no total with its parts was read; write 共203项，其中行政许可11项、行政处罚122项、其他类70项"
          ), at: 0..<text.utf8.count)
      ]
    }
    return .object([
      "text": .string(text),
      "complete": .bool(!statements.isEmpty && statements.allSatisfy { $0.addsUp != nil }),
      "counts": .array(
        statements.map { statement in
          .object([
            "total": statement.total.map { .number($0) }, "sum": .number(statement.sum),
            "addsUp": statement.addsUp.map { .bool($0) },
            "parts": .array(
              statement.parts.map { .object(["type": .string($0.type), "count": .number($0.count)]) }),
          ])
        }), "findings": findings(wrong),
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
