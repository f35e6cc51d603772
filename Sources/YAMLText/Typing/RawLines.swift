/// Walks over the lines of a YAML text without parsing it, in one pass and without memory of its own.
///
/// It knows what a look at single lines would get wrong: the text of block scalars, quoted scalars and flow
/// collections over several lines, comments, and which line is a further line of an unquoted scalar. What it
/// believes follows libyaml, which decides by columns.
struct RawLines {
  let text: RawText
  /// Whether the text is known to be broken: then a quote or bracket ends where a line lies too far left for
  /// it, and a key ends the unquoted scalar it stands in, so that one slip does not hide the rest.
  let recovers: Bool

  enum Mode: UInt8 { case open, block, quoted, flow }

  var mode = Mode.open
  var position = 0
  /// The column of the innermost key or dash.
  var parent = -1
  /// That key or dash has no value yet.
  var isPending = true
  /// An unquoted scalar is open: deeper lines belong to it.
  var isPlain = false
  /// The column of a block scalar's text, -1 while unknown.
  var blockColumn = -1
  /// The quote that is open.
  var quote: UInt8 = 0
  /// Where the quote or bracket that is open stands.
  var open = -1
  var flow = FlowState()
  /// A quote or bracket that was given up (`recovers`), and the line it stands in.
  var givenUp: (line: RawLine, place: Int)?
  var openLine: RawLine?
  /// Where the line begins in which the last unquoted scalar began.
  var headStart = -1
  var nextHash = -1
  // Found once and kept until passed, so that a text without them is not searched again for each line.
  var nextFeed = -1
  var nextReturn = -1

  init(_ text: RawText, recovers: Bool) {
    self.text = text
    self.recovers = recovers
    if text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { position = 3 }
  }

  /// Takes the next line apart; returns whether there was one.
  @inline(__always)
  mutating func next(_ line: inout RawLine) -> Bool {
    guard position < text.count else {
      giveUp()
      return false
    }
    let bytes = text.bytes
    let start = position
    let end = endOfLine(from: start)
    position = afterLine(endingAt: end)
    var content = start
    while content < end, bytes[content] == .space { content += 1 }
    line = RawLine(.blank, start: start, end: end, content: content)
    if content == end || (bytes[content] == .tab && text.skippingBlanks(from: content, to: end) == end) {
      return true
    }
    if mode == .block {
      if blockColumn < 0, content - start > parent { blockColumn = content - start }
      if blockColumn >= 0, content - start >= blockColumn {
        line.kind = .block
        return true
      }
      mode = .open
    } else if mode != .open {
      let closes = bytes[content] == UInt8(ascii: "]") || bytes[content] == UInt8(ascii: "}")
      guard recovers, line.column <= parent, !(closes && mode == .flow) else {
        furtherLine(&line)
        return true
      }
      giveUp()
    }
    takeApart(&line)
    return true
  }

  /// The end of the line that begins at `start`, without its break.
  @inline(__always)
  mutating func endOfLine(from start: Int) -> Int {
    if nextFeed < start { nextFeed = text.first(UInt8(ascii: "\n"), from: start, to: text.count) }
    if nextReturn < start { nextReturn = text.first(UInt8(ascii: "\r"), from: start, to: text.count) }
    return min(nextFeed, nextReturn)
  }

  /// Where the next line begins: a carriage return breaks a line with a line feed behind it, and without one too.
  @inline(__always)
  func afterLine(endingAt end: Int) -> Int {
    end + 1 == nextFeed ? end + 2 : end + 1
  }

  private mutating func giveUp() {
    if mode == .quoted || mode == .flow, recovers, let openLine { givenUp = (openLine, open) }
    openLine = nil
    mode = .open
    isPending = false
    isPlain = false
  }

  /// A line that begins inside a quoted scalar or a flow collection.
  private mutating func furtherLine(_ line: inout RawLine) {
    line.kind = mode == .quoted ? .quoted : .flow
    line.open = open
    line.style = mode == .quoted ? .quoted : .flow
    close(&line, from: line.content)
  }

  @inline(__always)
  private mutating func takeApart(_ line: inout RawLine) {
    let bytes = text.bytes
    let first = bytes[line.content]
    if first == UInt8(ascii: "#") {
      line.kind = .comment
      isPlain = false
      return
    }
    if line.column == 0, isMarker(line) { return takeMarker(&line) }
    line.isOpened = isPending
    if isPlain, line.column > parent {
      line.kind = .continuation
      line.parent = parent
      guard recovers, misplacedKey(line) else {
        line.style = .plain
        line.hash = hash(from: line.content, to: line.end)
        if line.hash >= 0 { isPlain = false }
        return
      }
      line.isMisplaced = true
    }
    var place = line.content
    let before = parent
    line.above = before
    line.kind = .text
    while place < line.end, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "?"),
      place + 1 == line.end || bytes[place + 1] == .space || bytes[place + 1] == .tab
    {
      line.kind = .entry
      line.dash = place
      parent = place - line.start
      place = text.skippingBlanks(from: place + 1, to: line.end)
    }
    if findKey(&line, from: place) {
      line.kind = .entry
      parent = line.keyStart - line.start
      place = text.skippingBlanks(from: line.colon + 1, to: line.end)
    } else if line.kind == .text {
      line.isBare = !isPending || line.column <= before
      parent = line.isBare ? line.column : before
    }
    line.value = place
    line.parent = parent
    takeValue(&line, from: place)
    if line.isBare {
      isPending = true
      isPlain = false
    }
  }

  /// Finds `key:` from a place on, where the key may be quoted.
  @inline(__always)
  private mutating func findKey(_ line: inout RawLine, from start: Int) -> Bool {
    let bytes = text.bytes
    guard start < line.end else { return false }
    var place = start
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let close = text.endOfQuoted(bytes[start], from: start + 1, to: line.end)
      guard close >= 0 else { return false }
      place = text.skippingBlanks(from: close, to: line.end)
      guard place < line.end, bytes[place] == UInt8(ascii: ":") else { return false }
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"):
      return false
    default: break
    }
    while true {
      place = text.first(UInt8(ascii: ":"), from: place, to: line.end)
      guard place < line.end else { return false }
      if place + 1 == line.end || bytes[place + 1] == .space || bytes[place + 1] == .tab { break }
      place += 1
    }
    let comment = hash(from: start, to: place)
    guard comment < 0 else { return false }
    line.keyStart = start
    line.keyEnd =
      place > start && bytes[place - 1] == .space ? text.trimmedEnd(from: start, to: place) : place
    line.colon = place
    return true
  }

  private mutating func misplacedKey(_ line: RawLine) -> Bool {
    var place = line.content
    while text[place] == UInt8(ascii: "-"), text.isBlank(place + 1) {
      place = text.skippingBlanks(from: place + 1, to: line.end)
    }
    var found = line
    return findKey(&found, from: place)
  }

  /// The first `#` behind a blank in `start..<end`, or -1.
  @inline(__always)
  mutating func hash(from start: Int, to end: Int) -> Int {
    if nextHash >= end { return -1 }
    var place = nextHash < start ? text.first(UInt8(ascii: "#"), from: start, to: text.count) : nextHash
    nextHash = place
    while place < end {
      if place > start, text.isBlank(place - 1) { return place }
      place = text.first(UInt8(ascii: "#"), from: place + 1, to: end)
    }
    return -1
  }

  private func isMarker(_ line: RawLine) -> Bool {
    let first = text[line.start]
    if first == UInt8(ascii: "%") { return parent < 0 && isPending }
    guard first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else { return false }
    return text[line.start + 1] == first && text[line.start + 2] == first
      && (line.start + 3 == line.end || text.isBlank(line.start + 3))
  }

  private mutating func takeMarker(_ line: inout RawLine) {
    line.kind = .marker
    parent = -1
    isPending = true
    isPlain = false
    guard text[line.start] == UInt8(ascii: "-") else { return }
    let rest = text.skippingBlanks(from: line.start + 3, to: line.end)
    if rest < line.end { takeValue(&line, from: rest) }
  }
}
