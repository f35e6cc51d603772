/// How a text is written as a YAML scalar: plain where that is allowed, else in double quotes.
package enum ScalarForm {
  /// The text as one line.
  package static func line(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) && !looksTyped(text) ? text : quoted(text)
  }

  /// Whether every reader takes the bare text for this text.
  static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, mayBegin(first), last != " ", last != ":" else {
      return false
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case ":" where index + 1 < scalars.count && (scalars[index + 1] == " " || inFlow): return false
      case "#" where index > 0 && scalars[index - 1] == " ": return false
      case ",", "[", "]", "{", "}": if inFlow { return false }
      case "\u{0}"..<" ", "\u{7F}"..."\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}"..."\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        return false
      default: break
      }
    }
    return true
  }

  /// Letters of any script, digits and opening Chinese brackets: what nobody takes for YAML, or for a slip of it.
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "/", "(", "（", "《", "〈", "〔", "、", "·", "○", "〇": true
    case _ where scalar.value < 0x80 || (0xFF00...0xFFEF).contains(scalar.value): false
    default: scalar.properties.isAlphabetic
    }
  }

  /// Whether other readers of YAML would take the bare text for a number, a date, a flag or nothing.
  static func looksTyped(_ text: String) -> Bool {
    let word = text.lowercased()
    if ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"].contains(word) {
      return true
    }
    guard let first = word.unicodeScalars.first else { return false }
    guard ("0"..."9").contains(first) || first == "." || first == "+" || first == "-" else { return false }
    return word.unicodeScalars.allSatisfy { "0123456789abcdefxo_.:+-tz infna".unicodeScalars.contains($0) }
  }

  /// The text in double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}",
        "\u{200B}"..."\u{200F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
