/// Tells in one pass over a text whether one of many words stands in it, skipping what cannot be the end of any
/// (Wu and Manber, 1994): a hundred names in half a gigabyte of lists are found as fast as one.
public struct WordFinder: Sendable {
  private let words: [[UInt8]]
  /// How far the shortest word reaches: only so much of each is looked at first.
  private let width: Int
  /// By a hash of three bytes: how many bytes can be passed over behind them.
  private var shifts: [UInt8]
  /// The words whose first `width` bytes end in three bytes of a hash.
  private var endings: [UInt16: [Int]] = [:]

  /// - Parameter words: of three bytes at least; shorter ones are never found.
  public init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }.filter { $0.count >= 3 }
    width = self.words.map(\.count).min() ?? 0
    shifts = [UInt8](repeating: UInt8(clamping: max(0, width - 2)), count: 1 << 16)
    for (number, word) in self.words.enumerated() {
      for end in 2..<width {
        let hash = Self.hash(word[end - 2], word[end - 1], word[end])
        shifts[Int(hash)] = min(shifts[Int(hash)], UInt8(clamping: width - 1 - end))
        if end == width - 1 { endings[hash, default: []].append(number) }
      }
    }
  }

  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt16 {
    UInt16(truncatingIfNeeded: (UInt32(first) << 10) ^ (UInt32(second) << 5) ^ UInt32(third) &* 0x9E5)
  }

  public func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8(isFound)
  }

  /// Whether one of the words stands in some bytes.
  public func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard width >= 3 else { return false }
    return shifts.withUnsafeBufferPointer { shifts in
      var end = width - 1
      while end < text.count {
        let hash = Self.hash(text[end - 2], text[end - 1], text[end])
        let shift = Int(shifts[Int(hash)])
        guard shift == 0 else {
          end += shift
          continue
        }
        let rest = text[(end - width + 1)...]
        if endings[hash]?.contains(where: { rest.starts(with: words[$0]) }) ?? false { return true }
        end += 1
      }
      return false
    }
  }
}
