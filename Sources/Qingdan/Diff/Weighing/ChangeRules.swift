/// The rules by which changes are weighed, sorted by id.
public enum ChangeRules {
  public static let all = (items + force + bodies + holders + doubles + burdens + values + forms).sorted {
    $0.id < $1.id
  }

  public static subscript(id: RuleID) -> ChangeRule? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// An example of a power whose one field changes.
  static func power(
    _ before: String, _ after: String, _ severity: ChangeSeverity = .substance,
    change: Change.Kind = .amended
  ) -> ChangeRule.Example {
    let head = "id: p-7k3f9q2m\nname: 排污许可证核发\ntype: 行政许可\n"
    return ChangeRule.Example(
      before: head + before, after: head + after, change: change, severity: severity)
  }

  /// The three rules of what may come, go and change within a field, each with an example.
  ///
  /// - Parameters:
  ///   - topic: what the ids begin with: `duty` gives change/duty-added, -removed and -changed.
  ///   - added: title of what came; the other titles likewise.
  ///   - few: the field's YAML with less, `many` with more, `other` with something else than `few`.
  static func three(
    _ topic: String, added: Message, removed: Message, changed: Message, why: Message, source: [String] = [],
    confirmed: Bool = true, few: String, many: String, other: String
  ) -> [ChangeRule] {
    let ids = ["added", "removed", "changed"].map { RuleID(rawValue: "change/\(topic)-\($0)") }
    return [
      ChangeRule(
        ids[0], added, weight: .ofField, why: why, source: source, confirmed: confirmed, mirror: ids[1],
        examples: [power(few, many)]),
      ChangeRule(
        ids[1], removed, weight: .ofField, loss: true, why: why, source: source, confirmed: confirmed,
        mirror: ids[0], examples: [power(many, few)]),
      ChangeRule(
        ids[2], changed, weight: .ofField, why: why, source: source, confirmed: confirmed,
        examples: [power(few, other)]),
    ]
  }
}
