/// How much it says that two items share something: much where few items have it, little where all of one template do.
struct FeatureWeights {
  private var counts: [UInt32]
  private var logarithms: [Float] = []
  private let shift: UInt32

  /// Counts who has what.
  init(_ sets: [FeatureSet]) {
    // Large enough that few that have nothing to do with each other are counted together.
    let hashes = sets.reduce(0) { $0 + $1.hashes.count + 2 * $1.citations.count }
    var bits: UInt32 = 12
    while bits < 22, 1 << bits < 8 * hashes { bits += 1 }
    shift = 32 - bits
    counts = Array(repeating: 0, count: 1 << bits)
    var total = 0
    for set in sets {
      total += set.items.count
      for hash in set.hashes { count(hash) }
      for item in set.items {
        // An item that cites a place twice has it once.
        let citations = set.citations[item.citations]
        for (index, citation) in zip(citations.indices, citations) {
          let earlier = citations[..<index]
          if !earlier.contains(where: { $0.place == citation.place }) { count(citation.place) }
          if !earlier.contains(where: { $0.title == citation.title }), citation.title != citation.place {
            count(citation.title)
          }
        }
      }
    }
    // Where few items are known, nothing is known to be rare.
    let size = Float(total + 8)
    logarithms = (0...4096).map { Self.logarithm(1 + size / Float(max($0, 1))) }
  }

  func weight(_ hash: UInt32) -> Float {
    logarithms[Int(min(counts[Int(hash >> shift)], 4096))]
  }

  private mutating func count(_ hash: UInt32) { counts[Int(hash >> shift)] += 1 }

  /// The logarithm to base 2, exact enough for weights and the same on every machine.
  private static func logarithm(_ value: Float) -> Float {
    Float(value.exponent) + (value.significand - 1)
  }
}
