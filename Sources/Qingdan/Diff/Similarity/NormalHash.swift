/// Hashes of a text in its normal form, made in one pass over the bytes: a `String` for each text would cost more than
/// all the rest of the search.
///
/// They are the same in every run and on every machine, and never proof: whoever chooses the text can make two meet.
struct NormalHash {
  private(set) var state: UInt64 = Self.start
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    state = (state ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
    state ^= state >> 29
  }

  /// A well spread number of it.
  var value: UInt64 { Self.mixed(state, 0x9E37_79B9_7F4A_7C15) }

  @inline(__always)
  static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: right | 1)
    return product.high ^ product.low
  }

  static func of(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = NormalHash()
    forEachScalar(text) { scalar, _ in hash.add(scalar) }
    return hash.value
  }

  static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// The scalars of a text in their normal form; the second says whether the text ends a clause there.
  ///
  /// Blanks are left out but for line breaks, which come as a clause's end with the scalar 0.
  @inline(__always)
  static func forEachClause(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (_ scalar: UInt32, _ endsClause: Bool) -> Void
  ) {
    var index = 0
    while index < text.count {
      let scalar = decoded(text, &index)
      if (0x4E00...0x9FFF).contains(scalar) {
        body(scalar, false)
      } else if let blank = CharacterFolding.blank(scalar) {
        if blank == .line { body(0, true) }
      } else {
        let folded = NormalText.folded(scalar)
        body(folded, endsClause(folded))
      }
    }
  }

  /// The scalars of a text in their normal form.
  @inline(__always)
  static func forEachScalar(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (_ scalar: UInt32, _ endsClause: Bool) -> Void
  ) {
    forEachClause(text) { scalar, ends in if scalar != 0 { body(scalar, ends) } }
  }

  private static func endsClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "。", "、", ",", ";", ":", "!", "?", "…": true
    default: false
    }
  }

  /// One scalar of UTF-8, which a document's text always is.
  @inline(__always)
  static func decoded(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(text[index])
    // Nearly all is Han, three bytes each.
    if first & 0xF0 == 0xE0, index + 3 <= text.count {
      let scalar = (first & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      index += 3
      return scalar
    }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= text.count else {
      index += 1
      return first
    }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
    index += length
    return scalar
  }
}
