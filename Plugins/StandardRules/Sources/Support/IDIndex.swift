import Qingdan

/// All ids of a library, and the lists in which they stand.
struct IDIndex {
  private let lists: [Occurrences]
  /// Sorted by hash.
  private let entries: [(hash: UInt64, list: UInt32, index: UInt32)]

  init(_ lists: [Occurrences]) {
    self.lists = lists
    var entries: [(hash: UInt64, list: UInt32, index: UInt32)] = []
    entries.reserveCapacity(lists.reduce(0) { $0 + $1.indices.count })
    for (number, list) in lists.enumerated() {
      for index in list.indices { entries.append((list.hash(index), UInt32(number), UInt32(index))) }
    }
    entries.sort { $0 < $1 }
    self.entries = entries
  }

  /// The numbers of the lists that have an id; `hash` is that of `id`.
  func lists(with id: ArraySlice<UInt8>, hash: UInt64) -> [Int] {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < entries.count, entries[low].hash == hash {
      let entry = entries[low]
      if lists[Int(entry.list)].textBytes(Int(entry.index)) == id { found.append(Int(entry.list)) }
      low += 1
    }
    return found
  }

  /// The id that was probably meant: of the same kind, and one slip away.
  func nearest(to id: String) -> String? {
    guard let prefix = id.split(separator: "-").first else { return nil }
    let wanted = Array(id.utf8)
    for list in lists {
      for index in list.indices {
        let candidate = list.textBytes(index)
        guard candidate.count == wanted.count, candidate.starts(with: prefix.utf8) else { continue }
        if zip(candidate, wanted).count(where: { $0 != $1 }) == 1 { return list.text(index) }
      }
    }
    return nil
  }
}
