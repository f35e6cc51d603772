extension Difference {
  /// What differs between two states, and which act on file says that it was meant.
  ///
  /// What became of an item whose id is gone is told by the acts of the newer state.
  ///
  /// - Parameter day: today, after which nothing can have been approved; nil where that is not asked.
  public static func explained(
    _ before: LibraryState, _ after: LibraryState, asOf day: Day? = nil
  ) -> Difference {
    let (old, new) = (before.library.context.acts, after.library.context.acts)
    let lineage = Lineage(new)
    let successors = Dictionary(grouping: lineage.links, by: \.old).mapValues { $0.map(\.new) }
    var difference = Comparison(before: before, after: after, successors: successors).difference()
    difference.notes += changedRules(before, after)
    Explainer(before: old, after: new, rules: after.library.context.configuration.adjustment, asOf: day)
      .explain(&difference)
    return difference
  }

  /// Acts are judged by the rules of the newer state: who changes them together with the lists should be asked why.
  private static func changedRules(_ before: LibraryState, _ after: LibraryState) -> [Message] {
    let (old, new) = (
      before.library.context.configuration.adjustment, after.library.context.configuration.adjustment
    )
    guard old != new, old != AdjustmentRules() else { return [] }
    return [
      Message(
        zh: "library.yaml 里的 adjustment（谁审核、谁批准、期限）改过，这里的说明和批准按改后的看。请核对这样改有没有依据",
        en:
          "'adjustment' in library.yaml (who reviews, who approves, terms) was changed, and what is explained and approved here is judged by it as it is now; check on what ground it was changed"
      )
    ]
  }
}
