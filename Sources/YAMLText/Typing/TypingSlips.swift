/// Slips of Chinese typing in YAML: a full-width colon, a dash without a blank, a `#` that eats the text.
///
/// libyaml reports them one line too late and in English, or not at all. These looks at the raw bytes name the
/// place of the slip and what to type instead. They never need a tree, take time in proportion to the text, and
/// accept any bytes.
public enum TypingSlips {
  /// No more slips than this are reported of one text: who corrects these sees the next ones.
  static let limit = 200

  /// Why libyaml refused a text: the slip that it stumbled over where one is recognised, else what it says itself;
  /// then the other slips of the text. Never empty.
  public static func inBrokenText(_ bytes: [UInt8], refused error: YAMLError) -> [TextProblem] {
    // Where bytes, size or depth are the matter, whatever else the lines hold is not why.
    let bare: Set = [
      "yaml/encoding", "yaml/too-large", "yaml/too-deep", "yaml/memory", "yaml/control-character",
    ]
    if bare.contains(error.problem.rule) { return [error.problem] }
    let breaks = bytes.withUnsafeBufferPointer { HiddenCharacters.lineBreaks($0, limit: limit) }
    let (slips, isExplained) = inBrokenText(bytes, failure: error.problem.range)
    return breaks + (isExplained || !breaks.isEmpty ? slips : [error.problem] + slips)
  }

  /// The slips of a text that libyaml refused, the likely cause first, and whether a cause is among them.
  ///
  /// `failure` are the bytes at which libyaml gave up, if known: what it got past by far is not suspected.
  static func inBrokenText(
    _ bytes: [UInt8], failure: Range<Int>?
  ) -> (slips: [TextProblem], isExplained: Bool) {
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
