/// Why an act that combines or divides items does not explain that they are gone.
enum ReplacementFault: Hashable {
  /// Those into which they went are as they were: they took nothing over.
  case unchanged([String])
  /// One item became one.
  case single
  /// It goes to a body, or comes from one, that did not consent.
  case unheard(String)
}

/// Holds what acts say of combined and divided items (合并、分设) against what became of them.
struct ReplacementCheck {
  private let old: StatedItems
  private let new: StatedItems
  /// The ids of items that changed in what an act must explain.
  private let changed: Set<String>

  init(old: StatedItems, new: StatedItems, _ difference: Difference) {
    self.old = old
    self.new = new
    changed = Set(
      difference.items.lazy.filter { item in
        item.mainKind != .merged && item.mainKind != .split && item.severity >= .substance
      }.compactMap(\.after?.id))
  }

  func faults(_ said: ActChange, in review: ActReview) -> [ReplacementFault] {
    let act = review.act
    guard said.verb == .combine || said.verb == .divide else { return [] }
    var found: [ReplacementFault] = []
    let members =
      said.verb == .combine
      ? said.items + said.into.filter(old.holds) : said.into + said.items.filter(new.holds)
    let unchanged = said.into.filter { id in
      old.holds(id) && new.holds(id) && !said.items.contains(id) && !changed.contains(id)
    }
    if !unchanged.isEmpty { found.append(.unchanged(unchanged)) }
    if Set(members).count < 2 { found.append(.single) }
    if act.isReform { return found }
    return found
      + bodies(of: said).filter { $0 != act.applicant && !review.consent(of: $0).isAgreed }.map {
        .unheard($0)
      }
  }

  /// The holders of all that an act combines or divides, where they are not all one.
  func bodies(of said: ActChange) -> [String] {
    let holders = Set(said.allItems.flatMap { [old.holder($0), new.holder($0)] }.compactMap(\.self))
    return holders.count > 1 ? holders.sorted() : []
  }
}

extension Difference {
  /// Lets items that no approved act merged or split weigh as what they are: gone.
  mutating func weighReplacements() {
    for number in items.indices {
      let main = items[number].mainKind
      guard main == .merged || main == .split else { continue }
      let item = items[number]
      guard item.before?.id != item.after?.id,
        !item.others.contains(where: { $0.id == item.before?.id && main == .split }),
        let kind = item.item.flatMap({ after.library.context.kinds[$0.kind] })
      else { continue }
      for (index, change) in item.changes.enumerated()
      where (change.kind == .merged || change.kind == .split) && !change.explanation.isApproved {
        var removal = change
        removal.kind = .removed
        ChangeWeighing(kind: kind, former: before.library.context.kinds[kind.name]).weigh(&removal)
        items[number].changes[index].rule = removal.rule
        items[number].changes[index].severity = removal.severity
      }
      items[number].changes = items[number].changes.gravestFirst
    }
  }
}
