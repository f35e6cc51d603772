/// Bytes of a text and what stands in their place afterwards; the one form that every change takes.
public struct Splice: Hashable, Sendable {
  /// The bytes that are replaced, as offsets into the text before.
  public var range: Range<Int>
  public var replacement: [UInt8]

  public init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  public init(_ range: Range<Int>, _ replacement: String) {
    self.init(range, Array(replacement.utf8))
  }
}

extension Sequence<Splice> {
  /// The text after all splices, which refer to the text before and may come in any order.
  ///
  /// Returns nil where two splices overlap or one lies outside the text: applying half of them
  /// would lose what somebody wrote.
  public func applied(to text: [UInt8]) -> [UInt8]? {
    let ordered = sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var copied = 0
    for splice in ordered {
      guard splice.range.lowerBound >= copied, splice.range.upperBound <= text.count else { return nil }
      result += text[copied..<splice.range.lowerBound]
      result += splice.replacement
      copied = splice.range.upperBound
    }
    return result + text[copied...]
  }
}
