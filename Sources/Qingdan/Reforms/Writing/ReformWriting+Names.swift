extension ReformWriting {
  /// The names until now of items that go on by another one, for the ledger; sorted by the items.
  var oldNames: [(item: String, name: String)] {
    let goingOn = links.filter { $0.before == $0.after }
    let renamed = Dictionary(
      goingOn.compactMap { link in link.fields["name"].map { (link.before, $0) } }
    ) { first, _ in first }
    guard !renamed.isEmpty else { return [] }
    let names = Parallel.map(library.lists) { list in
      list.items.compactMap { item -> (item: String, name: String)? in
        guard let id = list.id(item), let new = renamed[id], let name = list.name(item), new.texts != [name]
        else { return nil }
        return (id, name)
      }
    }
    return names.flatMap(\.self).sorted { $0.item < $1.item }
  }
}
