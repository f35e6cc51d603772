/// A text in which every run of characters beyond ASCII is one `^`, for libyaml to read in its place.
///
/// libyaml decodes, tests and copies each character several times: 111 instructions a byte, and six bytes of seven in
/// a list are Chinese. To its grammar `^` is what a Chinese character is: no indicator, no letter, no part of a tag.
/// How many there are matters in two places only: to columns, but those are compared at the beginnings of lines and
/// behind indicators, where only ASCII stands before; and to the 1024 characters that a key may be long. So libyaml
/// makes the same events of both, with marks that count runs, and `expand` puts the characters back.
enum CondensedText {
  static let mark = UInt8(ascii: "^")

  /// Condenses a text from a place on; nil where libyaml is to see the text itself.
  ///
  /// That is one with a `^` of its own or an escape that can write one, with a line break beyond ASCII, with what
  /// might be a key too long, and with anything that libyaml refuses: so its messages are about what was written.
  static func condensed(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> [UInt8]? {
    guard firstIndex(of: mark, in: text, from: start) == nil, !hasNumericEscape(text, from: start),
      !mayHaveLongKey(text, from: start)
    else { return nil }
    var isWhole = false
    let result = [UInt8](unsafeUninitializedCapacity: text.count - start) { storage, count in
      guard let end = condense(UnsafeBufferPointer(rebasing: text[start...]), into: storage) else { return }
      count = end
      isWhole = true
    }
    return isWhole ? result : nil
  }

  /// Whether `\x`, `\u` or `\U` stands anywhere, be it in quotation marks or not.
  private static func hasNumericEscape(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var place = start
    while let backslash = firstIndex(of: UInt8(ascii: "\\"), in: text, from: place) {
      guard backslash + 1 < text.count else { return false }
      switch text[backslash + 1] {
      case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"): return true
      default: place = backslash + 1
      }
    }
    return false
  }

  /// Whether a colon may stand further behind the beginning of its line than libyaml looks for one behind a key.
  private static func mayHaveLongKey(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let longest = 1024
    // At the beginning of a line, or a few bytes before.
    var line = start
    while line + longest < text.count {
      if let word = lastWordWithFeed(text, line + 1..<line + longest) {
        line = word
        continue
      }
      let end = firstIndex(of: UInt8(ascii: "\n"), in: text, from: line + longest) ?? text.count
      if let colon = firstIndex(of: UInt8(ascii: ":"), in: text, from: line + longest), colon < end {
        return true
      }
      line = end
    }
    return false
  }

  /// The place of the last of the words of eight bytes that has a line feed, looked for from the end.
  private static func lastWordWithFeed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var place = range.upperBound - 8
    while place >= range.lowerBound {
      // A byte less one borrows from its highest bit only where it is zero.
      let zeros = word(text, place) ^ 0x0A0A_0A0A_0A0A_0A0A
      if (zeros &- 0x0101_0101_0101_0101) & ~zeros & 0x8080_8080_8080_8080 != 0 { return place }
      place -= 8
    }
    return nil
  }

  /// Writes the condensed text, and returns its length; nil for what is not to be condensed.
  private static func condense(
    _ text: UnsafeBufferPointer<UInt8>, into storage: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    guard let source = text.baseAddress, let target = storage.baseAddress else { return 0 }
    var place = 0
    var end = 0
    while place < text.count {
      if source[place] >= 0x80 {
        guard let next = endOfRun(text, from: place) else { return nil }
        target[end] = mark
        end &+= 1
        place = next
      } else if place &+ 8 <= text.count {
        // All eight are written, and as many kept as come before the first beyond ASCII.
        let eight = word(text, place)
        let length = (eight & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
        UnsafeMutableRawPointer(target).storeBytes(of: eight.littleEndian, toByteOffset: end, as: UInt64.self)
        place &+= length
        end &+= length
      } else {
        target[end] = source[place]
        place &+= 1
        end &+= 1
      }
    }
    return end
  }

  /// Where a run of characters beyond ASCII ends; nil if one of them is none, or is not like any other to libyaml.
  @inline(__always)
  private static func endOfRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var place = start
    while true {
      while place &+ 8 <= text.count, isPlainPair(word(text, place)) { place &+= 6 }
      guard place < text.count, text[place] >= 0x80 else { return place }
      guard let length = characterLength(text, place) else { return nil }
      place &+= length
    }
  }

  /// Whether the word begins with two characters from U+3000 to U+CFFF, as nearly all of Chinese writing is.
  @inline(__always)
  private static func isPlainPair(_ word: UInt64) -> Bool {
    guard word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 else { return false }
    // The lead bytes are E3 to EC: the sums carry from three on, and do not from thirteen on.
    let leads = word & 0x0F00_000F
    return (leads &+ 0x0D00_000D) & ~(leads &+ 0x0300_0003) & 0x1000_0010 == 0x1000_0010
  }

  /// The length of a character beyond ASCII that libyaml takes for one like any other; nil for none.
  @inline(__always)
  private static func characterLength(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    func continues(_ index: Int) -> Bool {
      place &+ index < text.count && text[place &+ index] & 0xC0 == 0x80
    }
    switch text[place] {
    case 0xEF:
      guard continues(1), continues(2) else { return nil }
      // Neither the byte-order mark nor U+FFFE and U+FFFF.
      if text[place + 1] == 0xBB, text[place + 2] == 0xBF { return nil }
      return text[place + 1] == 0xBF && text[place + 2] >= 0xBE ? nil : 3
    case 0xE2:
      guard continues(1), continues(2) else { return nil }
      // Neither U+2028 nor U+2029.
      return text[place + 1] == 0x80 && (text[place + 2] == 0xA8 || text[place + 2] == 0xA9) ? nil : 3
    case 0xE1, 0xE3...0xEC, 0xEE: return continues(1) && continues(2) ? 3 : nil
    case 0xE0: return continues(1) && continues(2) && text[place + 1] >= 0xA0 ? 3 : nil
    case 0xED: return continues(1) && continues(2) && text[place + 1] < 0xA0 ? 3 : nil
    // U+0085 breaks a line, its neighbours are controls.
    case 0xC2: return continues(1) && text[place + 1] >= 0xA0 ? 2 : nil
    case 0xC3...0xDF: return continues(1) ? 2 : nil
    case 0xF0: return continues(1) && continues(2) && continues(3) && text[place + 1] >= 0x90 ? 4 : nil
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
    case 0xF4: return continues(1) && continues(2) && continues(3) && text[place + 1] < 0x90 ? 4 : nil
    default: return nil
    }
  }
}

extension CondensedText {
  /// The bytes that hold a scalar's characters: without the first line of a block scalar, where a comment may stand.
  static func content(
    _ written: Slice<UnsafeBufferPointer<UInt8>>, _ style: NodeStyle
  ) -> UnsafeBufferPointer<UInt8> {
    guard style == .literal || style == .folded else { return UnsafeBufferPointer(rebasing: written) }
    let content = written.drop { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return UnsafeBufferPointer(rebasing: content)
  }

  /// Appends a scalar's text with its characters put back, taken in order from the bytes in which it is written.
  ///
  /// Returns whether there were as many runs as marks; all else in those bytes is ASCII.
  static func expand(
    _ text: UnsafeBufferPointer<UInt8>, from source: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]
  ) -> Bool {
    var place = 0
    var index = 0
    while index < text.count {
      let next = firstIndex(of: mark, in: text, from: index) ?? text.count
      result.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<next]))
      guard next < text.count else { break }
      let start = endOfASCII(source, from: place)
      place = endOfOthers(source, from: start)
      guard place > start else { return false }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<place]))
      index = next + 1
    }
    return endOfASCII(source, from: place) == source.count
  }

  /// The first byte from a place on that is beyond ASCII, or the end.
  @inline(__always)
  static func endOfASCII(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place &+ 8 <= text.count {
      let others = word(text, place) & 0x8080_8080_8080_8080
      if others != 0 { return place &+ others.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < text.count, text[place] < 0x80 { place &+= 1 }
    return place
  }

  /// The first byte of ASCII from a place on, or the end.
  @inline(__always)
  static func endOfOthers(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place &+ 8 <= text.count {
      let ascii = ~word(text, place) & 0x8080_8080_8080_8080
      if ascii != 0 { return place &+ ascii.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < text.count, text[place] >= 0x80 { place &+= 1 }
    return place
  }

  @inline(__always)
  private static func word(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
