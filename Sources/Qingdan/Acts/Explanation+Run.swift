extension Explanation {
  /// The acts that count, held against one difference.
  struct Run {
    let chain: ActChain
    let before: Acts
    let after: Acts
    let old: StatedItems
    let new: StatedItems
    /// Whom each act touches beside its applicant.
    let touched: [[(body: String, items: [String])]]
    /// Why a combination or a division is none.
    let faults: [Claim: [ReplacementFault]]
    /// Changes of acts that speak of a change of the difference.
    private(set) var met: Set<Claim> = []
    /// Changes that say otherwise than their act: with the number of the act and what was approved.
    private(set) var stale: [Stale] = []
    /// Drafts whose values are no longer those of the newer state.
    private(set) var outdated: Set<Claim> = []
    /// Changes of acts that call what happened by another name than it has.
    private(set) var misnamed: [Claim: [ItemVerb]] = [:]

    typealias Claim = ActChain.Claim

    struct Stale {
      let claim: Claim
      let item: Difference.ItemChange
      let change: Change
      let approved: YAMLValue?
      /// With what it had to begin, where that is not how it was.
      var start: ExpectedValue?
    }

    init(
      _ explainer: Explainer, _ acts: [Adjustment], old: StatedItems, new: StatedItems,
      _ difference: Difference, asOf day: Day?
    ) {
      before = explainer.before
      after = explainer.after
      self.old = old
      self.new = new
      let maker = ActReviews(explainer.rules, difference, old: old, new: new)
      touched = acts.map(maker.touched)
      let reviews = acts.map { maker.review($0, asOf: day) }
      let check = ReplacementCheck(old: old, new: new, difference)
      var faults: [Claim: [ReplacementFault]] = [:]
      for (number, act) in acts.enumerated() {
        for (index, change) in act.changes.enumerated() {
          let found = check.faults(change, in: reviews[number])
          if !found.isEmpty { faults[Claim(act: number, change: index)] = found }
        }
      }
      self.faults = faults
      chain = ActChain(acts, reviews, old: old, ended: explainer.before.endedItems)
    }

    var acts: [Adjustment] { chain.acts }
    private var claims: [String: [Claim]] { chain.claims }

    func said(_ claim: Claim) -> ActChange { chain.said(claim) }
    func standing(_ claim: Claim) -> ActStanding { chain.standing(claim) }

    mutating func explain(_ items: inout [Difference.ItemChange]) {
      for item in items.indices {
        for index in items[item].changes.indices {
          let explanation =
            items[item].isReused
            ? exchange(items[item]) : explanation(items[item].changes[index], of: items[item])
          if explanation != .none { items[item].changes[index].explanation = explanation }
        }
      }
    }

    private mutating func explanation(_ change: Change, of item: Difference.ItemChange) -> Explanation {
      // What a merger or a split made of an item is another item.
      let isReplaced = item.mainKind == .merged || item.mainKind == .split
      let current = isReplaced ? nil : item.after?.id
      var ids = [change.item]
      if let current, current != change.item { ids.append(current) }
      var best = Explanation.none
      var differing: (claim: Claim, value: YAMLValue?, start: ExpectedValue?)?
      for claim in ids.flatMap({ claims[$0] ?? [] }) {
        let held = ActClaim(claim, before: old, after: new, chain: chain)
        var other: (value: YAMLValue?, start: ExpectedValue?)
        switch held.verdict(change, current: current) {
        case .none: continue
        case .misnamed(let verbs):
          met.insert(claim)
          misnamed[claim] = verbs
          continue
        case .same:
          met.insert(claim)
          if faults[claim] == nil { best = better(best, whenSame(claim)) }
          continue
        case .other(let value): other = (value, nil)
        case .elsewhere(let start): other = (nil, start)
        }
        // Where several acts say otherwise, the last one is what holds.
        if differing.map({ acts[$0.claim.act].isBefore(acts[claim.act]) }) ?? true {
          differing = (claim, other.value, other.start)
        }
      }
      switch best {
      case .approved, .pending: return best
      case .stale(let act, _):
        if let claim = ids.flatMap({ claims[$0] ?? [] }).first(where: { acts[$0.act].id == act }) {
          stale.append(Stale(claim: claim, item: item, change: change, approved: nil))
        }
        return best
      case .none: break
      }
      guard let differing else { return .none }
      met.insert(differing.claim)
      let act = acts[differing.claim.act]
      if standing(differing.claim) == .pending {
        outdated.insert(differing.claim)
        return .pending(act: act.id)
      }
      // An act that was published is over; what changes afterwards is a change of its own.
      if act.dates.published != nil, old.shows(said(differing.claim)) == true { return .none }
      stale.append(
        Stale(
          claim: differing.claim, item: item, change: change, approved: differing.value,
          start: differing.start))
      return .stale(act: act.id, approved: differing.value)
    }

    /// Of an item that took the id of another: what was is cancelled, and what is was added.
    private mutating func exchange(_ item: Difference.ItemChange) -> Explanation {
      guard let id = item.before?.id else { return .none }
      for claim in claims[id] ?? [] where said(claim).verb == .amend {
        met.insert(claim)
        misnamed[claim] = [.cancel, .add]
      }
      var parts = [
        Change(.removed, item: id, before: old.whole(id)), Change(.added, item: id, after: new.whole(id)),
      ]
      for index in parts.indices {
        parts[index].oldPlace = item.before?.place
        parts[index].newPlace = item.after?.place
      }
      let explanations = parts.map { explanation($0, of: item) }
      return explanations.min { $0.rank < $1.rank } ?? .none
    }

    private func whenSame(_ claim: Claim) -> Explanation {
      Explanation(standing(claim), by: acts[claim.act].id)
    }

    private func better(_ one: Explanation, _ other: Explanation) -> Explanation {
      other.rank > one.rank ? other : one
    }
  }
}

extension Explanation {
  /// What an act explains whose approval has come so far.
  init(_ standing: ActStanding, by act: String) {
    switch standing {
    case .approved: self = .approved(act: act)
    case .pending: self = .pending(act: act)
    case .outdated: self = .stale(act: act, approved: nil)
    }
  }

  /// The more, the better it explains a change.
  var rank: Int {
    switch self {
    case .none: 0
    case .stale: 1
    case .pending: 2
    case .approved: 3
    }
  }
}

extension Adjustment {
  /// Whether it holds from an earlier day than another.
  func isBefore(_ other: Adjustment) -> Bool {
    (effectiveDay?.number ?? .max, id) < (other.effectiveDay?.number ?? .max, other.id)
  }
}
