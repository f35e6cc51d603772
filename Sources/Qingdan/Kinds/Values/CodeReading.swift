/// What a grammar finds in a code.
public struct CodeReading: Hashable, Sendable {
  /// One part of the code, whether its content is right or not.
  public struct Part: Hashable, Sendable {
    public var name: String
    public var title: Message
    public var text: String
    /// The bytes of the code where it stands.
    public var range: Range<Int>
  }

  /// Something that the grammar does not allow.
  public struct Problem: Hashable, Sendable {
    public var message: Message
    /// The bytes of the code it is about.
    public var range: Range<Int>
    /// Whole codes that may have been meant, sorted; empty where nothing is near.
    public var candidates: [String]
  }

  public var grammar: CodeGrammar
  /// All parts, or none where the code cannot be divided.
  public var parts: [Part] = []
  public var problems: [Problem] = []

  public var isComplete: Bool { problems.isEmpty && parts.count == grammar.parts.count }

  /// The text of a part, such as `type`.
  public subscript(_ name: String) -> String? { parts.first { $0.name == name }?.text }

  /// The type that a code with national type digits names.
  public var powerType: PowerType? {
    guard grammar.parts.contains(where: { $0.content == .powerType }) else { return nil }
    return self["type"].flatMap(PowerType.init)
  }
}
