/// Looks for rare characters without reading any: sixteen places at once.
///
/// Almost every text is clean, and rules over all texts of a library must not cost more than reading it.
enum ByteScan {
  typealias Lanes = SIMD16<UInt8>
  typealias Mask = SIMDMask<Lanes.MaskStorage>

  /// A blank (U+0020 and below), U+00A0 or U+3000.
  static func hasBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      first .<= 0x20 .| (first .== 0xC2 .& second .== 0xA0)
        .| (first .== 0xE3 .& second .== 0x80 .& third .== 0x80)
    }
  }

  /// One of `! ( ) , : ; ?`.
  static func hasHalfWidthMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, _, _ in
      let brackets = first .== 0x28 .| first .== 0x29
      let stops = first .== 0x2C .| first .== 0x3A .| first .== 0x3B
      return brackets .| stops .| first .== 0x21 .| first .== 0x3F
    }
  }

  /// A letter or digit of full width: U+FF10–FF19, U+FF21–FF3A, U+FF41–FF5A.
  static func hasWideLetter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      let upper = second .== 0xBC .& (third &- 0x90 .< 10 .| third &- 0xA1 .< 26)
      let lower = second .== 0xBD .& third &- 0x81 .< 26
      return first .== 0xEF .& (upper .| lower)
    }
  }

  /// A character that cannot be seen: controls, marks of no width, marks of direction.
  static func hasInvisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(bytes) { first, second, third in
      // Line breaks and tabs are everywhere in a file, and stray ones another rule's.
      let control = first .< 0x20 .& first .!= 0x0A .& first .!= 0x0D .& first .!= 0x09 .| first .== 0x7F
      let high = first .== 0xC2 .& (second .< 0xA0 .| second .== 0xAD)
      let general = second .== 0x80 .& (third &- 0x8B .< 5 .| third &- 0xA8 .< 7)
      let joiners = second .== 0x81 .& third &- 0xA0 .< 16
      return control .| high .| (first .== 0xE2 .& (general .| joiners))
        .| (first .== 0xEF .& second .== 0xBB .& third .== 0xBF)
    }
  }

  /// Whether the test holds at any place; it sees a byte and the two behind it.
  @inline(__always)
  private static func contains(
    _ bytes: UnsafeBufferPointer<UInt8>, where test: (Lanes, Lanes, Lanes) -> Mask
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var found = Mask(repeating: false)
    var place = 0
    while place + 18 <= raw.count {
      found .|= lanes(raw, at: place, test)
      place += 16
    }
    guard place < raw.count else { return any(found) }
    // The last few places, behind which letters stand that no test looks for.
    return withUnsafeTemporaryAllocation(byteCount: 48, alignment: 16) { rest in
      rest.initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "a"))
      rest.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[place...]))
      let rest = UnsafeRawBufferPointer(rest)
      found .|= lanes(rest, at: 0, test) .| lanes(rest, at: 16, test)
      return any(found)
    }
  }

  @inline(__always)
  private static func lanes(
    _ bytes: UnsafeRawBufferPointer, at place: Int, _ test: (Lanes, Lanes, Lanes) -> Mask
  ) -> Mask {
    test(
      bytes.loadUnaligned(fromByteOffset: place, as: Lanes.self),
      bytes.loadUnaligned(fromByteOffset: place + 1, as: Lanes.self),
      bytes.loadUnaligned(fromByteOffset: place + 2, as: Lanes.self))
  }
}
