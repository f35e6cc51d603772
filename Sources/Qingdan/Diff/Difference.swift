/// What differs between two states of a library (差异).
///
/// Every report, the patch, the gates of CI and a release are made from this one value.
public struct Difference: Sendable {
  /// One item in both states, or in one of them, with what changed.
  public struct ItemChange: Hashable, Sendable {
    public var before: ItemReference?
    public var after: ItemReference?
    /// The other items of a merger or a split; of a power that two bodies have, or had, the other's item (`HolderCheck`).
    public var others: [ItemReference]
    /// Gravest first; at least one.
    public var changes: [Change]

    public init(
      before: ItemReference?, after: ItemReference?, others: [ItemReference] = [], changes: [Change]
    ) {
      self.before = before
      self.after = after
      self.others = others
      self.changes = changes
    }

    /// The item as it is now, or was last.
    public var item: ItemReference? { after ?? before }
    public var severity: ChangeSeverity { changes.map(\.severity).max() ?? .format }
    /// Its ids in both states.
    var ids: [String] { [before?.id, after?.id].compactMap(\.self) }
    /// Whether another matter stands under its id than before.
    var isReused: Bool { changes.contains { $0.rule == "change/id-reused" } }
  }

  /// Two items, one gone and one new, that may be the same; a person must say so.
  public struct Candidate: Hashable, Sendable {
    public var before: ItemReference
    public var after: ItemReference
    /// 1 for equal content.
    public var score: Double
    /// What speaks for it.
    public var evidence: [Message]

    public init(before: ItemReference, after: ItemReference, score: Double, evidence: [Message]) {
      self.before = before
      self.after = after
      self.score = score
      self.evidence = evidence
    }
  }

  /// A file of the library that is no list, and differs.
  public struct FileChange: Hashable, Sendable {
    public enum Fate: String, Hashable, Sendable { case added, removed, changed }
    public var path: String
    public var fate: Fate

    public init(path: String, fate: Fate) {
      self.path = path
      self.fate = fate
    }
  }

  public var before: LibraryState
  public var after: LibraryState
  /// In the order of the organisations, then of the lists.
  public var items: [ItemChange]
  /// Bodies and groups that items name, as far as who has a power depends on it.
  public var bodies: [BodyChange]
  public var candidates: [Candidate]
  public var files: [FileChange]
  /// Acts on file that were not carried out, and texts that were changed after their approval.
  public var findings: [Diagnostic]
  /// What was not compared, and why.
  public var notes: [Message]
  /// What reports must not tell of names that they look up themselves.
  var secrets: Secrets?

  public init(
    before: LibraryState, after: LibraryState, items: [ItemChange], bodies: [BodyChange] = [],
    candidates: [Candidate] = [], files: [FileChange] = [], findings: [Diagnostic] = [], notes: [Message] = []
  ) {
    self.before = before
    self.after = after
    self.items = items
    self.bodies = bodies
    self.candidates = candidates
    self.files = files
    self.findings = findings
    self.notes = notes
  }

  /// All changes, item by item, then of bodies.
  public var changes: [Change] { items.flatMap(\.changes) + bodies.map(\.change) }
}

/// A state of a library, and what people call it.
public struct LibraryState: Sendable {
  /// As it was named: `HEAD~3`, `release:2024.1`, a folder.
  public var label: String
  public var library: Library
  public var tree: any FileTree
  /// Where the library lies in the revision, with a slash behind it: `HEAD~3:Lists/library.yaml` is a file for git.
  public var prefix = ""
  /// The day that it stands for: as named, else the last on which one of its lists takes effect.
  public var day: Day?
  /// Whether it is a state of its own day, such as a release; a folder or a revision is on its way to one.
  public var isDated: Bool

  public init(label: String, library: Library, tree: any FileTree, day: Day? = nil, isDated: Bool = false) {
    self.label = label
    self.library = library
    self.tree = tree
    self.day = day ?? library.lists.compactMap(\.head.effective).max()
    self.isDated = isDated
  }

  /// The label for people: the folder one stands in has no name of its own.
  public var title: Message {
    label == "." ? Message(zh: "当前文件夹", en: "this folder") : Message(zh: label, en: label)
  }
}

extension Difference {
  /// The part that concerns an organisation: its items, then or now.
  public func about(organisation id: String) -> Difference {
    func concerns(_ item: ItemReference?) -> Bool {
      guard let item else { return false }
      return item.organisation == id || item.list.hasPrefix("organisations/\(id)/")
    }
    var part = self
    part.items = items.filter {
      concerns($0.before) || concerns($0.after) || $0.others.contains { concerns($0) }
    }
    part.bodies = bodies.filter { $0.id == id || after.library.context.organisations.isMember(id, of: $0.id) }
    part.candidates = candidates.filter { concerns($0.before) || concerns($0.after) }
    return part
  }
}
