/// Makes the reviews of acts, of one state or between two.
///
/// Who decides is told by who has the items, and by the older register where there is one. Of one state alone nobody can
/// tell who had what is gone by now: there the last government that approved is believed, and the difference tells.
public struct ActReviews {
  let rules: AdjustmentRules?
  private let register: OrganisationRegister
  private let earlier: OrganisationRegister?
  private let old: StatedItems?
  private let new: StatedItems
  /// Acts that were carried out: what they changed may have gone on since.
  private let done: Set<String>

  /// - Parameters:
  ///   - old, new: the items in question, in the two states.
  init(_ rules: AdjustmentRules?, _ difference: Difference, old: StatedItems, new: StatedItems) {
    self.rules = rules
    register = difference.after.library.context.organisations
    earlier = difference.before.library.context.organisations
    self.old = old
    self.new = new
    done = []
  }

  public init(of acts: [Adjustment], in library: Library) {
    self.init(library.context, StatedItems(Set(acts.flatMap(\.items)), in: library))
  }

  init(_ context: LibraryContext, _ items: StatedItems) {
    rules = context.configuration.adjustment
    register = context.organisations
    earlier = nil
    old = nil
    new = items
    done = Set(context.acts.ledger.acts)
  }

  /// - Parameter day: the last one on which an opinion can have been given; nil where that is not asked.
  public func review(_ act: Adjustment, asOf day: Day?) -> ActReview {
    ActReview(act, rules, register, holders: holders(act), since: earlier, asOf: day)
  }

  /// Who had the items that an act changes; of new ones, who has them.
  private func holders(_ act: Adjustment) -> [String] {
    var found: [String] = []
    for id in act.items {
      let all = (old?.holds(id) ?? false ? old : new)?.holders(id) ?? []
      found += all.filter { !found.contains($0) }
    }
    guard old == nil, done.contains(act.id) || !act.items.allSatisfy(new.holds) else { return found }
    let approving = act.opinions.filter { opinion in
      opinion.role == .approval
        && opinion.organisation.flatMap { register[$0] }?.isGovernment ?? false
    }
    return approving.newest?.organisation.map { [$0] } ?? found
  }

  /// The organisations beside the applicant that an act touches, sorted, each with the items by which it does.
  public func touched(by act: Adjustment) -> [(body: String, items: [String])] {
    if act.onlyGivesCodes { return [] }
    var found: [String: [String]] = [:]
    for change in act.changes {
      for id in change.allItems {
        // Once it is carried out the former holder stands in the act alone.
        let bodies = (old?.bodies(id) ?? []).union(new.bodies(id)).union(change.bodies)
        for body in bodies where body != act.applicant && isKnown(body) {
          found[body, default: []].append(id)
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A group of bodies that share a list says nothing as such.
  private func isKnown(_ body: String) -> Bool { register[body] != nil || earlier?[body] != nil }
}

extension ActReviews {
  /// What is to be said of opinions on acts that are still to be carried out.
  ///
  /// - Parameter lists: those that have their items.
  static func findings(_ context: LibraryContext, _ lists: [ListFile]) -> [Diagnostic] {
    let acts = context.acts.openAdjustments
    let reviews = Self(context, StatedItems(Set(acts.flatMap(\.items)), in: lists))
    let all = acts.map { reviews.review($0, asOf: context.today) }
    return all.flatMap(\.findings) + context.ownApprovals(all)
  }
}
