import Qingdan

/// Pinyin that a page kept when it was converted to traditional characters: 鎮(zhèn)級.
enum Pinyin {
  private static let longest = 6
  private static let plain = Set("abcdefghijklmnopqrstuvwxyzü".unicodeScalars)
  private static let toned = Set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ".unicodeScalars)

  /// Whether the brackets from one place to another stand behind a character and hold how it is read, with its tone.
  static func isBracketed(_ letters: Letters, _ range: ClosedRange<Int>) -> Bool {
    let inner = letters.scalars[range].dropFirst().dropLast()
    return letters[range.lowerBound - 1].isHan && (1...longest).contains(inner.count)
      && inner.contains(where: toned.contains)
      && inner.allSatisfy { plain.contains($0) || toned.contains($0) }
  }

  /// Every such pair of brackets, and what is in it.
  static func places(_ letters: Letters) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var open: Int?
    for (index, scalar) in letters.scalars.enumerated() {
      switch scalar {
      case "(", "（": open = index
      case ")", "）":
        if let start = open, isBracketed(letters, start...index) { places.append(start..<index + 1) }
        open = nil
      default: continue
      }
    }
    return places
  }
}
