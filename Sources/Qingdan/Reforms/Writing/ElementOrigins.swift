/// Which element of a list before each element of the list afterwards is, and which of them need not move.
struct ElementOrigins {
  /// For each element afterwards its place before; nil of what is new.
  private(set) var all: [Int?]
  /// The places before of as many as can stay where they stand, the others being put between them.
  private(set) var staying: Set<Int> = []

  /// - Parameters:
  ///   - old: nil of what says nothing.
  ///   - heirs: who comes after bodies that are no more.
  init(of new: [YAMLValue], in old: [YAMLValue?], _ heirs: [String: String]) {
    all = [Int?](repeating: nil, count: new.count)
    var free = Array(old.indices)
    // The same; the same of who comes after; the same thing, of which something else is said.
    let likenesses: [(old: (YAMLValue) -> YAMLValue?, new: (YAMLValue) -> YAMLValue?)] = [
      ({ $0 }, { $0 }), ({ $0.replacing(heirs) }, { $0 }), ({ $0.replacing(heirs).head }, { $0.head }),
    ]
    for likeness in likenesses {
      var places: [YAMLValue: [Int]] = [:]
      for place in free.reversed() {
        if let key = old[place].flatMap(likeness.old) { places[key, default: []].append(place) }
      }
      for (index, value) in new.enumerated() where all[index] == nil {
        if let key = likeness.new(value) { all[index] = places[key]?.popLast() }
      }
      let used = Set(all.compactMap(\.self))
      free.removeAll { used.contains($0) }
    }
    staying = Self.longestRise(all.compactMap(\.self))
  }

  /// The longest run of numbers, gaps allowed, each of which is greater than the one before.
  private static func longestRise(_ numbers: [Int]) -> Set<Int> {
    // Of the rises of each length the one with the least last number, and what stands before it.
    var ends: [Int] = []
    var before: [Int: Int] = [:]
    for number in numbers {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < number { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[number] = ends[low - 1] }
      if low == ends.count { ends.append(number) } else { ends[low] = number }
    }
    var rise: Set<Int> = []
    var next = ends.last
    while let number = next {
      rise.insert(number)
      next = before[number]
    }
    return rise
  }
}

extension YAMLValue {
  /// What a group of fields is about: its first field, such as the body of an entrustment or the name of a body.
  fileprivate var head: YAMLValue? {
    guard case .mapping(let fields) = self, let first = fields.first, first.value != .null else { return nil }
    return .mapping([first])
  }
}
