extension ListCheck {
  /// The texts that the list's authors wrote.
  ///
  /// Not the words of a statute that a citation quotes, and not what a field holds word for word: to mend those
  /// would falsify them.
  public var writtenTexts: [ListFile.Value] { shared { WrittenTexts(list) }.values }
}

private struct WrittenTexts: Sendable {
  let values: [ListFile.Value]

  init(_ list: ListFile) {
    let isQuoted = list.kind.allFields.map { $0.field.type == .citation || $0.field.isVerbatim }
    values = list.values(of: .text).filter { !isQuoted[Int($0.field.index)] }
  }
}

/// A stretch of a text and what should stand there.
public struct Correction: Sendable {
  public var range: Range<Int>
  public var text: String
  /// Whether nobody could have meant what stands there.
  public var isSafe: Bool

  public init(range: Range<Int>, text: String, isSafe: Bool = true) {
    self.range = range
    self.text = text
    self.isSafe = isSafe
  }
}

extension [Correction] {
  /// One fix for all of them, as stretches of a value's text.
  public func fix(_ title: Message, of value: ListFile.Value, _ letters: Letters, in list: ListFile)
    -> [Diagnostic
    .Fix]
  {
    let parts = map { (range: letters.bytes($0.range), text: $0.text) }
    return [list.fix(title, parts, in: value.node, safe: allSatisfy(\.isSafe))].compactMap(\.self)
  }
}
