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
    /// Why what is on file for it does not count.
    public var note: Message?
  }

  public let act: Adjustment
  /// In their order.
  public private(set) var stages: [Stage] = []

  /// The step that is next; nil where all are done.
  public var next: Stage? { stages.first { $0.state != .done } }

  /// - Parameters:
  ///   - published: the day from which on all that it changed stood on a website, by what is on record.
  ///   - day: the day in question.
  public init(
    _ act: Adjustment, _ reviews: ActReviews, calendar: WorkingCalendar,
    published: Day? = nil, asOf day: Day
  ) {
    self.act = act
    let review = reviews.review(act, asOf: day)
    let partners = reviews.touched(by: act).map(\.body)
    let rules = reviews.rules ?? AdjustmentRules()
    func due(_ first: Day?, _ term: Int?) -> Reckoned<Day>? {
      guard let first, let term else { return nil }
      return calendar.adding(workingDays: term, to: first)
    }
    func add(
      _ step: Step, _ state: State, _ bodies: [String], _ done: Day?, _ due: Reckoned<Day>?,
      note: Message? = nil
    ) {
      // A step that was taken late stays late.
      let taken = state == .done ? done : day
      let isOverdue = due.map { limit in taken.map { $0 > limit.value } ?? false } ?? false
      stages.append(
        Stage(
          step: step, state: state, bodies: bodies, day: done, due: due, isOverdue: isOverdue, note: note))
    }
    let applicant = [act.applicant].compactMap(\.self)
    add(
      .application, act.dates.applied != nil || !act.opinions.isEmpty ? .done : .open, applicant,
      act.dates.applied, due(act.trigger, rules.applyWithin))
    let reviewDue = due(act.dates.applied, rules.reviewWithin)
    if !partners.isEmpty {
      let opinions = partners.map(review.consent)
      let states = opinions.map { Self.state($0) }
      let worst = Self.worst(states)
      let waiting = zip(partners, states).filter { $0.1 != .done }.map(\.0)
      add(
        .consultation, worst, waiting.isEmpty ? partners : waiting,
        worst == .done ? opinions.compactMap { $0.opinion?.date }.max() : nil, reviewDue)
    }
    func add(
      _ step: Step, _ parts: [ActReview.Part], _ due: Reckoned<Day>?, after earlier: [ActReview.Part] = []
    ) {
      guard !parts.isEmpty else { return }
      let states = parts.map { Self.state($0.outcome) }
      var worst = Self.worst(states)
      let waiting = zip(parts, states).filter { worst == .done || $0.1 != .done }.map(\.0)
      var notes = waiting.compactMap { part -> Message? in
        guard case .flawed(let opinion, let flaw) = part.outcome, flaw != .outdated else { return nil }
        return review.reason(opinion, flaw, part)
      }
      var bodies: [String] = []
      for part in waiting {
        let body = part.body ?? (part.outcome.isAgreed ? part.outcome.opinion?.organisation : nil)
        guard let body = body ?? (part.role == .approval ? part.title : nil), !bodies.contains(body) else {
          continue
        }
        bodies.append(body)
      }
      let missing = earlier.filter { !$0.outcome.isAgreed }
      if worst == .done, !missing.isEmpty {
        worst = .open
        notes = [review.states(of: missing)]
      }
      let done = worst == .done ? parts.compactMap(\.outcome.opinion?.date).max() : nil
      add(step, worst, bodies, done, due, note: notes.first)
    }
    for (step, role) in [(Step.review, Opinion.Role.review), (.legality, .legality)] {
      // What an office decides is its step, too.
      add(step, (review.offices + review.decisions).filter { $0.role == role }, reviewDue)
    }
    add(.approval, review.decisions.filter { $0.role == .approval }, nil, after: review.offices)
    let published = act.dates.published ?? published
    add(
      .publication, published == nil ? .open : .done,
      [rules.offices[.disclosure]].compactMap(\.self), published, due(review.approvedOn, rules.publishWithin))
  }

  private static func state(_ outcome: ActReview.Outcome) -> State {
    switch outcome {
    case .open: .open
    case .agreed: .done
    case .refused: .refused
    case .flawed(_, .outdated): .outdated
    case .flawed: .open
    }
  }

  private static func worst(_ states: [State]) -> State {
    [State.refused, .outdated, .open].first(where: states.contains) ?? .done
  }
}
