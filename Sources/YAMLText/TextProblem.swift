/// Something wrong with a text as YAML, before anybody asks what it says.
public struct TextProblem: Hashable, Sendable {
  public enum Severity: Hashable, Sendable {
    case warning, error
  }

  /// Edits that would settle a problem.
  public struct Fix: Hashable, Sendable {
    /// What the edits do, as an instruction.
    public var title: Message
    public var splices: [Splice]
    /// Whether the edits can be made without asking: they change no meaning that anybody could have intended.
    public var isSafe: Bool

    public init(_ title: Message, _ splices: [Splice], isSafe: Bool) {
      self.title = title
      self.splices = splices
      self.isSafe = isSafe
    }
  }

  /// Which rule speaks, such as `typing/full-width-colon` or `yaml/syntax`.
  public var rule: String
  public var severity: Severity
  public var message: Message
  /// The bytes it is about.
  public var range: Range<Int>
  /// Further places that explain this one, such as the first of two equal keys.
  public var notes: [Note]
  /// Best first.
  public var fixes: [Fix]

  public struct Note: Hashable, Sendable {
    public var message: Message
    public var range: Range<Int>

    public init(_ message: Message, at range: Range<Int>) {
      self.message = message
      self.range = range
    }
  }

  public init(
    _ rule: String, _ severity: Severity = .error, _ message: Message, at range: Range<Int>,
    notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.fixes = fixes
  }
}
