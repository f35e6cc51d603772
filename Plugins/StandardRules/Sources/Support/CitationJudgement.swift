import Qingdan

/// What a rule says of the text of a citation, wherever it stands in the list.
struct CitationVerdict {
  struct Finding {
    var message: Message
    /// The bytes of the text that it is about; all of it where nil.
    var part: Range<Int>?
    var severity: Severity?
    var advice: Message?
    /// What to write in the place of bytes of the text.
    var replacement: (range: Range<Int>, text: String, title: Message, isSafe: Bool)?
  }

  var findings: [Finding] = []
  /// Why the rule could not decide.
  var reasons: [Message] = []

  var isSilent: Bool { findings.isEmpty && reasons.isEmpty }
}

extension ListCheck {
  /// Judges every citation of the items that are in force on the list's day.
  ///
  /// Lists repeat the same citations, so each distinct text is judged once.
  func judgeCitations(into report: inout Report, _ judge: (CitedStatutes) -> CitationVerdict) {
    give(distinctCitations.map(judge), into: &report)
  }

  /// Says at every citation of the items that are in force what was said of its text.
  func give(_ verdicts: [CitationVerdict], into report: inout Report) {
    let hasDates = !list.values(of: .date).isEmpty
    if !hasDates, verdicts.allSatisfy(\.isSilent) { return report.count(citations.count) }
    for (use, number) in zip(citations, citationNumbers) {
      if hasDates, let item = use.value.item, !isInForce(item) { continue }
      report.count()
      let verdict = verdicts[number]
      for reason in verdict.reasons { report.cannotCheck(reason, at: list.place(use.value)) }
      for finding in verdict.findings { say(finding, at: use.value, into: &report) }
    }
  }

  private func say(_ finding: CitationVerdict.Finding, at value: ListFile.Value, into report: inout Report) {
    let fix = finding.replacement.flatMap {
      list.fix($0.title, [(range: $0.range, text: $0.text)], in: value.node, safe: $0.isSafe)
    }
    report.say(
      finding.message, at: value, in: list, part: finding.part, severity: finding.severity,
      advice: fix == nil ? finding.advice ?? finding.replacement?.title : finding.advice,
      fixes: [fix].compactMap(\.self))
  }
}

extension CitedStatutes {
  /// Gives the citations whose statute the register knows, where they stand: to copy one costs more than to judge it.
  func forEachKnown(_ body: (Citation, StatuteMatch) -> Void) {
    for index in statutes.indices {
      if let match = statutes[index] { body(reading.citations[index], match) }
    }
  }
}
