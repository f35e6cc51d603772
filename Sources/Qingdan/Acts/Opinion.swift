/// What an organisation says to an act (意见).
public struct Opinion: Hashable, Sendable {
  /// As whom it speaks.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case affected = "涉及部门"
    case review = "机构编制部门"
    case legality = "合法性审核"
    case approval = "批准"

    public var title: Message {
      switch self {
      case .affected: Message(zh: rawValue, en: "other organisations")
      case .review: Message(zh: rawValue, en: "review")
      case .legality: Message(zh: rawValue, en: "legality")
      case .approval: Message(zh: rawValue, en: "approval")
      }
    }
  }

  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case agreed = "同意"
    /// Nothing to say against it.
    case none = "无意见"
    case amended = "修改后同意"
    case refused = "不同意"
  }

  public var role: Role
  public var organisation: String?
  public var verdict: Verdict
  public var date: Day?
  /// The number of the document in which it stands (文号).
  public var document: String?
  /// The digest of the act's changes when it was given: it holds for nothing else.
  public var content: Digest?
  public var place: Place

  public init(
    _ role: Role, organisation: String? = nil, _ verdict: Verdict, date: Day? = nil, document: String? = nil,
    content: Digest? = nil, place: Place = Place(file: "", bytes: 0..<0)
  ) {
    self.role = role
    self.organisation = organisation
    self.verdict = verdict
    self.date = date
    self.document = document
    self.content = content
    self.place = place
  }

  /// Whether it lets the act go on: an organisation that has nothing to say against it consents, an approver does not.
  public var consents: Bool { verdict == .agreed || (verdict == .none && role == .affected) }
}
