/// Some of the items that stayed, from the lists of those that did not.
///
/// What is usual among them says little of two items; and whom one of them is like as much as another is none of both.
enum KeptItems {
  /// About as many are looked at as there are unmatched ones, between these.
  static let limits = 200...2000

  /// The lists that items stand in, each once, in their order.
  static func lists(of items: [UnmatchedItem]) -> [ListFile] {
    var seen: Set<ObjectIdentifier> = []
    return items.map(\.list).filter { seen.insert(ObjectIdentifier($0)).inserted }
  }

  /// Evenly spread over the lists, in their order.
  static func sample(beside items: [UnmatchedItem]) -> [UnmatchedItem] {
    let lists = lists(of: items)
    var unmatched: [ObjectIdentifier: Set<Int>] = [:]
    for item in items { unmatched[ObjectIdentifier(item.list), default: []].insert(item.item.index) }
    let kept = lists.reduce(0) { $0 + $1.count } - unmatched.values.reduce(0) { $0 + $1.count }
    let limit = min(max(items.count, limits.lowerBound), limits.upperBound)
    let step = max(1, (kept + limit - 1) / limit)
    var position = 0
    var result: [UnmatchedItem] = []
    for list in lists {
      let known = unmatched[ObjectIdentifier(list)] ?? []
      for item in list.items where !known.contains(item.index) {
        if position % step == 0 { result.append(UnmatchedItem(list: list, item: item)) }
        position += 1
      }
    }
    return result
  }
}
