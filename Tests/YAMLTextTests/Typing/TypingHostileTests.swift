import Testing

@testable import YAMLText

/// Bytes that nobody types: the looks must neither crash nor take more than a moment.
@Suite struct TypingHostileTests {
  static let size = 1 << 20

  static let texts: [(name: String, text: [UInt8])] = [
    ("nothing", []), ("a line feed", [10]), ("a byte-order mark", [0xEF, 0xBB, 0xBF]), ("a quote", [0x22]),
    ("half a character", [0xEF, 0xBC]), ("a key and half a character", Array("a: ".utf8) + [0xEF]),
    ("brackets", filled("[")), ("braces", filled("{")), ("braces and colons", filled("{a：")),
    ("quotes", filled("\"")), ("single quotes", filled("'")), ("full-width colons", filled("：")),
    ("lines of full-width colons", filled("：\n")), ("lines of keys", filled("名称：甲\n")),
    ("NULs", [UInt8](repeating: 0, count: size)), ("no UTF-8", [UInt8](repeating: 0xFF, count: size)),
    ("leads without tails", [UInt8](repeating: 0xEF, count: size)), ("line feeds", filled("\n")),
    ("carriage returns", filled("\r")), ("hashes", filled(" #")), ("hashes in lines", filled("a: 甲 #1\n")),
    ("dashes", filled("- ")), ("tight dashes", filled("-")), ("full-width dashes", filled("－《甲》\n")),
    ("blanks behind a head", Array("a".utf8) + filled(" ") + filled("\n b")),
    ("ideographic blanks", filled("　")), ("lines of tabs", filled("\t\n")), ("tabs", filled("\ta: b\n")),
    ("commas in a list", Array("a: [".utf8) + filled("甲，") + Array("]".utf8)),
    ("commas in a map", Array("a: {b: ".utf8) + filled("，") + filled(":") + Array(": c}".utf8)),
    ("marks of a merge", filled("<<<<<<< a\n")),
    ("dividing marks", Array("<<<<<<< a\n".utf8) + filled("=======\n")),
    ("byte-order marks", filled("\u{FEFF}")), ("anchors", Array("a: ".utf8) + filled("&a ")),
    ("backslashes", Array("a: \"".utf8) + filled("\\")), ("open lists", filled("- [a\n")),
    ("open quotes", filled("- \"a\n")), ("block headers", filled("a: |\n")), ("colons", filled("a: ")),
    ("staircase", staircase), ("misplaced keys", Array("a: b\n".utf8) + filled("  c: d\n")),
  ]

  @Test(arguments: texts.map(\.name))
  func `both looks come back, and say no more than anybody reads`(_ name: String) throws {
    // A megabyte each: a quadratic look would not come back for hours.
    let text = try #require(Self.texts.first { $0.name == name }).text
    let broken = TypingSlips.inBrokenText(text, failure: nil).slips
    #expect(broken.count <= 200)
    #expect(broken.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count })
    #expect(TypingSlips.inReadText(text).count <= 200)
  }

  @Test func `any cut of a real text is looked at without a crash, and every fix can be applied`() {
    for slip in SlipCase.all {
      for length in stride(from: slip.text.count % 5, to: slip.text.count, by: 5) {
        let text = Array(slip.text[..<length])
        let problems =
          TypingSlips.inBrokenText(text, failure: length..<length).slips + TypingSlips.inReadText(text)
        for fix in problems.flatMap(\.fixes) { #expect(fix.splices.applied(to: text) != nil) }
      }
    }
  }

  @Test func `any byte in place of another is looked at without a crash, and every fix can be applied`() {
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    let marks = Array("：，－“”　［】#:-[]{}\"'|>\n \t".utf8)
    for slip in SlipCase.all {
      for _ in 0..<20 {
        var text = slip.text
        for _ in 0..<3 { text[random.next(below: text.count)] = marks[random.next(below: marks.count)] }
        let failure = BareLibYAML.failure(in: text)
        let problems = TypingSlips.inBrokenText(text, failure: failure).slips + TypingSlips.inReadText(text)
        for fix in problems.flatMap(\.fixes) { #expect(fix.splices.applied(to: text) != nil) }
      }
    }
  }

  private static func filled(_ pattern: String) -> [UInt8] {
    let bytes = Array(pattern.utf8)
    return (0..<size / bytes.count).flatMap { _ in bytes }
  }

  /// Keys each one deeper than the last.
  private static var staircase: [UInt8] {
    (0..<1400).flatMap { [UInt8](repeating: 0x20, count: $0) + Array("a:\n".utf8) }
  }
}

/// A small generator, so that a failure can be had again.
struct Xorshift {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
