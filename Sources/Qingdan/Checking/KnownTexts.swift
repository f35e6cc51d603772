/// Texts that a rule has found to be right; lists repeat a few of them thousands of times.
public struct KnownTexts {
  private var texts: [UInt64: [UInt8]] = [:]

  public init() {}

  /// Whether a scalar's text was remembered; a hash alone is not believed.
  public func contains(_ node: NodeID, of list: ListFile) -> Bool {
    texts[list.document.hash(node)].map { list.document.equals(node, $0) } ?? false
  }

  public mutating func insert(_ node: NodeID, of list: ListFile) {
    texts[list.document.hash(node)] = list.document.withText(node) { Array($0) }
  }
}
