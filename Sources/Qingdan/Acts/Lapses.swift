extension Explainer {
  /// Items that are gone because the last day has come that they had: the act that gave them this day explains it, in
  /// whatever state it was carried out.
  ///
  /// A folder or a revision is on its way to a release, which is of today at the earliest.
  func explainLapses(_ difference: inout Difference) {
    let today = difference.after.isDated ? nil : self.day
    guard let day = [difference.after.day, today].compactMap(\.self).max() else { return }
    let ends = Set(difference.items.filter { $0.changes.contains { $0.kind == .removed } }.flatMap(\.ids))
    let acts = after.adjustments.filter { !ends.isDisjoint(with: $0.items) } + lapsing(ends)
    guard !acts.isEmpty else { return }
    let named = Set(acts.flatMap(\.items))
    let reviews = ActReviews(
      rules, difference, old: StatedItems(named, in: difference.before),
      new: StatedItems(named, in: difference.after))
    let last = lastDay(of: difference)
    for item in difference.items.indices {
      for index in difference.items[item].changes.indices {
        let change = difference.items[item].changes[index]
        guard change.kind == .removed, !change.explanation.isApproved,
          let end = change.before?.scalar("until").flatMap({ Day($0) }), end <= day
        else { continue }
        let found = acts.compactMap { lapse(change, "\(end)", by: $0, reviews, asOf: last) }
        if let best = found.max(by: { $0.rank < $1.rank }), best.rank > change.explanation.rank {
          difference.items[item].changes[index].explanation = best
        }
      }
    }
  }

  /// Reforms by which items were to end on a later day than the reform's own.
  private func lapsing(_ items: Set<String>) -> [Adjustment] {
    let ends = after.ledger.ends.values.filter { $0.until != nil && items.contains($0.old) }
    return Dictionary(grouping: ends, by: \.act).compactMap { id, ends in
      after.reform(id)?.act(
        ends.sorted { $0.old < $1.old }.map { end in
          ActChange(
            end.verb == .suspend ? .suspend : .cancel, items: [end.old],
            days: end.until.map { ["until": "\($0)"] } ?? [:], place: end.place)
        })
    }.sorted { $0.id < $1.id }
  }

  /// What an act explains that an item ends on a day; nil where it does not say so.
  private func lapse(
    _ change: Change, _ end: String, by act: Adjustment, _ reviews: ActReviews, asOf day: Day?
  ) -> Explanation? {
    let said = act.changes.filter { $0.items.contains(change.item) && $0.gives(end, to: change) }
    guard let verb = said.last?.decidedAs else { return nil }
    return Explanation(reviews.review(act, asOf: day).standing(of: verb), by: act.id)
  }
}

extension ActChange {
  /// Whether it gave an item the last day that it had.
  fileprivate func gives(_ end: String, to change: Change) -> Bool {
    switch verb {
    case .cancel, .suspend: days["until"] == end
    case .amend: values["until"]?.matches(.scalar(end)) ?? false
    // It came with its last day.
    case .add, .restore: content[change.item].map { $0 == change.before?.digest } ?? false
    case .combine, .divide, .transfer, .devolve, .recall: false
    }
  }
}
