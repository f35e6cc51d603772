/// What a difference adds to the totals and takes from them, by organisation and type.
///
/// Made so that last year's total with all of it is this year's; where it is not, the notice says so.
struct ItemMovements {
  /// The words of a yearly line, in its order.
  enum Term: String, CaseIterable {
    case added = "新增"
    case transferredIn = "划入"
    case takenOver = "承接"
    case recalledIn = "收回"
    case removed = "取消"
    case suspended = "暂停实施"
    case restored = "恢复"
    case transferredOut = "划出"
    case devolved = "下放"
    case recalledOut = "上收"
    case converted = "转为公共服务或者内部管理"
    case movedOut = "移出"
    case mergedOrSplit = "合并分设"
    case retyped = "类型变更"
    case regrouped = "主子项或单列调整"
  }

  typealias Key = ItemTotals.Key
  private var sums: [Key: [Term: Int]] = [:]
  private var settled: [StateSide: Set<ItemReference>] = [:]
  private let lists: [StateSide: [String: ListFile]]
  private let totals: [StateSide: ItemTotals]

  init(_ difference: Difference, before: ItemTotals, after: ItemTotals) {
    lists = [StateSide.before: difference.before, .after: difference.after].mapValues { state in
      Dictionary(state.library.lists.map { ($0.path, $0) }) { first, _ in first }
    }
    totals = [.before: before, .after: after]
    let items = difference.items.filter { $0.item?.kind == after.kind }
    // Mergers and splits first: what they say of the other items is not said again.
    for item in items where item.mainKind == .merged || item.mainKind == .split {
      for side in [StateSide.before, .after] {
        for member in item.members(side) where settled[side, default: []].insert(member).inserted {
          count(key(member, side), .mergedOrSplit, side == .before ? -1 : 1)
        }
      }
    }
    for item in items where item.mainKind != .merged && item.mainKind != .split { add(item) }
    addNewHeads(items, before, after)
  }

  /// The sum of each term that is not nothing; nil stands for all organisations or types.
  ///
  /// What one body gave another cancels out for all of them together.
  func terms(organisation: String? = nil, type: String? = nil) -> [(term: Term, count: Int)] {
    var terms = allTerms(organisation, type)
    guard organisation == nil else { return terms }
    for (one, other) in [
      (Term.transferredIn, Term.transferredOut), (.takenOver, .devolved), (.recalledIn, .recalledOut),
    ] {
      let pair = terms.filter { $0.term == one || $0.term == other }
      if pair.reduce(0, { $0 + $1.count }) == 0 { terms.removeAll { $0.term == one || $0.term == other } }
    }
    return terms
  }

  private func allTerms(_ organisation: String?, _ type: String?) -> [(term: Term, count: Int)] {
    Term.allCases.compactMap { term in
      let sum = sums.reduce(0) { sum, entry in
        let isMeant =
          (organisation.map { $0 == entry.key.organisation } ?? true)
          && (type.map { $0 == entry.key.type } ?? true)
        return isMeant ? sum + (entry.value[term] ?? 0) : sum
      }
      return sum == 0 ? nil : (term, sum)
    }
  }

  var keys: [Key] { Array(sums.keys) }

  private mutating func add(_ item: Difference.ItemChange) {
    let old = item.before.flatMap { settled[.before, default: []].contains($0) ? nil : key($0, .before) }
    let new = item.after.flatMap { settled[.after, default: []].contains($0) ? nil : key($0, .after) }
    guard old != new else { return }
    let kind = item.mainKind
    let leaves: Term
    let comes: Term
    switch kind {
    case .devolved: (leaves, comes) = (.devolved, .takenOver)
    case .recalled: (leaves, comes) = (.recalledOut, .recalledIn)
    case .converted: (leaves, comes) = (.converted, .added)
    case .movedOut: (leaves, comes) = (.movedOut, .added)
    case .suspended: (leaves, comes) = (.suspended, .restored)
    case .takenOver: (leaves, comes) = (.removed, .takenOver)
    case .added, .removed, .ended: (leaves, comes) = (.removed, .added)
    case .restored where old == nil: (leaves, comes) = (.removed, .restored)
    case _ where old == nil || new == nil:
      (leaves, comes) =
        kind == .transferred && (item.before == nil || item.after == nil)
        ? (.transferredOut, .transferredIn) : (.regrouped, .regrouped)
    case _ where old?.organisation == new?.organisation: (leaves, comes) = (.retyped, .retyped)
    default: (leaves, comes) = (.transferredOut, .transferredIn)
    }
    count(old, leaves, -1)
    count(new, comes, 1)
  }

  /// A main item that gets its first 子项, or loses its last, counts otherwise without having changed itself.
  private mutating func addNewHeads(
    _ items: [Difference.ItemChange], _ before: ItemTotals, _ after: ItemTotals
  ) {
    guard after.unit == .sub else { return }
    let told = Set(items.flatMap { ([$0.before, $0.after] + $0.others).compactMap { $0?.id } })
    for (id, entry) in after.heads
    where before.heads[id] == nil && !told.contains(id) && after.isWithin(entry) {
      count(entry.key, .regrouped, -1)
    }
    for (id, entry) in before.heads
    where after.heads[id] == nil && !told.contains(id) && before.isWithin(entry) {
      count(entry.key, .regrouped, 1)
    }
  }

  private mutating func count(_ key: Key?, _ term: Term, _ number: Int) {
    if let key { sums[key, default: [:]][term, default: 0] += number }
  }

  /// Whether an item is counted in one of the states at least, or was until it ended.
  func isCounted(_ item: Difference.ItemChange) -> Bool {
    isCountable(item.before, .before) || isCountable(item.after, .after)
  }

  private func isCountable(_ item: ItemReference?, _ side: StateSide) -> Bool {
    guard let item else { return false }
    guard let entry = entry(item, side) else { return true }
    return totals[side]?.isCountable(entry) == true
  }

  /// Where an item is counted; nil where it is not.
  func key(_ item: ItemReference, _ side: StateSide) -> Key? {
    guard let entry = entry(item, side) else {
      return Key(organisation: item.organisation ?? "", type: item.type ?? "")
    }
    return totals[side]?.isCounted(entry) == true ? entry.key : nil
  }

  private func entry(_ item: ItemReference, _ side: StateSide) -> ItemTotals.Entry? {
    guard let list = lists[side]?[item.list], item.index < list.count else { return nil }
    return ItemTotals.Entry(list, ListFile.Item(index: item.index))
  }
}
