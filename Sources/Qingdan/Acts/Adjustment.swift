/// An everyday change of items, with its reason, opinions, approval and days (动态调整): `adjustments/<id>.yaml`.
public struct Adjustment: Hashable, Sendable {
  public static let reasons = ["法定依据变化", "上级决定", "机构职能调整", assignment, "其他"]

  /// Codes were given by whoever gives them: nobody here decides on them, and such an act explains no other change.
  static let assignment = "赋码"

  public struct Dates: Hashable, Sendable {
    public var applied: Day?
    public var effective: Day?
    public var published: Day?
    /// Where it was published.
    public var address: String?

    public init(applied: Day? = nil, effective: Day? = nil, published: Day? = nil, address: String? = nil) {
      self.applied = applied
      self.effective = effective
      self.published = published
      self.address = address
    }
  }

  public var id: String
  public var title: String
  /// One of `reasons`.
  public var reason: String?
  /// What made it necessary, and since when (调整事由).
  public var basis: String?
  public var trigger: Day?
  /// The organisation that applies for it.
  public var applicant: String?
  public var changes: [ActChange]
  /// In the order of the file.
  public var opinions: [Opinion]
  /// How a matter is watched over once the power is gone (事中事后监管措施).
  public var supervision: String?
  public var dates: Dates
  /// Of a reform that is held against differences as the changes that it makes: what opinions on it hold for. The
  /// government decides on it as a whole.
  var reformContent: Digest?
  public var place: Place

  public init(
    _ id: String, title: String = "", reason: String? = nil, basis: String? = nil, trigger: Day? = nil,
    applicant: String? = nil, changes: [ActChange] = [], opinions: [Opinion] = [], supervision: String? = nil,
    dates: Dates = Dates(), place: Place = Place(file: "", bytes: 0..<0)
  ) {
    self.id = id
    self.title = title
    self.reason = reason
    self.basis = basis
    self.trigger = trigger
    self.applicant = applicant
    self.changes = changes
    self.opinions = opinions
    self.supervision = supervision
    self.dates = dates
    self.place = place
  }

  /// Where the adjustment with an id stands.
  public static func path(of id: String) -> String { "adjustments/\(id).yaml" }

  /// What an opinion holds for: all of the act that those who sign it are shown. Opinions and days can be added.
  public var contentDigest: Digest {
    if let reformContent { return reformContent }
    let head = [id, title, reason, basis, trigger?.description, applicant, supervision].map { $0 ?? "" }
    let said = changes.flatMap(\.ingredients).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Digest(of: Array((head.map(\.withItsLength) + said).joined(separator: "\n").utf8))
  }

  /// Whether the file alone tells what it changes.
  public var isComplete: Bool { isReform || changes.allSatisfy(\.isComplete) }

  var isReform: Bool { reformContent != nil }

  /// What records an opinion on it.
  var recordCommand: String { "qingdan \(isReform ? "reform" : "adjustment") record \(id)" }

  var isAssignment: Bool { reason == Self.assignment }

  /// Whether it is one, and says nothing but new values of fields.
  var onlyGivesCodes: Bool { isAssignment && verbs == [.amend] }

  /// The newest opinion of a role.
  public func opinion(_ role: Opinion.Role) -> Opinion? { opinions.filter { $0.role == role }.newest }

  /// The newest opinion of an organisation, as whomever it spoke.
  public func opinion(of organisation: String) -> Opinion? {
    opinions.filter { $0.organisation == organisation }.newest
  }

  /// As what its changes are decided, each once, in the order of the verbs.
  public var verbs: [ItemVerb] {
    let all = Set(changes.map(\.decidedAs))
    return ItemVerb.allCases.filter(all.contains)
  }
}

extension String {
  /// Behind its length, so that no two rows of texts are the same when they are joined.
  var withItsLength: String { "\(utf8.count):\(self)" }
}
