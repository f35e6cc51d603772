/// Which item of the newer state is which of the older: what is a fact.
///
/// Facts are the same id, and what the ledger and the acts say of an id that is gone. What is left is gone, or new. What
/// was a power and stands in a list of functions now is no power any more: items of two kinds are never one.
struct ItemMatching {
  /// Items of both states, as numbers of `ItemIndex.entries`.
  struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  private(set) var pairs: [Pair] = []
  /// Several that became one.
  struct Merger: Hashable {
    /// What they are part of now.
    let new: Int
    /// Those that are gone.
    let old: [Int]
    /// The one among them that goes on as what they are part of now: a pair besides.
    var goesOn: Int?
  }

  private(set) var mergers: [Merger] = []
  /// One became several: those that it is now, by the one that is gone or goes on.
  private(set) var splits: [(old: Int, new: [Int])] = []
  private(set) var gone: [Int] = []
  private(set) var new: [Int] = []

  init(_ before: ItemIndex, _ after: ItemIndex, successors: [String: [String]]) {
    var partner = [Int32](repeating: -1, count: before.entries.count)
    var isTaken = [Bool](repeating: false, count: after.entries.count)
    matchByID(before, after, &partner, &isTaken)
    follow(successors, before, after, &partner, &isTaken)
    for (old, new) in partner.enumerated() where new >= 0 { pairs.append(Pair(old: old, new: Int(new))) }
    gone = partner.indices.filter { partner[$0] == -1 }
    new = isTaken.indices.filter { !isTaken[$0] }
  }

  private func matchByID(
    _ before: ItemIndex, _ after: ItemIndex, _ partner: inout [Int32], _ isTaken: inout [Bool]
  ) {
    for leader in before.entries.indices where before.isLeader(leader) {
      guard let other = after.leader(for: leader, of: before) else { continue }
      if before.isAlone(leader), after.isAlone(other) {
        guard Self.areOfOneKind(leader, other, before, after) else { continue }
        partner[leader] = Int32(other)
        isTaken[other] = true
        continue
      }
      for pair in Self.paired(before.members(leader), after.members(other), before, after)
      where Self.areOfOneKind(pair.old, pair.new, before, after) {
        partner[pair.old] = Int32(pair.new)
        isTaken[pair.new] = true
      }
    }
  }

  private static func areOfOneKind(_ old: Int, _ new: Int, _ before: ItemIndex, _ after: ItemIndex) -> Bool {
    before.list(before.entries[old]).kind.name == after.list(after.entries[new]).kind.name
  }

  /// Of an id that stands twice, the item of the same file is the same item; else they pair in the order of the text.
  private static func paired(
    _ olds: [Int], _ news: [Int], _ before: ItemIndex, _ after: ItemIndex
  ) -> [Pair] {
    // Of each file those that are free, the first of them last.
    var free: [String: [Int]] = [:]
    for new in news.reversed() { free[after.list(after.entries[new]).path, default: []].append(new) }
    var pairs: [Pair] = []
    var rest: [Int] = []
    for old in olds {
      if let new = free[before.list(before.entries[old]).path]?.popLast() {
        pairs.append(Pair(old: old, new: new))
      } else {
        rest.append(old)
      }
    }
    pairs += zip(rest, free.values.joined().sorted()).map { Pair(old: $0, new: $1) }
    return pairs
  }

  /// What became of ids that are gone, by the ledger and the acts on file.
  private mutating func follow(
    _ successors: [String: [String]], _ before: ItemIndex, _ after: ItemIndex, _ partner: inout [Int32],
    _ isTaken: inout [Bool]
  ) {
    guard !successors.isEmpty else { return }
    var origins: [Int: [Int]] = [:]
    for id in successors.keys.sorted() {
      let named = (successors[id] ?? []).flatMap { after.entries(id: $0) }
      for old in before.entries(id: id) {
        let heirs = named.filter { Self.areOfOneKind(old, $0, before, after) }
        guard !heirs.isEmpty else { continue }
        // An item that goes on beside those that were parted from it is one of its own heirs.
        let own = partner[old] >= 0 ? [Int(partner[old])] : []
        let all = own + heirs.filter { !own.contains($0) }
        if all.count > 1 {
          splits.append((old, all))
          for heir in heirs { isTaken[heir] = true }
          if partner[old] == -1 { partner[old] = Self.isPlaced }
        } else if partner[old] == -1, let heir = all.first {
          origins[heir, default: []].append(old)
        }
      }
    }
    for (heir, olds) in origins.sorted(by: { $0.key < $1.key }) {
      if olds.count == 1, !isTaken[heir] {
        partner[olds[0]] = Int32(heir)
      } else {
        mergers.append(Merger(new: heir, old: olds))
        for old in olds { partner[old] = Self.isPlaced }
      }
      isTaken[heir] = true
    }
    let merged = Dictionary(mergers.indices.map { (mergers[$0].new, $0) }) { first, _ in first }
    guard !merged.isEmpty else { return }
    for (old, new) in partner.enumerated() where new >= 0 {
      if let number = merged[Int(new)] { mergers[number].goesOn = old }
    }
  }

  /// An older item that is no pair's, but whose heirs are known.
  private static let isPlaced: Int32 = -2
}
