/// Texts of a list and where they stand, packed: what a rule over the whole library remembers of each list.
///
/// A library may have 300,000 items and no list is kept, so this is two arrays and no `String`: sixteen bytes for each
/// text, and the text itself.
public struct Occurrences: Sendable {
  public let file: String
  /// The organisation of the list.
  public let organisation: String?
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    /// Where the text ends in `bytes`; it begins where the one before ends.
    let textEnd: UInt32
    let start: UInt32
    let item: UInt32
    /// How many bytes of the file it takes; a place that is longer is shown by its beginning.
    let length: UInt16
    let field: FieldNumber
  }

  /// Takes exactly the memory that the values need: arrays that grow keep up to twice as much.
  public init(_ list: ListFile, _ values: some Collection<ListFile.Value>) {
    file = list.path
    organisation = list.head.organisation
    entries.reserveCapacity(values.count)
    bytes.reserveCapacity(values.reduce(0) { $0 + list.document.withText($1.node) { $0.count } })
    for value in values { add(value, of: list) }
  }

  private mutating func add(_ value: ListFile.Value, of list: ListFile) {
    list.document.withText(value.node) { bytes.append(contentsOf: $0) }
    let range = list.document.range(value.node)
    entries.append(
      Entry(
        textEnd: UInt32(bytes.count), start: UInt32(range.lowerBound),
        item: value.item.map { UInt32($0.index) } ?? .max, length: UInt16(clamping: range.count),
        field: value.field))
  }

  public var indices: Range<Int> { entries.indices }
  public func hash(_ index: Int) -> UInt64 { Document.hash(of: textBytes(index)) }
  public func field(_ index: Int) -> FieldNumber { entries[index].field }
  /// The number of the item; nil for a value of the defaults.
  public func item(_ index: Int) -> Int? { entries[index].item == .max ? nil : Int(entries[index].item) }
  public func text(_ index: Int) -> String { String(decoding: textBytes(index), as: UTF8.self) }

  public func textBytes(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(entries[index - 1].textEnd))..<Int(entries[index].textEnd)]
  }

  public func place(_ index: Int) -> Place {
    let start = Int(entries[index].start)
    return Place(file: file, bytes: start..<start + Int(entries[index].length))
  }
}

/// The ids of a list. Two rules remember them; of 300,000 items that is 8 MB, which they share.
public struct ItemIDs: Sendable {
  public let occurrences: Occurrences

  public static func of(_ check: ListCheck) -> Occurrences {
    check.shared { ItemIDs(occurrences: Occurrences(check.list, check.list.values(of: .id))) }.occurrences
  }
}

extension [Occurrences] {
  /// A text, by the number of its list and its number there.
  public struct Position: Comparable {
    private let listNumber: UInt32
    private let number: UInt32
    public var list: Int { Int(listNumber) }
    public var index: Int { Int(number) }

    init(list: Int, index: Int) {
      listNumber = UInt32(list)
      number = UInt32(index)
    }

    public static func < (lhs: Self, rhs: Self) -> Bool { (lhs.list, lhs.index) < (rhs.list, rhs.index) }
  }

  /// Every text that stands somewhere before too, with its first place; in the order of the files.
  public func repeated() -> [(again: Position, first: Position)] {
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
