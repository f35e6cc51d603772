/// The text of a cell in XML: what XML cannot hold is written as `_xHHHH_`, as Excel does (ECMA-376, ST_Xstring).
enum CellText {
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      // What looks like an escape and is none.
      case "_" where code(scalars[index...]) != nil: out.append(contentsOf: "_x005F_".unicodeScalars)
      case "\t", "\n": out.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}":
        let hex = String(scalar.value, radix: 16, uppercase: true)
        out.append(contentsOf: "_x\(String(repeating: "0", count: 4 - hex.count))\(hex)_".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var out = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.first {
      if let scalar = code(rest) {
        out.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        out.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(out)
  }

  /// The character that the text at its beginning stands for.
  private static func code(_ text: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let part = Array(text.prefix(7))
    guard part.count == 7, part[0] == "_", part[1] == "x", part[6] == "_",
      part[2..<6].allSatisfy({ $0.properties.isASCIIHexDigit })
    else { return nil }
    return UInt32(String(String.UnicodeScalarView(part[2..<6])), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
