/// Who goes with whom, each with another one (一一对应).
enum Matching {
  /// Whether each of some has one of others for itself.
  static func covers<One, Other>(_ ones: [One], by others: [Other], _ fits: (One, Other) -> Bool) -> Bool {
    guard ones.count <= others.count else { return false }
    let open = ones.map { one in others.indices.filter { fits(one, others[$0]) } }
    var taken: [Int?] = Array(repeating: nil, count: others.count)
    /// Whoever has what one needs takes another, where there is one.
    func place(_ one: Int, _ seen: inout Set<Int>) -> Bool {
      for other in open[one] where seen.insert(other).inserted {
        if let holder = taken[other], !place(holder, &seen) { continue }
        taken[other] = one
        return true
      }
      return false
    }
    return ones.indices.allSatisfy { one in
      var seen: Set<Int> = []
      return place(one, &seen)
    }
  }
}
