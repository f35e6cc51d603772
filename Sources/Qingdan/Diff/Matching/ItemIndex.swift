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
  /// The first entry of each hash; the others of the same hash follow by `next`.
  private var heads: [UInt64: Int32] = [:]
  private var next: [Int32] = []
  private let keys: [Keys]

  /// The columns that name an item, looked up once for each list.
  private struct Keys {
    let id: FieldNumber?
    let name: FieldNumber?
    let path: UInt64
  }

  init(_ lists: [ListFile]) {
    self.lists = lists
    keys = lists.map { list in
      Keys(
        id: list.kind.field("id"), name: list.kind.field("name"),
        path: Document.hash(of: Array(list.path.utf8)[...]))
    }
    let count = lists.reduce(0) { $0 + $1.count }
    entries.reserveCapacity(count)
    heads.reserveCapacity(count)
    next.reserveCapacity(count)
    for (number, list) in lists.enumerated() {
      for index in 0..<list.count {
        let entry = Entry(list: number, item: ListFile.Item(index: index))
        let hash = hash(of: entry)
        // Put behind those that came before, so that doubles are met in the order of the text.
        let own = Int32(entries.count)
        if let head = heads[hash] {
          var last = Int(head)
          while next[last] >= 0 { last = Int(next[last]) }
          next[last] = own
        } else {
          heads[hash] = own
        }
        entries.append(entry)
        next.append(-1)
      }
    }
  }

  func list(_ entry: Entry) -> ListFile { lists[entry.list] }
  func id(_ entry: Entry) -> String? { lists[entry.list].id(entry.item) }

  /// The entries that an item of another state may be, by its id, else by its name in the same list.
  func candidates(for entry: Entry, of other: ItemIndex) -> [Int] {
    var found: [Int] = []
    var at = heads[other.hash(of: entry)].map(Int.init) ?? -1
    while at >= 0 {
      if isSame(entries[at], entry, of: other) { found.append(at) }
      at = Int(next[at])
    }
    return found
  }

  /// The entries with an id.
  func entries(id: String) -> [Int] {
    var found: [Int] = []
    var at = heads[Document.hash(of: Array(id.utf8)[...])].map(Int.init) ?? -1
    while at >= 0 {
      if self.id(entries[at]) == id { found.append(at) }
      at = Int(next[at])
    }
    return found
  }

  private func hash(of entry: Entry) -> UInt64 {
    let list = lists[entry.list]
    if let node = keys[entry.list].id.flatMap({ list.value(entry.item, $0) }) {
      return list.document.hash(node)
    }
    let name =
      keys[entry.list].name.flatMap { list.value(entry.item, $0) }.map { list.document.hash($0) } ?? 0
    return (keys[entry.list].path &* 0x9E37_79B9_7F4A_7C15) ^ name
  }

  private func isSame(_ own: Entry, _ entry: Entry, of other: ItemIndex) -> Bool {
    let (list, otherList) = (lists[own.list], other.lists[entry.list])
    let id = keys[own.list].id.flatMap { list.value(own.item, $0) }
    let otherID = other.keys[entry.list].id.flatMap { otherList.value(entry.item, $0) }
    switch (id, otherID) {
    case (let id?, let otherID?):
      return list.document.withText(id) { otherList.document.equals(otherID, $0) }
    case (nil, nil): return list.path == otherList.path && list.name(own.item) == otherList.name(entry.item)
    default: return false
    }
  }
}
