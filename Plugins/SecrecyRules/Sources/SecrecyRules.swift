public import Qingdan

/// What must not stand in a public list: secrets of state, what is not to be published, and who people are.
public enum SecrecyRules: Plugin {
  public static let name = "secrecy"
  public static var validators: [any Validator.Type] {
    [
      SecrecyMark.self, InternalMark.self, NotPublicItem.self, IdentityNumber.self, MobileNumber.self,
      BankCard.self, HomeAddress.self, MinorName.self, OverdueReview.self,
    ]
  }
}
