/// What stands between two nodes: blanks, line breaks, comments, indicators, and before a node its tag and anchor.
enum Gap {
  /// Walks on to a character, and returns where the last thing ended that is neither blank nor comment.
  static func lastIndicator(
    _ bytes: UnsafeBufferPointer<UInt8>, from cursor: inout TextCursor, to character: Int
  ) -> Int? {
    var last: Int?
    while cursor.character < character, cursor.offset < bytes.count {
      if bytes[cursor.offset] == UInt8(ascii: "#") {
        skipComment(bytes, &cursor)
      } else if isSpace(bytes, cursor.offset) {
        step(bytes, &cursor)
      } else {
        step(bytes, &cursor)
        last = cursor.offset
      }
    }
    return last
  }

  /// Walks over blanks, line breaks and comments.
  static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ cursor: inout TextCursor) {
    while cursor.offset < bytes.count {
      if bytes[cursor.offset] == UInt8(ascii: "#") {
        skipComment(bytes, &cursor)
      } else if isSpace(bytes, cursor.offset) {
        step(bytes, &cursor)
      } else {
        return
      }
    }
  }

  /// Walks over a tag or an anchor and returns its bytes.
  ///
  /// Inside a flow collection a comma ends it too.
  static func property(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cursor: inout TextCursor, inFlow: Bool
  ) -> Range<Int> {
    let start = cursor.offset
    let isAnchor = start < bytes.count && bytes[start] == UInt8(ascii: "&")
    while cursor.offset < bytes.count, !isSpace(bytes, cursor.offset) {
      let byte = bytes[cursor.offset]
      if cursor.offset > start, isAnchor ? !isWordByte(byte) : inFlow && byte == UInt8(ascii: ",") { break }
      step(bytes, &cursor)
    }
    return start..<cursor.offset
  }

  private static func skipComment(_ bytes: UnsafeBufferPointer<UInt8>, _ cursor: inout TextCursor) {
    while cursor.offset < bytes.count, lineBreakLength(bytes, at: cursor.offset) == 0 { step(bytes, &cursor) }
  }

  private static func step(_ bytes: UnsafeBufferPointer<UInt8>, _ cursor: inout TextCursor) {
    cursor.advance(to: cursor.character + 1, in: bytes)
  }

  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t")
      || lineBreakLength(bytes, at: place) > 0
  }

  /// The characters that libyaml allows in the name of an anchor.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
