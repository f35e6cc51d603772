extension ByteScan {
  /// Whether two to eight Chinese characters, each of three bytes, stand twice in a row anywhere; it sees a few
  /// more than there are, where the bytes of neighbours happen to be alike. One alone often does with reason.
  ///
  /// Texts hardly ever do, and names are short: sixteen places are held at once against what stands two to eight
  /// characters further on; where something equals, against its neighbours too; and only then are bytes counted.
  public static func hasRepeat(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place &+ 16 &+ 3 &+ longest <= raw.count {
      if mayRepeat(raw, at: place), repeats(raw, near: place) { return true }
      place &+= 16
    }
    guard place < raw.count else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 112, alignment: 16) { rest in
      // No two of these are equal.
      for index in 0..<112 { rest[index] = UInt8(truncatingIfNeeded: index) }
      let lead = min(16, place)
      UnsafeMutableRawBufferPointer(rebasing: rest[(16 &- lead)...])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[(place &- lead)...]))
      let rest = UnsafeRawBufferPointer(rest)
      return stride(from: 0, to: raw.count &- place, by: 16).contains { next in
        mayRepeat(rest, at: 16 &+ next) && repeats(raw, near: place &+ next)
      }
    }
  }

  /// Whether a Chinese character, of three bytes, stands twice in a row anywhere; it sees a few more than there are.
  public static func hasDouble(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place &+ 16 &+ 5 <= raw.count {
      if isDouble(raw, at: place) { return true }
      place &+= 16
    }
    guard place < raw.count else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 48, alignment: 16) { rest in
      for index in 0..<48 { rest[index] = UInt8(truncatingIfNeeded: index) }
      rest.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[place...]))
      let rest = UnsafeRawBufferPointer(rest)
      return isDouble(rest, at: 0) || raw.count &- place > 16 && isDouble(rest, at: 16)
    }
  }

  @inline(__always)
  private static func isDouble(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    func lanes(_ offset: Int) -> SIMD16<UInt8> {
      bytes.loadUnaligned(fromByteOffset: place &+ offset, as: SIMD16<UInt8>.self)
    }
    let (fourth, fifth, sixth) = (lanes(3), lanes(4), lanes(5))
    let found = lanes(0) .== fourth .& (lanes(1) .== fifth) .& (lanes(2) .== sixth)
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
  }

  /// The bytes of eight characters.
  private static var longest: Int { 24 }

  /// Where a word of two or more characters stands twice, four bytes at an even place equal those one word further on.
  @inline(__always)
  private static func mayRepeat(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    let here = words(bytes, at: place)
    var found = here .== words(bytes, at: place &+ 6)
    found = found .| words(bytes, at: place &+ 2) .== words(bytes, at: place &+ 8)
    for length in stride(from: 9, through: longest, by: 3) {
      found = found .| here .== words(bytes, at: place &+ length)
    }
    // Nothing stands before the first, where `isLikely` would look.
    return isAny(found) && (place < 3 || isLikely(bytes, at: place))
  }

  /// Single characters often come again after a few others, and then the bytes beside those four differ. Of a word of
  /// three, nine bytes, the four begin in one of the first four: those three further on are in it too, or those three
  /// before. Of a word of two, six bytes, those one or two further on or before.
  private static func isLikely(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    func equal(_ offset: Int, _ length: Int) -> Equal {
      words(bytes, at: place &+ offset) .== words(bytes, at: place &+ offset &+ length)
    }
    var found = equal(0, 6) .& (equal(-2, 6) .| equal(1, 6) .| equal(2, 6)) .| equal(2, 6) .& equal(3, 6)
    for length in stride(from: 9, through: longest, by: 3) {
      found = found .| equal(0, length) .& (equal(-3, length) .| equal(3, length))
    }
    return isAny(found)
  }

  private typealias Equal = SIMDMask<SIMD4<Int32>>

  @inline(__always)
  private static func words(_ bytes: UnsafeRawBufferPointer, at place: Int) -> SIMD4<UInt32> {
    bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt32>.self)
  }

  @inline(__always)
  private static func isAny(_ mask: Equal) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
  }

  /// Whether as many bytes in a row as a word has equal those one word further on, from a little before a place.
  private static func repeats(_ bytes: UnsafeRawBufferPointer, near place: Int) -> Bool {
    let start = max(0, place &- longest)
    let end = min(bytes.count, place &+ 16 &+ 2 &* longest)
    return stride(from: 6, through: longest, by: 3).contains { length in
      var run = 0
      var index = start
      while index &+ length < end {
        run = bytes[index] == bytes[index &+ length] ? run &+ 1 : 0
        if run == length { return true }
        index &+= 1
      }
      return false
    }
  }
}
