/// The names that several items of one state have, such as 规范性文件 of every department: between organisations that have
/// nothing to do with each other they say nothing.
struct CommonNames {
  private var names: Set<UInt64> = []

  /// - Parameters:
  ///   - wanted: the hashes of the names to look for.
  ///   - states: the lists of each state.
  init(among wanted: Set<UInt64>, of states: [[ListFile]]) {
    guard !wanted.isEmpty else { return }
    for lists in states {
      var seen: Set<UInt64> = []
      for list in lists {
        guard let field = list.kind.table.name else { continue }
        for item in list.items {
          guard let node = list.value(item, field) else { continue }
          let name = list.document.withText(node) { NormalHash.of($0) }
          if wanted.contains(name), !seen.insert(name).inserted { names.insert(name) }
        }
      }
    }
  }

  func contains(_ item: ItemFeatures) -> Bool { names.contains(item.name) }
}
