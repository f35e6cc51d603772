/// How soon a place must publish.
public struct PublicationTerms: Hashable, Sendable {
  /// Working days from the day on which information was made or changed (《政府信息公开条例》第二十六条).
  public static let statutory = 20
  /// Working days from the approval of an adjustment, where the place has set a number: `publish-within` of
  /// `adjustment` in `library.yaml`.
  public var afterApproval: Int?

  public init(afterApproval: Int? = nil) { self.afterApproval = afterApproval }

  public init(_ rules: AdjustmentRules?) { afterApproval = rules?.publishWithin }
}

/// The days on which adjustments were approved, by their ids: of each the one that its progress gives, too.
public struct ApprovalDays: Sendable {
  private var days: [String: Day] = [:]

  public init(_ library: Library) {
    let acts = library.context.acts.adjustments
    let reviews = ActReviews(of: acts, in: library)
    for act in acts { days[act.id] = reviews.review(act, asOf: nil).approvedOn }
  }

  /// The first day on which one of these acts was approved; the wait is longest from there.
  func first(of acts: [String]) -> Day? { acts.compactMap { days[$0] }.min() }
}
