/// Tells a text in GB18030 or GBK, as the editors of older Windows save it, from a damaged UTF-8 text.
enum GB18030 {
  /// Whether all bytes fit GB18030, and most of its characters are the common ones of GB 2312.
  static func isLikely(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    var characters = 0
    var common = 0
    while place < bytes.count {
      guard bytes[place] >= 0x80 else {
        place += 1
        continue
      }
      guard let length = length(bytes, at: place) else { return false }
      characters += 1
      if length == 2, (0xA1...0xF7).contains(bytes[place]), bytes[place + 1] >= 0xA1 { common += 1 }
      place += length
    }
    return characters > 0 && common * 5 >= characters * 4
  }

  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    guard (0x81...0xFE).contains(bytes[place]), place + 1 < bytes.count else { return nil }
    switch bytes[place + 1] {
    case 0x40...0x7E, 0x80...0xFE: return 2
    case 0x30...0x39:
      guard place + 3 < bytes.count, (0x81...0xFE).contains(bytes[place + 2]),
        (0x30...0x39).contains(bytes[place + 3])
      else { return nil }
      return 4
    default: return nil
    }
  }
}
