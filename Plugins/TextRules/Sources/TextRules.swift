public import Qingdan

/// Slips in the texts of lists, with the edits that mend them.
public enum TextRules: Plugin {
  public static let name = "texts"
  public static var validators: [any Validator.Type] {
    [
      StrayBlank.self, WideLetter.self, MixedBrackets.self, HalfWidthMark.self, InvisibleCharacter.self,
      LookAlike.self, DoubledWord.self, MissingStart.self, TraditionalCharacter.self, LeftPinyin.self,
      LostCharacter.self,
    ]
  }
}
