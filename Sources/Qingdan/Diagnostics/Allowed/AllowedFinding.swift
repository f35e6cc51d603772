/// A finding that somebody has allowed, with a reason and until a day (已说明).
public struct AllowedFinding: Hashable, Sendable {
  public internal(set) var finding: Diagnostic
  /// The last day on which it is allowed.
  public let until: Day
  public let reason: String
  /// The comment that says so.
  public let comment: Place
}
