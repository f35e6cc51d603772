/// What a rule says about itself.
///
/// The reference page, `qingdan rules` and the tests are made from it, so an example that is wrong fails
/// the build.
public struct Rule: Sendable {
  public let id: RuleID
  /// A sentence fragment that completes “this list is wrong because …”.
  public internal(set) var summary: Message
  /// What a list that breaks the rule costs, and whom.
  public internal(set) var rationale: Message
  /// The law or notice that asks for it, as citations; empty only for rules of form.
  public internal(set) var source: [String]
  /// Whether somebody has read the source.
  public let isConfirmed: Bool
  /// What a library has to claim in `complete` of its `library.yaml` for findings to have their severity: elsewhere they
  /// are notes, since a list that is honestly incomplete is no mistake. Nil for a rule that holds everywhere.
  public let completeness: String?
  /// How much a finding matters; what rests on an unread source is a warning at most.
  public let severity: Severity
  /// Whether it finds what must not be public. Its findings show the place and never the text, nothing is published
  /// while one of them is an error, and `library.yaml` cannot switch it off but for an item (`secrecy: { allowed }`).
  public let isConfidential: Bool
  /// The kind that the examples are items of.
  public let exampleKind: String
  public internal(set) var good: [Example]
  /// Each carries a `↓` before every place that the rule must point at.
  public internal(set) var bad: [Example]

  /// One item of a list, or (where it begins with `list:`) a whole list, or several after lines `=== path`.
  public struct Example: Sendable, ExpressibleByStringInterpolation {
    public let yaml: String
    public init(stringLiteral yaml: String) { self.yaml = yaml }
  }

  public init(
    _ id: RuleID, _ summary: Message, rationale: Message, source: [String] = [], confirmed: Bool = true,
    completeness: String? = nil, severity: Severity = .error, confidential: Bool = false,
    kind exampleKind: String = "powers",
    good: [Example], bad: [Example]
  ) {
    self.id = id
    self.summary = summary
    self.rationale = rationale
    self.source = source
    isConfirmed = confirmed
    self.completeness = completeness
    self.severity = confirmed ? severity : min(severity, .warning)
    isConfidential = confidential
    self.exampleKind = exampleKind
    self.good = good
    self.bad = bad
  }
}
