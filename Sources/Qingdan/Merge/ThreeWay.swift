/// What comes of a value that two sides had from one base: the rule of every merge.
enum ThreeWay: Hashable, Sendable {
  /// Nobody changed it, one side did, or both did the same; nil for no value.
  case agreed(YAMLValue?)
  /// Both changed it, and not to the same.
  case conflict

  init(base: YAMLValue?, ours: YAMLValue?, theirs: YAMLValue?) {
    if ours == theirs || theirs == base {
      self = .agreed(ours)
    } else if ours == base {
      self = .agreed(theirs)
    } else {
      self = .conflict
    }
  }
}

/// A value merged from two sides, group by group: two fields of one group are two fields.
struct MergedValue: Hashable, Sendable {
  /// With the value of the side that was asked for where they conflict.
  var value: YAMLValue?
  /// The paths below the value at which both sides changed the same; empty for the value itself.
  var conflicts: [Conflict] = []

  struct Conflict: Hashable, Sendable {
    var path: [String]
    var ours: YAMLValue?
    var theirs: YAMLValue?
  }

  /// Which side's value stands where both changed one: ours, or theirs where we have none, unless a side is named.
  enum Side: Hashable, Sendable { case shown, ours, theirs }

  /// Three values of one thing; nil where a side has none.
  struct Sides {
    var base: YAMLValue?
    var ours: YAMLValue?
    var theirs: YAMLValue?

    func map(_ body: (YAMLValue?) -> YAMLValue?) -> Sides {
      Sides(base: body(base), ours: body(ours), theirs: body(theirs))
    }

    /// The same values as a conflict, also where one of them is that of the base.
    var disputed: Sides {
      guard case .agreed = ThreeWay(base: base, ours: ours, theirs: theirs) else { return self }
      // No side has null.
      return Sides(base: .null, ours: ours, theirs: theirs)
    }
  }

  /// What nobody disputes.
  init(value: YAMLValue? = nil) { self.value = value }

  /// - Parameter isGroup: whether the value is one mapping whose fields are fields of their own.
  init(_ sides: Sides, isGroup: Bool, prefer side: Side, order: ([String]) -> [String]) {
    self.init()
    switch ThreeWay(base: sides.base, ours: sides.ours, theirs: sides.theirs) {
    case .agreed(let value): self.value = value
    case .conflict:
      if isGroup, let keys = Self.keys(sides) {
        merge(sides, order(keys), prefer: side)
      } else {
        value =
          switch side {
          case .shown: sides.ours ?? sides.theirs
          case .ours: sides.ours
          case .theirs: sides.theirs
          }
        conflicts = [Conflict(path: [], ours: sides.ours, theirs: sides.theirs)]
      }
    }
  }

  private mutating func merge(_ sides: Sides, _ keys: [String], prefer side: Side) {
    var fields: [YAMLValue.Field] = []
    for key in keys {
      let merged = MergedValue(sides.map { $0?[key] }, isGroup: false, prefer: side, order: { $0 })
      if let value = merged.value { fields.append(YAMLValue.Field(key, value)) }
      conflicts += merged.conflicts.map { Conflict(path: [key] + $0.path, ours: $0.ours, theirs: $0.theirs) }
    }
    value = fields.isEmpty ? nil : .mapping(fields)
  }

  /// All keys of the sides; nil where one of them is no mapping.
  private static func keys(_ sides: Sides) -> [String]? {
    var keys: [String] = []
    for value in [sides.ours, sides.theirs, sides.base].compactMap(\.self) {
      guard case .mapping(let fields) = value else { return nil }
      for field in fields where !keys.contains(field.key) { keys.append(field.key) }
    }
    return keys
  }
}
