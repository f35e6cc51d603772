import Testing

@testable import StandardRules

/// The scans see sixteen places at once; they must see what a slow look at each character sees.
@Suite struct ByteScanTests {
  private static let scalars: [Unicode.Scalar] = [
    "a", "许", "可", "，", "：", "。", "“", "…", "0", "-", "\u{C3}", "\u{BC}", "０", "９", "Ａ", "Ｚ", "ａ", "ｚ", "＠",
    "［", "｛", "\u{3000}",
    "\u{3001}", "\u{A0}", "\u{A1}", " ", "\n", ",", "(", "?", "\u{200B}", "\u{200A}", "\u{2010}", "\u{202E}",
    "\u{2027}",
    "\u{2060}", "\u{2070}", "\u{FEFF}", "\u{FF00}", "\u{7}", "\u{7F}", "\u{85}", "\u{AD}", "😀",
  ]

  private static func slow(_ text: String) -> (blank: Bool, mark: Bool, wide: Bool, invisible: Bool) {
    let values = text.unicodeScalars.map(\.value)
    return (
      values.contains { $0 <= 0x20 || $0 == 0xA0 || $0 == 0x3000 },
      text.unicodeScalars.contains { "!(),:;?".unicodeScalars.contains($0) },
      values.contains {
        (0xFF10...0xFF19).contains($0) || (0xFF21...0xFF3A).contains($0) || (0xFF41...0xFF5A).contains($0)
      },
      values.contains { value in
        value < 0x20 && ![0x09, 0x0A, 0x0D].contains(value) || (0x7F..<0xA0).contains(value) || value == 0xAD
          || (0x200B...0x200F).contains(value) || (0x2028...0x202E).contains(value)
          || (0x2060...0x206F).contains(value) || value == 0xFEFF
      }
    )
  }

  @Test func `fast and slow agree on texts of every length`() {
    var generator = SystemRandomNumberGenerator()
    for count in 0..<60 {
      for _ in 0..<60 {
        // Mostly plain text, with one odd character somewhere.
        var text = String.UnicodeScalarView((0..<count).map { _ in Bool.random() ? "许" : "a" })
        if let place = text.indices.randomElement(using: &generator), let odd = scalars.randomElement() {
          text.replaceSubrange(place...place, with: [odd])
        }
        check(String(text))
      }
    }
  }

  private var scalars: [Unicode.Scalar] { Self.scalars }

  private func check(_ text: String) {
    let expected = Self.slow(text)
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      #expect(ByteScan.hasBlank(bytes) == expected.blank, "\(text.debugDescription)")
      #expect(ByteScan.hasHalfWidthMark(bytes) == expected.mark, "\(text.debugDescription)")
      #expect(ByteScan.hasWideLetter(bytes) == expected.wide, "\(text.debugDescription)")
      #expect(ByteScan.hasInvisible(bytes) == expected.invisible, "\(text.debugDescription)")
    }
  }
}
