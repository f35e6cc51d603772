import Testing

@testable import YAMLText

/// The quick walk of the read look passes over most lines; it may miss nothing that the full walk finds.
@Suite struct NotableLinesTests {
  @Test func `passing over ordinary lines finds what looking at each finds`() {
    var random = Xorshift(state: 0x2545_F491_4F6C_DD1D)
    let pieces = [
      "：", "，", "－", "“", "　", " #", " # 甲", ": ", ":", "- ", "-", "[", "]", "\"", "|", ">", "\n", "\n  ",
      "\r", "甲",
    ]
    for (_, text) in TypingCorpus.files("Clean") + TypingCorpus.files("Slips") {
      #expect(TypingSlips.inReadText(text) == lookingAtEach(text))
      for _ in 0..<40 {
        var changed = text
        for _ in 0..<2 {
          let place = random.next(below: changed.count)
          let piece = pieces[random.next(below: pieces.count)]
          changed.replaceSubrange(place..<place, with: piece.utf8)
        }
        let (quick, full) = (TypingSlips.inReadText(changed), lookingAtEach(changed))
        #expect(
          quick.map(\.range) == full.map(\.range),
          "\(String(decoding: changed, as: UTF8.self).debugDescription)")
        #expect(quick == full)
      }
    }
  }

  private func lookingAtEach(_ bytes: [UInt8]) -> [TextProblem] {
    bytes.withUnsafeBufferPointer { buffer in
      let text = RawText(buffer)
      var lines = RawLines(text, recovers: false)
      var look = SilentLook(text)
      var line = RawLine()
      while lines.next(&line) { look.look(line) }
      return look.problems
    }
  }
}
