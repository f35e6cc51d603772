/// The order of what two sides have in a sequence, and what of it stays.
struct MergeSequence {
  let base: [String]
  let ours: [String]
  let theirs: [String]
  let isHeading: (String) -> Bool

  /// Ours, with what they added or moved behind what it stands behind with them.
  ///
  /// - Parameter isKept: whether the result has it; it has what any side has, and decides of the rest.
  func merged(keeping isKept: (String) -> Bool) -> [String] {
    let base = base.filter(isKept)
    let ours = ours.filter(isKept)
    let theirs = theirs.filter(isKept)
    let here = Set(ours)
    let known = Set(base)
    let moved = moved(base, theirs).subtracting(moved(base, ours))
    let placed = theirs.filter { !here.contains($0) || moved.contains($0) }
    let leaving = Set(placed)
    // A chain of what follows what, so that many insertions cost no more than few.
    var next: [String: String] = [:]
    var first: String?
    var last: String?
    for key in ours where !leaving.contains(key) {
      if let last { next[last] = key } else { first = key }
      last = key
    }
    var previous: String?
    for key in theirs {
      if leaving.contains(key) {
        if let previous {
          next[key] = next[previous]
          next[previous] = key
        } else {
          next[key] = first
          first = key
        }
      }
      // What stays where ours has it says where an item goes only if it stood there before both.
      if leaving.contains(key) || known.contains(key) && !isHeading(key) { previous = key }
    }
    var result: [String] = []
    while let key = first {
      result.append(key)
      first = next[key]
    }
    return result
  }

  /// What stands elsewhere than before. Headings stand where they do for the item below, so they move no item.
  private func moved(_ before: [String], _ after: [String]) -> Set<String> {
    let common = Set(before).intersection(ours).intersection(theirs)
    func items(_ keys: [String]) -> [String] { keys.filter { common.contains($0) && !isHeading($0) } }
    let (old, new) = (below(before), below(after))
    let items = Self.moved(items(before), items(after))
    return items.union(
      common.filter { isHeading($0) && (old[$0] != new[$0] || new[$0].map(items.contains) == true) })
  }

  /// The item below each heading.
  private func below(_ keys: [String]) -> [String: String] {
    var below: [String: String] = [:]
    var item: String?
    for key in keys.reversed() {
      if isHeading(key) { below[key] = item } else { item = key }
    }
    return below
  }

  /// What of a sequence stands elsewhere than before: all but the longest run that kept its order.
  static func moved(_ before: [String], _ after: [String]) -> Set<String> {
    let places = Dictionary(zip(before, 0...), uniquingKeysWith: { first, _ in first })
    let known = after.compactMap { key in places[key].map { (key: key, place: $0) } }
    // Patience: the tops of the piles rise, so a pile is found by halving.
    var tops: [Int] = []
    var previous = [Int?](repeating: nil, count: known.count)
    for index in known.indices {
      var low = 0
      var high = tops.count
      while low < high {
        let middle = (low + high) / 2
        if known[tops[middle]].place < known[index].place { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tops[low - 1] : nil
      if low < tops.count { tops[low] = index } else { tops.append(index) }
    }
    var moved = Set(known.map(\.key))
    var index = tops.last
    while let current = index {
      moved.remove(known[current].key)
      index = previous[current]
    }
    return moved
  }
}
