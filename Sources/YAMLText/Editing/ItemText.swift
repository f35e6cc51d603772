/// An item as it stands somewhere, with the comments that belong to it, ready to stand elsewhere.
struct ItemText {
  let document: Document
  let node: NodeID
  private let lines: [[UInt8]]
  private let column: Int
  /// For each line the column at which the text of a block scalar begins there, if it lies in one.
  private let margins: [Int?]

  /// The items of a document; made once for all that are taken from there.
  struct Source: Sendable {
    let context: EditContext
    let layout: EntryLayout

    init(of given: Document, in sequence: NodeID) throws(EditError) {
      guard Int(sequence.index) < given.nodeCount, given.kind(sequence) == .sequence,
        given.style(sequence) == .block
      else { throw .noNode }
      try self.init(ofAny: sequence, of: given)
    }

    /// The items or the fields of a block collection.
    init(ofAny collection: NodeID, of given: Document) throws(EditError) {
      guard Int(collection.index) < given.nodeCount, given.style(collection) == .block else { throw .noNode }
      context = EditContext(try ItemText.withLastLineBreak(given))
      layout = try EntryLayout(collection, context)
    }
  }

  /// An item given as text.
  init(_ text: String) throws(EditError) {
    guard let document = try? Document(text), document.parts.count == 1, let root = document.root,
      document.kind(root) == .sequence, document.style(root) == .block, document.children(root).count == 1
    else {
      throw EditError(zh: "要添加的文字不是一个以“- ”开头的事项", en: "the text to insert is not one item behind a dash")
    }
    try self.init(from: Source(of: document, in: root), at: 0, isWhole: true)
  }

  init(from source: Source, at index: Int, isWhole: Bool = false) throws(EditError) {
    let context = source.context
    let document = context.document
    let layout = source.layout
    guard layout.entries.indices.contains(index) else { throw .noNode }
    let entry = layout.entries[index]
    let text = context.text
    if isWhole, text.skipBlankLines(text.start) < entry.head || text.skipBlankLines(entry.end) < text.count {
      throw EditError(
        zh: "要添加的事项和它的注释之间有空行。把空行去掉", en: "a blank line parts the item to insert from its comments")
    }
    var lines: [[UInt8]] = []
    var margins: [Int?] = []
    let blocks = (entry.node.index..<document.next(entry.node).index).map { NodeID($0) }
      .filter { context.isBlockScalar($0) }
    var block = 0
    var place = entry.head
    while place < entry.end {
      var end = place
      while end < entry.end, text.bytes[end] != 0x0A, text.bytes[end] != 0x0D { end += 1 }
      while block < blocks.count, document.range(blocks[block]).upperBound <= place { block += 1 }
      let isInside = block < blocks.count && document.range(blocks[block]).lowerBound < place
      margins.append(isInside ? context.margin(of: blocks[block]) : nil)
      lines.append(Array(text.bytes[place..<end]))
      place = end + text.breakLength(at: end)
    }
    self.document = document
    node = entry.node
    self.lines = lines
    self.margins = margins
    column = layout.column
    isCompact = !text.isFirstOnLine(entry.start)
  }

  private let isCompact: Bool

  /// Whether it ends with a text block that the last line break belongs to.
  var endsWithBreak: Bool {
    let leaf = NodeID(document.next(node).index - 1)
    let isBlock = document.style(leaf) == .literal || document.style(leaf) == .folded
    return isBlock && document.withText(leaf) { $0.last == 0x0A }
  }

  /// The lines with the dash at a column.
  func lines(at target: Int) -> [[UInt8]] {
    let shift = target - column
    return lines.indices.map { number in
      let line = lines[number]
      if number == 0, isCompact { return EditText.blanks(target) + line }
      let width = line.prefix { $0 == 0x20 }.count
      var change = max(shift, -width)
      if width == line.count {
        // A line of blanks is text only where it is longer than the margin of a block scalar.
        guard let margin = margins[number] else { return line }
        if width <= margin { change = shift < 0 ? min(0, max(0, margin + shift) - width) : 0 }
      }
      return change < 0 ? Array(line.dropFirst(-change)) : EditText.blanks(change) + line
    }
  }

  /// The document with a line break at its end, and the same texts.
  fileprivate static func withLastLineBreak(_ document: Document) throws(EditError) -> Document {
    let text = EditText(document.bytes)
    guard document.nodeCount > 0, text.count > 0, text.breakLength(before: text.count) == 0 else {
      return document
    }
    let context = EditContext(document)
    let leaf = NodeID(UInt32(document.nodeCount - 1))
    guard let strip = context.stripping(leaf) else { return document }
    guard let bytes = [strip, Splice(text.count..<text.count, text.newline)].applied(to: document.bytes),
      let again = try? Document(bytes)
    else { throw .unsure }
    return again
  }
}

extension EditContext {
  /// Where the lines of a block scalar begin; nil for one of blank lines only.
  func margin(of scalar: NodeID) -> Int? {
    let range = document.range(scalar)
    var line = text.nextLine(range.lowerBound)
    while line < range.upperBound, text.isBlankLine(line) { line = text.nextLine(line) }
    guard line < range.upperBound else { return nil }
    let written = text.bytes[line..<range.upperBound].prefix { $0 == 0x20 }.count
    let meant = document.withText(scalar) { text in
      var blanks = 0
      for byte in text {
        switch byte {
        case 0x20: blanks += 1
        case 0x0A: blanks = 0
        default: return blanks
        }
      }
      return blanks
    }
    return written - meant
  }
}
