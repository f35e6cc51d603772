/// What is said of a sort of change, and how grave it is: the page that `qingdan rules change/…` shows.
///
/// Each rule has a mirror, the rule for the change back; some are their own.
public struct ChangeRule: Sendable {
  /// Where its severity comes from.
  public enum Weight: Hashable, Sendable {
    case fixed(ChangeSeverity)
    /// As grave as the kind of the list says (`weight`).
    case ofKind
    /// As grave as the field says, else the group it stands in.
    case ofField
  }

  /// An item before and after, and what the rule says of it.
  public struct Example: Sendable {
    /// The kind that the item is of.
    public let kind: String
    /// The item in YAML, or several files, each behind a line `=== path`; empty where there is none.
    public let before: String
    public let after: String
    public let change: Change.Kind
    public let severity: ChangeSeverity

    public init(
      kind: String = "powers", before: String, after: String, change: Change.Kind = .amended,
      severity: ChangeSeverity
    ) {
      self.kind = kind
      self.before = before
      self.after = after
      self.change = change
      self.severity = severity
    }
  }

  public let id: RuleID
  /// What happened, in a few words (新增职权).
  public let title: Message
  public let weight: Weight
  /// Whether something is gone; only then a weight of loss holds, else it is substance.
  public let isLoss: Bool
  /// Why it is looked at, and by whom.
  public let rationale: Message
  /// The documents that it rests on, as citations.
  public let source: [String]
  /// Whether somebody has read them.
  public let isConfirmed: Bool
  public let mirror: RuleID
  public let examples: [Example]

  public init(
    _ id: RuleID, _ title: Message, weight: Weight, loss isLoss: Bool = false, why rationale: Message,
    source: [String] = [], confirmed isConfirmed: Bool = true, mirror: RuleID? = nil, examples: [Example]
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.isLoss = isLoss
    self.rationale = rationale
    self.source = source
    self.isConfirmed = isConfirmed
    self.mirror = mirror ?? id
    self.examples = examples
  }

  /// How grave it is, of a kind and a field with these weights.
  func severity(ofKind kind: ChangeSeverity, ofField field: ChangeSeverity) -> ChangeSeverity {
    switch weight {
    case .fixed(let severity): severity
    case .ofKind: isLoss ? kind : min(kind, .substance)
    case .ofField: isLoss ? field : min(field, .substance)
    }
  }
}

extension ChangeRule.Weight {
  /// The word for people.
  public var title: Message {
    switch self {
    case .fixed(let severity): severity.title
    case .ofKind: Message(zh: "随清单类型", en: "by kind")
    case .ofField: Message(zh: "随字段", en: "by field")
    }
  }
}
