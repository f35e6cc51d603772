/// Whether an act on file is approved as it stands, and if not, why: the one answer that the progress of the act, its
/// findings, differences and releases give.
///
/// An opinion counts where it is that of the body which the rules name, given in its time, and bound to what the file
/// says. Of several that count the newest holds, so that nobody else takes back a refusal.
public struct ActReview: Sendable {
  /// Why an opinion on file does not count.
  public enum Flaw: Hashable, Sendable {
    /// It names no organisation, is the applicant's own, or that of one who does not decide.
    case nobody, applicant, otherBody
    case undated
    /// On its day there was no such body.
    case gone
    /// The file does not say since when there is something to decide.
    case timeless
    /// Before there was anything to decide, or after the day in question.
    case early, late
    /// It does not say what was seen, or the file does not.
    case unbound
    /// The file says something else now.
    case outdated
  }

  public enum Outcome: Hashable, Sendable {
    case open
    case agreed(Opinion)
    case refused(Opinion)
    case flawed(Opinion, Flaw)

    /// The opinion that it rests on.
    public var opinion: Opinion? {
      switch self {
      case .open: nil
      case .agreed(let opinion), .refused(let opinion), .flawed(let opinion, _): opinion
      }
    }

    public var isAgreed: Bool { if case .agreed = self { true } else { false } }
  }

  /// What somebody has to say to the act.
  public struct Part: Hashable, Sendable {
    public var role: Opinion.Role
    /// Whose word it is; nil where nothing tells.
    public var body: String?
    /// What the rules call this body, such as 本级政府.
    public var title: String
    public var outcome: Outcome
  }

  public let act: Adjustment
  /// Looked for once: every change that an act explains asks for its standing.
  private let verbs: [ItemVerb]
  /// The offices that every act passes, and what they said.
  public private(set) var offices: [Part] = []
  /// Who decides on each kind of change of the act, in the order of its verbs.
  public private(set) var decisions: [Part] = []
  let register: OrganisationRegister
  private let rules: AdjustmentRules
  private let day: Day?
  private let digest: Digest
  private let government: String?

  /// - Parameters:
  ///   - holders: who has the items that it changes (`ActReviews` tells): the government of their place decides, not that of whoever applies.
  ///   - earlier: the register of the older state, where there is one: it says which the government is.
  ///   - day: the last one on which an opinion can have been given; nil where that is not asked.
  init(
    _ act: Adjustment, _ rules: AdjustmentRules?, _ register: OrganisationRegister,
    holders: [String], since earlier: OrganisationRegister? = nil, asOf day: Day?
  ) {
    self.act = act
    // A reform may move no item at all; it is decided on all the same.
    verbs = act.isReform && act.verbs.isEmpty ? [.amend] : act.verbs
    var rules = rules ?? AdjustmentRules()
    if act.isReform { rules.approvers = [:] }
    self.rules = rules
    self.register = register
    self.day = day
    digest = act.contentDigest
    let known = holders.filter { register[$0] != nil || earlier?[$0] != nil }
    government =
      known.isEmpty
      ? register.government(of: act.applicant, since: earlier)
      : register.government(of: known, since: earlier)
    if act.onlyGivesCodes {
      decisions = [assignment]
      return
    }
    decisions = verbs.map(decision)
    offices = [AdjustmentRules.Office.review, .legality].compactMap(office)
  }

  /// The kinds of change on which the rules let the applicant itself decide.
  var ownDecisions: [ItemVerb] { act.applicant.map { decisions(of: [$0]).map(\.verb) } ?? [] }

  /// On which kinds of change the rules let one of some bodies decide, and which.
  func decisions(of bodies: Set<String>) -> [(verb: ItemVerb, body: String)] {
    zip(verbs, decisions).compactMap { verb, part in
      guard let body = part.body, bodies.contains(body), part.title != AdjustmentRules.government else {
        return nil
      }
      return (verb, body)
    }
  }

  /// The day on which those who decide had decided; nil where they have not, or not all that they need is there.
  public var approvedOn: Day? {
    isApproved ? decisions.compactMap(\.outcome.opinion?.date).max() : nil
  }

  public var isApproved: Bool { verbs.allSatisfy { standing(of: $0).isApproved } }

  /// How far the approval of one kind of change has come.
  func standing(of verb: ItemVerb) -> ActStanding {
    guard let number = verbs.firstIndex(of: verb) else { return .pending }
    switch decisions[number].outcome {
    case .agreed(let opinion): return offices.allSatisfy(\.outcome.isAgreed) ? .approved(opinion) : .pending
    case .flawed(let opinion, .outdated): return .outdated(opinion)
    case .open, .refused, .flawed: return .pending
    }
  }

  /// Whoever gives codes has decided with the paper that gives them.
  private var assignment: Part {
    let isGiven = act.basis != nil && act.trigger.map { given in day.map { given <= $0 } ?? true } ?? false
    let paper = Opinion(
      .approval, organisation: nil, .agreed, date: act.trigger, document: act.basis, content: digest)
    return Part(
      role: .approval, body: nil, title: "赋码单位", outcome: isGiven ? .agreed(paper) : .open)
  }

  /// An office of the library; one that it does not name has a part only once it has spoken.
  private func office(_ office: AdjustmentRules.Office) -> Part? {
    guard let role = office.role else { return nil }
    let body = rules.offices[office]
    guard body != nil || act.opinions.contains(where: { $0.role == role }) else { return nil }
    return Part(role: role, body: body, title: role.rawValue, outcome: outcome([role], by: body))
  }

  private func decision(of verb: ItemVerb) -> Part {
    switch rules.approver(of: verb) {
    case .named(let name):
      let body = name == AdjustmentRules.government ? government : register.body(named: name)
      return Part(role: .approval, body: body, title: name, outcome: outcome([.approval], by: body))
    case .office(let office):
      let body = rules.offices[office]
      // The government may decide what an office may decide alone.
      if let government, government != body {
        let above = outcome([.approval], by: government)
        if above.opinion?.organisation == government {
          return Part(
            role: .approval, body: government, title: AdjustmentRules.government, outcome: above)
        }
      }
      let role = office.role ?? .approval
      return Part(
        role: role, body: body, title: office.title, outcome: outcome([role, .approval], by: body))
    }
  }

  /// - Parameter body: who is entitled; where nothing tells, anybody but the applicant.
  private func outcome(_ roles: [Opinion.Role], by body: String?) -> Outcome {
    let spoken = act.opinions.filter { roles.contains($0.role) }
    let entitled = spoken.filter { opinion in
      guard let speaker = opinion.organisation else { return false }
      return body.map { $0 == speaker } ?? (speaker != act.applicant)
    }
    guard let last = entitled.filter({ !isLate($0) }).newest else {
      if let late = entitled.newest { return .flawed(late, .late) }
      // An office that speaks in its role for what another one decides is no mistake.
      guard let stray = spoken.filter({ $0.role == roles[0] }).newest else { return .open }
      return .flawed(stray, flaw(ofStranger: stray))
    }
    guard last.verdict == .agreed else { return .refused(last) }
    guard let given = last.date else { return .flawed(last, .undated) }
    if let speaker = last.organisation.flatMap({ register[$0] }), !speaker.period.contains(given) {
      return .flawed(last, .gone)
    }
    guard let trigger = act.trigger ?? act.dates.applied else { return .flawed(last, .timeless) }
    if given < trigger { return .flawed(last, .early) }
    guard let content = last.content, act.isComplete else { return .flawed(last, .unbound) }
    return content == digest ? .agreed(last) : .flawed(last, .outdated)
  }

  /// What a body says that is only asked (涉及部门), as whomever it spoke. What names no content was given on paper, and
  /// nobody can tell what it saw; a day it must have.
  public func consent(of body: String) -> Outcome {
    let spoken = act.opinions.filter { $0.organisation == body }
    guard let last = spoken.filter({ $0.date != nil && !isLate($0) }).newest else {
      guard let other = spoken.newest else { return .open }
      return .flawed(other, other.date == nil ? .undated : .late)
    }
    guard last.consents else { return .refused(last) }
    return last.content.map { $0 == digest } ?? true ? .agreed(last) : .flawed(last, .outdated)
  }

  private func flaw(ofStranger opinion: Opinion) -> Flaw {
    guard let speaker = opinion.organisation else { return .nobody }
    return speaker == act.applicant ? .applicant : .otherBody
  }

  func isLate(_ opinion: Opinion) -> Bool {
    guard let day, let date = opinion.date else { return false }
    return date > day
  }

  /// Approvals of bodies that decide nothing here, beside one that counts or was refused.
  var strangers: [(opinion: Opinion, flaw: Flaw)] {
    let entitled = Set(decisions.compactMap(\.body))
    guard decisions.allSatisfy({ $0.body != nil }) else { return [] }
    return act.opinions.filter { opinion in
      opinion.role == .approval && !(opinion.organisation.map(entitled.contains) ?? false)
    }.map { ($0, flaw(ofStranger: $0)) }
  }
}

extension Sequence<Opinion> {
  /// The last that was given; one without a day counts as the last, and of one day that which stands last.
  var newest: Opinion? {
    enumerated().max {
      ($0.element.date?.number ?? .max, $0.offset) < ($1.element.date?.number ?? .max, $1.offset)
    }?.element
  }
}
