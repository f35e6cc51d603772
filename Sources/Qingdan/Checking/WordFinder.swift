/// Tells in one pass over a text whether one of many words stands in it, skipping what cannot be the end of any
/// (Wu and Manber, 1994): a hundred names in half a gigabyte of lists are found as fast as one.
public struct WordFinder: Sendable {
  private let words: [[UInt8]]
  /// How far the shortest word reaches: only so much of each is looked at first.
  private let width: Int
  /// By a hash of three bytes: how many bytes can be passed over behind them.
  private var shifts: [UInt8]
  /// By a hash, the words whose first `width` bytes end in three bytes of it.
  private var endings: [Int: [Int]] = [:]

  /// - Parameter words: of three bytes at least; shorter ones are never found.
  public init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }.filter { $0.count >= 3 }
    width = self.words.map(\.count).min() ?? 0
    let size = Self.size(for: self.words.count * max(0, width - 2))
    shifts = [UInt8](repeating: UInt8(clamping: max(0, width - 2)), count: size)
    for (number, word) in self.words.enumerated() {
      for end in 2..<width {
        let place = Self.hash(word[end - 2], word[end - 1], word[end]) & (size - 1)
        shifts[place] = min(shifts[place], UInt8(clamping: width - 1 - end))
        if end == width - 1 { endings[place, default: []].append(number) }
      }
    }
  }

  /// Sixteen places for each three bytes, so that few texts hit one by chance; no more, for many finders take
  /// turns and each is to stay in the cache that is nearest.
  private static func size(for count: Int) -> Int {
    var size = 256
    while size < 16 * count, size < 1 << 16 { size *= 2 }
    return size
  }

  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let bytes = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    return Int(truncatingIfNeeded: bytes &* 0x9E37_79B1 >> 16)
  }

  public func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8(isFound)
  }

  /// Whether one of the words stands in some bytes.
  public func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard width >= 3, text.count >= width else { return false }
    return shifts.withUnsafeBufferPointer { shifts in
      let mask = shifts.count &- 1
      var end = width &- 1
      while end < text.count {
        let place = Self.hash(text[end &- 2], text[end &- 1], text[end]) & mask
        let shift = Int(shifts[place])
        guard shift == 0 else {
          end &+= shift
          continue
        }
        let rest = text[(end &- width &+ 1)...]
        if endings[place]?.contains(where: { rest.starts(with: words[$0]) }) ?? false { return true }
        end &+= 1
      }
      return false
    }
  }
}
