/// One of the three texts of a list that are merged: what it says, and which lines say it.
struct MergeSide {
  let list: ListFile
  /// The lines of the items; nil where there are none.
  let lines: EntryLines?
  /// The key of each item, in their order.
  let keys: [String]
  let indices: [String: Int]

  /// Reads a side, or says why it cannot be merged.
  static func list(_ path: String, _ bytes: [UInt8], in context: LibraryContext) throws(MergeRefusal)
    -> ListFile
  {
    let (list, diagnostics) = ListFile.load(path, bytes, in: context)
    if let first = diagnostics.first(where: { $0.severity == .error }) { throw MergeRefusal(first.message) }
    guard let list else { throw MergeRefusal(zh: "读不出清单", en: "no list can be read there") }
    for problem in list.problems {
      switch problem.reason {
      case .repeatedField:
        throw MergeRefusal(zh: "有一个字段写了两次", en: "a field stands there twice")
      case .notAnItem:
        throw MergeRefusal(zh: "items 下面有的不是事项", en: "not every entry of 'items' is an item")
      default: break
      }
    }
    return list
  }

  /// - Parameter ids: the ids of items by their name, for those that have an id on one side only.
  init(_ list: ListFile, ids: [String: String]) throws(MergeRefusal) {
    self.list = list
    if let items = list.head.items, list.count > 0 {
      do { lines = try EntryLines(items, of: list.document) } catch { throw MergeRefusal(error.message) }
    } else {
      lines = nil
    }
    let own = Set(list.items.compactMap { list.id($0) })
    var keys: [String] = []
    var indices: [String: Int] = [:]
    for item in list.items {
      let name = list.name(item) ?? ""
      var key = list.id(item) ?? "名称 " + name
      if list.id(item) == nil, let id = ids[name], !own.contains(id) { key = id }
      guard indices.updateValue(item.index, forKey: key) == nil else {
        throw MergeRefusal(
          zh: "有两个事项的标识或者名称都是“\(list.id(item) ?? name)”",
          en: "two items have the id or the name '\(list.id(item) ?? name)'")
      }
      keys.append(key)
    }
    self.keys = keys
    self.indices = indices
  }

  /// The ids of the items of some lists by their names, where a name belongs to one id only.
  static func ids(_ lists: [ListFile]) -> [String: String] {
    var ids: [String: Set<String>] = [:]
    for list in lists {
      for item in list.items {
        if let id = list.id(item), let name = list.name(item) { ids[name, default: []].insert(id) }
      }
    }
    return ids.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  func item(_ key: String) -> ListFile.Item? { indices[key].map { ListFile.Item(index: $0) } }

  /// An item as a text of its own: one dash at the first column, with its comments.
  func text(_ key: String) throws(MergeRefusal) -> [UInt8]? {
    guard let lines, let index = indices[key] else { return nil }
    do { return try lines.lines(index).flatMap { $0 + [0x0A] } } catch { throw MergeRefusal(error.message) }
  }
}

/// Why two sides are not merged by item and field.
public struct MergeRefusal: Error, Hashable, Sendable {
  public var message: Message

  init(_ message: Message) { self.message = message }
  init(zh: String, en: String) { message = Message(zh: zh, en: en) }
}
