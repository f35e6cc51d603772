/// One of the four states that a merge is proved with, as values by item.
struct MergeState {
  /// One place at which an item stands.
  struct Standing {
    var file: String
    var kind: Kind
    var name: String
    /// What holds for it, the defaults of its list included.
    var values: [String: YAMLValue]
  }

  let state: LibraryState
  /// By id, or by name and file where there is no id; more than one where it stands more than once.
  private(set) var items: [String: [Standing]] = [:]
  /// What stands above the items, by file.
  private(set) var heads: [String: [String: YAMLValue]] = [:]
  /// The files that cannot be read as lists.
  private(set) var unread: [String] = []
  /// The files that are no lists, or cannot be read as such.
  private(set) var others: [String] = []

  /// - Parameter unchanged: the lists that are the same in all states: of their items it is enough that they are there.
  init(_ state: LibraryState, unchanged: Set<String>) throws(FileError) {
    self.state = state
    for list in state.library.lists {
      let isUnchanged = unchanged.contains(list.path)
      guard let values = isUnchanged ? (head: [:], items: []) : Self.values(list) else { continue }
      heads[list.path] = values.head
      for item in list.items {
        let name = list.name(item) ?? ""
        let standing = Standing(
          file: list.path, kind: list.kind, name: name, values: isUnchanged ? [:] : values.items[item.index])
        items[list.id(item) ?? "\(name)（\(list.path)）", default: []].append(standing)
      }
    }
    let known = Set(heads.keys)
    unread = state.library.context.listPaths.filter { !known.contains($0) }
    others = try state.tree.ownPaths().filter { !known.contains($0) }
  }

  /// Nil where two entries cannot be told apart: the list counts as unread.
  private static func values(_ list: ListFile) -> (head: [String: YAMLValue], items: [[String: YAMLValue]])? {
    let isPlain = list.problems.allSatisfy { problem in
      switch problem.reason {
      case .repeatedField, .notAnItem: false
      default: true
      }
    }
    guard isPlain else { return nil }
    let values = MergeValues(list, keys: list.items.map { String($0.index) })
    return (values.head, list.items.map { values.effective[String($0.index)] ?? [:] })
  }

  var label: String { state.label }
}
