import Foundation
import Testing

@testable import YAMLText

@Suite struct TypingCorpusTests {
  @Test func `the corpus is there, with every rule in it`() {
    #expect(SlipCase.all.count >= 60)
    #expect(TypingCorpus.files("Clean").count >= 40)
    let rules = Set(SlipCase.all.flatMap { $0.findings.map(\.rule) })
    #expect(
      rules.sorted() == [
        "typing/byte-order-mark", "typing/colon-in-value", "typing/conflict-marker", "typing/folded-item",
        "typing/full-width-bracket", "typing/full-width-colon", "typing/full-width-comma",
        "typing/full-width-dash", "typing/full-width-digit", "typing/full-width-quote",
        "typing/hash-in-value",
        "typing/ideographic-blank", "typing/indentation", "typing/indicator-at-start",
        "typing/no-blank-after-colon", "typing/no-blank-after-dash", "typing/tab", "typing/unclosed-bracket",
        "typing/unclosed-quote",
      ])
  }

  @Test(arguments: SlipCase.all)
  func `each slip is named where it is`(_ slip: SlipCase) {
    let found = slip.problems.map { problem in
      let (line, column) = TypingCorpus.position(problem.range.lowerBound, in: slip.text)
      return SlipCase.Finding(line: line, column: column, rule: problem.rule)
    }
    #expect(found == slip.findings)
  }

  @Test(arguments: SlipCase.all.filter { !$0.fixed.isEmpty })
  func `the fixes give the line that was meant, which libyaml reads and a second look passes`(
    _ slip: SlipCase
  ) throws {
    let splices = slip.problems.compactMap { $0.fixes.first?.splices }.flatMap { $0 }
    let fixed = try #require(splices.applied(to: slip.text))
    let lines = fixed.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    for (number, line) in slip.fixed { #expect(lines[number - 1].trimmingCharacters(in: .newlines) == line) }
    #expect(BareLibYAML.failure(in: fixed) == nil)
    #expect(TypingSlips.inReadText(fixed).map(\.message.en) == [])
  }

  @Test(arguments: TypingCorpus.files("Clean").map(\.name))
  func `nothing is found in good text`(_ name: String) throws {
    let text = try #require(TypingCorpus.files("Clean").first { $0.name == name }).text
    #expect(BareLibYAML.failure(in: text) == nil)
    #expect(TypingSlips.inReadText(text).map { "\($0.rule) \($0.message.en)" } == [])
  }

  @Test(arguments: TypingCorpus.files("Clean").map(\.name))
  func `in good text with one line of nonsense at its end, only that line can be blamed`(_ name: String)
    throws
  {
    let text = try #require(TypingCorpus.files("Clean").first { $0.name == name }).text
    let broken = text + Array("\n}\n".utf8)
    let failure = BareLibYAML.failure(in: broken)
    let found = TypingSlips.inBrokenText(broken, failure: failure).slips.filter {
      $0.range.lowerBound < text.count
    }
    #expect(found.map { "\($0.rule) \($0.message.en)" } == [])
  }
}
