import Testing
import YAMLText

/// Whatever keeps a text from being read is told, also beside a slip that YAML would have passed.
@Suite struct RefusalTests {
  /// Slips that are no reason for YAML to stop.
  private static let harmless = [
    "name: 排污许可证核发 # 说明", "name: 许可 #1 号", "code: “11”", "basis:\n  - 《甲法》\n  第一条",
  ]
  private static let broken: [(text: String, rule: String)] = [
    ("note: a\u{0}b", "yaml/control-character"), ("note: \"依据\\条例\"", "yaml/syntax"),
    ("note: [市级, 区级}", "yaml/syntax"),
    ("note: [a,,b]", "yaml/syntax"), ("note: *a", "yaml/unknown-alias"), ("*a : b", "yaml/unknown-alias"),
    ("note: &a &b x", "yaml/syntax"), ("note: !a!b x", "yaml/syntax"), ("note: |0", "yaml/syntax"),
    ("note: " + String(repeating: "[", count: 70), "yaml/too-deep"),
    (String(repeating: "k", count: 1100) + ": x", "yaml/syntax"), ("...\nfoo: bar", "yaml/syntax"),
  ]

  @Test(arguments: harmless, broken.map(\.text))
  func `what cannot be read is an error, whatever slip stands above`(_ slip: String, _ text: String) throws {
    let bytes = Array("list: powers\n\(slip)\ntype: 行政许可\n\n\n\(text)\n".utf8)
    let error = try #require(throws: YAMLError.self) { try Document(bytes) }
    let problems = TypingSlips.inBrokenText(bytes, refused: error)
    #expect(problems.contains { $0.severity == .error && $0.range == error.problem.range }, "\(problems)")
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func `an odd line break that breaks the text is named`(_ mark: String) throws {
    for line in ["name: 排\(mark)污许可证核发", "# 说明\(mark)污许可证核发"] {
      let bytes = Array("list: powers\n\(line)\ntype: 行政许可\n".utf8)
      let error = try #require(throws: YAMLError.self) { try Document(bytes) }
      let first = try #require(TypingSlips.inBrokenText(bytes, refused: error).first)
      #expect(first.rule == "yaml/odd-line-break")
      #expect(Array(bytes[first.range]) == Array(mark.utf8))
      #expect(first.fixes.first?.splices.count == 1)
    }
  }

  @Test func `bytes that are no text are told as such`() throws {
    let bytes = Array("list: powers\nname: 许可 #1 号\n".utf8) + [0x6E, 0x3A, 0x20, 0xFF, 0x0A]
    let error = try #require(throws: YAMLError.self) { try Document(bytes) }
    #expect(TypingSlips.inBrokenText(bytes, refused: error).map(\.rule) == ["yaml/encoding"])
  }
}
