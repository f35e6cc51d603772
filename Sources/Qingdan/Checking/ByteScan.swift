/// Looks for rare characters without reading any: sixteen places at once.
///
/// Almost every text is clean, and rules over all texts of a library must not cost more than reading it. Both sides
/// of every comparison are whole vectors, for the forms that take a number are not compiled to vector code: with them
/// these looks cost 435 instructions a byte.
public enum ByteScan {
  typealias Lanes = SIMD16<UInt8>
  typealias Mask = SIMDMask<Lanes.MaskStorage>

  /// A blank (U+0020 and below), U+00A0 or U+3000.
  public static func hasBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      let ascii = isBelow32(first) .| first .== all(0x20)
      return ascii .| (first .== all(0xC2) .& second .== all(0xA0))
        .| (first .== all(0xE3) .& second .== all(0x80) .& third .== all(0x80))
    }
  }

  /// One of `! ( ) , : ; ?`.
  public static func hasHalfWidthMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, _, _ in
      // Each comparison but two finds a pair that differs in one bit.
      let brackets = (first & all(0xFE)) .== all(0x28)
      let colons = (first & all(0xFE)) .== all(0x3A)
      return brackets .| colons .| first .== all(0x2C) .| first .== all(0x21) .| first .== all(0x3F)
    }
  }

  /// A letter or digit of full width: U+FF10–FF19, U+FF21–FF3A, U+FF41–FF5A.
  public static func hasWideLetter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      let digit = isIn(third, 0x90...0x99)
      let upper = second .== all(0xBC) .& (digit .| isIn(third, 0xA1...0xBA))
      let lower = second .== all(0xBD) .& isIn(third, 0x81...0x9A)
      return first .== all(0xEF) .& (upper .| lower)
    }
  }

  /// A character that cannot be seen: controls, marks of no width, marks of direction.
  public static func hasInvisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      // Line breaks and tabs are everywhere in a file, and stray ones another rule's.
      let common = first .== all(0x0A) .| first .== all(0x0D) .| first .== all(0x09)
      let control = (isBelow32(first) .& .!common) .| first .== all(0x7F)
      let high = first .== all(0xC2) .& (isIn(second, 0x80...0x9F) .| second .== all(0xAD))
      let general = second .== all(0x80) .& (isIn(third, 0x8B...0x8F) .| isIn(third, 0xA8...0xAE))
      let joiners = second .== all(0x81) .& isIn(third, 0xA0...0xAF)
      return control .| high .| (first .== all(0xE2) .& (general .| joiners))
        .| (first .== all(0xEF) .& second .== all(0xBB) .& third .== all(0xBF))
    }
  }

  /// The same at less cost, for a whole file; it sees some more than there are.
  public static func mayHaveInvisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      let common = first .== all(0x0A) .| first .== all(0x0D) .| first .== all(0x09)
      let control = (isBelow32(first) .& .!common) .| first .== all(0x7F)
      // Of the marks that Chinese has behind E2 80, `“ ” ‘ ’ — …`, only the last is among these.
      let tail = (third & all(0xF8)) .== all(0x88) .| (third & all(0xF0)) .== all(0xA0)
      let general = first .== all(0xE2) .& (second & all(0xFE)) .== all(0x80) .& tail
      return control .| general .| first .== all(0xC2) .| (first .== all(0xEF) .& second .== all(0xBB))
    }
  }

  /// U+FFFD, or a character of a private use area.
  public static func hasLost(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      let replaced = second .== all(0xBF) .& third .== all(0xBD) .| isIn(second, 0x80...0xA3)
      // U+E000–EFFF, U+F000–F8FF; and the planes behind all that is given.
      return first .== all(0xEE) .| (first .== all(0xEF) .& replaced)
        .| (first .== all(0xF3) .& isIn(second, 0xB0...0xBF)) .| first .== all(0xF4)
    }
  }

  /// A vowel with a tone, as pinyin has it: two bytes of U+00E0–01DC.
  public static func hasToneMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, _, _ in isIn(first, 0xC3...0xC7) }
  }

  /// Whether a byte stands anywhere.
  public static func has(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, _, _ in first .== all(byte) }
  }

  /// A word that begins with `qi`, `qn` or `qg`, large or small, behind `#`, a blank or what is not ASCII.
  static func mayNameQingdan(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      // `#` and what is below it; ids hold a q behind letters, digits and hyphens.
      let isBefore = first .<= all(0x23) .| isHigh(first)
      let letter = third | all(0x20)
      let isAfter = letter .== all(0x69) .| letter .== all(0x6E) .| letter .== all(0x67)
      return isBefore .& (second | all(0x20)) .== all(0x71) .& isAfter
    }
  }

  /// A character that is mistaken for a digit, a box, a day or a one: `I l O o |`, 口, 曰, —.
  public static func hasLookAlike(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      let letter =
        first .== all(0x6C) .| (first | all(0x20)) .== all(0x6F) .| first .== all(0x49) .| first .== all(0x7C)
      // Between Chinese characters, as in 二0二四年; digits among digits are everywhere.
      let zero = isHigh(first) .& second .== all(0x30) .& (isHigh(third) .| third .== all(0x30))
      let box = first .== all(0xE5) .& second .== all(0x8F) .& third .== all(0xA3)
      let day = first .== all(0xE6) .& second .== all(0x9B) .& third .== all(0xB0)
      let dash = first .== all(0xE2) .& second .== all(0x80) .& third .== all(0x94)
      return letter .| zero .| box .| day .| dash
    }
  }

  /// Whether a character of three bytes, as Chinese ones are, stands anywhere.
  public static func has(_ character: Unicode.Scalar, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let value = character.value
    guard (0x800...0xFFFF).contains(value) else { return false }
    let start = UInt8(0xE0 | value >> 12)
    let middle = UInt8(0x80 | value >> 6 & 0x3F)
    let end = UInt8(0x80 | value & 0x3F)
    return contains(bytes) { first, second, third in
      first .== all(start) .& second .== all(middle) .& third .== all(end)
    }
  }

  /// How many digits there are, of either width.
  public static func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var count = 0
    var place = 0
    while place &+ 18 <= raw.count {
      // A lane counts to 255.
      let end = min(raw.count &- 18, place &+ 16 &* 254)
      var found = all(0)
      while place <= end {
        let mask = lanes(raw, at: place) { first, second, third in
          let isWide = first .== all(0xEF) .& second .== all(0xBC) .& isIn(third, 0x90...0x99)
          return isIn(first, 0x30...0x39) .| isWide
        }
        found = found &- unsafeBitCast(mask, to: Lanes.self)
        place &+= 16
      }
      count &+= Int(SIMD16<UInt16>(truncatingIfNeeded: found).wrappedSum())
    }
    while place < raw.count {
      let isWide =
        place &+ 2 < raw.count && raw[place] == 0xEF && raw[place &+ 1] == 0xBC
        && (0x90...0x99).contains(raw[place &+ 2])
      if (0x30...0x39).contains(raw[place]) || isWide { count &+= 1 }
      place &+= 1
    }
    return count
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Lanes { Lanes(repeating: byte) }

  @inline(__always)
  private static func isBelow32(_ bytes: Lanes) -> Mask { (bytes & all(0xE0)) .== all(0) }

  @inline(__always)
  private static func isHigh(_ bytes: Lanes) -> Mask { (bytes & all(0x80)) .== all(0x80) }

  @inline(__always)
  private static func isIn(_ bytes: Lanes, _ range: ClosedRange<UInt8>) -> Mask {
    (bytes &- all(range.lowerBound)) .<= all(range.upperBound - range.lowerBound)
  }

  @inline(__always)
  private static func any(_ mask: Mask) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words.x | words.y != 0
  }

  /// Whether the test holds at any place; it sees a byte and the two behind it.
  @inline(__always)
  private static func contains(
    _ bytes: UnsafeBufferPointer<UInt8>, where test: (Lanes, Lanes, Lanes) -> Mask
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var found = Mask(repeating: false)
    var place = 0
    while place &+ 18 <= raw.count {
      found = found .| lanes(raw, at: place, test)
      place &+= 16
    }
    guard place < raw.count else { return any(found) }
    // The last few places, behind which letters stand that no test looks for.
    var rest = SIMD64<UInt8>(repeating: UInt8(ascii: "a"))
    return withUnsafeMutableBytes(of: &rest) { rest in
      rest.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[place...]))
      let rest = UnsafeRawBufferPointer(rest)
      found = found .| lanes(rest, at: 0, test)
      if raw.count &- place > 16 { found = found .| lanes(rest, at: 16, test) }
      return any(found)
    }
  }

  @inline(__always)
  private static func lanes(
    _ bytes: UnsafeRawBufferPointer, at place: Int, _ test: (Lanes, Lanes, Lanes) -> Mask
  ) -> Mask {
    test(
      bytes.loadUnaligned(fromByteOffset: place, as: Lanes.self),
      bytes.loadUnaligned(fromByteOffset: place &+ 1, as: Lanes.self),
      bytes.loadUnaligned(fromByteOffset: place &+ 2, as: Lanes.self))
  }
}
