/// Findings for programs: one JSON object for a run.
///
/// Its schema is `qingdan schema validate`.
public struct JSONReport {
  private var sources: SourceTexts

  public init(sources: SourceTexts) { self.sources = sources }

  public mutating func json(_ result: Validation.Result) -> JSON {
    .object([
      "lists": .number(result.lists),
      "items": .number(result.items),
      "errors": .number(result.diagnostics.count { $0.severity == .error }),
      "warnings": .number(result.diagnostics.count { $0.severity == .warning }),
      "notes": .number(result.diagnostics.count { $0.severity == .note }),
      "findings": .array(result.diagnostics.map { json($0) }),
      "allowed": .array(result.allowed.map { json($0) }),
      "baseline": result.known.map { json($0) },
      "since": result.unchanged.map {
        .object([
          "revision": .string($0.name), "commit": .string($0.commit), "unchanged": .number($0.findings),
        ])
      },
      "rules": .array(result.tallies.map { json($0) }),
    ])
  }

  private mutating func json(_ allowed: AllowedFinding) -> JSON {
    .object([
      "finding": json(allowed.finding),
      "until": .string("\(allowed.until)"),
      "reason": .string(allowed.reason),
      "comment": json(allowed.comment),
    ])
  }

  private func json(_ known: BaselineOutcome) -> JSON {
    .object([
      "file": .string(known.name),
      "known": .number(known.findings.count),
      "resolved": .array(
        known.resolved.map {
          .object([
            "fingerprint": .string($0.fingerprint), "count": .number($0.count), "rule": .string($0.rule),
            "item": .string($0.item), "field": $0.field.map { .string($0) },
          ])
        }),
    ])
  }

  /// Findings alone.
  public mutating func json(_ findings: [Diagnostic]) -> JSON { .array(findings.map { json($0) }) }

  private mutating func json(_ finding: Diagnostic) -> JSON {
    .object([
      "rule": .string(finding.rule.rawValue),
      "severity": .string(finding.severity.rawValue),
      "fingerprint": .string(finding.fingerprint),
      "message": JSON(finding.message),
      "place": finding.place.map { json($0) },
      "item": finding.item.map { .string($0) },
      "field": finding.field.map { .string($0) },
      "owner": finding.owner.map { .string($0) },
      "advice": finding.advice.map { JSON($0) },
      "notes": finding.notes.isEmpty
        ? nil
        : .array(finding.notes.map { .object(["message": JSON($0.message), "place": json($0.place)]) }),
      "fixes": finding.fixes.isEmpty ? nil : .array(finding.fixes.map { json($0) }),
      "confidential": finding.isConfidential ? .bool(true) : nil,
    ])
  }

  private mutating func json(_ fix: Diagnostic.Fix) -> JSON {
    .object([
      "title": JSON(fix.title),
      "safe": .bool(fix.isSafe),
      "edits": .array(
        fix.splices.map { splice in
          .object([
            "place": json(Place(file: fix.file, bytes: splice.range)),
            "replacement": .string(String(decoding: splice.replacement, as: UTF8.self)),
          ])
        }),
    ])
  }

  private mutating func json(_ tally: Validation.Tally) -> JSON {
    .object([
      "rule": .string(tally.rule.rawValue),
      "checked": .number(tally.checked),
      "notCheckable": .number(tally.notCheckable),
      "notCheckablePlaces": tally.examples.isEmpty
        ? nil : .array(tally.examples.map { .object(["reason": JSON($0.reason), "place": json($0.place)]) }),
    ])
  }

  private mutating func json(_ place: Place) -> JSON {
    let range = sources.range(place)
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

extension JSON {
  /// A text in both languages.
  public init(_ message: Message) { self = .object(["zh": .string(message.zh), "en": .string(message.en)]) }
}
