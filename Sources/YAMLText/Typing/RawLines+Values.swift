/// What a value's first character says about the lines below.
extension RawLines {
  @inline(__always)
  mutating func takeValue(_ line: inout RawLine, from given: Int) {
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
      headStart = line.start
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
  mutating func close(_ line: inout RawLine, from place: Int) {
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
}
