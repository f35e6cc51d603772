/// Findings as SARIF 2.1.0 (OASIS, with errata 01), for code scanning and editors.
///
/// Columns count units of UTF-16. Lines of the lists are not copied into the file: what must not be public would stand in
/// it once more. All findings are in it, notes among them, since its readers choose by level; what is allowed, and what is
/// on the list of old findings, is told as suppressed, so that no server takes it for mended.
public struct SARIFReporter: Reporter {
  public static let format = Format(
    "sarif", Message(zh: "SARIF 2.1.0，供代码扫描平台和编辑器读", en: "SARIF 2.1.0, for code scanning and editors"),
    fileExtension: "sarif")

  public init() {}

  public func bytes(of run: ReportedRun) -> [UInt8] {
    let told = told(run)
    let spoke = Set(told.map(\.finding.rule)).union(
      run.result.tallies.filter { $0.notCheckable > 0 }.map(\.rule))
    let rules = SARIFRules(spoke.sorted(), in: run)
    var places = SARIFPlaces(run)
    let log: JSON = .object([
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        .object([
          "tool": .object(["driver": rules.driver]),
          "translations": [rules.translation],
          "language": .string(run.language.sarif),
          "automationDetails": .object(["id": .string("qingdan/\(run.context.configuration.name.visible)/")]),
          "columnKind": "utf16CodeUnits",
          "newlineSequences": ["\r\n", "\n", "\r"],
          "originalUriBaseIds": .object([
            "%SRCROOT%": .object([
              "description": .object([
                "text": .string(run.say("版本库的最上层文件夹", "the uppermost folder of the repository"))
              ])
            ])
          ]),
          "invocations": [invocation(run, rules, &places)],
          "results": .array(told.map { result($0.finding, $0.suppressions, run, rules, &places) }),
          "properties": .object([
            "lists": .number(run.result.lists), "items": .number(run.result.items),
            "day": run.day.map { .string("\($0)") },
          ]),
        ])
      ],
    ])
    return Array(log.pretty.utf8)
  }

  /// What could not be checked is told as notifications: it is no result, and must not be lost.
  private func invocation(_ run: ReportedRun, _ rules: SARIFRules, _ places: inout SARIFPlaces) -> JSON {
    let notifications = run.result.tallies.filter { $0.notCheckable > 0 }.map { tally -> JSON in
      let reason = tally.examples.first?.reason
      let zh = "检查 \(tally.checked) 处，未能判断 \(tally.notCheckable) 处"
      let en = "\(tally.checked) checked, \(tally.notCheckable) not checkable"
      let text = Message(
        zh: reason.map { "\(zh)，例如：\($0.zh)" } ?? zh, en: reason.map { "\(en), such as: \($0.en)" } ?? en)
      return .object([
        "level": "note", "message": .object(["text": .string(text[run.language].sarif)]),
        "associatedRule": rules.reference(tally.rule),
        "locations": tally.examples.first.map { [places.location(nil, $0.place)] },
      ])
    }
    let isRead = !run.result.diagnostics.contains { $0.rule == "file/unreadable" }
    return .object([
      "executionSuccessful": .bool(isRead), "toolExecutionNotifications": .array(notifications),
    ])
  }

  /// The findings, each with what suppresses it; nil everywhere where nothing is suppressed (3.27.23: all or none).
  private func told(_ run: ReportedRun) -> [(finding: Diagnostic, suppressions: JSON?)] {
    let allowed = run.result.allowed
    let known = run.result.known
    let isNone = allowed.isEmpty && known?.findings.isEmpty ?? true
    func suppression(_ kind: String, _ why: String) -> JSON {
      [.object(["kind": .string(kind), "status": "accepted", "justification": .string(why.sarif)])]
    }
    return run.result.diagnostics.map { ($0, isNone ? nil : []) }
      + allowed.map { allowed in
        let until = run.say("（至 \(allowed.until)）", " (until \(allowed.until))")
        return (allowed.finding, suppression("inSource", allowed.reason + until))
      }
      + (known?.findings ?? []).map { finding in
        (finding, suppression("external", run.say("存量问题：", "an old finding: ") + (known?.name ?? "")))
      }
  }

  private func result(
    _ finding: Diagnostic, _ suppressions: JSON?, _ run: ReportedRun, _ rules: SARIFRules,
    _ places: inout SARIFPlaces
  ) -> JSON {
    let notes = finding.notes.enumerated().map { number, note in
      places.location(number + 1, note.place, note.message[run.language].sarif)
    }
    return .object([
      "ruleId": .string(finding.rule.rawValue), "ruleIndex": rules.index(finding.rule).map { .number($0) },
      "level": .string(finding.severity.rawValue),
      "message": .object(["text": .string(run.sentence(finding).sarif)]),
      "locations": [places.location(of: finding)],
      "relatedLocations": notes.isEmpty ? nil : .array(notes),
      "partialFingerprints": .object(["qingdanFinding/v1": .string(finding.fingerprint)]),
      "fixes": finding.fixes.isEmpty ? nil : .array(finding.fixes.compactMap { fix($0, run, &places) }),
      "suppressions": suppressions,
      "properties": .object([
        "item": finding.item.map { .string($0) }, "field": finding.field.map { .string($0) },
        "owner": finding.owner.map { .string($0.visible) }, "message": JSON(finding.message),
      ]),
    ])
  }

  /// Nil where the file lies outside of the repository, so that nobody who reads this could change it.
  private func fix(_ fix: Diagnostic.Fix, _ run: ReportedRun, _ places: inout SARIFPlaces) -> JSON? {
    guard let file = places.file(fix.file), !fix.splices.isEmpty else { return nil }
    let replacements = fix.splices.map { splice -> JSON in
      let text = String(decoding: splice.replacement, as: UTF8.self)
      return .object([
        "deletedRegion": places.region(Place(file: fix.file, bytes: splice.range)),
        "insertedContent": .object(["text": .string(text)]),
      ])
    }
    return .object([
      "description": .object(["text": .string(fix.title[run.language].sarif)]),
      "artifactChanges": [.object(["artifactLocation": file, "replacements": .array(replacements)])],
      "properties": .object(["safe": .bool(fix.isSafe)]),
    ])
  }
}

/// Places as SARIF has them.
struct SARIFPlaces {
  private let run: ReportedRun
  private var sources: SourceTexts

  init(_ run: ReportedRun) {
    self.run = run
    sources = run.sources
  }

  /// A file of the repository; nil for others.
  func file(_ path: String) -> JSON? { run.path(path).map(artifact) }

  private func artifact(_ path: String) -> JSON {
    .object(["uri": .string(path.percentEncodedPath), "uriBaseId": "%SRCROOT%"])
  }

  mutating func location(of finding: Diagnostic) -> JSON {
    let (path, place) = run.anchor(finding)
    let region = place.map { self.region($0) } ?? .object(["startLine": 1])
    return .object([
      "physicalLocation": .object(["artifactLocation": artifact(path), "region": region]),
      "logicalLocations": finding.item.map { item in
        [
          .object([
            "name": .string(item.visible), "fullyQualifiedName": .string(item.visible), "kind": "element",
          ])
        ]
      },
    ])
  }

  /// A place that explains something.
  ///
  /// - Parameter id: by which a message could name it.
  mutating func location(_ id: Int?, _ place: Place, _ message: String? = nil) -> JSON {
    let physical: JSON? = run.path(place.file).map { path in
      .object(["artifactLocation": artifact(path), "region": region(place)])
    }
    // What the program carries inside lies nowhere; its name is all there is to tell.
    let logical: JSON? = physical == nil ? [.object(["name": .string(place.file.visible)])] : nil
    return .object([
      "id": id.map { .number($0) }, "physicalLocation": physical, "logicalLocations": logical,
      "message": message.map { .object(["text": .string($0)]) },
    ])
  }

  mutating func region(_ place: Place) -> JSON {
    let range = sources.utf16Range(place)
    return .object([
      "startLine": .number(Int(range.start.line)), "startColumn": .number(Int(range.start.column)),
      "endLine": .number(Int(range.end.line)), "endColumn": .number(Int(range.end.column)),
    ])
  }
}

extension String {
  /// The text as a message of SARIF: no character turns it around, none of its brackets makes a link of it, and none of
  /// its braces is a placeholder (3.11.5, 3.11.6).
  var sarif: String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "{": result += "{{"
      case "}": result += "}}"
      case "(" where previous == "]": result += " ("
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }
}

extension Language {
  /// As SARIF writes a language: without a script.
  var sarif: String {
    switch self {
    case .chinese: "zh-CN"
    case .english: "en-US"
    }
  }
}
