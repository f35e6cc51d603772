/// A text as the characters that count, each as a number, and where they stand.
///
/// A blank belongs to the character before it, those at the beginning to the first.
struct ComparedText {
  /// What makes one number of each character, the same in both texts.
  struct Symbols {
    /// For what is more than one scalar: numbers, letters with their marks.
    private var known: [String: UInt32] = [:]

    mutating func number(_ text: String) -> UInt32 {
      // Above all scalars.
      let next = UInt32(0x110000 + known.count)
      if let known = known[text] { return known }
      known[text] = next
      return next
    }
  }

  private(set) var keys: [UInt32] = []
  private let text: String
  /// The first index behind each character and its blanks.
  private var ends: [String.Index] = []
  /// Places behind which a sentence ends.
  private var stops: [Int] = []

  /// More digits than this are not one number.
  private static let mostDigits = 20

  init(_ text: String, _ symbols: inout Symbols) {
    self.text = text
    var digits: [UInt32] = []
    var wasBlank = false
    for index in text.indices {
      let next = text.index(after: index)
      let key = Self.key(text[index], &symbols)
      guard let key else {
        // A line ends a sentence, too.
        if !ends.isEmpty {
          ends[ends.count - 1] = next
          if text[index].isNewline, stops.last != ends.count { stops.append(ends.count) }
        }
        wasBlank = true
        continue
      }
      if !wasBlank, (0x30...0x39).contains(key), !digits.isEmpty, digits.count < Self.mostDigits {
        digits.append(key)
        ends[ends.count - 1] = next
        keys[keys.count - 1] = symbols.number(String(decoding: digits.map { UInt8($0) }, as: UTF8.self))
      } else {
        digits = (0x30...0x39).contains(key) ? [key] : []
        keys.append(key)
        ends.append(next)
        if key == "。" || key == ";" { stops.append(ends.count) }
      }
      wasBlank = false
    }
    if let last = ends.indices.last { ends[last] = text.endIndex }
  }

  /// The original words of characters, with their blanks.
  func text(_ range: Range<Int>) -> Substring {
    guard let first = range.first, let last = range.last else { return "" }
    return text[(first == 0 ? text.startIndex : ends[first - 1])..<ends[last]]
  }

  /// The characters of each sentence.
  var sentences: [Range<Int>] {
    var result: [Range<Int>] = []
    var begin = 0
    for stop in stops + [keys.count] where stop > begin {
      result.append(begin..<stop)
      begin = stop
    }
    return result
  }

  /// Nil for a blank.
  private static func key(_ character: Character, _ symbols: inout Symbols) -> UInt32? {
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return CharacterFolding.blank(first.value) == nil ? NormalText.folded(first.value) : nil
    }
    let normal = NormalText.of(String(character))
    if normal.isEmpty { return nil }
    let folded = normal.unicodeScalars
    if let first = folded.first, folded.count == 1 { return first.value }
    return symbols.number(normal)
  }
}
