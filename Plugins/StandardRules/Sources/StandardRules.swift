public import Qingdan

/// The rules that hold for every list of every kind.
public enum StandardRules: Plugin {
  public static let name = "standard"
  public static var validators: [any Validator.Type] {
    keys + values + ids + organisations + [UndatedList.self]
  }

  private static var keys: [any Validator.Type] {
    [UnknownKey.self, SynonymKey.self, RepeatedKey.self, MissingField.self]
  }

  private static var values: [any Validator.Type] {
    [WrongType.self, WrongChoice.self, PatternMismatch.self]
  }

  private static var organisations: [any Validator.Type] {
    [UnknownOrganisation.self, InvalidOrganisation.self, ForeignFolder.self, UnknownGroup.self]
  }

  private static var ids: [any Validator.Type] {
    [
      MissingID.self, MalformedID.self, DuplicateID.self, RetiredID.self, UniqueDefault.self,
      UnknownReference.self, ReversedPeriod.self, ItemValidity.self, ParentCycle.self,
    ]
  }
}
