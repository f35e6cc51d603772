/// The characters and pairs of characters that the names of one state use, for items of each kind and type by themselves.
///
/// Names that differ in words which the other state uses too name two things: 拒不接受检查 and 弄虚作假. A word that the other
/// state uses nowhere was found for a new name of the same thing.
struct KnownWords {
  /// By so much counts what the other state knows, against what both names share.
  static let known: Float = 2
  /// By so much counts what it does not know, where it knows much.
  static let fresh: Float = 0.1
  /// Of so many items half is known of what there is to know.
  private static let few: Float = 4

  private var bits: [UInt64]
  private let shift: UInt64
  private var items: [UInt64: Float] = [:]

  init(_ features: FeatureSet) {
    // Eight bits for each word, so that few are taken for known that are not.
    let words = features.items.reduce(0) { $0 + $1.grams.count }
    var size: UInt64 = 10
    while size < 30, 1 << size < 8 * words { size += 1 }
    shift = 64 - size
    bits = Array(repeating: 0, count: 1 << (size - 6))
    for item in features.items {
      items[item.block, default: 0] += 1
      for gram in features.hashes[item.grams] {
        let bit = NormalHash.mixed(UInt64(gram), item.block) >> shift
        bits[Int(bit >> 6)] |= 1 << (bit & 63)
      }
    }
  }

  /// What a word counts that only the name of the other state has, among the items of one kind and type.
  func weighing(_ block: UInt64) -> (_ gram: UInt32) -> Float {
    let count = items[block] ?? 0
    // Where few items are known, a word may be unknown for that alone.
    let fresh = (Self.few + Self.fresh * count) / (Self.few + count)
    return { gram in
      let bit = NormalHash.mixed(UInt64(gram), block) >> shift
      return bits[Int(bit >> 6)] & (1 << (bit & 63)) != 0 ? Self.known : fresh
    }
  }
}
