/// How a place marks its departments (`score-card` of `library.yaml`): which findings cost how many points, by its own
/// document. There is no default: where a place says nothing, nobody is given a mark.
public struct ScoreRules: Hashable, Sendable {
  /// What some findings cost (扣分项).
  public struct Deduction: Hashable, Sendable {
    public let title: String
    /// Ids of rules, and groups of them such as `citation`; empty for all.
    public let rules: [String]
    /// From which severity on a finding counts.
    public let severity: Severity
    /// For each finding.
    public let each: Points
    /// For all of them together at most; nil for no limit.
    public let most: Points?

    func takes(_ finding: Diagnostic) -> Bool {
      guard finding.severity >= severity else { return false }
      let group = finding.rule.rawValue.split(separator: "/").first.map(String.init)
      return rules.isEmpty || rules.contains(finding.rule.rawValue) || group.map(rules.contains) ?? false
    }

    func points(for count: Int) -> Points {
      let sum = Points(hundredths: each.hundredths * count)
      return most.map { min($0, sum) } ?? sum
    }
  }

  /// The document that the marks are from.
  public let basis: String?
  /// From how many points is deducted (满分); nil where only deductions are told.
  public let full: Points?
  /// A finding counts in the first that takes it.
  public let deductions: [Deduction]

  public init(basis: String? = nil, full: Points? = nil, deductions: [Deduction]) {
    self.basis = basis
    self.full = full
    self.deductions = deductions
  }

  init(_ record: Record, diagnostics: inout [Diagnostic]) {
    func points(_ key: String, _ record: Record) -> Points? {
      guard let text = record.text(key) else { return nil }
      if let points = Points(text), points > .none { return points }
      diagnostics.append(
        Diagnostic(
          rule: "library/score-card", severity: .error,
          message: Message(
            zh: "评分卡的分数“\(text)”不对。写大于 0 的数，最多两位小数，如 0.5",
            en:
              "a score card has no '\(text)' points; write a number above 0 with two decimals at most, such as 0.5"
          ),
          place: record.place(key)))
      return nil
    }
    basis = record.text("basis")
    full = points("full", record)
    deductions = record.records("deductions").compactMap { entry in
      let most = points("most", entry)
      guard let title = entry.text("title"), let each = points("each", entry) else { return nil }
      let severity = entry.text("severity").flatMap(Severity.init) ?? .warning
      return Deduction(title: title, rules: entry.texts("rules"), severity: severity, each: each, most: most)
    }
  }
}
