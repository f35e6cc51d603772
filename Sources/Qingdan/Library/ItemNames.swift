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
