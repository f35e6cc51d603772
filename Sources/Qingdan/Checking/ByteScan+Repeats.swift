extension ByteScan {
  /// Whether two to eight Chinese characters, each of three bytes, stand twice in a row anywhere; it sees a few
  /// more than there are, where the bytes of neighbours happen to be alike. One alone often does with reason.
  ///
  /// Texts hardly ever do, and names are short: sixteen places are held at once against what stands two to eight
  /// characters further on, and only where something equals are bytes counted.
  public static func hasRepeat(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place &+ 16 &+ longest <= raw.count {
      if mayRepeat(raw, at: place), repeats(raw, near: place) { return true }
      place &+= 16
    }
    guard place < raw.count else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 96, alignment: 16) { rest in
      // No two of these are equal.
      for index in 0..<96 { rest[index] = UInt8(truncatingIfNeeded: index) }
      rest.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[place...]))
      let rest = UnsafeRawBufferPointer(rest)
      return stride(from: 0, to: raw.count &- place, by: 16).contains { next in
        mayRepeat(rest, at: next) && repeats(raw, near: place &+ next)
      }
    }
  }

  /// The bytes of eight characters.
  private static var longest: Int { 24 }

  /// Where a word of two or more characters stands twice, four bytes at an even place equal those one word further on.
  @inline(__always)
  private static func mayRepeat(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    typealias Words = SIMD4<UInt32>
    func words(_ offset: Int) -> Words {
      bytes.loadUnaligned(fromByteOffset: place &+ offset, as: Words.self)
    }
    let here = words(0)
    var found = here .== words(9) .| here .== words(12) .| here .== words(15)
    found = found .| here .== words(18) .| here .== words(21) .| here .== words(24)
    found = found .| here .== words(6) .| words(2) .== words(8)
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
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
