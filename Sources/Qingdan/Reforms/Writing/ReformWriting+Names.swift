extension ReformWriting {
  /// The names until now of items that go on by another one, for the ledger; sorted by the items.
  var oldNames: [(item: String, name: String)] {
    let renamed = Set(links.filter { $0.before == $0.after && $0.fields["name"] != nil }.map(\.before))
    guard !renamed.isEmpty else { return [] }
    let names = Parallel.map(library.lists) { list in
      list.items.compactMap { item -> (item: String, name: String)? in
        guard let id = list.id(item), renamed.contains(id), let name = list.name(item) else { return nil }
        return (id, name)
      }
    }
    return names.flatMap(\.self).sorted { $0.item < $1.item }
  }
}
