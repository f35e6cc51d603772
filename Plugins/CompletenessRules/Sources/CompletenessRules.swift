public import Qingdan

/// Whether the lists hold what the law asks for, and whether they hold together.
///
/// What is missing is an error only where `library.yaml` claims to be complete in it; elsewhere one note a list says so,
/// where the list has begun with it.
public enum CompletenessRules: Plugin {
  public static let name = "completeness"
  public static var validators: [any Validator.Type] {
    [
      UndisclosedPermit.self, UndisclosedPenalty.self, UncoveredClause.self, UncoveredLocalMatter.self,
      UnknownClause.self, IdleExemption.self, EmptyFunction.self, ItemWithoutFunction.self,
      MissingStage.self, MissingAccountability.self, WrongTotal.self,
    ]
  }
}

extension String {
  /// What the lists are complete in, as `complete` of `library.yaml` names it: responsibilities and accountability; what is
  /// disclosed; the functions and what belongs to them.
  static let duties = "duties"
  static let disclosure = "disclosure"
  static let functions = "functions"
}
