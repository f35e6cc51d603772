/// Says which act on file meant each change of a difference (说明), and what acts on file were not carried out.
///
/// An act explains only what it says: what it expects is held against the newer state, field by field. Acts that the
/// older state's ledger holds were carried out before; those of a later day than a dated state do not count for it.
public struct Explainer {
  let acts: [Adjustment]
  let approvals: [Approval]
  let before: Acts
  let after: Acts
  let rules: AdjustmentRules?
  private let day: Day?

  /// - Parameter day: today: approvals must be given by then and still hold. Where it is nil, approvals by fingerprint
  ///   must hold on the day of the newer state.
  public init(before: Acts, after: Acts, rules: AdjustmentRules?, asOf day: Day? = nil) {
    self.before = before
    self.after = after
    self.rules = rules
    self.day = day
    let done = Set(before.ledger.acts)
    acts = after.adjustments.filter { !done.contains($0.id) }
    approvals = after.approvals
  }

  /// Sets the explanation of each change and adds the findings.
  public func explain(_ difference: inout Difference) {
    let acts = acts.filter { counts($0, for: difference) }
    if !acts.isEmpty {
      let named = Set(acts.flatMap { $0.changes.flatMap(\.allItems) })
      var explanation = Explanation.Run(
        self, acts, old: StatedItems(named, in: difference.before.library),
        new: StatedItems(named, in: difference.after.library), difference)
      explanation.explain(&difference.items)
      difference.findings += ActFindings(explanation, difference).all
    }
    explainByApprovals(&difference)
    difference.weighReplacements()
    difference.findings.sort()
  }

  /// The last day on which what counts in the newer state can have been approved: that of a dated one, at most today.
  func lastDay(of difference: Difference) -> Day? {
    guard difference.after.isDated, let own = difference.after.day else { return day }
    return day.map { min($0, own) } ?? own
  }

  /// Whether an act is on its way in a state, or in force by its day; and was not yet part of a dated older one.
  private func counts(_ act: Adjustment, for difference: Difference) -> Bool {
    if difference.after.isDated, let day = difference.after.day, let effective = act.effectiveDay,
      effective > day
    {
      return false
    }
    guard difference.before.isDated, let day = difference.before.day, let effective = act.effectiveDay,
      let earlier = before.adjustment(act.id)
    else { return true }
    let isSame =
      earlier.contentDigest == act.contentDigest
      && earlier.opinions.map(\.verdict) == act.opinions.map(\.verdict)
    return effective > day || !isSame
  }

  // MARK: - Approvals of single changes

  private func explainByApprovals(_ difference: inout Difference) {
    guard !approvals.isEmpty else { return }
    let today = lastDay(of: difference)
    let day = today ?? difference.after.day
    var given: [Digest: [Approval]] = [:]
    for approval in approvals {
      for change in approval.changes { given[change.fingerprint, default: []].append(approval) }
    }
    let covered = difference.items.filter { item in item.changes.contains { given[$0.fingerprint] != nil } }
    let review = ApprovalReview(rules, difference, covered, asOf: today)
    var met: Set<Digest> = []
    for item in difference.items.indices {
      for index in difference.items[item].changes.indices {
        let change = difference.items[item].changes[index]
        guard let all = given[change.fingerprint] else { continue }
        met.insert(change.fingerprint)
        if change.explanation.isApproved { continue }
        let name = difference.items[item].item?.name ?? change.item
        let valid = all.filter { $0.holds(on: day) }
        guard let last = valid.last else {
          difference.findings += all.map { ActFindings.expired($0, change, name: name) }
          continue
        }
        switch review.outcome(change, of: difference.items[item], valid) {
        case .counts: difference.items[item].changes[index].explanation = .approved(act: last.id)
        case .fails(let why):
          difference.findings.append(ActFindings.uncounted(last, change, name: name, why))
        }
      }
    }
    // What was on file before may have been for changes that came before.
    let known = Set(before.approvals.map(\.id))
    for approval in approvals where !known.contains(approval.id) && approval.holds(on: day) {
      for change in approval.changes where !met.contains(change.fingerprint) {
        difference.findings.append(ActFindings.stale(approval, at: change.place))
      }
    }
  }
}
