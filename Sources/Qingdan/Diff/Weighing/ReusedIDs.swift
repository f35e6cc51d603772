/// Finds ids under which another matter stands than before: what they named is gone, and its number hides that.
///
/// A rename keeps the matter: something of the name, the basis or the rest is as it was. Linear in the renamed items.
enum ReusedIDs {
  /// Below this nothing of an item is as it was. Items of which only places and phones agree are below it.
  static let limit: Float = 0.4
  /// Names and bases that share less have nothing to do with each other: of two places in one law it is 0.4.
  private static let trace: Float = 0.3

  static func weigh(_ items: inout [Difference.ItemChange], before: LibraryState, after: LibraryState) {
    let renamed = items.indices.filter { number in
      items[number].changes.contains { $0.kind == .renamed && $0.detail != .editorial }
    }
    guard !renamed.isEmpty else { return }
    let lineage = OrganisationLineage([], others: [])
    var (old, new) = (FeatureReader(lineage), FeatureReader(lineage))
    let (oldLists, newLists) = (lists(before), lists(after))
    var read: [Int] = []
    for number in renamed {
      guard let was = unmatched(items[number].before, oldLists),
        let now = unmatched(items[number].after, newLists)
      else { continue }
      old.add(was)
      new.add(now)
      read.append(number)
    }
    let score = SimilarityScore(old.features, new.features, lineage)
    for (index, number) in read.enumerated() {
      let found = score(index, index)
      guard !found.hasSameCode, found.name < trace, found.basis ?? 0 < trace, found.score < limit,
        let change = items[number].changes.firstIndex(where: { $0.kind == .renamed })
      else { continue }
      items[number].set("change/id-reused", at: change)
    }
  }

  private static func lists(_ state: LibraryState) -> [String: ListFile] {
    Dictionary(state.library.lists.map { ($0.path, $0) }) { first, _ in first }
  }

  private static func unmatched(_ item: ItemReference?, _ lists: [String: ListFile]) -> UnmatchedItem? {
    guard let item, let list = lists[item.list] else { return nil }
    return UnmatchedItem(list: list, item: ListFile.Item(index: item.index))
  }
}
