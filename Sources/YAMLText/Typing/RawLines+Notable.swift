extension RawLines {
  /// The next line that a look for silent slips has reason to look at; passes over the others.
  ///
  /// Nine lines of ten are a key or a dash with ordinary text behind it, a comment, or text of a block scalar.
  /// They are told by a few bytes and only leave their column, for the lines below.
  @inline(__always)
  mutating func nextNotable(_ line: inout RawLine) -> Bool {
    while position < text.count, mode == .open || mode == .block, passOrdinary() {}
    return next(&line)
  }

  /// The line in which the unquoted scalar began that is still open.
  func head() -> RawLine {
    var again = self
    var line = RawLine()
    again.position = max(headStart, 0)
    again.nextFeed = -1
    if nextReturn < text.count { again.nextReturn = -1 }
    again.mode = .open
    again.isPlain = false
    _ = again.next(&line)
    return line
  }

  @inline(__always)
  private mutating func passOrdinary() -> Bool {
    let bytes = text.bytes
    let start = position
    let end = endOfLine(from: start)
    var content = start
    while content < end, bytes[content] == .space { content += 1 }
    if content < end {
      if mode == .block {
        if blockColumn < 0, content - start > parent { blockColumn = content - start }
        if blockColumn >= 0, content - start >= blockColumn {
          position = afterLine(endingAt: end)
          return true
        }
        mode = .open
      }
      guard passContent(start, content, end) else { return false }
    }
    position = afterLine(endingAt: end)
    return true
  }

  /// Passes a line with content outside block scalars, if it is ordinary.
  @inline(__always)
  private mutating func passContent(_ start: Int, _ content: Int, _ end: Int) -> Bool {
    let bytes = text.bytes
    if bytes[content] == UInt8(ascii: "#") {
      isPlain = false
      return true
    }
    if nextHash < content { nextHash = text.first(UInt8(ascii: "#"), from: content, to: text.count) }
    guard nextHash >= end, !isPlain || content - start <= parent else { return false }
    var place = content
    let isItem = bytes[content] == UInt8(ascii: "-")
    if isItem {
      guard content + 2 < end, bytes[content + 1] == .space else { return false }
      place = content + 2
    }
    guard isOrdinary(place, before: end) else { return false }
    let colon = text.first(UInt8(ascii: ":"), from: place, to: end)
    if colon == end {
      guard isItem, bytes[place] >= 0x80 else { return false }
      parent = content - start
    } else {
      if colon + 1 == end {
        parent = place - start
        isPlain = false
        isPending = true
        return true
      }
      guard bytes[colon + 1] == .space, isOrdinaryValue(colon + 2, before: end),
        isASCII(colon + 2, to: end) || !FieldWords.isCode(place..<colon, in: text)
      else { return false }
      parent = place - start
    }
    isPlain = true
    isPending = false
    headStart = start
    return true
  }

  /// Chinese text, a letter or a digit: no mark of YAML, and no full-width one that looks like it.
  @inline(__always)
  private func isOrdinary(_ place: Int, before end: Int) -> Bool {
    let byte = text.bytes[place]
    if byte < 0x80 { return byte.isASCIILetter || byte.isASCIIDigit }
    if byte == 0xE3 { return place + 2 < end && text.bytes[place + 2] != 0x80 }
    return byte > 0xE3 && byte < 0xEF
  }

  /// Whether a stretch, looked at as far as a code may be long, holds ASCII alone.
  @inline(__always)
  private func isASCII(_ start: Int, to end: Int) -> Bool {
    guard end - start <= 40 else { return false }
    var place = start
    while place < end, text.bytes[place] < 0x80 { place += 1 }
    return place == end
  }

  @inline(__always)
  private func isOrdinaryValue(_ place: Int, before end: Int) -> Bool {
    guard place < end else { return false }
    let byte = text.bytes[place]
    if byte < 0x80 { return byte.isASCIILetter || byte.isASCIIDigit }
    if byte == 0xE3 { return place + 2 < end && text.bytes[place + 2] < 0x90 }
    return byte < 0xEF
  }
}
