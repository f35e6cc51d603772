/// What a Chinese input method writes where YAML wants an ASCII character.
extension Unicode.Scalar {
  /// Dashes that look like the `-` of a list item.
  var isWideDash: Bool {
    switch self {
    case "－", "—", "–", "−", "‐", "﹣", "―", "─": true
    default: false
    }
  }

  /// Blanks that are none to YAML: ideographic and no-break.
  var isWideBlank: Bool { self == "\u{3000}" || self == "\u{A0}" }

  /// What people call such a blank.
  var blankName: (zh: String, en: String) {
    self == "\u{A0}" ? ("不间断空格（U+00A0）", "a no-break blank (U+00A0)") : ("全角空格", "a full-width blank")
  }

  var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }

  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF: true
    default: false
    }
  }

  /// The ASCII digit or letter that a full-width one stands for.
  var halfWidthAlphanumeric: UInt8? {
    switch value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: UInt8(truncatingIfNeeded: value - 0xFEE0)
    default: nil
    }
  }

  /// The bracket of a flow collection that a full-width one stands for.
  var flowBracket: UInt8? {
    switch self {
    case "［", "【", "〔": UInt8(ascii: "[")
    case "］", "】", "〕": UInt8(ascii: "]")
    case "｛": UInt8(ascii: "{")
    case "｝": UInt8(ascii: "}")
    default: nil
    }
  }

  /// Marks that stand in a sentence and hardly in the name of a field.
  var endsName: Bool {
    switch self {
    case "，", "。", "；", "！", "？", "《", "》", "“", "”", ",", ";", "\"", "'", "[", "]", "{", "}", "#": true
    default: false
    }
  }
}
