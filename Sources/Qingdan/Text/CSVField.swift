extension [UInt8] {
  /// A table as CSV (RFC 4180, lines end with CR LF).
  ///
  /// - Parameter bom: whether it begins with the mark by which Excel and WPS know UTF-8.
  init(csv rows: [[String]], bom: Bool = true) {
    self = bom ? [0xEF, 0xBB, 0xBF] : []
    for row in rows { append(csvRow: row) }
  }

  /// Appends a row of RFC 4180 with its line end.
  public mutating func append(csvRow cells: [String]) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { append(UInt8(ascii: ",")) }
      append(csvField: cell)
    }
    self += "\r\n".utf8
  }

  /// Appends a field of RFC 4180, with quotes only where they are needed.
  ///
  /// A field that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection); control
  /// characters other than tabs and line breaks, which no list means, become U+FFFD.
  public mutating func append(csvField text: String) {
    let text = text.unicodeScalars.contains(where: \.isControl) ? text.withoutControls : text
    let guarded = text.isFormula ? "'" + text : text
    let mustQuote = guarded.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard mustQuote else {
      self += guarded.utf8
      return
    }
    append(UInt8(ascii: "\""))
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}

extension String {
  /// Whether a spreadsheet would compute it: it begins with = + - @, in either width, or with a tab or a line end;
  /// what nobody sees before that does not count.
  fileprivate var isFormula: Bool {
    guard let first = unicodeScalars.first(where: { !$0.isUnseen }) else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(first)
  }

  fileprivate var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F: true
    default: false
    }
  }

  fileprivate var isUnseen: Bool {
    switch value {
    case 0x20, 0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
