/// How a text may be written as a scalar.
struct ScalarText {
  let text: String

  init(_ text: String) { self.text = text }

  /// Whether every reader takes the bare text for this text, if it takes it for text at all.
  func canBePlain(inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, Self.mayBegin(first) else { return false }
    var last: Unicode.Scalar = "a"
    for scalar in text.unicodeScalars {
      switch scalar {
      case " " where last == ":": return false
      case "#" where last == " ": return false
      case ":", ",", "[", "]", "{", "}": if inFlow { return false }
      default: if !Self.isOrdinary(scalar) { return false }
      }
      last = scalar
    }
    return last != " " && last != ":"
  }

  var canBeSingleQuoted: Bool { text.unicodeScalars.allSatisfy(Self.isVisible) }

  /// Whether the text can stand below `|` with the indentation found from its first line.
  var canBeLiteral: Bool {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first(where: { !$0.isEmpty }), first.first != 0x20, first.first != 0x09,
      lines.last?.contains(where: { $0 != 0x20 && $0 != 0x09 }) == true
    else { return false }
    return text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || Self.isVisible($0) }
  }

  /// Whether other readers of YAML would take the bare text for a number, a date, a flag or nothing.
  var looksTyped: Bool {
    let word = text.lowercased()
    if ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"].contains(word) {
      return true
    }
    guard let first = word.unicodeScalars.first,
      ("0"..."9").contains(first) || "+-.".unicodeScalars.contains(first)
    else { return false }
    return word.unicodeScalars.allSatisfy { "0123456789abcdefxo_.:+-tz infna".unicodeScalars.contains($0) }
  }

  var singleQuoted: [UInt8] {
    let mark = UInt8(ascii: "'")
    return [mark] + text.utf8.flatMap { $0 == mark ? [mark, mark] : [$0] } + [mark]
  }

  var doubleQuoted: [UInt8] {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    result.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\"".utf8
      case "\\": result += "\\\\".utf8
      case "\n": result += "\\n".utf8
      case "\r": result += "\\r".utf8
      case "\t": result += "\\t".utf8
      case _ where Self.isVisible(scalar): result += String(scalar).utf8
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFFFF ? 8 : 4
        result += (width == 8 ? "\\U" : "\\u").utf8
        result += String(repeating: "0", count: max(0, width - digits.count)).utf8
        result += digits.utf8
      }
    }
    return result + [UInt8(ascii: "\"")]
  }

  /// Letters of any script, digits and opening Chinese brackets: what nobody takes for YAML, or for a slip of it.
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "/", "(", "（", "《", "〈", "〔", "、", "·", "○", "〇": true
    case _ where scalar.value < 0x80 || (0xFF00...0xFFEF).contains(scalar.value): false
    default: scalar.properties.isAlphabetic
    }
  }

  /// What may stand in a plain text: visible, and no blank but the ordinary one.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\u{A0}" && scalar != "\u{3000}" && isVisible(scalar)
  }

  /// What may stand in a file as it is; the rest is written as an escape, for nobody would see it.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}",
      "\u{2060}"..."\u{206F}", "\u{FEFF}", "\u{FFF0}"..."\u{FFFB}":
      false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
