extension LibraryState {
  /// The items that still stand in their lists and were counted out already: an act on file ends them, or that was
  /// suspended them. So a cancellation is counted once, when it is decided, and not again when its day has come.
  public var ended: Set<String> {
    var found = Set(library.context.acts.ledger.ends.values.filter { isOver($0) }.map(\.old))
    for said in library.context.acts.adjustments.flatMap(\.changes) where !said.days.isEmpty {
      for id in said.items {
        guard let (list, item) = library.item(id) else { continue }
        let isCarriedOut = said.days.allSatisfy {
          list.canonicalValue(item, path: $0.key) == .scalar($0.value)
        }
        if isCarriedOut { found.insert(id) }
      }
    }
    return found
  }

  /// Whether an item still stands in its list with the day on which an act ends it.
  private func isOver(_ end: Ledger.End) -> Bool {
    guard let until = end.until, let (list, item) = library.item(end.old) else { return false }
    return list.period(item).until == until
  }
}

extension Difference {
  /// The same of the newer state, with those that have an end since the older one, whether an act says so or not.
  public var endedAfter: Set<String> {
    let now = items.filter { $0.changes.contains { $0.kind == .ended } }.compactMap { $0.after?.id }
    return after.ended.union(now)
  }
}
