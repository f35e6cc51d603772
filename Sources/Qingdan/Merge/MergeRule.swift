/// What the merged list has to say, decided by values alone: no text is looked at here, and none written.
struct MergeRule {
  let kind: Kind
  let base: MergeValues
  let ours: MergeValues
  let theirs: MergeValues

  /// What becomes of one item.
  enum Fate: Hashable, Sendable {
    case gone
    case there
    /// One side removed what the other changed.
    case removedByOurs, removedByTheirs
  }

  func fate(_ key: String) -> Fate? {
    switch (base.own[key], ours.own[key], theirs.own[key]) {
    case (nil, nil, nil): nil
    case (_, .some, .some), (nil, _, _): .there
    case (.some, nil, nil): .gone
    case (let base, nil, let theirs): base == theirs ? .gone : .removedByOurs
    case (let base, let ours, nil): base == ours ? .gone : .removedByTheirs
    }
  }

  /// The merged value of a key of the head.
  func head(_ key: String, prefer side: MergedValue.Side = .shown) -> MergedValue {
    MergedValue(
      .init(base: base.head[key], ours: ours.head[key], theirs: theirs.head[key]), isGroup: false,
      prefer: side,
      order: { $0 })
  }

  /// The merged default of a field.
  func defaults(_ field: String, prefer side: MergedValue.Side = .shown) -> MergedValue {
    merged(
      field, .init(base: base.defaults[field], ours: ours.defaults[field], theirs: theirs.defaults[field]),
      side)
  }

  /// What is to hold for an item in a field, defaults included.
  func value(_ key: String, _ field: String, prefer side: MergedValue.Side = .shown) -> MergedValue {
    guard ours.own[key] != nil, theirs.own[key] != nil else {
      return MergedValue(value: ours.effective[key]?[field] ?? theirs.effective[key]?[field])
    }
    var sides = MergedValue.Sides(
      base: base.effective[key]?[field], ours: ours.effective[key]?[field],
      theirs: theirs.effective[key]?[field])
    switch entry(key, field) {
    case .leftToDefaults: return MergedValue(value: defaults(field, prefer: side).value)
    case .written(let entry): return MergedValue(value: entry.said)
    case .disputed: sides = sides.disputed
    case .byValue: break
    }
    return merged(field, sides, side)
  }

  /// What becomes of what the item itself says. Where both sides leave a field to the defaults, these conflict once for
  /// all items; an item of one side only is as that side has it.
  func entry(_ key: String, _ field: String) -> EntryMerge {
    func side(_ values: MergeValues) -> EntryMerge.Side? {
      values.own[key].map { EntryMerge.Side(own: $0[field], standard: values.defaults[field]) }
    }
    guard let here = side(ours), let there = side(theirs) else { return .byValue }
    return EntryMerge(base: side(base), ours: here, theirs: there)
  }

  /// Every field that any side uses, in the order of the kind.
  var fields: [String] { MergeValues.ordered(Set(base.fields + ours.fields + theirs.fields), kind) }

  /// Every key above the items, in the order of the file's shape.
  var headKeys: [String] {
    let keys = Set(base.head.keys).union(ours.head.keys).union(theirs.head.keys)
    let known = FileShape.list.fields.map(\.name).filter(keys.contains)
    return known + keys.subtracting(known).sorted()
  }

  /// The items that the result shows, conflicts included.
  func isShown(_ key: String) -> Bool { fate(key).map { $0 != .gone } ?? false }

  private func merged(_ field: String, _ sides: MergedValue.Sides, _ side: MergedValue.Side) -> MergedValue {
    let number = kind.field(field)
    let isGroup = number.map { kind[$0].type == .group && !kind[$0].isMany } ?? false
    return MergedValue(sides, isGroup: isGroup, prefer: side) { keys in
      guard let number else { return keys }
      // As canonical values have them: the fields of the group in its order, then the others by name.
      func rank(_ key: String) -> (Int, String) {
        (kind.table.number(of: key, in: number).map { Int($0.index) } ?? .max, key)
      }
      return keys.sorted { rank($0) < rank($1) }
    }
  }
}
