/// A text over several lines, below `|` or `>`: kept as it is but for its indentation.
struct BlockScalarForm {
  let header: String
  let lines: [String]

  /// Nil for what is better written on one line.
  ///
  /// - Parameter indent: where its lines begin.
  init?(_ twig: Twig, _ document: Document, indent: Int) {
    let text = document.text(twig.node)
    let hasText = text.contains { $0 != "\n" && $0 != "\r\n" && $0 != " " }
    switch document.style(twig.node) {
    case .literal, .folded:
      // Kept line breaks at the end and the blank line between items cannot be told apart, nor a last line of blanks.
      guard hasText, !text.hasSuffix("\n\n"), !Self.endsInBlanks(text) else { return nil }
      self.init(kept: twig, document, indent: indent)
    default:
      let isOneLine = !text.unicodeScalars.contains("\n")
      guard hasText, !isOneLine, !text.hasSuffix("\n\n"), !Self.endsInBlanks(text), Self.isPrintable(text)
      else {
        return nil
      }
      guard let first = text.split(separator: "\n").first, first.first != " ", first.first != "\t" else {
        return nil
      }
      self.init(new: text, indent: indent)
    }
  }

  private init(new text: String, indent: Int) {
    let lead = String(repeating: " ", count: indent)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let ends = text.hasSuffix("\n")
    if ends { lines.removeLast() }
    header = ends ? "|" : "|-"
    self.lines = lines.map { $0.isEmpty ? "" : lead + $0 }
  }

  private init?(kept twig: Twig, _ document: Document, indent: Int) {
    let range = document.range(twig.node)
    var raw = document.bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    let head = raw.removeFirst()
    if range.upperBound > range.lowerBound, document.bytes[range.upperBound - 1] == 0x0A { raw.removeLast() }
    var mark = document.style(twig.node) == .literal ? "|" : ">"
    var old: Int?
    for byte in head.dropFirst().prefix(2) where (0x31...0x39).contains(byte) {
      old = max(twig.parentColumn, 0) + Int(byte - 0x30)
      mark += "2"
    }
    // Without a digit the first line that is not empty gives the indentation.
    let first = raw.first { line in line.contains { $0 != 0x20 } }
    guard let margin = old ?? first.map({ $0.prefix { $0 == 0x20 }.count }) else { return nil }
    let text = document.text(twig.node)
    header = mark + (text.hasSuffix("\n") ? "" : "-")
    let lead = String(repeating: " ", count: indent)
    lines = raw.map { line in
      guard line.count > margin else { return "" }
      return lead + String(decoding: line.dropFirst(margin), as: UTF8.self)
    }
  }

  private static func endsInBlanks(_ text: String) -> Bool {
    let last = text.utf8.reversed().drop { $0 == 0x20 || $0 == 0x09 }
    return last.count < text.utf8.count && last.first.map { $0 == 0x0A } ?? true
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "\n", "\t": true
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}",
        "\u{200B}"..."\u{200F}", "\u{85}":
        false
      default: true
      }
    }
  }
}
