extension String {
  /// The text as a terminal may show it: control and bidirectional characters are written as `\u{…}`, so that no
  /// text of a list can move the cursor or turn what is read around.
  public var visible: String {
    guard unicodeScalars.contains(where: { $0.isHidden }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isHidden {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// How many columns of a terminal the text takes: two for each character of Chinese, one for others.
  public var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey the character rather than show it.
  var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The columns of a terminal that the character takes (East Asian Width: wide and full-width count two).
  var columns: Int {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      2
    // Quotation marks, dashes and dots that Chinese fonts draw wide.
    case 0x2018...0x201D, 0x2014, 0x2026: 2
    default: 1
    }
  }
}
