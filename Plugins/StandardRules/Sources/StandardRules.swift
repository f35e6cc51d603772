public import Qingdan

/// The rules that hold for every list of every kind.
public enum StandardRules: Plugin {
  public static let name = "standard"
  public static var validators: [any Validator.Type] { keys + ids }

  private static var keys: [any Validator.Type] {
    [UnknownKey.self, SynonymKey.self, RepeatedKey.self, MissingField.self]
  }

  private static var ids: [any Validator.Type] { [MissingID.self, MalformedID.self] }
}
