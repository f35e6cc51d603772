/// How a place handles adjustments: steps, approvers, terms (`adjustment:` in library.yaml).
public struct AdjustmentRules: Hashable, Sendable {
  /// An office with a part in every adjustment.
  public enum Office: String, Hashable, Sendable, CaseIterable {
    /// 机构编制部门, elsewhere 审改办 or 政务服务局.
    case review
    /// 合法性审核.
    case legality
    /// 政务公开主管部门.
    case disclosure

    /// As whom it speaks to an act; nil where it has nothing to say before it is published.
    var role: Opinion.Role? {
      switch self {
      case .review: .review
      case .legality: .legality
      case .disclosure: nil
      }
    }

    var title: String { role?.rawValue ?? "政务公开主管部门" }
  }

  /// How `approved-by` calls the government of the place.
  public static let government = "本级政府"

  /// Who decides: one of the offices, or somebody named, such as 本级政府.
  public enum Approver: Hashable, Sendable {
    case office(Office)
    case named(String)
  }

  /// Terms in working days: from the trigger, from the application, from the approval.
  public var applyWithin: Int?
  public var reviewWithin: Int?
  public var publishWithin: Int?
  public var offices: [Office: String]
  public var approvers: [ItemVerb: Approver]

  public init(
    applyWithin: Int? = nil, reviewWithin: Int? = nil, publishWithin: Int? = nil,
    offices: [Office: String] = [:], approvers: [ItemVerb: Approver] = [:]
  ) {
    self.applyWithin = applyWithin
    self.reviewWithin = reviewWithin
    self.publishWithin = publishWithin
    self.offices = offices
    self.approvers = approvers
  }

  /// Who approves a kind of change; where nothing is said, the government of the place.
  public func approver(of verb: ItemVerb) -> Approver { approvers[verb] ?? .named(Self.government) }
}

extension AdjustmentRules {
  init(_ record: Record, diagnostics: inout [Diagnostic]) {
    self.init()
    applyWithin = Self.term("apply-within", record, &diagnostics)
    reviewWithin = Self.term("review-within", record, &diagnostics)
    publishWithin = Self.term("publish-within", record, &diagnostics)
    if let map = record.record("offices") {
      for office in Office.allCases { offices[office] = map.text(office.rawValue) }
    }
    if let map = record.record("approved-by") {
      for verb in ItemVerb.allCases {
        guard let text = map.text(verb.rawValue) else { continue }
        approvers[verb] = Office(rawValue: text).map(Approver.office) ?? .named(text)
      }
    }
  }

  /// Offices and approvers that the register has not, and approvers that are no office of the library.
  static func unknownBodies(_ library: Record, _ register: OrganisationRegister) -> [Diagnostic] {
    guard let record = library.record("adjustment") else { return [] }
    let offices = record.record("offices")
    let approvers = record.record("approved-by")
    var found = [offices, approvers].compactMap(\.self).flatMap(nobodies)
    found += Office.allCases.compactMap { office -> Diagnostic? in
      guard let offices, let id = offices.text(office.rawValue), !id.isEmpty, register[id] == nil
      else { return nil }
      return ActMessages.unknownOrganisation(id, near: register, at: offices.place(office.rawValue))
    }
    guard let approvers else { return found }
    for verb in ItemVerb.allCases {
      guard let text = approvers.text(verb.rawValue), !text.isEmpty, text != government else { continue }
      let place = approvers.place(verb.rawValue)
      if Office(rawValue: text) != nil {
        if offices?.text(text) == nil { found.append(ActMessages.unnamedOffice(text, at: place)) }
      } else if register.body(named: text) == nil {
        found.append(ActMessages.unknownApprover(text, near: register, at: place))
      }
    }
    return found
  }

  /// Keys behind which nobody is named: a part that is left out unseen.
  private static func nobodies(_ record: Record) -> [Diagnostic] {
    guard record.document.kind(record.node) == .mapping else { return [] }
    return record.document.entries(record.node).compactMap { key, value in
      let isEmpty = record.document.kind(value) == .scalar && record.document.text(value).isEmpty
      guard isEmpty || record.document.isNull(value) else { return nil }
      return ActMessages.nobody(record.document.text(key), at: record.place(of: key))
    }
  }

  /// Where `library.yaml` says who approves each kind of change.
  static func places(_ library: Record) -> [ItemVerb: Place] {
    guard let approvers = library.record("adjustment")?.record("approved-by") else { return [:] }
    return ItemVerb.allCases.reduce(into: [:]) { $0[$1] = approvers.place($1.rawValue) }
  }

  private static func term(_ key: String, _ record: Record, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let text = record.text(key) else { return nil }
    let reading = DeadlineReader.read(text)
    if reading.isComplete, let days = reading.deadline?.workingDays, (0...1000).contains(days) { return days }
    diagnostics.append(
      Diagnostic(
        rule: "adjustment/term", severity: .error,
        message: Message(
          zh: "期限“\(text.prefix(40))”不是工作日数。写成 10个工作日",
          en: "the term '\(text.prefix(40))' is no number of working days; write 10个工作日"),
        place: record.place(key)))
    return nil
  }
}

extension LibraryContext {
  /// Where acts are left to their own applicants to approve.
  func ownApprovals(_ reviews: [ActReview]) -> [Diagnostic] {
    ItemVerb.allCases.compactMap { verb in
      guard let place = approverPlaces[verb],
        let review = reviews.first(where: { $0.ownDecisions.contains(verb) }),
        let applicant = review.act.applicant
      else { return nil }
      let name = organisations[applicant]?.shortName(on: review.act.trigger) ?? applicant
      return ActMessages.ownApproval(verb, name, review.act.id, at: place)
    }
  }
}
