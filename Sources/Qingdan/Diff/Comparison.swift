/// Finds what differs between two states of a library.
///
/// In this order: the same id; the ledger and the acts on file; the same content among what is left; similar content.
/// What the first two find is a fact, what the last two find a candidate.
public struct Comparison: Sendable {
  private let before: LibraryState
  private let after: LibraryState
  private let old: ItemIndex
  private let new: ItemIndex
  private let successors: [String: [String]]
  /// The names of the kinds that are the same in both states.
  private let equalKinds: Set<String>

  /// - Parameter successors: what became of ids that are gone, as the ledger and the acts say.
  public init(before: LibraryState, after: LibraryState, successors: [String: [String]] = [:]) {
    self.before = before
    self.after = after
    self.successors = successors
    let kinds = after.library.context.kinds
    equalKinds = Set(before.library.context.kinds.values.filter { kinds[$0.name] == $0 }.map(\.name))
    (old, new) = Parallel.both({ ItemIndex(before.library.lists) }, { ItemIndex(after.library.lists) })
  }

  public func difference() -> Difference {
    let matching = ItemMatching(old, new, successors: successors)
    var (items, alike) = Parallel.both({ compared(matching.pairs) }, { similar(matching) })
    items += matching.mergers.flatMap { merger in merger.old.map { merged($0, merger) } }
    items += matching.splits.map(split)
    items += matching.gone.map(removed) + matching.new.map(added)
    HolderCheck.weigh(&items, before: before, after: after)
    ReusedIDs.weigh(&items, before: before, after: after)
    return Difference(
      before: before, after: after, items: Self.sorted(items),
      bodies: BodyComparison(before, after).changes, candidates: alike.candidates,
      files: FileComparison(before.tree, after.tree).changes,
      findings: DoubledIDs(before: before, after: after).findings(matching, old, new),
      notes: changedKinds() + alike.notes)
  }

  /// Lists that are of another kind now, so that all of their items went and came.
  private func changedKinds() -> [Message] {
    let olds = Dictionary(old.lists.map { ($0.path, $0) }) { first, _ in first }
    return new.lists.compactMap { list in
      guard let was = olds[list.path], was.kind.name != list.kind.name, was.count > 0 else { return nil }
      return Message(
        zh:
          "\(list.path) 原来是\(was.kind.title.zh)，现在是\(list.kind.title.zh)：原来的 \(was.count) 个事项都不再是\(was.kind.title.zh)的事项，按取消看。写错了的，把清单开头的 list 改回 \(was.kind.name)",
        en:
          "\(list.path) was of kind '\(was.kind.name)' and is of kind '\(list.kind.name)': none of its \(was.count) items is what it was, and they count as removed; if that is a slip, put 'list' back"
      )
    }
  }

  /// In the order of the organisations, then of the lists. What stands there is large, so places are sorted.
  private static func sorted(_ items: [Difference.ItemChange]) -> [Difference.ItemChange] {
    // No item is copied for it: each holds some thirty strings.
    let keys = items.indices.map { number in
      items[number].after == nil ? key(items[number].before) : key(items[number].after)
    }
    return items.indices.sorted { keys[$0] < keys[$1] }.map { items[$0] }
  }

  private static func key(_ item: ItemReference?) -> (String, String, Int, String) {
    (item?.organisation ?? "", item?.list ?? "", item?.index ?? 0, item?.id ?? "")
  }

  /// List by list of the older state, several at once.
  private func compared(_ pairs: [ItemMatching.Pair]) -> [Difference.ItemChange] {
    let moved = reordered(pairs)
    var runs: [Range<Int>] = []
    var start = 0
    for number in pairs.indices.dropFirst()
    where old.entries[pairs[number].old].list != old.entries[pairs[start].old].list {
      runs.append(start..<number)
      start = number
    }
    if start < pairs.count { runs.append(start..<pairs.count) }
    return Array(Parallel.map(runs) { compared(pairs, $0, moved) }.joined())
  }

  /// - Parameter run: pairs whose older items stand in one list.
  private func compared(
    _ pairs: [ItemMatching.Pair], _ run: Range<Int>, _ moved: Set<Int>
  ) -> [Difference.ItemChange] {
    // By the newer list, as places in an array: out of a dictionary each would be copied for every item.
    var places: [Int: Int] = [:]
    var comparisons: [ItemComparison] = []
    return run.compactMap { number in
      let (from, to) = (old.entries[pairs[number].old], new.entries[pairs[number].new])
      let place = places[to.list] ?? comparisons.count
      if place == comparisons.count {
        comparisons.append(itemComparison(old.list(from), new.list(to)))
        places[to.list] = place
      }
      var changes = comparisons[place].changes(from.item, to.item)
      if moved.contains(number) { changes.append(reordering(from, to)) }
      guard !changes.isEmpty else { return nil }
      return Difference.ItemChange(
        before: reference(from, in: old, before), after: reference(to, in: new, after), changes: changes)
    }
  }

  private func itemComparison(_ from: ListFile, _ to: ListFile) -> ItemComparison {
    let isSame = from.kind.name == to.kind.name && equalKinds.contains(to.kind.name)
    return ItemComparison(from, to, isSameKind: isSame)
  }

  /// The numbers of the pairs whose items stand elsewhere in the same list.
  private func reordered(_ pairs: [ItemMatching.Pair]) -> Set<Int> {
    var byList: [Int: [(pair: Int, old: Int, new: Int)]] = [:]
    for (number, pair) in pairs.enumerated() {
      let (from, to) = (old.entries[pair.old], new.entries[pair.new])
      guard old.list(from).path == new.list(to).path else { continue }
      byList[to.list, default: []].append((number, from.item.index, to.item.index))
    }
    var found: Set<Int> = []
    for run in byList.values {
      let run = run.sorted { $0.new < $1.new }
      found.formUnion(ItemOrder.moved(run.map(\.old)).map { run[$0].pair })
    }
    return found
  }

  private func weighing(_ kind: Kind) -> ChangeWeighing {
    guard !equalKinds.contains(kind.name) else { return ChangeWeighing(kind: kind) }
    let (old, new) = (before.library.context.kinds[kind.name], after.library.context.kinds[kind.name])
    return ChangeWeighing(kind: new ?? kind, former: old)
  }

  private func reordering(_ from: ItemIndex.Entry, _ to: ItemIndex.Entry) -> Change {
    let (list, newList) = (old.list(from), new.list(to))
    var change = Change(.reordered, item: list.id(from.item) ?? list.name(from.item) ?? "")
    change.oldPlace = list.place(list.node(from.item))
    change.newPlace = newList.place(newList.node(to.item))
    weighing(newList.kind).weigh(&change)
    return change
  }

  private func removed(_ number: Int) -> Difference.ItemChange {
    let entry = old.entries[number]
    return Difference.ItemChange(
      before: reference(entry, in: old, before), after: nil,
      changes: [whole(.removed, from: entry, to: nil)])
  }

  private func added(_ number: Int) -> Difference.ItemChange {
    let entry = new.entries[number]
    return Difference.ItemChange(
      before: nil, after: reference(entry, in: new, after), changes: [whole(.added, from: nil, to: entry)])
  }

  private func merged(_ number: Int, _ merger: ItemMatching.Merger) -> Difference.ItemChange {
    let (from, to) = (old.entries[number], new.entries[merger.new])
    return Difference.ItemChange(
      before: reference(from, in: old, before), after: reference(to, in: new, after),
      others: ([merger.goesOn].compactMap(\.self) + merger.old.filter { $0 != number })
        .map { reference(old.entries[$0], in: old, before) },
      changes: [whole(.merged, from: from, to: to)] + lost(from, to: [to]))
  }

  private func split(_ split: (old: Int, new: [Int])) -> Difference.ItemChange {
    let from = old.entries[split.old]
    let halves = split.new.map { new.entries[$0] }
    // What an item loses that goes on beside its parts is told where it is compared with itself.
    let goesOn = old.id(from).map { id in halves.contains { new.id($0) == id } } ?? false
    return Difference.ItemChange(
      before: reference(from, in: old, before), after: halves.first.map { reference($0, in: new, after) },
      others: halves.dropFirst().map { reference($0, in: new, after) },
      changes: [whole(.split, from: from, to: halves.first)] + (goesOn ? [] : lost(from, to: halves)))
  }

  /// What an item had and none of those has that it became.
  private func lost(_ from: ItemIndex.Entry, to heirs: [ItemIndex.Entry]) -> [Change] {
    let list = old.list(from)
    return LostFields.common(
      to: heirs.map { itemComparison(list, new.list($0)).changes(from.item, $0.item) },
      weighing: weighing(heirs.first.map { new.list($0).kind } ?? list.kind))
  }

  /// A change of whole items, with all that they say.
  private func whole(_ kind: Change.Kind, from: ItemIndex.Entry?, to: ItemIndex.Entry?) -> Change {
    let id = from.flatMap { old.id($0) } ?? to.flatMap { new.id($0) }
    let name = (from.map { old.list($0).name($0.item) } ?? to.map { new.list($0).name($0.item) }) ?? ""
    var change = Change(
      kind, item: id ?? name ?? "", before: from.map { old.list($0).canonicalItem($0.item) },
      after: to.map { new.list($0).canonicalItem($0.item) })
    change.oldPlace = from.map { old.list($0).place(old.list($0).node($0.item)) }
    change.newPlace = to.map { new.list($0).place(new.list($0).node($0.item)) }
    if let list = to.map({ new.list($0) }) ?? from.map({ old.list($0) }) {
      weighing(list.kind).weigh(&change)
    }
    return change
  }

  private func reference(
    _ entry: ItemIndex.Entry, in index: ItemIndex, _ state: LibraryState
  ) -> ItemReference {
    ItemReference(index.list(entry), entry.item, in: state)
  }

  private func similar(
    _ matching: ItemMatching
  ) -> (candidates: [Difference.Candidate], notes: [Message]) {
    func unmatched(_ numbers: [Int], _ index: ItemIndex) -> [UnmatchedItem] {
      numbers.map { UnmatchedItem(list: index.list(index.entries[$0]), item: index.entries[$0].item) }
    }
    let found = SimilarItems(before: before.library.context, after: after.library.context)
      .candidates(gone: unmatched(matching.gone, old), new: unmatched(matching.new, new))
    let candidates = found.pairs.map { pair in
      Difference.Candidate(
        before: reference(old.entries[matching.gone[pair.gone]], in: old, before),
        after: reference(new.entries[matching.new[pair.new]], in: new, after), score: pair.score,
        evidence: pair.evidence)
    }
    return (candidates, found.notes)
  }
}

extension ItemReference {
  init(_ list: ListFile, _ item: ListFile.Item, in state: LibraryState) {
    let organisation = list.organisation(of: item)
    let body = organisation.flatMap { state.library.context.organisations[$0] }
    self.init(
      id: list.id(item), name: list.name(item) ?? "", kind: list.kind.name,
      type: list.text(item, list.kind.table.type),
      code: list.text(item, list.kind.table.code),
      organisation: organisation, organisationName: body?.shortName(on: state.day) ?? organisation ?? "",
      list: list.path, index: item.index, place: list.place(list.node(item)))
  }
}
