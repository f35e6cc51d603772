/// Puts a new entry, given as lines of text, at the end of a block sequence: an item of a list, a body of a register.
///
/// The lines take the indentation, the spacing and the line ends of the entries that are there; nothing else changes.
package struct EntryInsertion {
  private let document: Document
  private let bytes: [UInt8]

  package init(_ document: Document) {
    self.document = document
    bytes = document.bytes
  }

  /// The splice that adds the entry to the value of a key of the root; nil where no block sequence stands there.
  ///
  /// - Parameter lines: the entry, its dash at the first column.
  package func splice(adding lines: [String], to key: String) -> Splice? {
    guard let root = document.root, document.kind(root) == .mapping, document.style(root) == .block,
      let (name, value) = document.entries(root).first(where: { document.text($0.key) == key })
    else { return nil }
    if let splice = splice(adding: lines, toSequence: value) { return splice }
    // `items:` or `items: []`: the first entry opens the sequence.
    let isEmpty =
      document.isNull(value)
      || document.kind(value) == .sequence && document.children(value).allSatisfy { _ in false }
    guard isEmpty else { return nil }
    // What stands for nothing goes; a comment behind it stays.
    let isMissing = document.isMissing(value)
    let end = isMissing ? document.range(name).upperBound + 1 : document.range(value).upperBound
    var start = isMissing ? end : document.range(value).lowerBound
    while !isMissing, bytes[start - 1] == 0x20 { start -= 1 }
    let line = endOfLine(from: end)
    return Splice(
      start..<line, Array(bytes[end..<line]) + newline + text(lines, column: 2, endsFile: line == bytes.count)
    )
  }

  /// The splice that adds the entry to a block sequence anywhere; nil where the node is none.
  package func splice(adding lines: [String], toSequence node: NodeID) -> Splice? {
    guard document.kind(node) == .sequence, document.style(node) == .block else { return nil }
    let children = Array(document.children(node))
    guard let first = children.first, let last = children.last else { return nil }
    return append(
      lines, behind: last, column: dashColumn(before: first), isSpaced: isSpaced(children, in: node))
  }

  private func append(_ lines: [String], behind last: NodeID, column: Int, isSpaced: Bool) -> Splice {
    var end = document.range(last).upperBound
    // A text block holds its last line break itself.
    if end == 0 || bytes[end - 1] != 0x0A {
      end = endOfLine(from: end)
    } else {
      end -= lineBreak(before: end)
    }
    // Comments that are indented deeper belong to the entry above.
    var next = end
    while let line = self.line(after: next) {
      let blanks = bytes[line].prefix { $0 == 0x20 }.count
      guard blanks > column, bytes[line].dropFirst(blanks).first == UInt8(ascii: "#") else { break }
      next = line.upperBound
      end = next
    }
    let gap = isSpaced ? newline : []
    return Splice(end..<end, newline + gap + text(lines, column: column, endsFile: end == bytes.count))
  }

  private func text(_ lines: [String], column: Int, endsFile: Bool) -> [UInt8] {
    var result: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { result += newline }
      if !line.isEmpty { result += [UInt8](repeating: 0x20, count: column) + Array(line.utf8) }
    }
    // A file whose last line had no end gets one with the entry behind it.
    return endsFile ? result + newline : result
  }

  /// One blank line parts the entries of the file, unless those that are there stand close; entries further in never.
  private func isSpaced(_ children: [NodeID], in node: NodeID) -> Bool {
    let isOutermost =
      document.root.map { root in document.entries(root).contains { $0.value == node } } ?? false
    guard children.count > 1 else { return isOutermost }
    let end = document.range(children[children.count - 2]).upperBound
    let gap = bytes[end..<document.range(children[children.count - 1]).lowerBound]
    let ends = bytes[max(0, end - 1)] == 0x0A ? 1 : 0
    return gap.count { $0 == 0x0A } + ends > 1
  }

  private func dashColumn(before child: NodeID) -> Int {
    guard let dash = bytes[..<document.range(child).lowerBound].lastIndex(of: UInt8(ascii: "-")) else {
      return 2
    }
    let start = bytes[..<dash].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return dash - start
  }

  private var newline: [UInt8] {
    guard let end = bytes.firstIndex(of: 0x0A), end > 0, bytes[end - 1] == 0x0D else { return [0x0A] }
    return [0x0D, 0x0A]
  }

  /// The end of the line in which a place lies, before its line break.
  private func endOfLine(from place: Int) -> Int {
    guard place < bytes.count, let end = bytes[place...].firstIndex(of: 0x0A) else { return bytes.count }
    return end > place && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  private func lineBreak(before end: Int) -> Int { end > 1 && bytes[end - 2] == 0x0D ? 2 : 1 }

  /// The line that begins behind the line break at a place.
  private func line(after end: Int) -> Range<Int>? {
    guard let start = bytes[min(end, bytes.count)...].firstIndex(of: 0x0A).map({ $0 + 1 }),
      start < bytes.count
    else {
      return nil
    }
    return start..<endOfLine(from: start)
  }
}
