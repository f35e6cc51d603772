/// What a rule says of the text of a citation, wherever it stands in the list.
public struct CitationVerdict {
  public struct Finding {
    public var message: Message
    /// The bytes of the text that it is about; all of it where nil.
    public var part: Range<Int>?
    public var severity: Severity?
    public var advice: Message?
    /// What to write in the place of bytes of the text; where nobody says whether that is safe, it is if only
    /// marks change: 〔2015〕 for [2015] is, 项 for 款 is for somebody to decide.
    public var replacement: (range: Range<Int>, text: String, title: Message, isSafe: Bool?)?

    public init(
      message: Message, part: Range<Int>? = nil, severity: Severity? = nil, advice: Message? = nil,
      replacement: (range: Range<Int>, text: String, title: Message, isSafe: Bool?)? = nil
    ) {
      self.message = message
      self.part = part
      self.severity = severity
      self.advice = advice
      self.replacement = replacement
    }
  }

  public var findings: [Finding] = []
  /// Why the rule could not decide.
  public var reasons: [Message] = []

  var isSilent: Bool { findings.isEmpty && reasons.isEmpty }

  public init(findings: [Finding] = [], reasons: [Message] = []) {
    self.findings = findings
    self.reasons = reasons
  }
}

extension ListCheck {
  /// Judges every citation of the items that are in force on the list's day.
  ///
  /// Lists repeat the same citations, so each distinct text is judged once.
  public func judgeCitations(into report: inout Report, _ judge: (CitedStatutes) -> CitationVerdict) {
    give(distinctCitations.map(judge), into: &report)
  }

  /// Says at every citation of the items that are in force what was said of its text.
  public func give(_ verdicts: [CitationVerdict], into report: inout Report) {
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
    let fix = finding.replacement.flatMap { replacement in
      list.fix(
        replacement.title, [(range: replacement.range, text: replacement.text)], in: value.node,
        safe: replacement.isSafe ?? hasSameLetters(replacement.text, as: replacement.range, of: value))
    }
    report.say(
      finding.message, at: value, in: list, part: finding.part, severity: finding.severity,
      advice: fix == nil ? finding.advice ?? finding.replacement?.title : finding.advice,
      fixes: [fix].compactMap(\.self))
  }

  private func hasSameLetters(_ text: String, as range: Range<Int>, of value: ListFile.Value) -> Bool {
    let before = Array(list.text(value).utf8)
    guard range.upperBound <= before.count else { return false }
    func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
    return letters(String(decoding: before[range], as: UTF8.self)) == letters(text)
  }
}

extension CitedStatutes {
  /// Gives the citations whose statute the register knows, where they stand: to copy one costs more than to judge it.
  public func forEachKnown(_ body: (Citation, StatuteMatch) -> Void) {
    reading.citations.withUnsafeBufferPointer { citations in
      for index in statutes.indices {
        if let match = statutes[index] { body(citations[index], match) }
      }
    }
  }
}
