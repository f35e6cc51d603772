/// Items of two states that are the same but for their ids.
struct EqualContent {
  let gone: [UnmatchedItem]
  let new: [UnmatchedItem]

  /// Of one hash no more different contents are kept apart: texts can be made to have one.
  static let limit = 8

  /// Pairs of places; both sides rising.
  ///
  /// Where several have one content, those of one list meet first, then those of one organisation, then the rest in order.
  func pairs(_ old: FeatureSet, _ features: FeatureSet) -> [(gone: Int, new: Int)] {
    var found: [(gone: Int, new: Int)] = []
    for group in groups(old, features) {
      var left = group.gone
      var right = group.new
      meet(&left, &right, &found) { $0.list.path }
      meet(&left, &right, &found) { $0.list.organisation(of: $0.item) ?? "" }
      found += zip(left, right).map { ($0, $1) }
    }
    return found.sorted { $0.gone < $1.gone }
  }

  private struct Group {
    var gone: [Int]
    var new: [Int] = []
  }

  private func groups(_ old: FeatureSet, _ features: FeatureSet) -> [Group] {
    let (old, features) = (old.items.prefix(gone.count), features.items.prefix(new.count))
    let wanted = Set(features.map(\.content))
    var groups: [Group] = []
    var byContent: [UInt64: [Int]] = [:]
    for (index, item) in old.enumerated() where item.saysMore && wanted.contains(item.content) {
      let known = byContent[item.content] ?? []
      if let group = known.first(where: { isEqual(gone[groups[$0].gone[0]], gone[index]) }) {
        groups[group].gone.append(index)
      } else if known.count < Self.limit {
        byContent[item.content, default: []].append(groups.count)
        groups.append(Group(gone: [index]))
      }
    }
    for (index, item) in features.enumerated() where item.saysMore {
      let known = byContent[item.content] ?? []
      if let group = known.first(where: { isEqual(gone[groups[$0].gone[0]], new[index]) }) {
        groups[group].new.append(index)
      }
    }
    return groups.filter { !$0.new.isEmpty }
  }

  private func meet(
    _ left: inout [Int], _ right: inout [Int], _ found: inout [(gone: Int, new: Int)],
    by key: (UnmatchedItem) -> String
  ) {
    guard !left.isEmpty, !right.isEmpty else { return }
    if left.count == 1, right.count == 1 { return }
    var waiting: [String: [Int]] = [:]
    for index in right.reversed() { waiting[key(new[index]), default: []].append(index) }
    var rest: [Int] = []
    var taken: Set<Int> = []
    for index in left {
      if let other = waiting[key(gone[index])]?.popLast() {
        found.append((index, other))
        taken.insert(other)
      } else {
        rest.append(index)
      }
    }
    left = rest
    right.removeAll { taken.contains($0) }
  }

  /// Whether all fields but the id have equal values, but for width, brackets, quotation marks and blanks.
  private func isEqual(_ a: UnmatchedItem, _ b: UnmatchedItem) -> Bool {
    guard a.list.kind.name == b.list.kind.name else { return false }
    let isOneKind = a.list === b.list || a.list.kind.fields.count == b.list.kind.fields.count
    guard isOneKind, a.list.kind.fields.elementsEqual(b.list.kind.fields, by: { $0.name == $1.name }) else {
      return content(a) == content(b)
    }
    for (column, field) in a.list.kind.fields.enumerated() where field.name != "id" {
      let number = FieldNumber(column)
      switch (a.list.value(a.item, number), b.list.value(b.item, number)) {
      case (nil, nil): continue
      case (let left?, let right?) where isSameText(left, a.list.document, right, b.list.document): continue
      default:
        let left = a.list.canonicalValue(a.item, number)?.normalised
        guard left == b.list.canonicalValue(b.item, number)?.normalised else { return false }
      }
    }
    return true
  }

  private func content(_ item: UnmatchedItem) -> YAMLValue {
    guard case .mapping(let fields) = item.list.canonicalItem(item.item) else { return .null }
    return YAMLValue.mapping(fields.filter { $0.key != "id" }.sorted { $0.key < $1.key }).normalised
  }

  /// Whether two nodes are the same scalars in the same collections: the usual case, and no text is made for it.
  private func isSameText(_ a: NodeID, _ left: Document, _ b: NodeID, _ right: Document) -> Bool {
    guard left.kind(a) == right.kind(b) else { return false }
    switch left.kind(a) {
    case .scalar: return left.withText(a) { right.equals(b, $0) }
    case .alias: return false
    case .sequence, .mapping:
      var (first, second) = (left.children(a), right.children(b))
      while true {
        switch (first.next(), second.next()) {
        case (nil, nil): return true
        case (let x?, let y?): if !isSameText(x, left, y, right) { return false }
        default: return false
        }
      }
    }
  }
}
