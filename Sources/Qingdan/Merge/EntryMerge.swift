/// What becomes of a field of an item by what the item itself says with each side: whoever writes an entry into an
/// item means it, whatever the default below it is or becomes.
enum EntryMerge: Hashable, Sendable {
  /// The item says nothing of its own: the default of the result holds.
  case leftToDefaults
  /// The entry that a side wrote, or nobody touched; `~` is null.
  case written(YAMLValue)
  /// Both wrote an entry where there was none, and not the same.
  case disputed
  /// What holds for the item with each side decides, defaults included.
  case byValue

  /// What one side says.
  struct Side {
    /// In the item itself; nil for nothing, null for `~`.
    var own: YAMLValue?
    var standard: YAMLValue?
  }

  /// - Parameter base: nil where the item was not there.
  init(base: Side?, ours: Side, theirs: Side) {
    if ours.own == nil, theirs.own == nil {
      self = .leftToDefaults
      return
    }
    guard let base else {
      self = .byValue
      return
    }
    switch ThreeWay(base: base.own, ours: ours.own, theirs: theirs.own) {
    case .agreed(let entry?): self = .written(entry)
    case .agreed(nil):
      // Taken away by one side; where it moved the value into its defaults meanwhile, the value is what it meant.
      let remover = ours.own == nil ? ours : theirs
      self = remover.standard == base.standard ? .leftToDefaults : .byValue
    case .conflict:
      let isDisputed = base.own == nil && ours.own != nil && theirs.own != nil
      self = isDisputed ? .disputed : .byValue
    }
  }
}

extension YAMLValue {
  /// Nil for null: an entry `~` says that nothing holds.
  var said: YAMLValue? { self == .null ? nil : self }
}
