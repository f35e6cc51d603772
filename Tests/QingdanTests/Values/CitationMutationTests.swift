import Qingdan
import Testing

/// Damage to what was understood must show.
@Suite struct CitationMutationTests {
  static func complete() throws -> [CitationCase] {
    try CitationCase.all().filter { $0.reading == "complete" && CitationReader.read($0.text).isComplete }
  }

  private func expectIncomplete(_ reading: CitationReading, _ text: String) {
    let isComplete = reading.isComplete
    #expect(!isComplete, "\(text)")
  }

  private static let brackets: Set<Character> = Set("《》〈〉<>（）()【】[]〔〕﹝﹞")

  @Test func `text behind or before makes every complete string incomplete`() throws {
    for one in try Self.complete() where !one.text.hasSuffix("。") {
      let behind = CitationReader.read(one.text + "乱七八糟")
      // Behind a colon everything is quoted words.
      if behind.citations.last?.quotation == nil { expectIncomplete(behind, one.id) }
      // Before a number alone they would be its letters.
      guard let first = one.text.first, "《【（(1;\"".contains(first) else { continue }
      expectIncomplete(CitationReader.read("乱七八糟" + one.text), one.id)
    }
  }

  @Test func `a lost bracket makes every complete string incomplete`() throws {
    var deletions = 0
    for one in try Self.complete() {
      let hasQuotation = one.citations.contains { !$0.quotation.isEmpty }
      for index in one.text.indices where Self.brackets.contains(one.text[index]) && !hasQuotation {
        var text = one.text
        text.remove(at: index)
        expectIncomplete(CitationReader.read(text), "\(one.id): \(text)")
        deletions += 1
      }
    }
    #expect(deletions > 400)
  }

  @Test func `text behind a bracket makes every complete string incomplete`() throws {
    for one in try Self.complete() where one.citations.allSatisfy({ $0.quotation.isEmpty }) {
      for index in one.text.indices where "）)】》".contains(one.text[index]) {
        let next = one.text.index(after: index)
        var depth = 0
        for character in one.text[..<next] {
          if character == "《" { depth += 1 } else if character == "》" { depth -= 1 }
        }
        // Inside a title it is a part of the title; before a number it could be its letters.
        let rest = one.text[next...].drop { $0 == " " }
        let isBeforeMark = rest.isEmpty || "（(第《,，、".contains(rest.first ?? "《")
        guard depth == 0, isBeforeMark else { continue }
        let text = one.text[..<next] + "乱七八糟" + one.text[next...]
        expectIncomplete(CitationReader.read(text), "\(one.id): \(text)")
      }
    }
  }

  @Test func `no beginning and no rest of any string brings the reader down`() throws {
    var (readings, expected) = (0, 0)
    for one in try CitationCase.all() {
      let bytes = Array(one.text.utf8)
      for cut in stride(from: 1, to: bytes.count, by: 4) {
        for part in [Array(bytes[..<cut]), Array(bytes[cut...])] {
          let reading = CitationReader.read(utf8: part)
          readings += reading.leftovers.allSatisfy { $0.range.upperBound <= part.count } ? 1 : 0
          expected += 1
        }
      }
    }
    #expect(readings == expected)
    #expect(expected > 8_000)
  }

  @Test(
    arguments: [
      "《", "》", "第", "（", "(", "【", "〔", "<", "“", "一", "9", "第9", "第九十", "、", "，", "。（", "《a", "《法》(",
      "《法》第一条",
      "第一条、", "附件《", "令第", "国务院令第1号、", "2019年", "（1）", "1.《", "法（", "和", "\u{FEFF}", "…", "***", "根据",
      "国发〔", "号令第1号", "（2019年1月1日修正，", "《法》:", "\n第一条:", "【法律】", "：“", "法第一条，",
      "《法》第一条：甲。", "第一、", "第（一）、", "。《法》第一条的", "（以下简称法）", "《法》（以下简称法）", "财政局、", "。2.《法》",
    ])
  func `a hundred kilobytes of one thing take linear time`(_ unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    let clock = ContinuousClock()
    let small = clock.measure { _ = CitationReader.read(String(text.prefix(text.count / 8))) }
    var reading = CitationReading()
    let large = clock.measure { reading = CitationReader.read(text) }
    #expect(reading.leftovers.count <= text.utf8.count)
    // Eight times the text; quadratic time would be 64 times. The floor keeps noise out.
    #expect(large < max(small * 30, .milliseconds(1_000)), "\(small) \(large)")
    let half = text.prefix(text.count / 8)
    #expect(CitationReader.read(half + half.reversed()).leftovers.count <= text.utf8.count)
  }

  @Test func `numbers beyond all bounds are no numbers`() {
    for text in [
      "《预算法》第99999999999999999999条", "国务院令第99999999999999999999号", "国发〔99999999999〕1号",
      "《预算法》（99999999999年1月1日修正）", "《预算法》第九万万九千条", "《预算法》第0条", "《预算法》第条",
    ] {
      #expect(!CitationReader.read(text).isComplete, "\(text)")
    }
  }

  @Test func `bytes that are no UTF-8 stay unread`() {
    let reading = CitationReader.read(utf8: Array("《预算法》".utf8) + [0xFF, 0xC0, 0xE4, 0xB8])
    #expect(reading.citations.count == 1)
    #expect(!reading.isComplete)
    #expect(CitationReader.read(utf8: []) == CitationReading())
    #expect(!CitationReader.read("").isComplete)
  }
}
