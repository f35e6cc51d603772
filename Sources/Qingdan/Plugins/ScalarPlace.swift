import YAMLText

/// Where a stretch of a scalar's text stands in the file.
extension ListFile {
  /// The place of a stretch of a scalar's text; the whole scalar where its text is not its bytes.
  public func place(of part: Range<Int>?, in node: NodeID) -> Place {
    Place(file: path, bytes: part.flatMap { bytes(of: $0, in: node) } ?? document.range(node))
  }

  /// The bytes of the file of a stretch of a scalar's text, which is given as offsets into the text.
  ///
  /// Nil where the stretch is not written as it reads: with escapes, over a line's end, in a folded block.
  public func bytes(of part: Range<Int>, in node: NodeID) -> Range<Int>? {
    bytes(of: [part], in: node)?.first
  }

  func bytes(of parts: [Range<Int>], in node: NodeID) -> [Range<Int>]? {
    document.bytes(of: parts, in: node)
  }
}

extension Document {
  /// The bytes of several stretches, found in one walk where they are given in order; nil where one has none.
  func bytes(of parts: [Range<Int>], in node: NodeID) -> [Range<Int>]? {
    guard kind(node) == .scalar else { return nil }
    let whole = range(node)
    return withText(node) { text -> [Range<Int>]? in
      let quotes = style(node) == .plain ? 0 : 1
      let isAsRead = whole.count == text.count + 2 * quotes
      var alignment = isAsRead ? nil : ScalarAlignment(self, node)
      var found: [Range<Int>] = []
      found.reserveCapacity(parts.count)
      for part in parts {
        guard part.upperBound <= text.count,
          let start = isAsRead
            ? whole.lowerBound + quotes + part.lowerBound : alignment?.place(of: part.lowerBound, in: text)
        else { return nil }
        let place = start..<start + part.count
        guard place.upperBound <= bytes.count,
          bytes[place].elementsEqual(text[part.lowerBound..<part.upperBound])
        else { return nil }
        found.append(place)
      }
      return found
    }
  }
}

/// Walks a text and the lines it is written in side by side.
private struct ScalarAlignment {
  private let bytes: [UInt8]
  private let style: NodeStyle
  private let end: Int
  private var start = 0
  private var at: Int
  /// The place in the text of what is written at `at`.
  private var index = 0
  private var isLineStart = false
  /// The blanks before each line of a literal block.
  private var indentation = 0

  init(_ document: Document, _ node: NodeID) {
    bytes = document.bytes
    style = document.style(node)
    let range = document.range(node)
    at = range.lowerBound
    end = range.upperBound
    switch style {
    case .singleQuoted: at += 1
    case .literal:
      skip { $0 != UInt8(ascii: "\n") }
      at += 1
      let start = at
      skip { $0 == UInt8(ascii: " ") }
      indentation = at - start
      at = start
    default: break
    }
    start = at
    isLineStart = style == .literal
  }

  /// The byte at which the character at an offset of the text begins; the walk goes on from where the last one ended.
  mutating func place(of offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard style != .doubleQuoted, style != .folded else { return nil }
    if offset < index { (at, index, isLineStart) = (start, 0, style == .literal) }
    while at < end {
      if isLineStart {
        var blanks = 0
        while blanks < indentation, at < end, bytes[at] == UInt8(ascii: " ") {
          at += 1
          blanks += 1
        }
        isLineStart = false
      }
      if index == offset { return at }
      guard index < text.count else { return nil }
      if style == .literal {
        // A line break of Windows is one character of the text.
        if bytes[at] == 0x0D, at + 1 < end, bytes[at + 1] == 0x0A { at += 1 }
        isLineStart = bytes[at] == 0x0A || bytes[at] == 0x0D
      } else if let lineEnd = foldedLine() {
        at = lineEnd
        repeat { index += 1 } while index < text.count && text[index] == UInt8(ascii: "\n")
        continue
      } else if style == .singleQuoted, bytes[at] == UInt8(ascii: "'") {
        at += 1
      }
      at += 1
      index += 1
    }
    return nil
  }

  /// Where the text goes on, if a line ends here: blanks around a line's end are folded into one.
  private func foldedLine() -> Int? {
    var next = at
    var hasBreak = false
    while next < end, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0A || bytes[next] == 0x0D
    {
      hasBreak = hasBreak || bytes[next] == 0x0A
      next += 1
    }
    return hasBreak ? next : nil
  }

  private mutating func skip(while holds: (UInt8) -> Bool) {
    while at < end, holds(bytes[at]) { at += 1 }
  }
}
