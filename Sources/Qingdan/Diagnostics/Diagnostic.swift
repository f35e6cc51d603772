/// Something a reader of the list should know, and where (问题).
public struct Diagnostic: Hashable, Sendable {
  /// The rule that spoke.
  public var rule: RuleID
  public var severity: Severity
  /// What is wrong; names the item and the field first.
  public var message: Message
  public var place: Place?
  /// The id of the item it is about; the file's path stands for it where there is none.
  public var item: String?
  /// The field it is about, by its key.
  public var field: String?
  /// Whose it is to settle: the organisation, and the office where the item names one (经办).
  public var owner: String?
  /// What to write instead, where no edit can say it (改法).
  public var advice: Message?
  /// Further places that explain this one, such as the first of two duplicates.
  public var notes: [Note]
  /// Edits that would settle it, best first.
  public var fixes: [Fix]
  /// Whether what stands at the place must not be told: reports show where it is and never the text.
  public var isConfidential: Bool

  public init(
    rule: RuleID, severity: Severity, message: Message, place: Place? = nil, item: String? = nil,
    field: String? = nil, owner: String? = nil, advice: Message? = nil, notes: [Note] = [], fixes: [Fix] = [],
    isConfidential: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.item = item
    self.field = field
    self.owner = owner
    self.advice = advice
    self.notes = notes
    self.fixes = fixes
    self.isConfidential = isConfidential
  }

  public struct Note: Hashable, Sendable {
    public var message: Message
    public var place: Place

    public init(_ message: Message, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// Edits of one file that would settle a finding.
  public struct Fix: Hashable, Sendable {
    /// What the edits do, as an instruction.
    public var title: Message
    public var file: String
    public var splices: [Splice]
    /// Whether `--fix` may make them without asking.
    public var isSafe: Bool

    public init(_ title: Message, file: String, splices: [Splice], isSafe: Bool) {
      self.title = title
      self.file = file
      self.splices = splices
      self.isSafe = isSafe
    }
  }
}

extension Diagnostic: Comparable {
  /// Reading order: what concerns the whole library first, then place by place, then rule by rule.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    switch (lhs.place, rhs.place) {
    case (nil, .some): true
    case (.some, nil): false
    case (let left?, let right?) where left != right: left < right
    default: (lhs.rule, lhs.message.zh) < (rhs.rule, rhs.message.zh)
    }
  }
}

extension Diagnostic {
  /// A problem of the text itself, told as a finding of its file.
  public init(_ problem: TextProblem, file: String) {
    self.init(
      rule: RuleID(rawValue: problem.rule), severity: problem.severity == .error ? .error : .warning,
      message: problem.message, place: Place(file: file, bytes: problem.range),
      notes: problem.notes.map { Note($0.message, at: Place(file: file, bytes: $0.range)) },
      fixes: problem.fixes.map { Fix($0.title, file: file, splices: $0.splices, isSafe: $0.isSafe) })
  }
}
