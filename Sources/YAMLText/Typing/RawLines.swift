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
  private var openLine: RawLine?
  private var nextHash = -1
  private var nextReturn = -1

  init(_ text: RawText, recovers: Bool) {
    self.text = text
    self.recovers = recovers
    if text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { position = 3 }
  }

  mutating func next() -> RawLine? {
    guard position < text.count else {
      giveUp()
      return nil
    }
    let bytes = text.bytes
    let start = position
    var end = text.first(UInt8(ascii: "\n"), from: start, to: bytes.count)
    position = end + 1
    if nextReturn < start { nextReturn = text.first(UInt8(ascii: "\r"), from: start, to: bytes.count) }
    if nextReturn < end {
      // A carriage return breaks a line with a line feed behind it, and without one too.
      if nextReturn + 1 < end { position = nextReturn + 1 }
      end = nextReturn
    }
    var content = start
    while content < end, bytes[content] == .space { content += 1 }
    var line = RawLine(.blank, start: start, end: end, content: content)
    if content == end { return line }
    switch mode {
    case .open: break
    case .block:
      if blockColumn < 0, line.column > parent { blockColumn = line.column }
      if blockColumn >= 0, line.column >= blockColumn {
        line.kind = .block
        return line
      }
      mode = .open
    case .quoted, .flow:
      let closes = bytes[content] == UInt8(ascii: "]") || bytes[content] == UInt8(ascii: "}")
      guard recovers, line.column <= parent, !(closes && mode == .flow) else {
        return furtherLine(line)
      }
      giveUp()
    }
    takeApart(&line)
    return line
  }

  private mutating func giveUp() {
    if mode == .quoted || mode == .flow, recovers, let openLine { givenUp = (openLine, open) }
    openLine = nil
    mode = .open
    isPending = false
    isPlain = false
  }

  /// A line that begins inside a quoted scalar or a flow collection.
  private mutating func furtherLine(_ given: RawLine) -> RawLine {
    var line = given
    line.kind = mode == .quoted ? .quoted : .flow
    line.open = open
    line.style = mode == .quoted ? .quoted : .flow
    close(&line, from: line.content)
    return line
  }

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
      line.style = .plain
      guard recovers, misplacedKey(line) else {
        line.hash = hash(from: line.content, to: line.end)
        if line.hash >= 0 { isPlain = false }
        return
      }
      line.isMisplaced = true
    }
    var place = line.content
    let before = parent
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

  private mutating func takeValue(_ line: inout RawLine, from given: Int) {
    let bytes = text.bytes
    var place = given
    isPlain = false
    isPending = false
    while place < line.end {
      switch bytes[place] {
      case UInt8(ascii: "#"):
        if place == given || text.isBlank(place - 1) {
          line.hash = place
          isPending = true
          return
        }
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        if startBlock(&line, at: place) { return }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        line.style = .quoted
        return start(.quoted, &line, at: place)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        line.style = .flow
        return start(.flow, &line, at: place)
      case UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "*"):
        line.style = .property
        while place < line.end, !text.isBlank(place) { place += 1 }
        place = text.skippingBlanks(from: place, to: line.end)
        isPending = bytes[given] != UInt8(ascii: "*")
        if line.value == given, place < line.end { continue }
        return
      default: break
      }
      if line.style == .none { line.style = .plain }
      isPlain = true
      isPending = false
      line.hash = hash(from: place, to: line.end)
      if line.hash >= 0 { isPlain = false }
      return
    }
    if line.style == .none { isPending = true }
  }

  private mutating func start(_ kind: Mode, _ line: inout RawLine, at place: Int) {
    line.open = place
    open = place
    mode = kind
    if kind == .quoted {
      quote = text.bytes[place]
      close(&line, from: place + 1)
    } else {
      flow = FlowState()
      close(&line, from: place)
    }
    if recovers, mode != .open { openLine = line }
  }

  /// Looks for the end of what is open, and leaves it where it is found.
  private mutating func close(_ line: inout RawLine, from place: Int) {
    if mode == .quoted {
      line.close = text.endOfQuoted(quote, from: place, to: line.end)
    } else {
      line.close = flow.scan(text, from: place, to: line.end)
      line.isSuspicious = flow.isSuspicious
    }
    guard line.close >= 0 else { return }
    let rest = text.skippingBlanks(from: line.close, to: line.end)
    if rest < line.end, text.bytes[rest] == UInt8(ascii: "#"), rest > line.close { line.hash = rest }
    mode = .open
    openLine = nil
    isPending = false
    isPlain = false
  }

  /// The header of a block scalar: `|` or `>`, digits and signs, then nothing but a comment.
  private mutating func startBlock(_ line: inout RawLine, at place: Int) -> Bool {
    var offset = place + 1
    var step = 0
    while offset < line.end {
      let byte = text.bytes[offset]
      if byte.isASCIIDigit { step = Int(byte - UInt8(ascii: "0")) }
      guard byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") else { break }
      offset += 1
    }
    let rest = text.skippingBlanks(from: offset, to: line.end)
    guard rest == line.end || (rest > offset && text.bytes[rest] == UInt8(ascii: "#")) else { return false }
    line.style = .block
    mode = .block
    blockColumn = step > 0 ? max(parent, 0) + step : -1
    return true
  }

  /// Finds `key:` from a place on, where the key may be quoted.
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
    line.keyEnd = bytes[place - 1] == .space ? text.trimmedEnd(from: start, to: place) : place
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
  private mutating func hash(from start: Int, to end: Int) -> Int {
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
