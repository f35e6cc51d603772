/// Stretches of a text that are spoken for, in order.
struct TakenRanges {
  private var ranges: [Range<Int>] = []

  /// Takes the stretches of a fix, unless one of them overlaps another or begins where one does.
  mutating func take(_ more: [Range<Int>]) -> Bool {
    let more = more.sorted { $0.lowerBound < $1.lowerBound }
    guard
      zip(more, more.dropFirst()).allSatisfy({
        $0.upperBound <= $1.lowerBound && $0.lowerBound < $1.lowerBound
      }),
      more.allSatisfy(isFree)
    else { return false }
    for range in more { ranges.insert(range, at: place(of: range)) }
    return true
  }

  private func isFree(_ range: Range<Int>) -> Bool {
    let place = place(of: range)
    let isBeforeNext =
      place == ranges.count || ranges[place].lowerBound >= max(range.upperBound, range.lowerBound + 1)
    let isAfterLast = place == 0 || ranges[place - 1].upperBound <= range.lowerBound
    return isBeforeNext && isAfterLast
  }

  /// The number of stretches that begin before one.
  private func place(of range: Range<Int>) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
