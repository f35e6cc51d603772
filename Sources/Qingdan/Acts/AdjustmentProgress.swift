/// How far an adjustment has come: its steps, whose each is, and by when (办理进度).
public struct AdjustmentProgress: Sendable {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case application, consultation, review, legality, approval, publication

    public var title: Message {
      switch self {
      case .application: Message(zh: "申请", en: "application")
      case .consultation: Message(zh: "涉及部门意见", en: "opinions of other organisations")
      case .review: Message(zh: "机构编制部门审核", en: "review")
      case .legality: Message(zh: "合法性审核", en: "legality review")
      case .approval: Message(zh: "批准", en: "approval")
      case .publication: Message(zh: "公布", en: "publication")
      }
    }
  }

  public enum State: String, Hashable, Sendable {
    case done, open
    /// Somebody did not agree (不同意、修改后同意).
    case refused
    /// The changes are others than those that were looked at.
    case outdated
  }

  /// A step with those who have to take it.
  public struct Stage: Hashable, Sendable {
    public var step: Step
    public var state: State
    /// Ids of organisations, or a name such as 本级政府.
    public var bodies: [String]
    /// The day on which it was done.
    public var day: Day?
    /// The last day in time, where a term is set and its first day is known.
    public var due: Reckoned<Day>?
    public var isOverdue: Bool
  }

  public let act: Adjustment
  /// In their order.
  public private(set) var stages: [Stage] = []

  /// The step that is next; nil where all are done.
  public var next: Stage? { stages.first { $0.state != .done } }

  /// - Parameter partners: the organisations that the changes touch beside the applicant.
  public init(
    _ act: Adjustment, rules: AdjustmentRules?, partners: [String], calendar: WorkingCalendar, asOf day: Day
  ) {
    self.act = act
    let rules = rules ?? AdjustmentRules()
    let digest = act.contentDigest
    func due(_ first: Day?, _ term: Int?) -> Reckoned<Day>? {
      guard let first, let term else { return nil }
      return calendar.adding(workingDays: term, to: first)
    }
    func add(_ step: Step, _ state: State, _ bodies: [String], _ done: Day?, _ due: Reckoned<Day>?) {
      // A step that was taken late stays late.
      let taken = state == .done ? done : day
      let isOverdue = due.map { limit in taken.map { $0 > limit.value } ?? false } ?? false
      stages.append(
        Stage(step: step, state: state, bodies: bodies, day: done, due: due, isOverdue: isOverdue))
    }
    func state(_ opinion: Opinion?) -> State {
      guard let opinion else { return .open }
      guard opinion.consents else { return .refused }
      // What names no digest was given on paper; it cannot be told whether the changes are still the same.
      return opinion.content.map { $0 == digest } ?? true ? .done : .outdated
    }
    let applicant = [act.applicant].compactMap(\.self)
    let hasOpinions = !act.opinions.isEmpty
    add(
      .application, act.dates.applied != nil || hasOpinions ? .done : .open, applicant, act.dates.applied,
      due(act.trigger, rules.applyWithin))
    let reviewDue = due(act.dates.applied, rules.reviewWithin)
    if !partners.isEmpty {
      let opinions = partners.map { partner in act.opinions.last { $0.organisation == partner } }
      let states = opinions.map(state)
      let worst = [State.refused, .outdated, .open].first(where: states.contains) ?? .done
      let waiting = zip(partners, states).filter { $0.1 != .done }.map(\.0)
      add(
        .consultation, worst, waiting.isEmpty ? partners : waiting,
        worst == .done ? opinions.compactMap { $0?.date }.max() : nil, reviewDue)
    }
    for (step, role, office) in [
      (Step.review, Opinion.Role.review, AdjustmentRules.Office.review), (.legality, .legality, .legality),
    ] {
      let opinion = act.opinion(role)
      add(
        step, state(opinion), [opinion?.organisation ?? rules.offices[office]].compactMap(\.self),
        opinion?.date, reviewDue)
    }
    let named = Set(
      act.verbs.compactMap { verb -> String? in
        if case .named(let name) = rules.approver(of: verb) { name } else { nil }
      })
    let decision = act.opinion(.approval)
    if !named.isEmpty || decision != nil {
      add(
        .approval, state(decision), decision?.organisation.map { [$0] } ?? named.sorted(), decision?.date, nil
      )
    }
    let approved =
      stages.allSatisfy { $0.state == .done }
      ? (decision ?? act.opinion(.legality) ?? act.opinion(.review))?.date : nil
    add(
      .publication, act.dates.published == nil ? .open : .done,
      [rules.offices[.disclosure]].compactMap(\.self), act.dates.published, due(approved, rules.publishWithin)
    )
  }

  /// The organisations beside the applicant that the changes of an act touch, sorted, by what the library says now.
  public static func partners(of act: Adjustment, in library: Library) -> [String] {
    let items = StatedItems(Set(act.items), in: library)
    var bodies = Set(act.items.flatMap(items.partners))
    for change in act.changes where change.verb == .transfer {
      bodies.formUnion([change.to].compactMap(\.self) + change.items.compactMap(items.holder))
    }
    for change in act.changes where change.verb == .transfer {
      // Once it is carried out the former holder stands in the act alone.
      bodies.formUnion(change.was["holder"]?.value?.texts ?? [])
    }
    if let applicant = act.applicant { bodies.remove(applicant) }
    return bodies.sorted()
  }
}
