public import Qingdan

/// Reforms against the items of all lists: what is placed, left behind, or may not be handed on.
public enum ReformRules: Plugin {
  public static let name = "reforms"
  public static var validators: [any Validator.Type] {
    [
      UnselectedItems.self, ItemPlacedTwice.self, ItemAmendedTwice.self, ItemLeftBehind.self,
      NothingToEnd.self, EntrustedCoercion.self, UnpublishedEntrustment.self, EmpoweredPenalty.self,
      ClassWithOwnList.self,
    ]
  }
}
