/// The changes that acts on file say, item by item, and what each begins with: several of them may explain one change
/// together, the one where the other ended.
struct ActChain {
  /// The number of an act, and of a change in it.
  struct Claim: Hashable {
    let act: Int
    let change: Int
  }

  let acts: [Adjustment]
  /// Whether each act is approved.
  let reviews: [ActReview]
  /// What they say of an item, in the order of the acts.
  let claims: [String: [Claim]]
  private let old: StatedItems

  /// - Parameter old: the items as they stand in the older state.
  init(_ acts: [Adjustment], _ reviews: [ActReview], old: StatedItems) {
    self.acts = acts
    self.reviews = reviews
    self.old = old
    var claims: [String: [Claim]] = [:]
    for (number, act) in acts.enumerated() {
      for (index, change) in act.changes.enumerated() {
        for id in Set(change.allItems) { claims[id, default: []].append(Claim(act: number, change: index)) }
      }
    }
    self.claims = claims
  }

  func said(_ claim: Claim) -> ActChange { acts[claim.act].changes[claim.change] }

  func standing(_ claim: Claim) -> ActStanding { reviews[claim.act].standing(of: said(claim).verb) }

  /// Whether another act, as good as approved as this one, changes an item.
  func isChanged(_ item: String, besides claim: Claim) -> Bool {
    (claims[item] ?? []).contains { other in
      other.act != claim.act && (standing(other).isApproved || !standing(claim).isApproved)
    }
  }

  /// Whether another act brings a field to the value with which an act begins, and itself begins with what the older
  /// state has. What is approved rests only on what is approved.
  func isReached(
    _ value: ExpectedValue, at path: String, of item: String, before claim: Claim, _ seen: Set<Claim> = []
  ) -> Bool {
    (claims[item] ?? []).contains { other in
      guard other.act != claim.act, !seen.contains(other),
        standing(other).isApproved || !standing(claim).isApproved
      else { return false }
      let step = said(other)
      let isPlacing =
        step.verb == .transfer && path == "holder"
        || [.devolve, .recall].contains(step.verb) && path == "levels"
      let start = isPlacing ? step.from.map(ExpectedValue.texts) : step.was[path]
      let end = isPlacing ? step.to.map { .texts([$0]) } : step.values[path]
      guard let start, let end, end.isSame(as: value) else { return false }
      return start.matches(old.value(item, path))
        || isReached(start, at: path, of: item, before: other, seen.union([claim, other]))
    }
  }
}

extension ExpectedValue {
  /// Whether two are the same value, however they are written.
  fileprivate func isSame(as other: ExpectedValue) -> Bool {
    guard let value = other.value else { return digest == other.digest }
    return matches(value)
  }
}
