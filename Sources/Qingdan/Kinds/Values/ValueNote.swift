/// Something odd in the text of a value that was understood all the same, with what to write instead.
public struct ValueNote: Hashable, Sendable {
  public var message: Message
  /// The bytes of the text it is about.
  public var range: Range<Int>
  /// What to write in place of these bytes, where that is certain.
  public var suggestion: String?

  public init(_ message: Message, at range: Range<Int>, suggestion: String? = nil) {
    self.message = message
    self.range = range
    self.suggestion = suggestion
  }
}

/// A piece of a text that no reader of values understood, or that is itself destroyed.
public struct Leftover: Hashable, Sendable {
  public var text: String
  /// The bytes of the text where it stands.
  public var range: Range<Int>

  public init(_ text: String, at range: Range<Int>) {
    self.text = text
    self.range = range
  }
}
