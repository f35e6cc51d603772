/// Slips of Chinese typing in YAML: a full-width colon, a dash without a blank, a `#` that eats the text.
///
/// libyaml reports them one line too late and in English, or not at all. These looks at the raw bytes name the
/// place of the slip and what to type instead. They never need a tree, take time in proportion to the text, and
/// accept any bytes.
public enum TypingSlips {
  /// No more slips than this are reported of one text: who corrects these sees the next ones.
  static let limit = 200

  /// The slips in a text that libyaml refused, the likely cause first; empty if nothing is recognised.
  ///
  /// `failure` are the bytes at which libyaml gave up, if known: what it got past by far is not suspected.
  public static func inBrokenText(_ bytes: [UInt8], failure: Range<Int>?) -> [TextProblem] {
    bytes.withUnsafeBufferPointer { buffer in
      var look = BrokenLook(RawText(buffer), failure: failure)
      return look.run(limit: limit)
    }
  }

  /// The slips in a text that libyaml accepted, which lose or distort what was written; in document order.
  public static func inReadText(_ bytes: [UInt8]) -> [TextProblem] {
    bytes.withUnsafeBufferPointer { buffer in
      let text = RawText(buffer)
      var lines = RawLines(text, recovers: false)
      var look = SilentLook(text)
      var line = RawLine()
      while look.problems.count < limit, lines.nextNotable(&line) {
        if line.kind == .continuation { look.open(lines) }
        look.look(line)
      }
      return Array(look.problems.prefix(limit))
    }
  }
}
