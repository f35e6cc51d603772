public import Qingdan

/// The codes of items: their grammar, and what they say beside the fields.
public enum CodeRules: Plugin {
  public static let name = "codes"
  public static var validators: [any Validator.Type] {
    [
      MalformedCode.self, DuplicateCode.self, RetiredCode.self, WrongType.self, ForeignHolder.self,
      InvalidDivision.self, MissingSubItem.self, MissingMainItem.self, WrongCreditCode.self,
    ]
  }
}
