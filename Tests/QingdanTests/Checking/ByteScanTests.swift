import Testing

@testable import Qingdan

@Suite struct ByteScanTests {
  private let pieces = [
    "a", "中", "，", "“", "”", "…", " ", "\t", "\n", "\u{A0}", "\u{AD}", "\u{3000}", "(", ")", "!", ",", ":",
    ";", "?", "８", "Ａ", "ｚ",
    "\u{200B}", "\u{200F}", "\u{202E}", "\u{2028}", "\u{2060}", "\u{2066}", "\u{FEFF}", "\u{7}", "\u{7F}",
    "\u{85}", "é", "．", "ǚ", "\u{FFFD}", "\u{E000}", "\u{F8FF}", "\u{F900}", "\u{F0000}",
  ]

  /// Where each character makes a difference, by reading one after the other.
  private func expected(_ text: String, _ isOne: (UInt32) -> Bool) -> Bool {
    text.unicodeScalars.contains { isOne($0.value) }
  }

  @Test func `a character is found wherever it stands, and no other`() {
    for piece in pieces {
      for length in [0, 1, 2, 3, 14, 15, 16, 17, 18, 31, 33, 50] {
        for front in stride(from: 0, through: length, by: length > 20 ? 7 : 1) {
          let text =
            String(repeating: "文", count: front / 3) + String(repeating: "x", count: front % 3) + piece
            + String(repeating: "y", count: length - front)
          let bytes = Array(text.utf8)
          bytes.withUnsafeBufferPointer { bytes in
            #expect(
              ByteScan.hasBlank(bytes) == expected(text) { $0 <= 0x20 || $0 == 0xA0 || $0 == 0x3000 },
              "\(text)")
            #expect(
              ByteScan.hasHalfWidthMark(bytes)
                == expected(text) { "!(),:;?".unicodeScalars.map(\.value).contains($0) }, "\(text)")
            #expect(
              ByteScan.hasWideLetter(bytes)
                == expected(text) {
                  (0xFF10...0xFF19).contains($0) || (0xFF21...0xFF3A).contains($0)
                    || (0xFF41...0xFF5A).contains($0)
                }, "\(text)")
            let hasInvisible = expected(text) {
              ($0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09) || (0x7F..<0xA0).contains($0)
                || $0 == 0xAD
                || (0x200B...0x200F).contains($0) || (0x2028...0x202E).contains($0)
                || (0x2060...0x206F).contains($0)
                || $0 == 0xFEFF
            }
            #expect(ByteScan.hasInvisible(bytes) == hasInvisible, "\(text)")
            #expect(ByteScan.mayHaveInvisible(bytes) || !hasInvisible, "\(text)")
            let isLost = expected(text) {
              $0 == 0xFFFD || (0xE000...0xF8FF).contains($0) || $0 >= 0xF0000
            }
            #expect(ByteScan.hasLost(bytes) == isLost, "\(text)")
            #expect(ByteScan.hasToneMark(bytes) == expected(text) { (0xC0...0x1FF).contains($0) }, "\(text)")
            #expect(ByteScan.has(UInt8(ascii: ","), in: bytes) == text.contains(","), "\(text)")
          }
        }
      }
    }
  }

  @Test func `ordinary Chinese raises no suspicion`() {
    let text = Array(String(repeating: "《条例》第二十条：“公开”，——（一）１项…。\n", count: 5).utf8.dropLast())
    let clean = Array(String(repeating: "《条例》第二十条：“公开”，‘办’（一）项。\n", count: 9).utf8)
    clean.withUnsafeBufferPointer { #expect(!ByteScan.mayHaveInvisible($0)) }
    text.withUnsafeBufferPointer { #expect(!ByteScan.hasInvisible($0)) }
  }
}
