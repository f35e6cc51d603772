extension Document {
  /// The splice that writes a list in brackets, the value of a field, as a list of lines that begin with dashes.
  ///
  /// Nil where it has comments, whose place would be lost, where it is very long, or where the result would not say
  /// the same.
  public func spliceForBlockForm(of list: NodeID) -> Splice? {
    let range = range(list)
    let context = EditContext(self)
    var expansion = Expansion(self)
    guard kind(list) == .sequence, style(list) == .flow, !bytes[range].contains(UInt8(ascii: "#")),
      let value = expansion.value(list, depth: 0), let slot = context.slot(of: list),
      let parent = context.parent(list), let layout = try? EntryLayout(parent, context)
    else { return nil }
    let values = ValueWriter(quote: context.quote, sequenceStep: context.sequenceStep)
    let lines = values.entries(value, column: layout.column + context.sequenceStep)
    let newline = context.text.newline
    let splice = Splice(slot..<range.upperBound, newline + Array(lines.joined(separator: newline)))
    guard let text = [splice].applied(to: bytes), let new = try? Document(text),
      new.nodeCount > Int(list.index)
    else { return nil }
    var again = Expansion(new)
    return again.value(list, depth: 0) == value && new.nodeCount == nodeCount ? splice : nil
  }
}
