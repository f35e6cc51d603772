/// Where a flow collection stands at some byte: how deep, in what, and whether something looks like a slip.
struct FlowState {
  /// Deeper than this nobody writes, and YAMLText refuses it; the kind of a bracket is no longer told.
  static let limit = 64

  var depth = 0
  /// A bit for each bracket that is open: set for `[`.
  var lists: UInt64 = 0
  var quote: UInt8 = 0
  /// A scalar may begin here, so a quote opens one.
  var isTokenStart = true
  /// The entry has its `: ` already.
  var hasPair = false
  var isSuspicious = false

  /// Goes on through one line; returns the offset past the last bracket, or -1.
  mutating func scan(_ text: RawText, from start: Int, to end: Int) -> Int {
    let bytes = text.bytes
    var place = start
    while place < end {
      if quote != 0 {
        let close = text.endOfQuoted(quote, from: place, to: end)
        if close < 0 { return -1 }
        quote = 0
        place = close
        continue
      }
      let byte = bytes[place]
      if byte >= 0x80 {
        isTokenStart = false
        if place + 3 <= end, byte >= 0xE0 {
          if byte == 0xEF || byte == 0xE3 { wide(bytes, place, end) }
          place += 3
        } else {
          place += 1
        }
        continue
      }
      place += 1
      switch byte {
      case .space, .tab: break
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if depth < Self.limit {
          let bit: UInt64 = 1 << UInt64(depth)
          lists = byte == UInt8(ascii: "[") ? lists | bit : lists & ~bit
        }
        depth += 1
        isTokenStart = true
        hasPair = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return place }
        isTokenStart = false
        hasPair = true
      case UInt8(ascii: ","):
        isTokenStart = true
        hasPair = false
      case UInt8(ascii: ":"):
        if place == end || bytes[place] == .space || bytes[place] == .tab {
          isTokenStart = true
          hasPair = true
        } else if !hasPair, !isList {
          isSuspicious = true
        }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isTokenStart { quote = byte }
        isTokenStart = false
      case UInt8(ascii: "#"):
        if place >= start + 2, text.isBlank(place - 2) {
          if place < end, !text.isBlank(place) { isSuspicious = true }
          return -1
        }
      default: isTokenStart = false
      }
    }
    return -1
  }

  private var isList: Bool {
    depth > 0 && depth <= Self.limit && lists & (1 << UInt64(depth - 1)) != 0
  }

  /// A full-width comma or colon, or an ideographic comma, at a place where it may be meant as YAML.
  @inline(__always)
  private mutating func wide(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) {
    switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
    case (0xEF, 0xBC, 0x8C):
      let next = place + 3 < end ? bytes[place + 3] : 0
      if isList || next == .space || next.isASCIILetter { isSuspicious = true }
    case (0xEF, 0xBC, 0x9A): if !hasPair { isSuspicious = true }
    case (0xE3, 0x80, 0x81): if isList { isSuspicious = true }
    default: break
    }
  }
}

extension RawText {
  /// The offset past the closing quote in `start..<end`, or -1.
  func endOfQuoted(_ quote: UInt8, from start: Int, to end: Int) -> Int {
    if quote == UInt8(ascii: "'") {
      var place = start
      while true {
        place = first(quote, from: place, to: end)
        if place == end { return -1 }
        if place + 1 == end || bytes[place + 1] != quote { return place + 1 }
        place += 2
      }
    }
    var place = start
    var close = first(quote, from: place, to: end)
    while close < end {
      let escape = first(UInt8(ascii: "\\"), from: place, to: close)
      if escape == close { return close + 1 }
      place = escape + 2
      if place > close { close = first(quote, from: place, to: end) }
    }
    return -1
  }
}
