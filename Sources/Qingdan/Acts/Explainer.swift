/// Says which act on file meant each change of a difference (说明), and what acts on file were not carried out.
///
/// An act explains only what it says: what it expects is held against the newer state, field by field. Acts that the
/// older state's ledger holds were carried out before; those of a later day than a dated state do not count for it.
public struct Explainer {
  let acts: [Adjustment]
  let approvals: [Approval]
  /// Approvals that were given for changes which came before.
  private let spent: [Approval]
  let before: Acts
  let after: Acts
  let rules: AdjustmentRules?
  /// Today.
  let day: Day?

  /// - Parameter day: today: approvals must be given by then and still hold. Where it is nil, approvals by fingerprint
  ///   must hold on the day of the newer state.
  public init(before: Acts, after: Acts, rules: AdjustmentRules?, asOf day: Day? = nil) {
    self.before = before
    self.after = after
    self.rules = rules
    self.day = day
    let done = Set(before.ledger.acts)
    acts = after.adjustments.filter { !done.contains($0.id) }
    approvals = after.approvals.filter { !done.contains($0.id) }
    spent = after.approvals.filter { done.contains($0.id) }
  }

  /// Sets the explanation of each change and adds the findings.
  public func explain(_ difference: inout Difference) {
    let acts = acts.filter { counts($0, for: difference) } + reforms(difference)
    if !acts.isEmpty {
      var explanation = run(acts, difference, by: lastDay(of: difference))
      explanation.explain(&difference.items)
      difference.findings += ActFindings(explanation, difference).all
    }
    explainLapses(&difference)
    explainByApprovals(&difference)
    difference.findings += later(difference) + usedNumbers(difference)
    difference.findings += alterations(difference)
    difference.weighReplacements()
    difference.tellDepartures()
    difference.findings.sort()
  }

  /// Reforms that the newer state has carried out and the older one has not, each on what those before it left.
  private func reforms(_ difference: Difference) -> [Adjustment] {
    let done = Set(before.ledger.acts)
    let new = Set(after.ledger.acts).subtracting(done)
    let reforms = after.reforms.filter { new.contains($0.id) }.byDay
    var state = difference.before
    return reforms.compactMap { reform in
      guard let written = reform.written(from: state, to: difference.after) else { return nil }
      defer { if reform.id != reforms.last?.id, let next = written.leaves(state) { state = next } }
      return reform.changes(written, from: state)
    }.sorted { $0.id < $1.id }
  }

  private func run(_ acts: [Adjustment], _ difference: Difference, by day: Day?) -> Explanation.Run {
    let named = Set(acts.flatMap { $0.changes.flatMap(\.allItems) })
    return Explanation.Run(
      self, acts, old: StatedItems(named, in: difference.before),
      new: StatedItems(named, in: difference.after), difference, asOf: day)
  }

  /// Acts that would explain what is unexplained, and hold only after the day of the newer state.
  private func later(_ difference: Difference) -> [Diagnostic] {
    guard let day = difference.after.day else { return [] }
    let later = acts.filter { isLater($0, for: difference) }
    guard !later.isEmpty else { return [] }
    var items = difference.items
    for item in items.indices {
      items[item].changes.removeAll { !$0.isUnexplained || $0.explanation != .none }
    }
    var run = run(acts, difference, by: nil)
    run.explain(&items)
    return items.flatMap { item in
      item.changes.compactMap { change in
        guard let act = later.first(where: { $0.id == change.explanation.act }) else { return nil }
        return ActFindings.later(act, change, name: item.item?.name ?? change.item, on: day)
      }
    }
  }

  /// The last day on which what counts in the newer state can have been approved: that of a dated one, at most today.
  func lastDay(of difference: Difference) -> Day? {
    guard difference.after.isDated, let own = difference.after.day else { return day }
    return day.map { min($0, own) } ?? own
  }

  /// Whether an act is on its way in a state, or in force by its day; and was not yet part of a dated older one.
  private func counts(_ act: Adjustment, for difference: Difference) -> Bool {
    if isLater(act, for: difference) { return false }
    guard difference.before.isDated, let day = difference.before.day, let effective = act.effectiveDay,
      let earlier = before.adjustment(act.id)
    else { return true }
    let isSame =
      earlier.contentDigest == act.contentDigest
      && earlier.opinions.map(\.verdict) == act.opinions.map(\.verdict)
    return effective > day || !isSame
  }

  private func isLater(_ act: Adjustment, for difference: Difference) -> Bool {
    guard difference.after.isDated, let day = difference.after.day, let effective = act.effectiveDay else {
      return false
    }
    return effective > day
  }

  /// Acts that mean an unexplained change and explain nothing, since the ledger has their number already.
  private func usedNumbers(_ difference: Difference) -> [Diagnostic] {
    let done = Set(before.ledger.acts)
    let new = after.adjustments.filter { done.contains($0.id) && before.adjustment($0.id) == nil }
    guard !new.isEmpty else { return [] }
    let open = Set(difference.items.filter { $0.changes.contains(where: \.isUnexplained) }.flatMap(\.ids))
    return new.filter { !open.isDisjoint(with: $0.items) }.map(ActMessages.usedNumber)
  }

  /// Acts that both states hold for carried out, and that say something else in the newer one.
  private func alterations(_ difference: Difference) -> [Diagnostic] {
    // Looked at backwards, what was added to a file later would be missing.
    if let old = difference.before.day, let new = difference.after.day, new < old { return [] }
    let done = Set(after.ledger.acts)
    return before.ledger.acts.filter(done.contains).compactMap { id in
      guard let released = before.adjustment(id) else { return nil }
      return ActAlteration(released, now: after.adjustment(id)).finding(
        nil, at: Place(file: LedgerFile.path(of: id), bytes: 0..<0))
    }
  }

  // MARK: - Approvals of single changes

  private func explainByApprovals(_ difference: inout Difference) {
    guard !after.approvals.isEmpty else { return }
    let today = lastDay(of: difference)
    let day = today ?? difference.after.day
    var given: [Digest: [Approval]] = [:]
    for approval in approvals {
      for change in approval.changes { given[change.fingerprint, default: []].append(approval) }
    }
    var used: [Digest: Approval] = [:]
    for approval in spent {
      for change in approval.changes { used[change.fingerprint] = approval }
    }
    let covered = difference.items.filter { item in item.changes.contains { given[$0.fingerprint] != nil } }
    let review = ApprovalReview(rules, difference, covered, asOf: today)
    var met: Set<Digest> = []
    var found: [Diagnostic] = []
    func settle(
      _ change: inout Change, _ name: String?, _ outcome: (Change, [Approval]) -> ApprovalReview.Outcome
    ) {
      guard let all = given[change.fingerprint] else {
        guard change.isUnexplained, let approval = used[change.fingerprint] else { return }
        found.append(ActFindings.uncounted(approval, change, name: name ?? change.item, .spent))
        return
      }
      met.insert(change.fingerprint)
      if change.explanation.isApproved { return }
      let name = name ?? change.item
      let valid = all.filter { $0.holds(on: day) }
      guard let last = valid.last else {
        found += all.map { ActFindings.expired($0, change, name: name) }
        return
      }
      switch outcome(change, valid) {
      case .counts: change.explanation = .approved(act: last.id)
      case .fails(let why): found.append(ActFindings.uncounted(last, change, name: name, why))
      }
    }
    for index in difference.items.indices {
      let item = difference.items[index]
      for number in item.changes.indices {
        settle(&difference.items[index].changes[number], item.item?.name) {
          review.outcome($0, of: item, $1)
        }
      }
    }
    for index in difference.bodies.indices {
      settle(&difference.bodies[index].change, difference.bodies[index].name, review.outcome)
    }
    difference.findings += found
    // What was on file before may have been for changes that came before.
    let known = Set(before.approvals.map(\.id))
    for approval in approvals where !known.contains(approval.id) && approval.holds(on: day) {
      for change in approval.changes where !met.contains(change.fingerprint) {
        difference.findings.append(ActFindings.stale(approval, at: change.place))
      }
    }
  }
}
