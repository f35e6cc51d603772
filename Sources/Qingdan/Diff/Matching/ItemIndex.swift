/// The items of one state, found by id.
///
/// An item without an id is found by its name within its list: enough to say that it is still there.
struct ItemIndex {
  /// An item as the number of its list and its number in it.
  struct Entry: Hashable {
    let list: Int
    let item: ListFile.Item
  }

  let lists: [ListFile]
  /// All items, list by list.
  private(set) var entries: [Entry] = []
  /// By entry: its id, or `.absent`, and the hash of what it is found by.
  private var ids: [NodeID] = []
  private var hashes: [UInt64] = []
  /// By entry: the id itself, where it is short (`packed`), so that comparing two looks into no document.
  private var short: [UInt128] = []
  /// The first entry of each hash; others of the same hash that are another item follow by `nextLeader`.
  private var leaders: [UInt64: Int32] = [:]
  private var nextLeader: [Int32]
  /// Entries that nothing tells apart, in the order of the text: each is followed by the next, the first knows the last.
  private var nextMember: [Int32]
  private var lastMember: [Int32]

  init(_ lists: [ListFile]) {
    self.lists = lists
    let count = lists.reduce(0) { $0 + $1.count }
    entries.reserveCapacity(count)
    ids.reserveCapacity(count)
    hashes.reserveCapacity(count)
    short.reserveCapacity(count)
    for (number, found) in Parallel.map(lists, { Self.read($0) }).enumerated() {
      entries += (0..<found.count).map { Entry(list: number, item: ListFile.Item(index: $0)) }
      ids += found.lazy.map(\.id)
      hashes += found.lazy.map(\.hash)
      short += found.lazy.map(\.short)
    }
    nextLeader = Array(repeating: -1, count: count)
    nextMember = nextLeader
    lastMember = nextLeader
    leaders.reserveCapacity(count)
    for own in entries.indices { add(own) }
  }

  private static func read(_ list: ListFile) -> [(id: NodeID, hash: UInt64, short: UInt128)] {
    let (id, name) = (list.kind.table.id, list.kind.table.name)
    let path = Document.hash(of: Array(list.path.utf8)[...]) &* 0x9E37_79B9_7F4A_7C15
    return list.items.map { item in
      if let node = id.flatMap({ list.value(item, $0) }) {
        return (node, list.document.hash(node), list.document.withText(node) { packed($0) })
      }
      let named = name.flatMap { list.value(item, $0) }.map { list.document.hash($0) } ?? 0
      return (.absent, path ^ named, 0)
    }
  }

  /// A text of at most 15 bytes behind its length, as one number; 0 for a longer one and for none.
  private static func packed(_ text: UnsafeBufferPointer<UInt8>) -> UInt128 {
    guard text.count < 16 else { return 0 }
    return text.reduce(UInt128(text.count)) { $0 << 8 | UInt128($1) }
  }

  private mutating func add(_ own: Int) {
    let first = leaders[hashes[own]]
    if let first, let leader = leader(from: first, of: own, in: self) {
      nextMember[Int(lastMember[leader])] = Int32(own)
      lastMember[leader] = Int32(own)
    } else {
      nextLeader[own] = first ?? -1
      lastMember[own] = Int32(own)
      leaders[hashes[own]] = Int32(own)
    }
  }

  func list(_ entry: Entry) -> ListFile { lists[entry.list] }
  func id(_ entry: Entry) -> String? { lists[entry.list].id(entry.item) }

  /// Whether an entry is the first of those that nothing tells apart.
  func isLeader(_ number: Int) -> Bool { lastMember[number] >= 0 }

  /// Whether nothing but a leader itself is like it.
  func isAlone(_ leader: Int) -> Bool { nextMember[leader] < 0 }

  /// Those that nothing tells apart from a leader, itself first.
  func members(_ leader: Int) -> [Int] {
    Array(sequence(first: leader) { nextMember[$0] >= 0 ? Int(nextMember[$0]) : nil })
  }

  /// The first of those that an item of another state may be, by its id, else by its name in the same list.
  func leader(for number: Int, of other: ItemIndex) -> Int? {
    leaders[other.hashes[number]].flatMap { leader(from: $0, of: number, in: other) }
  }

  /// The entries with an id.
  func entries(id: String) -> [Int] {
    var at = leaders[Document.hash(of: Array(id.utf8)[...])] ?? -1
    while at >= 0 {
      if self.id(entries[Int(at)]) == id { return members(Int(at)) }
      at = nextLeader[Int(at)]
    }
    return []
  }

  private func leader(from first: Int32, of number: Int, in other: ItemIndex) -> Int? {
    var at = first
    while at >= 0 {
      if isSame(Int(at), number, of: other) { return Int(at) }
      at = nextLeader[Int(at)]
    }
    return nil
  }

  private func isSame(_ own: Int, _ number: Int, of other: ItemIndex) -> Bool {
    if short[own] != 0, other.short[number] != 0 { return short[own] == other.short[number] }
    let (entry, otherEntry) = (entries[own], other.entries[number])
    let (list, otherList) = (lists[entry.list], other.lists[otherEntry.list])
    let (id, otherID) = (ids[own], other.ids[number])
    switch (id == .absent, otherID == .absent) {
    case (false, false): return list.document.withText(id) { otherList.document.equals(otherID, $0) }
    case (true, true):
      return list.path == otherList.path && list.name(entry.item) == otherList.name(otherEntry.item)
    default: return false
    }
  }
}
