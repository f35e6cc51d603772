/// What a reform does to the text of one item.
struct ItemTask {
  enum Goal: Hashable {
    case stay
    /// Into a list of another body.
    case move(to: String)
    /// Out of the library.
    case leave
  }

  /// A field of the item, by its name; nothing takes it away.
  struct FieldEdit {
    let name: String
    let value: YAMLValue?
  }

  var goal = Goal.stay
  /// What says so.
  private(set) var acts: [ReformLink.Act] = []
  /// What fields become by other edits than of the item itself: of a default, or of a body's name in it.
  private(set) var followed: [String: YAMLValue] = [:]
  /// In the order in which they were said; a later one of the same name holds.
  private(set) var fields: [FieldEdit] = []
  /// The part that goes to a body of its own, where the item is divided.
  var part: Part?
  /// What is left of the item where a part goes (范围).
  var words: String?

  struct Part {
    let to: String
    /// What it is of the item (范围).
    let words: String?
  }

  var isEmpty: Bool { goal == .stay && part == nil && words == nil && fields.isEmpty && followed.isEmpty }

  /// Whether it, or a part of it, comes to stand in another list.
  var goes: Bool {
    if case .move = goal { return true }
    return part != nil
  }

  mutating func add(_ act: ReformLink.Act) {
    if !acts.contains(act) { acts.append(act) }
  }

  mutating func follow(_ name: String, _ value: YAMLValue) { followed[name] = value }

  mutating func set(_ name: String, _ value: YAMLValue?) {
    fields.removeAll { $0.name == name }
    fields.append(FieldEdit(name: name, value: value))
  }
}
