/// How many characters begin within a stretch of UTF-8: all bytes but the continuation bytes.
func characterCount(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  let raw = UnsafeRawPointer(base)
  var offset = range.lowerBound
  var continuations = 0
  while offset + 8 <= range.upperBound {
    let marks = continuationMarks(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    continuations += Int(truncatingIfNeeded: (marks &* 0x0101_0101_0101_0101) >> 56)
    offset += 8
  }
  while offset < range.upperBound {
    if bytes[offset] & 0xC0 == 0x80 { continuations += 1 }
    offset += 1
  }
  return range.count - continuations
}

/// A one in each byte of the word that continues a character.
@inline(__always)
private func continuationMarks(_ word: UInt64) -> UInt64 {
  (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
}

/// A place in a text, counted both ways: libyaml counts characters, edits need bytes.
struct TextCursor {
  var offset: Int
  var character: Int
  /// Every run of characters beyond ASCII counts as one: see `CondensedText`.
  var countsRuns = false

  /// Walks on to a character; stops at the end of the text.
  ///
  /// Most ways are short and lead over blanks, so a word of nothing but ASCII is taken in one step.
  @inline(__always)
  mutating func advance(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    if countsRuns { return advanceByRuns(to: target, in: bytes) }
    var place = offset
    var remaining = target - character
    if remaining >= 8 { (place, remaining) = Self.stride(base, place, bytes.count, remaining) }
    if remaining > 0, remaining < 8, place + 8 <= bytes.count {
      let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let wanted = (1 as UInt64) << (remaining &* 8) &- 1
      if UInt64(littleEndian: word) & wanted & 0x8080_8080_8080_8080 == 0 {
        place += remaining
        remaining = 0
      }
    }
    // The words may have ended inside a character.
    while place < bytes.count, base[place] & 0xC0 == 0x80 { place += 1 }
    while remaining > 0, place < bytes.count {
      place += 1
      while place < bytes.count, base[place] & 0xC0 == 0x80 { place += 1 }
      remaining -= 1
    }
    offset = place
    character = target
  }

  /// The same where a run of characters beyond ASCII counts as one.
  private mutating func advanceByRuns(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var place = offset
    var remaining = target - character
    let raw = UnsafeRawBufferPointer(bytes)
    while remaining > 0, place < bytes.count {
      guard place &+ 8 <= bytes.count else {
        place = bytes[place] < 0x80 ? place + 1 : CondensedText.endOfOthers(bytes, from: place)
        remaining &-= 1
        continue
      }
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      if word & 0x80 == 0 {
        let step = min((word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8, remaining)
        place &+= step
        remaining &-= step
      } else {
        place = CondensedText.endOfOthers(bytes, from: place)
        remaining &-= 1
      }
    }
    offset = place
    character = target
  }

  /// Goes in words of eight bytes, and blocks of eight words, as far as no character too many can begin there.
  private static func stride(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ wanted: Int
  ) -> (place: Int, remaining: Int) {
    let raw = UnsafeRawPointer(base)
    var place = start
    var remaining = wanted
    while remaining >= 64, place + 64 <= end {
      var marks: UInt64 = 0
      for word in 0..<8 {
        marks &+= continuationMarks(raw.loadUnaligned(fromByteOffset: place &+ word &* 8, as: UInt64.self))
      }
      // Each byte of `marks` counts to eight at most, so the sum of all fits into one byte.
      remaining -= 64 - Int(truncatingIfNeeded: (marks &* 0x0101_0101_0101_0101) >> 56)
      place += 64
    }
    while remaining >= 8, place + 8 <= end {
      let marks = continuationMarks(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      remaining -= 8 - Int(truncatingIfNeeded: (marks &* 0x0101_0101_0101_0101) >> 56)
      place += 8
    }
    return (place, remaining)
  }
}

/// How many bytes the line break at a place takes, as libyaml sees line breaks; 0 where there is none.
func lineBreakLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
  switch bytes[place] {
  case UInt8(ascii: "\n"): return 1
  case UInt8(ascii: "\r"):
    return place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n") ? 2 : 1
  case 0xC2: return place + 1 < bytes.count && bytes[place + 1] == 0x85 ? 2 : 0
  case 0xE2:
    guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
    return bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9 ? 3 : 0
  default: return 0
  }
}

/// How many bytes the line break before a place takes; 0 where there is none.
func lineBreakLength(_ bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Int {
  guard place > 0 else { return 0 }
  switch bytes[place - 1] {
  case UInt8(ascii: "\n"): return place > 1 && bytes[place - 2] == UInt8(ascii: "\r") ? 2 : 1
  case UInt8(ascii: "\r"): return 1
  case 0x85: return place > 1 && bytes[place - 2] == 0xC2 ? 2 : 0
  case 0xA8, 0xA9: return place > 2 && bytes[place - 2] == 0x80 && bytes[place - 3] == 0xE2 ? 3 : 0
  default: return 0
  }
}
