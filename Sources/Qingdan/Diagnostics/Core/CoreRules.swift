/// What the core itself says of files, told like the rules of plugins, so that `qingdan rules ID` explains it.
///
/// These are no validators: a file that breaks them cannot be read, or not as its author meant it, so they are
/// found while reading, and no library can switch them off.
public enum CoreRules {
  public static let all =
    (texts + structure + typing + lists + definitions + registers + organisations + acts + reforms
    + reformedBodies
    + explaining
    + releases + allowing + declaredRules + programs)
    .sorted { $0.id < $1.id }

  /// A rule of form: its source is the form itself.
  static func rule(
    _ id: RuleID, _ summary: Message, why rationale: Message, _ severity: Severity = .error,
    good: [Rule.Example] = [], bad: [Rule.Example] = []
  ) -> Rule {
    Rule(id, summary, rationale: rationale, severity: severity, good: good, bad: bad)
  }

  /// An item with nothing wrong in it.
  static let sound: Rule.Example = "id: p-7k3f9q2m\nname: 排污许可证核发\ntype: 行政许可"

  /// A whole list, up to its items.
  static let head = "list: powers\norganisation: sthjj\neffective: 2024-03-01\n"
}
