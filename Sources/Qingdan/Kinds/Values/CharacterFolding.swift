/// How characters that mean the same to a reader of lists become one.
enum CharacterFolding {
  /// Whether a scalar is a blank, and which; marks of no width count as blanks.
  static func blank(_ scalar: UInt32) -> ScannedText.Gap? {
    switch scalar {
    case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: .line
    case 0x20, 0x09, 0xA0, 0xAD, 0x1680, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: .blank
    default: nil
    }
  }

  /// The one form of a character that grammars name.
  static func key(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0..<0x80: return scalar == "<" ? Key.angleOpen : scalar == ">" ? Key.angleClose : scalar
    case 0x4E00...0x9FFF: return TraditionalCharacters.simplified(scalar)
    case "【", "〖", "〔", "﹝", "［", "❲": return Key.squareOpen
    case "】", "〗", "〕", "﹞", "］", "❳": return Key.squareClose
    case "﹙", "❨", "⦅": return Key.roundOpen
    case "﹚", "❩", "⦆": return Key.roundClose
    case "《", "«", "︽", "≪": return Key.bookOpen
    case "》", "»", "︾", "≫": return Key.bookClose
    case "〈", "‹", "︿", "＜": return Key.angleOpen
    case "〉", "›", "﹀", "＞": return Key.angleClose
    case "“", "「", "『", "〝", "„": return Key.quoteOpen
    case "”", "」", "』", "〞": return Key.quoteClose
    case "–", "—", "‐", "‑", "―", "−": return ("-" as Unicode.Scalar).value
    case "〜", "∼": return ("~" as Unicode.Scalar).value
    case "∶", "︰": return (":" as Unicode.Scalar).value
    case "｡": return ("。" as Unicode.Scalar).value
    case "､": return ("、" as Unicode.Scalar).value
    case "○", "◯": return ("〇" as Unicode.Scalar).value
    case "⋯": return ("…" as Unicode.Scalar).value
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    default: return scalar
    }
  }

  static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar == 0x3007
      || (0x20000...0x3FFFF).contains(scalar)
  }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// A lower-case Latin letter of pinyin, with or without a tone; the second says which.
  static func pinyin(_ scalar: UInt32) -> (isLetter: Bool, hasTone: Bool) {
    switch scalar {
    case 0x61...0x7A, 0xFC: (true, false)
    case 0xE0...0xFB, 0x101...0x17F, 0x1CD...0x1DC: (true, true)
    default: (false, false)
    }
  }
}

/// The folded brackets.
enum Key {
  static let roundOpen: UInt32 = 0x28
  static let roundClose: UInt32 = 0x29
  static let squareOpen: UInt32 = 0x5B
  static let squareClose: UInt32 = 0x5D
  static let bookOpen: UInt32 = 0x300A
  static let bookClose: UInt32 = 0x300B
  static let angleOpen: UInt32 = 0x3008
  static let angleClose: UInt32 = 0x3009
  static let quoteOpen: UInt32 = 0x201C
  static let quoteClose: UInt32 = 0x201D
}

/// Lets grammars name scalars by their character: `key == "第"`, `case "款":`.
func == (lhs: UInt32, rhs: Unicode.Scalar) -> Bool { lhs == rhs.value }
func != (lhs: UInt32, rhs: Unicode.Scalar) -> Bool { lhs != rhs.value }
func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool { pattern.value == value }
