/// Compares the followed items of two states of the history.
struct HistoryComparison {
  private let ids: Set<String>
  private let lists: HistoryLists
  private let context: LibraryContext
  private let successors: [String: [String]]

  init(
    _ ids: Set<String>, _ lists: HistoryLists, _ context: LibraryContext, successors: [String: [String]]
  ) {
    self.ids = ids
    self.lists = lists
    self.context = context
    self.successors = successors
  }

  private struct Place {
    let list: ListFile
    let item: ListFile.Item
  }

  func changes(_ before: HistoryGraph.State, _ after: HistoryGraph.State) -> [Difference.ItemChange] {
    if before == after { return [] }
    let (old, new) = (places(before), places(after))
    var found: [Difference.ItemChange] = []
    var explained: Set<String> = []
    for id in ids.sorted() {
      guard let from = old[id] else { continue }
      // Of one that goes on only what is new was parted from it.
      let heirs = (successors[id] ?? []).sorted()
        .filter { new[$0] != nil && (new[id] == nil || old[$0] == nil) }
      explained.formUnion(heirs)
      found += fate(
        id, from, new[id], heirs.compactMap { new[$0] }, joined: heirs.compactMap { old[$0] })
    }
    for id in ids.sorted() where old[id] == nil && !explained.contains(id) {
      if let to = new[id] { found.append(item(nil, to, [whole(.added, id, nil, to)])) }
    }
    return found
  }

  /// What happened to one item, from where it was to where it is.
  ///
  /// - Parameters:
  ///   - heirs: what came of it beside, or instead.
  ///   - joined: those of them that were there before.
  private func fate(
    _ id: String, _ from: Place, _ to: Place?, _ heirs: [Place], joined: [Place]
  ) -> [Difference.ItemChange] {
    if let to {
      return compared(from, to) + (heirs.isEmpty ? [] : [replaced(id, from, [to] + heirs, joined: [])])
    }
    if heirs.count == 1, joined.isEmpty, !isShared(id) { return compared(from, heirs[0]) }
    return [replaced(id, from, heirs, joined: joined)]
  }

  /// Whether another item became part of the same one.
  private func isShared(_ id: String) -> Bool {
    let heirs = Set(successors[id] ?? [])
    return ids.contains { $0 != id && !heirs.isDisjoint(with: successors[$0] ?? []) }
  }

  /// Where each id stands; of several with one id, the first by its path.
  private func places(_ state: HistoryGraph.State) -> [String: Place] {
    var found: [String: Place] = [:]
    for (path, blob) in state.sorted(by: { $0.key < $1.key }) {
      guard let list = lists[path, blob] else { continue }
      for item in list.items {
        guard let id = list.id(item), ids.contains(id), found[id] == nil else { continue }
        found[id] = Place(list: list, item: item)
      }
    }
    return found
  }

  private func compared(_ from: Place, _ to: Place) -> [Difference.ItemChange] {
    guard from.list.kind.name == to.list.kind.name else {
      let id = from.list.id(from.item) ?? ""
      return [item(from, nil, [whole(.removed, id, from, nil)]), item(nil, to, [whole(.added, id, nil, to)])]
    }
    let changes = ItemComparison(from.list, to.list).changes(from.item, to.item)
    return changes.isEmpty ? [] : [item(from, to, changes)]
  }

  /// What came of an item where the ledger says so; nothing of one that is there no more.
  private func replaced(
    _ id: String, _ from: Place, _ heirs: [Place], joined: [Place]
  ) -> Difference.ItemChange {
    guard let heir = heirs.first else { return item(from, nil, [whole(.removed, id, from, nil)]) }
    let isSplit = heirs.count > 1
    var change = item(from, heir, [whole(isSplit ? .split : .merged, id, from, heir)])
    change.others = isSplit ? heirs.dropFirst().map(reference) : joined.map(reference)
    return change
  }

  private func item(_ from: Place?, _ to: Place?, _ changes: [Change]) -> Difference.ItemChange {
    Difference.ItemChange(before: from.map(reference), after: to.map(reference), changes: changes)
  }

  private func whole(_ kind: Change.Kind, _ id: String, _ from: Place?, _ to: Place?) -> Change {
    var change = Change(
      kind, item: id, before: from.map { $0.list.canonicalItem($0.item) },
      after: to.map { $0.list.canonicalItem($0.item) })
    change.oldPlace = from.map { $0.list.place($0.list.node($0.item)) }
    change.newPlace = to.map { $0.list.place($0.list.node($0.item)) }
    if let kind = (to ?? from)?.list.kind { ChangeWeighing(kind: kind).weigh(&change) }
    return change
  }

  private func reference(_ place: Place) -> ItemReference {
    ItemReference(place.list, place.item, in: state([place.list], label: ""))
  }

  /// The difference of two states in which there is nothing but the lists of the item.
  func difference(
    _ items: [Difference.ItemChange], _ before: HistoryGraph.State, _ after: HistoryGraph.State, label: String
  ) -> Difference {
    func state(_ state: HistoryGraph.State, _ label: String) -> LibraryState {
      self.state(
        state.sorted { $0.key < $1.key }.compactMap { lists[$0.key, $0.value] }, label: label)
    }
    return Difference(
      before: state(before, "\(label)^"), after: state(after, label), items: items, candidates: [], files: [],
      findings: [], notes: [])
  }

  private func state(_ lists: [ListFile], label: String) -> LibraryState {
    LibraryState(label: label, library: Library(context, lists: lists), tree: MemoryTree([String: [UInt8]]()))
  }
}
