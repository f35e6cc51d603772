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
    let (oldLists, newLists) = (lists(before), lists(after))
    var (was, now): ([UnmatchedItem], [UnmatchedItem]) = ([], [])
    var read: [Int] = []
    for number in renamed {
      guard let old = unmatched(items[number].before, oldLists),
        let new = unmatched(items[number].after, newLists)
      else { continue }
      was.append(old)
      now.append(new)
      read.append(number)
    }
    // Names and bases tell nearly all of them; only where one is left are all the texts read.
    let brief = score(was, now, isBrief: true)
    let doubtful = read.indices.filter { isApart(brief($0, $0)) }
    guard !doubtful.isEmpty else { return }
    let whole = score(was, now, isBrief: false)
    for index in doubtful {
      let (found, number) = (whole(index, index), read[index])
      guard isApart(found), found.score < limit,
        let change = items[number].changes.firstIndex(where: { $0.kind == .renamed })
      else { continue }
      items[number].set("change/id-reused", at: change)
    }
  }

  private static func score(
    _ was: [UnmatchedItem], _ now: [UnmatchedItem], isBrief: Bool
  ) -> SimilarityScore {
    let lineage = OrganisationLineage([], others: [])
    var (old, new) = (FeatureReader(lineage, isBrief: isBrief), FeatureReader(lineage, isBrief: isBrief))
    for item in was { old.add(item) }
    for item in now { new.add(item) }
    return SimilarityScore(old.features, new.features, lineage)
  }

  /// Whether the names, the bases and the codes have nothing to do with each other.
  private static func isApart(_ found: Similarity) -> Bool {
    !found.hasSameCode && found.name < trace && found.basis ?? 0 < trace
  }

  private static func lists(_ state: LibraryState) -> [String: ListFile] {
    Dictionary(state.library.lists.map { ($0.path, $0) }) { first, _ in first }
  }

  private static func unmatched(_ item: ItemReference?, _ lists: [String: ListFile]) -> UnmatchedItem? {
    guard let item, let list = lists[item.list] else { return nil }
    return UnmatchedItem(list: list, item: ListFile.Item(index: item.index))
  }
}
