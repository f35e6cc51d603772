extension Document {
  /// Cuts the text where its items begin: what stands before the first, then each item with its comments above it and
  /// all that follows up to the next one's.
  ///
  /// Nil where the items do not each begin on a line of their own.
  public func pieces(ofItemsIn sequence: NodeID) -> [Range<Int>]? {
    guard kind(sequence) == .sequence, style(sequence) == .block,
      let layout = try? EntryLayout(sequence, EditContext(self)), !layout.isCompact
    else { return nil }
    let cuts = [0] + layout.entries.map(\.head) + [bytes.count]
    guard zip(cuts, cuts.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }
}
