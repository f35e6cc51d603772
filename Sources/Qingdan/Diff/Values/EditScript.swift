/// A stretch that is the same in two sequences.
struct KeptRun: Hashable {
  var before: Int
  var after: Int
  var count: Int
}

/// The shortest edit of one sequence of numbers into another, by the greedy walk of E. W. Myers (An O(ND) Difference
/// Algorithm and Its Variations, 1986).
enum EditScript {
  /// The stretches that stay, in order; nil where finding them would take more steps than the budget, which is 64 for
  /// each character and 4,096 more. Hostile texts of any length therefore cost linear time and memory.
  ///
  /// - Parameters:
  ///   - old: a sequence; the places told are those of the slice's own indices.
  ///   - characters: how many characters the numbers stand for; as many as there are numbers, unless told.
  static func kept(
    _ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>, characters: Int? = nil
  ) -> [KeptRun]? {
    let ends = ends(old, new)
    let head = ends.first { $0.before == old.startIndex && $0.after == new.startIndex }?.count ?? 0
    let tail = ends.reduce(0) { $0 + $1.count } - head
    let (middle, other) = (old.dropFirst(head).dropLast(tail), new.dropFirst(head).dropLast(tail))
    if middle.isEmpty || other.isEmpty { return ends }
    var walk = Walk(middle, other, budget: 4096 + 64 * (characters ?? middle.count + other.count))
    guard let inner = walk.run() else { return nil }
    let first = ends.prefix(head > 0 ? 1 : 0)
    return join(first + inner + ends.dropFirst(first.count))
  }

  /// What is the same at the beginning and at the end.
  static func ends(_ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>) -> [KeptRun] {
    let most = min(old.count, new.count)
    var head = 0
    while head < most, old[old.startIndex + head] == new[new.startIndex + head] { head += 1 }
    var tail = 0
    while tail < most - head, old[old.endIndex - 1 - tail] == new[new.endIndex - 1 - tail] { tail += 1 }
    return [
      KeptRun(before: old.startIndex, after: new.startIndex, count: head),
      KeptRun(before: old.endIndex - tail, after: new.endIndex - tail, count: tail),
    ].filter { $0.count > 0 }
  }

  /// Neighbours as one.
  private static func join(_ runs: some Sequence<KeptRun>) -> [KeptRun] {
    var result: [KeptRun] = []
    for run in runs where run.count > 0 {
      if let last = result.last, last.before + last.count == run.before, last.after + last.count == run.after
      {
        result[result.count - 1].count += run.count
      } else {
        result.append(run)
      }
    }
    return result
  }

  /// The walk, with what it reached after each number of edits so that it can be traced back.
  private struct Walk {
    private let old: ArraySlice<UInt32>
    private let new: ArraySlice<UInt32>
    private var budget: Int
    /// The furthest place in `old` on each diagonal, after 0, 1, 2 … edits; those of `edits` begin at -edits.
    private var reached: [[Int32]] = []

    init(_ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>, budget: Int) {
      self.old = old
      self.new = new
      self.budget = budget
    }

    mutating func run() -> [KeptRun]? {
      for edits in 0...(old.count + new.count) {
        // Each step keeps one number, so memory has the same bound.
        budget -= edits + 1
        guard budget > 0 else { return nil }
        if let place = step(edits) { return trace(place, edits) }
      }
      return nil
    }

    /// Where a diagonal was left with an edit less: a number removed, or one added; nil where it cannot be reached.
    private func begin(_ diagonal: Int, _ edits: Int) -> (place: Int, isAdded: Bool)? {
      guard edits > 0 else { return (0, false) }
      let last = reached[edits - 1]
      // Diagonals go in steps of two.
      func at(_ diagonal: Int) -> Int? {
        guard abs(diagonal) <= edits - 1 else { return nil }
        let place = Int(last[(diagonal + edits - 1) / 2])
        return place < 0 ? nil : place
      }
      let added = at(diagonal + 1).flatMap { $0 - diagonal <= new.count ? $0 : nil }
      let removed = at(diagonal - 1).flatMap { $0 < old.count ? $0 + 1 : nil }
      guard let added else { return removed.map { ($0, false) } }
      guard let removed, removed > added else { return (added, true) }
      return (removed, false)
    }

    private mutating func step(_ edits: Int) -> Int? {
      var row: [Int32] = []
      row.reserveCapacity(edits + 1)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        guard var place = begin(diagonal, edits)?.place else {
          row.append(-1)
          continue
        }
        var other = place - diagonal
        while place < old.count, other < new.count,
          old[old.startIndex + place] == new[new.startIndex + other]
        {
          place += 1
          other += 1
          budget -= 1
        }
        row.append(Int32(place))
        if place == old.count, other == new.count {
          reached.append(row)
          return diagonal
        }
        if budget < 0 { return nil }
      }
      reached.append(row)
      return nil
    }

    private func trace(_ last: Int, _ edits: Int) -> [KeptRun] {
      var runs: [KeptRun] = []
      var diagonal = last
      var place = old.count
      for edits in stride(from: edits, through: 0, by: -1) {
        guard let (begin, isAdded) = begin(diagonal, edits) else { break }
        runs.append(
          KeptRun(
            before: old.startIndex + begin, after: new.startIndex + begin - diagonal, count: place - begin))
        if edits > 0 {
          place = isAdded ? begin : begin - 1
          diagonal += isAdded ? 1 : -1
        }
      }
      return runs.reversed()
    }
  }
}
