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
  /// Items that acts have ended which were carried out before: they alone can be restored.
  let ended: Set<String>
  private let old: StatedItems

  /// - Parameter old: the items as they stand in the older state.
  init(_ acts: [Adjustment], _ reviews: [ActReview], old: StatedItems, ended: Set<String>) {
    self.acts = acts
    self.reviews = reviews
    self.old = old
    self.ended = ended
    var claims: [String: [Claim]] = [:]
    for (number, act) in acts.enumerated() {
      for (index, change) in act.changes.enumerated() {
        for id in Set(change.allItems) { claims[id, default: []].append(Claim(act: number, change: index)) }
      }
    }
    self.claims = claims
  }

  func said(_ claim: Claim) -> ActChange { acts[claim.act].changes[claim.change] }

  func standing(_ claim: Claim) -> ActStanding { reviews[claim.act].standing(of: said(claim).decidedAs) }

  /// Where the act of a claim sends the same items in the same way.
  func goals(of claim: Claim) -> Set<String> {
    let said = said(claim)
    return Set(
      acts[claim.act].changes.filter { $0.verb == said.verb && $0.items == said.items }.compactMap(\.to))
  }

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
      guard let start = step.start(at: path), let end = step.end(at: path), end.isSame(as: value) else {
        return false
      }
      let was = old.value(item, path)
      // Whom an act takes it from is written as several, also where a list writes one.
      let begins = start.matches(was) || was.map { start.isSame(as: .texts($0.texts)) } ?? false
      return begins
        || isReached(start, at: path, of: item, before: other, seen.union([claim, other]))
    }
  }

  /// Whether one change goes on from where another ended, perhaps by way of others, in each field that both name; where
  /// one of them does not say, it is taken to do so.
  func goesOn(_ later: Claim, from earlier: Claim) -> Bool {
    shared(later, earlier).allSatisfy { item, path in
      leads(from: earlier, to: later, at: path, of: item, [])
    }
  }

  private func leads(
    from earlier: Claim, to later: Claim, at path: String, of item: String, _ seen: Set<Claim>
  ) -> Bool {
    guard let start = said(later).start(at: path), let end = said(earlier).end(at: path) else { return true }
    if start.isSame(as: end) { return true }
    return (claims[item] ?? []).contains { step in
      guard step != later, step != earlier, !seen.contains(step), said(step).start(at: path) != nil,
        let reached = said(step).end(at: path), reached.isSame(as: start)
      else { return false }
      return leads(from: earlier, to: step, at: path, of: item, seen.union([later, step]))
    }
  }

  /// A field of an item that two changes take from the same value to different ones.
  func rivalry(_ one: Claim, _ other: Claim) -> (item: String, path: String)? {
    shared(one, other).first { item, path in
      guard let start = said(one).start(at: path), let otherStart = said(other).start(at: path),
        let end = said(one).end(at: path), let otherEnd = said(other).end(at: path)
      else { return false }
      return start.isSame(as: otherStart) && !end.isSame(as: otherEnd)
    }
  }

  private func shared(_ one: Claim, _ other: Claim) -> [(item: String, path: String)] {
    let items = said(one).items.filter(said(other).items.contains)
    let paths = said(one).steps.filter(said(other).steps.contains)
    return items.flatMap { item in paths.map { (item, $0) } }
  }
}

extension ActChange {
  /// The fields that it brings from one value to another.
  fileprivate var steps: [String] { [placed].compactMap(\.self) + paths }

  /// What a field begins with, and what it is brought to; nil where the file does not say.
  func start(at path: String) -> ExpectedValue? {
    path == placed ? from.map(ExpectedValue.texts) : was[path]
  }

  func end(at path: String) -> ExpectedValue? {
    path == placed ? to.map { .texts([$0]) } : values[path]
  }

  /// The field that says where the item is placed, which `from` and `to` stand for.
  private var placed: String? {
    switch verb {
    case .transfer: "holder"
    case .devolve, .recall: "levels"
    default: nil
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
