public import Qingdan

/// Whether lists agree with each other.
public enum ConsistencyRules: Plugin {
  public static let name = "consistency"
  public static var validators: [any Validator.Type] {
    [DoubledPower.self, NearDuplicate.self, OtherName.self, OtherBasis.self, BehindUpstream.self]
  }
}
