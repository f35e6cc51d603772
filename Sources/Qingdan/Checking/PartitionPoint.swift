extension RandomAccessCollection where Index == Int {
  /// The first place from which on a condition holds, found by halving; the end where it never does.
  ///
  /// - Parameter isPast: false for some first elements, and true for all others.
  func partitionPoint(_ isPast: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
