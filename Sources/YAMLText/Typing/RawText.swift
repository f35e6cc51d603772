#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a text, for looks that cannot trust a parser: nothing is assumed of them, not even UTF-8.
struct RawText {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  /// The byte at an offset, 0 outside the text.
  subscript(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The first place of a byte in `start..<end`, or `end`.
  @inline(__always)
  func first(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// The character at an offset; what is no UTF-8 counts as U+FFFD, one byte long.
  func character(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let next = self[offset + index]
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }

  /// The characters of a stretch, each with its offset.
  func characters(_ range: Range<Int>) -> [(offset: Int, scalar: Unicode.Scalar)] {
    var result: [(Int, Unicode.Scalar)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = character(at: offset)
      result.append((offset, scalar))
      offset += length
    }
    return result
  }

  /// The last character before an offset, not before `start`.
  func character(before offset: Int, from start: Int) -> (offset: Int, scalar: Unicode.Scalar)? {
    var place = offset - 1
    while place > start, self[place] & 0xC0 == 0x80, offset - place < 4 { place -= 1 }
    return place >= start ? (place, character(at: place).scalar) : nil
  }

  func isBlank(_ offset: Int) -> Bool { self[offset] == .space || self[offset] == .tab }

  /// The first offset from `start` that holds neither blank nor tab, at most `end`.
  @inline(__always)
  func skippingBlanks(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] == .space || bytes[offset] == .tab { offset += 1 }
    return offset
  }

  /// The same, taking ideographic and no-break blanks for blanks too: where a person sees a blank.
  func skippingVisibleBlanks(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let (scalar, length) = character(at: offset)
      guard scalar == " " || scalar == "\t" || scalar.isWideBlank else { break }
      offset += length
    }
    return offset
  }

  /// The end of `start..<end` without the blanks at its end.
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var offset = end
    while offset > start, isBlank(offset - 1) { offset -= 1 }
    return offset
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A stretch for a message: cut where it is long, without characters that would move the cursor.
  func excerpt(_ range: Range<Int>, limit: Int = 24) -> String {
    Self.excerpt(bytes[range], limit: limit)
  }

  static func excerpt(_ bytes: some Collection<UInt8>, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes.prefix(limit * 4 + 4), as: UTF8.self).unicodeScalars {
      if result.count == limit {
        result.append("…")
        break
      }
      result.append(scalar == "\t" ? " " : scalar.isControl ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")

  var isASCIILetter: Bool { self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z") }
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
