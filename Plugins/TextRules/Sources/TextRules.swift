public import Qingdan

/// Slips in the texts of lists, with the edits that mend them.
public enum TextRules: Plugin {
  public static let name = "texts"
  public static var validators: [any Validator.Type] {
    [StrayBlank.self, MixedWidth.self, InvisibleCharacter.self]
  }
}
