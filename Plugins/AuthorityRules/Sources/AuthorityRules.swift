public import Qingdan

/// What a power may rest on, and to whom it may be handed.
public enum AuthorityRules: Plugin {
  public static let name = "authority"
  public static var validators: [any Validator.Type] {
    [
      UnfoundedPermit.self, UnfoundedPenalty.self, UnfoundedMeasure.self, UnfoundedEnforcement.self,
      EntrustedMeasure.self, EntrustedPermit.self, TownshipPenalty.self, UnpublishedLetter.self,
    ]
  }
}
