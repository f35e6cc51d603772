import YAMLText

/// The pairs of neighbouring characters of a text, by which two texts are told to be alike without a word segmenter.
struct TextShape {
  /// Sorted, each as often as it occurs.
  private let pairs: [UInt64]

  /// From here on two texts are one that was changed: half of their pairs are common.
  static let alike = 0.5

  /// Of all texts in a value, which is in its normal form.
  init(_ value: YAMLValue) {
    var pairs: [UInt64] = []
    Self.collect(value, into: &pairs)
    pairs.sort()
    self.pairs = pairs
  }

  var count: Int { pairs.count + 1 }

  /// Twice what they have in common by what they have together (Sørensen and Dice): 0...1.
  func likeness(to other: TextShape) -> Double {
    let total = pairs.count + other.pairs.count
    guard total > 0 else { return 0 }
    // Two lengths that far apart cannot reach it.
    guard Double(2 * min(pairs.count, other.pairs.count)) >= Self.alike * Double(total) else { return 0 }
    var common = 0
    var left = 0
    var right = 0
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        common += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(2 * common) / Double(total)
  }

  private static func collect(_ value: YAMLValue, into pairs: inout [UInt64]) {
    switch value {
    case .null: break
    case .scalar(let text):
      // A begin of its own, so that one character is a pair, too.
      var last: UInt64 = 0
      for scalar in text.unicodeScalars {
        pairs.append(last << 32 | UInt64(scalar.value))
        last = UInt64(scalar.value)
      }
    case .sequence(let items): for item in items { collect(item, into: &pairs) }
    case .mapping(let fields): for field in fields { collect(field.value, into: &pairs) }
    }
  }
}
