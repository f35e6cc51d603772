import Qingdan

/// Texts of a list and where they stand, packed: what a rule over the whole library remembers of each list.
///
/// A library may have 300,000 items and no list is kept, so this is two arrays and no `String`.
struct Occurrences: Sendable {
  let file: String
  /// The organisation of the list.
  let organisation: String?
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    let hash: UInt64
    let textStart: UInt32
    let textEnd: UInt32
    let start: UInt32
    let end: UInt32
    let field: FieldNumber
    let item: UInt32
  }

  /// Takes exactly the memory that the values need: arrays that grow keep up to twice as much.
  init(_ list: ListFile, _ values: some Collection<ListFile.Value>) {
    file = list.path
    organisation = list.head.organisation
    entries.reserveCapacity(values.count)
    bytes.reserveCapacity(values.reduce(0) { $0 + list.document.withText($1.node) { $0.count } })
    for value in values { add(value, of: list) }
  }

  private mutating func add(_ value: ListFile.Value, of list: ListFile) {
    let start = UInt32(bytes.count)
    list.document.withText(value.node) { bytes.append(contentsOf: $0) }
    let range = list.document.range(value.node)
    entries.append(
      Entry(
        hash: list.document.hash(value.node), textStart: start, textEnd: UInt32(bytes.count),
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), field: value.field,
        item: value.item.map { UInt32($0.index) } ?? .max))
  }

  var indices: Range<Int> { entries.indices }
  func hash(_ index: Int) -> UInt64 { entries[index].hash }
  func field(_ index: Int) -> FieldNumber { entries[index].field }
  /// The number of the item; nil for a value of the defaults.
  func item(_ index: Int) -> Int? { entries[index].item == .max ? nil : Int(entries[index].item) }
  func text(_ index: Int) -> String { String(decoding: textBytes(index), as: UTF8.self) }

  func textBytes(_ index: Int) -> ArraySlice<UInt8> {
    bytes[Int(entries[index].textStart)..<Int(entries[index].textEnd)]
  }

  func place(_ index: Int) -> Place {
    Place(file: file, bytes: Int(entries[index].start)..<Int(entries[index].end))
  }
}

/// The ids of a list. Two rules remember them; of 300,000 items that is 13 MB, which they share.
struct ItemIDs: Sendable {
  let occurrences: Occurrences

  static func of(_ check: ListCheck) -> Occurrences {
    check.shared { ItemIDs(occurrences: Occurrences(check.list, check.list.values(of: .id))) }.occurrences
  }
}

extension [Occurrences] {
  /// A text, by the number of its list and its number there.
  struct Position: Comparable {
    let list: Int
    let index: Int

    static func < (lhs: Self, rhs: Self) -> Bool { (lhs.list, lhs.index) < (rhs.list, rhs.index) }
  }

  /// Every text that stands somewhere before too, with its first place; in the order of the files.
  func repeated() -> [(again: Position, first: Position)] {
    var all: [(hash: UInt64, position: Position)] = []
    all.reserveCapacity(reduce(0) { $0 + $1.indices.count })
    for list in indices {
      for index in self[list].indices {
        all.append((self[list].hash(index), Position(list: list, index: index)))
      }
    }
    all.sort { ($0.hash, $0.position) < ($1.hash, $1.position) }
    var result: [(again: Position, first: Position)] = []
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end].hash == all[start].hash { end += 1 }
      if end > start + 1 {
        // Equal hashes are confirmed by the bytes.
        var first: [ArraySlice<UInt8>: Position] = [:]
        for (_, position) in all[start..<end] {
          let text = self[position.list].textBytes(position.index)
          if let earlier = first[text] { result.append((position, earlier)) } else { first[text] = position }
        }
      }
      start = end
    }
    return result.sorted { $0.again < $1.again }
  }
}
