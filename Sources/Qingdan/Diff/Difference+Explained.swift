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
    Explainer(before: old, after: new, rules: after.library.context.configuration.adjustment, asOf: day)
      .explain(&difference)
    return difference
  }
}
