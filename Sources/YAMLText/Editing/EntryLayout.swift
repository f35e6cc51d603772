/// Which lines belong to which entry of a block collection.
struct EntryLayout {
  struct Entry {
    /// The item, or the key.
    var node: NodeID
    /// The item, or the value.
    var value: NodeID
    /// The dash, or the first character of the field.
    var start: Int
    /// Where the comments above it begin, at the start of a line; `start` where it is not first on its line.
    var head: Int
    /// Where the blank lines above the head begin.
    var above: Int
    /// Where its content ends.
    var contentEnd: Int
    /// The start of the line below its last, deeper comments included; or the end of the text.
    var end: Int
  }

  let entries: [Entry]
  let column: Int
  /// Whether the first entry stands behind something else on its line.
  let isCompact: Bool

  init(_ collection: NodeID, _ context: EditContext) throws(EditError) {
    let document = context.document
    let text = context.text
    let isSequence = document.kind(collection) == .sequence
    var entries: [Entry] = []
    var column = 0
    var nodes = document.children(collection)
    while let node = nodes.next() {
      let value = isSequence ? node : nodes.next() ?? node
      let gapStart = entries.last?.contentEnd ?? context.gapStart(before: node)
      guard
        let start = isSequence
          ? context.dash(of: node, from: gapStart) : context.keyStart(node, from: gapStart)
      else { throw .oddKeys }
      if entries.isEmpty { column = text.column(start) }
      let contentEnd = document.range(value).upperBound
      let limit = entries.last?.end ?? gapStart
      let (head, above) = Self.head(
        of: start, column: column, from: limit, text,
        hasHead: !(entries.isEmpty && collection == context.rootMapping))
      entries.append(
        Entry(
          node: node, value: value, start: start, head: head, above: above, contentEnd: contentEnd,
          end: Self.end(of: contentEnd, column: column, text)))
    }
    self.entries = entries
    self.column = column
    isCompact = entries.first.map { !text.isFirstOnLine($0.start) } ?? false
  }

  private static func head(
    of start: Int, column: Int, from limit: Int, _ text: EditText, hasHead: Bool
  ) -> (head: Int, above: Int) {
    guard text.isFirstOnLine(start) else { return (start, start) }
    var head = text.lineStart(start)
    func previous(_ line: Int) -> Int? {
      guard line > limit else { return nil }
      let previous = text.lineStart(line - text.breakLength(before: line))
      return previous >= limit ? previous : nil
    }
    while hasHead, let line = previous(head), let hash = text.commentLine(line), hash - line == column {
      head = line
    }
    var above = head
    while let line = previous(above), text.isBlankLine(line) { above = line }
    return (head, above)
  }

  private static func end(of contentEnd: Int, column: Int, _ text: EditText) -> Int {
    var end = text.breakLength(before: contentEnd) > 0 ? contentEnd : text.nextLine(contentEnd)
    // Comments that are indented deeper belong to the entry above.
    var line = end
    while line < text.count {
      if let hash = text.commentLine(line) {
        guard hash - line > column else { break }
        line = text.nextLine(line)
        end = line
      } else if text.isBlankLine(line) {
        line = text.nextLine(line)
      } else {
        break
      }
    }
    return end
  }

  /// How many blank lines part a new entry from its neighbours.
  func spacing(at index: Int, _ text: EditText, alone: Int) -> Int {
    let model = index > 1 ? index - 1 : 1
    guard model < entries.count else { return alone }
    var line = entries[model].above
    var count = 0
    while line < entries[model].head {
      count += 1
      line = text.nextLine(line)
    }
    return count
  }
}
