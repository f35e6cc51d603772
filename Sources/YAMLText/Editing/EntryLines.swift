/// The entries of a block collection, items or fields, as the lines that belong to each with its comments.
///
/// It is for whoever puts a collection together anew, such as a merge; a change of a few entries is an `Edit`.
public struct EntryLines: Sendable {
  /// One item or field.
  public struct Entry: Hashable, Sendable {
    /// The item, or the key.
    public var node: NodeID
    /// The item, or the value.
    public var value: NodeID
    /// Where the blank lines above its comments begin.
    public var above: Int
    /// From its comments to the start of the line below its last; an entry that is not first on its line begins
    /// at its first character.
    public var range: Range<Int>
  }

  /// The document that the places refer to: the one given, or the same with a line break at its end.
  public let document: Document
  public let entries: [Entry]
  /// Where the entries begin on their lines, in blanks.
  public let column: Int
  /// Whether the first entry stands behind something else on its line, as a field behind a dash does.
  public let isCompact: Bool
  /// The line break of the document.
  public let newline: [UInt8]
  private let source: ItemText.Source

  /// Throws where the collection is in brackets or its lines cannot be told apart.
  public init(_ collection: NodeID, of document: Document) throws(EditError) {
    source = try ItemText.Source(ofAny: collection, of: document)
    self.document = source.context.document
    entries = source.layout.entries.map {
      Entry(node: $0.node, value: $0.value, above: $0.above, range: $0.head..<$0.end)
    }
    column = source.layout.column
    isCompact = source.layout.isCompact
    newline = source.context.text.newline
  }

  /// The lines of an entry without their line breaks, with the entry at a column.
  public func lines(_ index: Int, at column: Int = 0) throws(EditError) -> [[UInt8]] {
    try ItemText(from: source, at: index).lines(at: column)
  }
}
