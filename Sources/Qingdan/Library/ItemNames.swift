extension LibraryContext {
  /// The names of the items that other lists may refer to, by id; read in a pass of its own, so that no list is kept.
  ///
  /// Empty where no kind has a field that names items of other lists.
  public func itemNames(_ tree: any FileTree) async -> [String: String] {
    let refersToItems = kinds.values.contains { kind in
      kind.allFields.contains { $0.field.type == .item && $0.field.name != "parent" }
    }
    guard refersToItems else { return [:] }
    let visits = await ListWalk(tree, self).map { list, _ in
      list.items.compactMap { item in list.id(item).flatMap { id in list.name(item).map { (id, $0) } } }
    }
    return Dictionary(visits.flatMap { $0.result ?? [] }) { first, _ in first }
  }
}

extension Library {
  /// The names of some items, by their ids.
  func names(of ids: Set<String>) -> [String: String] {
    guard !ids.isEmpty else { return [:] }
    var names: [String: String] = [:]
    for list in lists {
      for item in list.items {
        if let id = list.id(item), ids.contains(id) { names[id] = list.name(item) ?? "" }
      }
    }
    return names
  }
}
