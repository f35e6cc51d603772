import YAMLText

/// Titles of statutes as keys: what people leave out or write in several ways does not count.
enum StatuteTitle {
  /// The bytes of a title without 《》〈〉<>, blanks and (if so wished) 中华人民共和国, with ASCII brackets.
  static func key(_ title: some Sequence<UInt8>, keepsRepublic: Bool = false) -> [UInt8] {
    var key: [UInt8] = []
    for byte in title {
      key.append(byte)
      if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
        key.removeLast()
      } else if key.count >= 3 {
        fold(&key, keepsRepublic: keepsRepublic)
      }
    }
    return key
  }

  private static let republic = Array("中华人民共和国".utf8)

  /// Folds what has just become complete at the end of a key.
  private static func fold(_ key: inout [UInt8], keepsRepublic: Bool) {
    let end = key.count
    switch (key[end - 3], key[end - 2], key[end - 1]) {
    // 〈〉《》, the wide blank, the blank without width.
    case (0xE3, 0x80, 0x88...0x8B), (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x8B):
      key.removeLast(3)
    case (0xEF, 0xBC, 0x88):  // （
      key.replaceSubrange(end - 3..<end, with: [UInt8(ascii: "(")])
    case (0xEF, 0xBC, 0x89):  // ）
      key.replaceSubrange(end - 3..<end, with: [UInt8(ascii: ")")])
    case (0xE5, 0x9B, 0xBD) where !keepsRepublic && key.suffix(republic.count) == republic[...]:  // 国
      key.removeLast(republic.count)
    default: break
    }
  }

  /// FNV-1a, 64 bits.
  static func hash(_ key: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// A title without a remark such as `（2021修订）` at its end, and the remark; nil where there is none.
  static func withoutRemark(_ title: String) -> (title: String, remark: String)? {
    var text = Substring(title)
    while let last = text.unicodeScalars.last, last == "》" || last == " " { text.unicodeScalars.removeLast() }
    guard let close = text.last, close == "）" || close == ")" else { return nil }
    guard let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return nil }
    let remark = text[text.index(after: open)...].dropLast()
    let saysWhich = remark.contains { $0.isWholeNumber } || remark.contains("修") || remark.contains("令第")
    guard saysWhich, open > text.startIndex else { return nil }
    return (String(text[..<open]), String(remark))
  }
}
