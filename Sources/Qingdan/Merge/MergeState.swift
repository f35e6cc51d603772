/// One of the four states that a merge is proved with, as values by item.
struct MergeState {
  /// One place at which an item stands.
  struct Standing {
    var file: String
    var kind: Kind
    var name: String
    /// What holds for it, the defaults of its list included.
    var values: [String: YAMLValue]
    /// What it says itself; `~` is null.
    var own: [String: YAMLValue]
    /// The defaults of its list.
    var defaults: [String: YAMLValue]
  }

  let state: LibraryState
  /// By id, or by name and file where there is no id; more than one where it stands more than once.
  private(set) var items: [String: [Standing]] = [:]
  /// What stands above the items, by file.
  private(set) var heads: [String: [String: YAMLValue]] = [:]
  /// The lists that have no items: nothing but their head tells whether they are there.
  private(set) var empty: Set<String> = []
  /// The files that cannot be read as lists.
  private(set) var unread: [String] = []
  /// The files that are no lists, or cannot be read as such.
  private(set) var others: [String] = []

  /// - Parameter unchanged: the lists that are the same in all states: of their items it is enough that they are there.
  init(_ state: LibraryState, unchanged: Set<String>) throws(FileError) {
    self.state = state
    for list in state.library.lists {
      let isUnchanged = unchanged.contains(list.path)
      guard let values = isUnchanged ? MergeValues() : Self.values(list) else { continue }
      heads[list.path] = values.head
      if list.items.isEmpty { empty.insert(list.path) }
      for item in list.items {
        let name = list.name(item) ?? ""
        let key = String(item.index)
        let standing = Standing(
          file: list.path, kind: list.kind, name: name, values: values.effective[key] ?? [:],
          own: values.own[key] ?? [:], defaults: values.defaults)
        items[list.id(item) ?? "\(name)（\(list.path)）", default: []].append(standing)
      }
    }
    let known = Set(heads.keys)
    unread = state.library.context.listPaths.filter { !known.contains($0) }
    others = try state.tree.ownPaths().filter { !known.contains($0) }
  }

  /// Nil where two entries cannot be told apart: the list counts as unread.
  private static func values(_ list: ListFile) -> MergeValues? {
    let isPlain = list.problems.allSatisfy { problem in
      switch problem.reason {
      case .repeatedField, .notAnItem: false
      default: true
      }
    }
    return isPlain ? MergeValues(list, keys: list.items.map { String($0.index) }) : nil
  }

  var label: String { state.label }
}
