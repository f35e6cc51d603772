public import YAMLText

/// A register of reference data that cannot be read.
public struct RegisterError: Error, Hashable, Sendable {
  /// 1-based.
  public var line: Int
  public var message: Message

  public init(line: Int, _ message: Message) {
    self.line = line
    self.message = message
  }
}
