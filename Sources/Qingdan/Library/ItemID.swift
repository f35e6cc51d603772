/// The name of an item for ever: the prefix of its kind, a hyphen, and eight characters of Crockford's base 32.
///
/// Forty random bits: two branches that each add 20,000 items have a chance of 0.0004 to mint one id twice.
/// The letters i, l, o and u are left out, since people read them for digits and for one another.
public enum ItemID {
  /// The digits in their order; lower case only.
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  private static let length = 8

  /// Whether a text is an id of a kind with this prefix.
  public static func isValid(_ text: String, prefix: String) -> Bool {
    var text = text
    return text.withUTF8 { isValid(utf8: $0, prefix: prefix) }
  }

  public static func isValid(utf8 text: UnsafeBufferPointer<UInt8>, prefix: String) -> Bool {
    let start = prefix.utf8.count + 1
    guard text.count == start + length, text[start - 1] == UInt8(ascii: "-"),
      text.prefix(start - 1).elementsEqual(prefix.utf8)
    else { return false }
    return text[start...].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      default: false
      }
    }
  }

  /// A new id.
  ///
  /// It is checked against nothing: ask again where the library has it already.
  public static func mint(prefix: String, using generator: inout some RandomNumberGenerator) -> String {
    let bits = generator.next() as UInt64
    let digits = (0..<length).map { alphabet[Int(bits >> (5 * UInt64($0)) & 31)] }
    return prefix + "-" + String(decoding: digits, as: UTF8.self)
  }

  /// A new id by chance.
  public static func mint(prefix: String) -> String {
    var generator = SystemRandomNumberGenerator()
    return mint(prefix: prefix, using: &generator)
  }

  /// The id that a text gives, the same in every run: for what a plan makes, so that planning again makes the same.
  static func derived(prefix: String, from text: String) -> String {
    var generator = Repeated(bits: UInt64(Digest(of: Array(text.utf8)).hex.prefix(16), radix: 16) ?? 0)
    return mint(prefix: prefix, using: &generator)
  }

  private struct Repeated: RandomNumberGenerator {
    let bits: UInt64
    mutating func next() -> UInt64 { bits }
  }

  /// What an id of another case, or with i, l and o for digits, was probably meant to be; nil where it is no such.
  public static func corrected(_ text: String, prefix: String) -> String? {
    var result = ""
    for (index, letter) in text.lowercased().enumerated() {
      switch letter {
      case "－", "–", "—", "_": result.append("-")
      case "o" where index > prefix.count: result.append("0")
      case "i" where index > prefix.count, "l" where index > prefix.count: result.append("1")
      default: result.append(letter)
      }
    }
    return result != text && isValid(result, prefix: prefix) ? result : nil
  }
}

extension ListFile {
  /// A new id for an item that has none, the same in every run over the same text.
  ///
  /// A run of the rules is a pure function of the files, so chance comes from the file's path, the item's text and
  /// its number: what a message shows is what `--fix` writes. Ids that the list has already are passed over.
  public func mintedID(for item: Item) -> String {
    var generator = TextSeededGenerator(path)
    generator.mix(document.bytes[document.range(node(item))])
    generator.mix(String(item.index).utf8)
    let taken = kind.field("id").map { field in Set(items.compactMap { text($0, field) }) } ?? []
    while true {
      let id = ItemID.mint(prefix: kind.prefix, using: &generator)
      if !taken.contains(id) { return id }
    }
  }
}

/// Numbers that look like chance and depend on a text alone (FNV-1a, then SplitMix64).
struct TextSeededGenerator: RandomNumberGenerator {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ text: String) { mix(text.utf8) }

  mutating func mix(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // A byte that no text has keeps “ab” + “c” apart from “a” + “bc”.
    state = (state ^ 0xFF) &* 0x100_0000_01b3
  }

  mutating func next() -> UInt64 {
    state = state &+ 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
