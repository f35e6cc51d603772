/// Scalars: where one ends, and whether it reads otherwise than it is written.
extension TapeBuilder {
  mutating func scalar(
    _ start: Mark, _ end: Mark, _ style: NodeStyle, text: UnsafeBufferPointer<UInt8>, _ properties: Properties
  ) {
    var meta = TapeNode.meta(.scalar, style)
    if !properties.isEmpty { meta |= take(properties, at: start) }
    if style == .plain, text.isEmpty { return missing(start, meta, hasProperties: !properties.isEmpty) }
    if properties.isEmpty {
      cursor.advance(to: start.character, in: bytes)
    } else {
      Gap.skipBlanks(bytes, &cursor)
    }
    let first = cursor.offset
    if style == .plain, properties.isEmpty, start.line == end.line, first + text.count <= bytes.count {
      if isCondensed {
        cursor.advance(to: end.character, in: bytes)
      } else {
        cursor = TextCursor(offset: first + text.count, character: end.character)
      }
      edge = cursor.offset
      append(first..<edge, link: 0, meta)
    } else if isCondensed {
      var ahead = cursor
      ahead.advance(to: end.character, in: bytes)
      var expanded = expanded
      self.expanded = []
      expanded.removeAll(keepingCapacity: true)
      let content = CondensedText.content(bytes[first..<ahead.offset], style)
      if !CondensedText.expand(text, from: content, into: &expanded) { isUnsound = true }
      expanded.withUnsafeBufferPointer { scalar(to: ahead, meta, style, $0) }
      self.expanded = expanded
    } else if style != .plain, style != .literal, style != .folded, isQuoted(text, at: first) {
      scalar(to: TextCursor(offset: first + text.count + 2, character: end.character), meta, style, text)
    } else {
      var ahead = cursor
      ahead.advance(to: end.character, in: bytes)
      scalar(to: ahead, meta, style, text)
    }
  }

  /// A scalar that may be written otherwise than it reads, from the cursor to the end of its bytes.
  private mutating func scalar(
    to end: TextCursor, _ given: UInt32, _ style: NodeStyle, _ text: UnsafeBufferPointer<UInt8>
  ) {
    let first = cursor.offset
    cursor = end
    edge = end.offset
    let isDecoded: Bool
    switch style {
    case .plain: isDecoded = !isText(text, at: first..<edge)
    case .singleQuoted, .doubleQuoted: isDecoded = !isQuoted(text, at: first)
    default:
      isDecoded = true
      edge = BlockScalar.contentEnd(bytes, first..<edge, text: text)
    }
    append(first..<edge, link: isDecoded ? store(text) : 0, isDecoded ? given | TapeNode.Flag.decoded : given)
  }

  /// A value that was left out stands behind the last indicator before the parser's mark.
  private mutating func missing(_ mark: Mark, _ meta: UInt32, hasProperties: Bool) {
    if hasProperties {
      edge = cursor.offset
    } else {
      edge = Gap.lastIndicator(bytes, from: &cursor, to: mark.character) ?? edge
    }
    append(edge..<edge, link: 0, meta)
  }

  private mutating func store(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    arena.append(contentsOf: text)
    textEnds.append(UInt32(truncatingIfNeeded: arena.count))
    return UInt32(truncatingIfNeeded: textEnds.count - 2)
  }

  private func isText(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) -> Bool {
    range.count == text.count && areEqual(UnsafeBufferPointer(rebasing: bytes[range]), text)
  }

  /// Whether a quoted scalar begins here whose text is exactly the bytes between its quotation marks.
  private func isQuoted(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let close = start + 1 + text.count
    guard close < bytes.count, bytes[close] == bytes[start], isText(text, at: start + 1..<close) else {
      return false
    }
    // In `''''` the second mark is no end, though the text `'` and a mark follow the first.
    return bytes[start] == UInt8(ascii: "\"") || close + 1 == bytes.count || bytes[close + 1] != bytes[start]
  }
}
