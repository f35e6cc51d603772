/// Which new items share something rare with an item that is gone.
///
/// A list of those that share one thing is walked only where it is short, so the work for one item has a limit and the
/// whole is never quadratic. What many share is looked for again among the items of one family of organisations.
struct CandidateIndex {
  /// No list of more items than this is walked.
  static let limit = 48
  /// As many of those that share most are measured.
  static let measured = 12

  private let features: FeatureSet
  private let families: [Int32]
  private let mask: UInt64
  /// By bucket of keys: where its items begin in `postings`; the end of the last closes it.
  private var starts: [UInt32]
  private var postings: [UInt32]
  /// By bucket: how many items there are, in the index or too many for it.
  private let counts: [UInt32]

  /// - Parameter members: the items that can be found.
  init(_ features: FeatureSet, members: [Int], lineage: OrganisationLineage) {
    self.features = features
    families = features.items.map { lineage.family($0.organisation) }
    var keys: [UInt64] = []
    var total = 0
    for index in members {
      Self.keys(of: index, in: features, family: families[index], into: &keys)
      total += keys.count
    }
    var size: UInt64 = 1024
    while size < total, size < 1 << 24 { size *= 2 }
    mask = size - 1
    var counts = [UInt32](repeating: 0, count: Int(size))
    for index in members {
      Self.keys(of: index, in: features, family: families[index], into: &keys)
      for key in keys { counts[Int(key & mask)] += 1 }
    }
    starts = Array(repeating: 0, count: Int(size) + 1)
    var end: UInt32 = 0
    for bucket in counts.indices {
      starts[bucket] = end
      if counts[bucket] <= Self.limit { end += counts[bucket] }
    }
    starts[Int(size)] = end
    postings = Array(repeating: 0, count: Int(end))
    var next = starts
    for index in members {
      Self.keys(of: index, in: features, family: families[index], into: &keys)
      for key in keys {
        let bucket = Int(key & mask)
        guard counts[bucket] <= Self.limit else { continue }
        postings[Int(next[bucket])] = UInt32(index)
        next[bucket] += 1
      }
    }
    self.counts = counts
  }

  /// What was found for one item.
  struct Found {
    /// Those that share most first.
    var items: [Int] = []
    /// Whether many share something with it, and too many all of it.
    var isCrowded = false
  }

  /// Room that is used again from item to item.
  struct Scratch {
    var weights: [Float]
    var touched: [Int] = []
    var keys: [UInt64] = []
    init(_ index: CandidateIndex) { weights = Array(repeating: 0, count: index.features.items.count) }
  }

  func candidates(
    for item: Int, of old: FeatureSet, family: Int32, _ scratch: inout Scratch
  ) -> Found {
    Self.keys(of: item, in: old, family: family, into: &scratch.keys)
    var found = Found()
    for key in scratch.keys {
      let bucket = Int(key & mask)
      let count = counts[bucket]
      guard count > 0 else { continue }
      guard count <= Self.limit else {
        found.isCrowded = true
        continue
      }
      for posting in postings[Int(starts[bucket])..<Int(starts[bucket + 1])] {
        let other = Int(posting)
        guard features.items[other].block == old.items[item].block else { continue }
        if scratch.weights[other] == 0 { scratch.touched.append(other) }
        scratch.weights[other] += 1 / Float(count)
      }
    }
    // The order in which they were met is that of the input, so equal ones stay in it.
    scratch.touched.sort { (scratch.weights[$1], $0) < (scratch.weights[$0], $1) }
    found.items = Array(scratch.touched.prefix(Self.measured))
    for other in scratch.touched { scratch.weights[other] = 0 }
    scratch.touched.removeAll(keepingCapacity: true)
    if !found.items.isEmpty { found.isCrowded = false }
    return found
  }

  /// What an item can be found by: the pairs of its name, its code, the places that it cites, some of its clauses; each
  /// among all, and among the items of the same family of organisations.
  private static func keys(
    of index: Int, in features: FeatureSet, family: Int32, into keys: inout [UInt64]
  ) {
    keys.removeAll(keepingCapacity: true)
    let item = features.items[index]
    func add(_ hash: UInt64) {
      let plain = NormalHash.mixed(hash, item.block)
      keys.append(plain)
      keys.append(NormalHash.mixed(plain, UInt64(bitPattern: Int64(family)) &+ 0x5851_F42D))
    }
    if !item.grams.isEmpty { add(item.name) }
    if item.code != 0 { add(item.code) }
    for gram in features.hashes[item.grams].prefix(64) { add(UInt64(gram) | 1 << 40) }
    for citation in features.citations[item.citations] {
      add(UInt64(citation.place) | 2 << 40)
      if citation.text != 0 { add(UInt64(citation.text) | 3 << 40) }
    }
    for clause in features.hashes[item.clauses].prefix(12) { add(UInt64(clause) | 4 << 40) }
  }
}
