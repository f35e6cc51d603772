public import Qingdan

/// The rules that hold for every list of every kind.
public enum StandardRules: Plugin {
  public static let name = "standard"
  public static var validators: [any Validator.Type] {
    keys + values + texts + ids + organisations + citations + deadlines + lists + reforms
  }

  private static var keys: [any Validator.Type] {
    [UnknownKey.self, SynonymKey.self, RepeatedKey.self, MissingField.self]
  }

  private static var values: [any Validator.Type] {
    [WrongType.self, WrongChoice.self, PatternMismatch.self]
  }

  private static var texts: [any Validator.Type] {
    [StrayBlank.self, MixedWidth.self, InvisibleCharacter.self]
  }

  private static var organisations: [any Validator.Type] {
    [UnknownOrganisation.self, InvalidOrganisation.self, ForeignFolder.self, UnknownGroup.self]
  }

  private static var citations: [any Validator.Type] {
    [
      UnreadCitation.self, OddCitation.self, ShortTitle.self, UnrecordedStatute.self, StatuteNotInForce.self,
      NoSuchArticle.self, NoSuchParagraph.self, NoSuchItem.self, AmbiguousItem.self,
    ]
  }

  private static var deadlines: [any Validator.Type] {
    [UnreadDeadline.self, UnmeasurableDeadline.self, LongDeadline.self]
  }

  private static var lists: [any Validator.Type] { [UndatedList.self] }

  private static var reforms: [any Validator.Type] {
    [
      UnselectedItems.self, ItemPlacedTwice.self, ItemAmendedTwice.self, ItemLeftBehind.self,
      NothingToEnd.self,
      EntrustedCoercion.self, UnpublishedEntrustment.self, EmpoweredPenalty.self, ClassWithOwnList.self,
    ]
  }

  private static var ids: [any Validator.Type] {
    [
      MissingID.self, MalformedID.self, DuplicateID.self, RetiredID.self, MalformedCode.self,
      DuplicateCode.self,
      UniqueDefault.self, UnknownReference.self, ReversedPeriod.self, ItemValidity.self, ParentCycle.self,
    ]
  }
}
