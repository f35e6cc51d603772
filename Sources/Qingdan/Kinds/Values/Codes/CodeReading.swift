/// What was understood of a code.
public struct CodeReading: Hashable, Sendable {
  /// A part of a code, by its name in the grammar.
  public struct Part: Hashable, Sendable {
    public let name: String
    public let title: Message
    public let text: String
    /// The bytes of the code where it stands.
    public let range: Range<Int>
    /// What the part says, where a table tells: 01 is 行政许可.
    public let meaning: String?
  }

  public let text: String
  public let grammar: String
  public internal(set) var parts: [Part] = []
  /// What does not fit, with the bytes it is about; a suggestion where one is near.
  public internal(set) var problems: [ValueNote] = []
  /// Whole codes that differ by one slip and fit, best first.
  public internal(set) var candidates: [String] = []

  /// Whether all of it was understood and fits.
  public var isComplete: Bool { problems.isEmpty && !parts.isEmpty }

  public subscript(name: String) -> String? { parts.first { $0.name == name }?.text }
}
