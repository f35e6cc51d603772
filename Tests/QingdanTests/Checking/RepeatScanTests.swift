import Testing

@testable import Qingdan

@Suite struct RepeatScanTests {
  /// Chinese characters, none of which stands twice.
  private func filler(_ count: Int, from start: UInt32 = 0x5003) -> String {
    String(String.UnicodeScalarView((0..<UInt32(count)).compactMap { Unicode.Scalar(start + 37 * $0) }))
  }

  private func hasRepeat(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer(ByteScan.hasRepeat)
  }

  /// The same by counting bytes at every place.
  private func isRepeating(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return stride(from: 6, through: 24, by: 3).contains { length in
      var run = 0
      return bytes.indices.dropLast(length).contains { index in
        run = bytes[index] == bytes[index + length] ? run + 1 : 0
        return run == length
      }
    }
  }

  @Test func `a word of two to eight characters that stands twice is found wherever it stands`() {
    for length in 2...8 {
      let word = filler(length, from: 0x7000)
      for front in 0...24 {
        for rest in [0, 1, 5, 13, 40] {
          let text = filler(front) + word + word + filler(rest, from: 0x8000)
          #expect(hasRepeat(text), "\(text)")
          // With a letter before it, the bytes lie at other places.
          #expect(hasRepeat("a" + text), "\(text)")
          let once = filler(front) + word + filler(rest, from: 0x8000)
          #expect(hasRepeat(once) == isRepeating(once), "\(once)")
        }
        let parted = filler(front) + word + "，" + word
        #expect(hasRepeat(parted) == isRepeating(parted), "\(parted)")
      }
    }
    #expect(!hasRepeat(filler(24)))
  }

  @Test func `a character that stands twice is found wherever it stands`() {
    func hasDouble(_ text: String) -> Bool {
      Array(text.utf8).withUnsafeBufferPointer(ByteScan.hasDouble)
    }
    for front in 0...24 {
      for rest in [0, 1, 5, 13] {
        for lead in ["", "a", "ab"] {
          let once = lead + filler(front) + "的" + filler(rest, from: 0x8000)
          #expect(!hasDouble(once), "\(once)")
          let twice = lead + filler(front) + "的的" + filler(rest, from: 0x8000)
          #expect(hasDouble(twice), "\(twice)")
        }
      }
    }
    for text in ["", "，", "a", "aa", "2000年"] { #expect(!hasDouble(text), "\(text)") }
  }

  @Test func `nothing is found in short texts`() {
    for text in ["", "a", "文", "文字", "文文", "文字文字", "ab"] {
      #expect(hasRepeat(text) == (text == "文字文字"), "\(text)")
    }
  }

  @Test func `digits of either width are counted wherever they stand`() {
    for front in [0, 1, 15, 16, 17, 40] {
      for (text, count) in [
        ("", 0), ("2024年", 4), ("１３８ 0000", 7), (String(repeating: "9０", count: 9_000), 18_000),
      ] {
        let bytes = Array((filler(front) + text + "，）").utf8)
        #expect(bytes.withUnsafeBufferPointer(ByteScan.digits) == count, "\(front)")
      }
    }
  }

  @Test func `a character is found among others`() {
    for front in 0...40 {
      let text = Array((filler(front) + "密" + filler(3)).utf8)
      text.withUnsafeBufferPointer {
        #expect(ByteScan.has("密", in: $0))
        #expect(!ByteScan.has("★", in: $0))
        #expect(!ByteScan.has("a", in: $0))
      }
    }
  }

  @Test(arguments: ["第l98号", "二O二四年", "二0二四年", "二00八年", "工作曰", "口其他", "（—）", "I", "|"])
  func `what may be mistaken for another character is looked at`(_ text: String) {
    let long = Array((filler(20) + text).utf8)
    #expect(long.withUnsafeBufferPointer(ByteScan.hasLookAlike))
    #expect(Array(text.utf8).withUnsafeBufferPointer(ByteScan.hasLookAlike))
  }

  @Test(arguments: ["2024年10月20日", "《条例》第二十条：“公开”……（一）", "100%", "PM2.5"])
  func `ordinary text is not`(_ text: String) {
    #expect(!Array(text.utf8).withUnsafeBufferPointer(ByteScan.hasLookAlike))
  }

  @Test func `traditional characters are found by their bytes as by their table`() {
    for value in UInt32(0x4E00)...0x9FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "文\(scalar)字"
      let found = Array(text.utf8).withUnsafeBufferPointer(TraditionalCharacters.occur(utf8:))
      #expect(found == TraditionalCharacters.occur(in: text), "\(scalar)")
    }
    #expect(!Array("abc，…".utf8).withUnsafeBufferPointer(TraditionalCharacters.occur(utf8:)))
  }
}
