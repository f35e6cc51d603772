/// The fields of items that a rule over the whole library remembers of a list, packed, so that no list is kept.
struct StoredItems: Sendable {
  let file: String
  let organisation: String?
  let day: Day?
  private let width: Int
  private var bytes: [UInt8] = []
  /// Where the text of each value ends in `bytes`.
  private var textEnds: [UInt32] = []
  /// Beside each value, where it stands in the file; only of items that are judged.
  private var ranges: [Value] = []
  /// Beside each item and path, where its values end in `textEnds`.
  private var ends: [UInt32] = []
  /// Where each item stands.
  private var places: [Range<Int>] = []
  private let hasPlaces: Bool

  private struct Value: Sendable {
    let start: UInt32
    let end: UInt32
  }

  /// - Parameter places: whether somebody will point at the items, and not only look them up.
  init(_ check: ListCheck, width: Int, places: Bool) {
    hasPlaces = places
    file = check.list.path
    organisation = check.list.head.organisation
    day = check.day
    self.width = width
  }

  var indices: Range<Int> { 0..<ends.count / width }
  func place(_ item: Int) -> Range<Int> { places[item] }

  mutating func add(_ item: ListFile.Item, of list: ListFile, _ paths: [RulePath]) {
    for path in paths {
      // Of what an item names the name itself is kept: it is looked up when all lists were seen.
      _ = list.forEachText(item, path.numbers) { text in
        text.withText { bytes.append(contentsOf: $0) }
        textEnds.append(UInt32(bytes.count))
        if hasPlaces {
          ranges.append(Value(start: UInt32(text.range.lowerBound), end: UInt32(text.range.upperBound)))
        }
        return true
      }
      ends.append(UInt32(textEnds.count))
    }
    if hasPlaces { places.append(list.document.range(list.node(item))) }
  }

  func forEach(_ item: Int, _ path: Int, _ body: (RuleText) -> Bool) -> Bool {
    let column = item * width + path
    for index in (column == 0 ? 0 : Int(ends[column - 1]))..<Int(ends[column]) {
      let text = bytes[(index == 0 ? 0 : Int(textEnds[index - 1]))..<Int(textEnds[index])]
      let range = hasPlaces ? Int(ranges[index].start)..<Int(ranges[index].end) : 0..<0
      guard body(RuleText(text, at: range)) else { return false }
    }
    return true
  }

  func first(_ item: Int, _ path: Int) -> String? {
    var found: String?
    _ = forEach(item, path) {
      found = $0.string
      return false
    }
    return found
  }
}

/// The items of other lists that a rule looks up, by the text of each field kept of them.
struct StoredTargets: Sendable {
  let lists: [StoredItems]
  /// Beside each field, the items with a text.
  private let items: [[String: [Position]]]

  struct Position: Hashable, Sendable {
    let list: Int
    let item: Int
  }

  init(_ lists: [StoredItems], _ target: RuleTarget) {
    self.lists = lists
    items = target.paths.indices.map { field in
      var found: [String: [Position]] = [:]
      guard target.keys.contains(field) else { return found }
      for (number, list) in lists.enumerated() {
        for item in list.indices {
          _ = list.forEach(item, field) {
            found[$0.string, default: []].append(Position(list: number, item: item))
            return true
          }
        }
      }
      return found
    }
  }

  func items(with text: String, in field: Int) -> [Position] { items[field][text] ?? [] }
}
