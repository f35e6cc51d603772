/// Which items stand at another place among those of their list.
enum ItemOrder {
  /// The positions that are not in a longest increasing run: the fewest items whose moving explains the order.
  ///
  /// - Parameter old: for each item of the newer list, in its order, its place in the older one; all different.
  static func moved(_ old: [Int]) -> [Int] {
    // Most lists keep their order.
    if zip(old, old.dropFirst()).allSatisfy({ $0 < $1 }) { return [] }
    // The last positions of the best runs of each length, and for each position the one before it in its run.
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: old.count)
    for (position, value) in old.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if old[ends[middle]] < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[position] = ends[low - 1] }
      if low == ends.count { ends.append(position) } else { ends[low] = position }
    }
    var stays = [Bool](repeating: false, count: old.count)
    var position = ends.last ?? -1
    while position >= 0 {
      stays[position] = true
      position = previous[position]
    }
    return stays.indices.filter { !stays[$0] }
  }
}
