import Testing

@testable import YAMLText

/// One text for every message of libyaml 0.2.5's scanner and parser that a text can bring about.
///
/// `↓` stands before the character that the finding must point at, or at the end.
@Suite struct SyntaxMessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: String
    var yaml: String
    var rule = "yaml/syntax"
    var testDescription: String { words }
  }

  static let cases: [Case] = [
    Case(
      words: "found character that cannot start any token", yaml: "a: ↓@b\n", rule: "yaml/reserved-indicator"),
    Case(
      words: "found character that cannot start any token", yaml: "a: ↓`b`\n", rule: "yaml/reserved-indicator"
    ),
    Case(
      words: "found character that cannot start any token", yaml: "a:\n↓\tb: c\n",
      rule: "yaml/tab-indentation"),
    Case(words: "could not find expected ':'", yaml: "a: b\n↓名称\nc: d\n", rule: "yaml/missing-colon"),
    Case(words: "block sequence entries are not allowed in this context", yaml: "a: ↓- b\n"),
    Case(words: "mapping keys are not allowed in this context", yaml: "a: ↓? b\n"),
    Case(words: "mapping values are not allowed in this context", yaml: "a: 电话↓: 123\n"),
    Case(words: "did not find expected node content", yaml: "a: [↓, b]\n"),
    Case(words: "did not find expected '-' indicator", yaml: "- a\n↓b: c\n", rule: "yaml/indentation"),
    Case(words: "did not find expected '-' indicator", yaml: "- 'a' ↓b\n"),
    Case(words: "did not find expected key", yaml: "a:\n    b: 1\n  ↓c: 2\n", rule: "yaml/indentation"),
    Case(words: "did not find expected key", yaml: "a: 'b' ↓c\n"),
    Case(words: "did not find expected key", yaml: "a: 1\n↓: 2\n", rule: "yaml/missing-key"),
    Case(words: "did not find expected ',' or ']'", yaml: "a: [b\nc↓: d\n"),
    Case(words: "did not find expected ',' or '}'", yaml: "a: {b: c ↓]\n"),
    Case(words: "did not find expected <document start>", yaml: "a\n--- b\n...\n↓c: d\n"),
    Case(words: "found unexpected end of stream", yaml: "a: ↓\"b\nc: d\n", rule: "yaml/unclosed-quote"),
    Case(words: "found unexpected document indicator", yaml: "a: ↓'b\n---\nc\n", rule: "yaml/unclosed-quote"),
    Case(words: "did not find expected key", yaml: "a: ↓\"b\nc: \"d\"\n", rule: "yaml/unclosed-quote"),
    Case(words: "found unknown escape character", yaml: "a: \"C:↓\\政\"\n"),
    Case(words: "did not find expected hexdecimal number", yaml: "a: \"\\x↓政\"\n"),
    Case(words: "found invalid Unicode character escape code", yaml: "a: \"\\u↓D800\"\n"),
    Case(words: "found unexpected ':'", yaml: "{http://a↓:, b}\n"),
    Case(words: "found an indentation indicator equal to 0", yaml: "a: |↓0\n  b\n"),
    Case(words: "found an indentation indicator equal to 0", yaml: "a: |-↓0\n  b\n"),
    Case(words: "did not find expected comment or line break", yaml: "a: | ↓b\n"),
    Case(
      words: "found a tab character where an indentation space is expected", yaml: "a: |\n↓\tb\n",
      rule: "yaml/tab-indentation"),
    Case(
      words: "found a tab character that violates indentation", yaml: "a:\n  b\n↓\tc\n",
      rule: "yaml/tab-indentation"),
    Case(
      words: "did not find expected alphabetic or numeric character", yaml: "a: ↓*重点\n",
      rule: "yaml/reserved-indicator"),
    Case(
      words: "did not find expected alphabetic or numeric character", yaml: "a: ↓&重点 b\n",
      rule: "yaml/reserved-indicator"),
    Case(words: "found undefined tag handle", yaml: "a: ↓!x!y b\n", rule: "yaml/reserved-indicator"),
    Case(words: "did not find expected '!'", yaml: "%TAG ↓x y\n--- a\n"),
    Case(words: "did not find the expected '>'", yaml: "a: !<b↓ c\n"),
    Case(words: "did not find expected tag URI", yaml: "a: !<↓> b\n"),
    Case(words: "did not find URI escaped octet", yaml: "a: !b↓%zz c\n"),
    Case(words: "found an incorrect leading UTF-8 octet", yaml: "a: !b↓%FF c\n"),
    Case(words: "found an incorrect trailing UTF-8 octet", yaml: "a: !b%E4↓%41 c\n"),
    Case(words: "did not find expected whitespace or line break", yaml: "a: !b↓重 c\n"),
    Case(words: "found unknown directive name", yaml: "↓%FOO bar\n--- a\n"),
    Case(words: "could not find expected directive name", yaml: "↓% a\n--- a\n"),
    Case(words: "found unexpected non-alphabetical character", yaml: "↓%重点\n--- a\n"),
    Case(words: "did not find expected digit or '.' character", yaml: "↓%YAML 1\n--- a\n"),
    Case(words: "found extremely long version number", yaml: "↓%YAML 1234567890.1\n--- a\n"),
    Case(words: "did not find expected version number", yaml: "↓%YAML x\n--- a\n"),
    Case(words: "did not find expected whitespace", yaml: "↓%TAG !x!y z\n--- a\n"),
    Case(words: "found duplicate %YAML directive", yaml: "%YAML 1.1\n↓%YAML 1.1\n--- a\n"),
    Case(words: "found duplicate %TAG directive", yaml: "%TAG !x! y\n↓%TAG !x! z\n--- a\n"),
    Case(words: "found incompatible YAML document", yaml: "↓%YAML 2.0\n--- a\n"),
  ]

  @Test(arguments: cases)
  func `says in both languages what is wrong, where it is`(_ test: Case) throws {
    let before = test.yaml[..<(try #require(test.yaml.firstIndex(of: "↓")))]
    let yaml = test.yaml.replacing("↓", with: "")
    let error = try #require(refusal(yaml), "is accepted")
    #expect(error.problem.rule == test.rule)
    #expect(error.problem.range.lowerBound == before.utf8.count, "\(error)")
    #expect(error.position == LineTable(Array(yaml.utf8)).position(at: before.utf8.count))
    #expect(error.problem.message.zh.unicodeScalars.contains { $0.value >= 0x4E00 })
    #expect(!error.problem.notes.contains { $0.message.en.hasPrefix("libyaml") })
  }

  @Test func `knows every message of libyaml that can come from a text`() {
    // The parser asks for the stream's start itself, so this one cannot occur.
    let impossible: Set<String> = ["did not find expected <stream-start>"]
    #expect(Set(Self.cases.map(\.words)).union(impossible) == Set(SyntaxMessages.all.keys))
  }

  @Test func `passes words on that it does not know`() {
    let bytes = Array("a: b\n".utf8)
    let problem = bytes.withUnsafeBufferPointer { bytes in
      SyntaxMessages.problem(
        SyntaxFailure(problem: "found a dragon", place: 3, context: "while sleeping", contextPlace: 0), bytes,
        TapeBuilder(bytes, from: 0, depth: 64))
    }
    #expect(problem.rule == "yaml/syntax")
    #expect(problem.notes.map(\.message.en) == ["while sleeping", "libyaml: found a dragon"])
  }
}
