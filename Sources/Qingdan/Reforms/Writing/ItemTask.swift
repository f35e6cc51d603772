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
    /// Whether it is of what the item goes on as, and not of what is parted from it.
    var isOwn = false
  }

  var goal = Goal.stay
  /// What says so.
  private(set) var acts: [ReformLink.Act] = []
  /// What fields become by other edits than of the item itself: of a default, or of a body's name in it.
  private(set) var followed: [String: YAMLValue] = [:]
  /// In the order in which they were said; a later one of the same name holds.
  private(set) var fields: [FieldEdit] = []
  /// Items that are parted from it: what goes to another body, what it is divided into beside itself.
  var parts: [Part] = []
  /// What it goes on as, where that has another id.
  var newID: String?
  /// The item that it goes on in.
  var fold: String?
  /// What is left of the item where a part goes (范围).
  var words: String?
  /// The comments of items that go on in it, to stand above it.
  var comments: [String] = []

  struct Part {
    /// The body that it goes to; nil where it stays with the item.
    var to: String?
    /// What it is of the item (范围).
    var words: String?
    /// Nil where it is made.
    var id: String?
    /// What it has that the item has not.
    var fields: [FieldEdit] = []
  }

  var isEmpty: Bool {
    goal == .stay && acts.isEmpty && parts.isEmpty && newID == nil && fold == nil && words == nil
      && fields.isEmpty
      && followed.isEmpty
  }

  /// The body to which it goes, with the list that it stands in; nil where it stays or leaves.
  var destination: String? { if case .move(let to) = goal { to } else { nil } }

  /// Who holds it then, where that is said: the body to which it goes, or what its field is to be.
  var newHolder: String? { destination ?? fields.first { $0.name == "holder" }?.value?.texts.first }

  /// Whether it, or a part of it, gets another holder.
  var changesHolder: Bool { goes || newHolder != nil }

  /// Whether it, or a part of it, comes to stand in another list.
  var goes: Bool {
    if destination != nil { return true }
    return parts.contains { $0.to != nil }
  }

  mutating func add(_ act: ReformLink.Act) {
    if !acts.contains(act) { acts.append(act) }
  }

  mutating func follow(_ name: String, _ value: YAMLValue) { followed[name] = value }

  mutating func set(_ name: String, _ value: YAMLValue?, isOwn: Bool = false) {
    fields.removeAll { $0.name == name }
    fields.append(FieldEdit(name: name, value: value, isOwn: isOwn))
  }
}
