/// What an item had that is not in what it became: its fields, as changes of one item are weighed.
///
/// What the others of a merger or the new item have besides is no change of this item.
enum LostFields {
  /// - Parameter heirs: the changes from the item to each of those that it became.
  static func common(to heirs: [[Change]], weighing: ChangeWeighing) -> [Change] {
    guard let first = heirs.first else { return [] }
    return first.compactMap { change in
      guard var lost = reduced(change) else { return nil }
      for other in heirs.dropFirst() {
        // A field that one of them still has as it was is not lost.
        guard let same = other.first(where: { $0.field == change.field }).flatMap(reduced),
          let left = both(lost, same)
        else { return nil }
        lost = left
      }
      weighing.weigh(&lost)
      return lost.severity >= .substance || (lost.severity >= .service && lost.after == nil) ? lost : nil
    }
  }

  /// The part of a change that takes something away; nil where it only adds, or is about the whole item.
  private static func reduced(_ change: Change) -> Change? {
    switch change.kind {
    case .amended, .devolved, .recalled: break
    // Since when it is in force is of the item, not of what it is about.
    case .added, .removed, .ended, .restored, .transferred, .renamed, .recoded, .merged, .split, .reordered,
      .refiled, .converted, .suspended, .movedOut, .takenOver:
      return nil
    }
    if change.field == "from" || change.field == "until" { return nil }
    var change = change
    switch change.detail {
    case .appeared, .editorial: return nil
    case .elements(var elements):
      elements.changed.removeAll { $0.change == .editorial }
      guard !elements.removed.isEmpty || !elements.changed.isEmpty else { return nil }
      elements.added = []
      elements.isReordered = false
      change.detail = .elements(elements)
    default: break
    }
    return change
  }

  /// What is lost in two of those that an item became; nil where what the one lacks the other has.
  private static func both(_ one: Change, _ other: Change) -> Change? {
    guard case .elements(var elements) = one.detail, case .elements(let others) = other.detail else {
      return one
    }
    let gone = others.removed + others.changed.map(\.before)
    elements.removed.removeAll { !gone.contains($0) }
    elements.changed.removeAll { !gone.contains($0.before) }
    guard !elements.removed.isEmpty || !elements.changed.isEmpty else { return nil }
    var change = one
    change.detail = .elements(elements)
    return change
  }
}
