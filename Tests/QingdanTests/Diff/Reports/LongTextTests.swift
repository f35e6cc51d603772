import QingdanTesting
import Testing

@testable import Qingdan

/// A value of megabytes makes no page of megabytes; what was left out is said.
@Suite struct LongTextTests {
  private static func difference(_ old: String, _ new: String) async throws -> Difference {
    func state(_ note: String) async throws -> LibraryState {
      try await LibraryState(
        "a", list: "organisations/a/powers.yaml",
        "list: powers\norganisation: a\nitems:\n  - { id: p-00000001, name: 甲, type: 行政许可, note: \(note) }\n")
    }
    return Comparison(before: try await state(old), after: try await state(new)).difference()
  }

  @Test func `pages and tables show its beginning and its end`() async throws {
    let long = String(repeating: "长文", count: 500_000)
    for (old, new) in [("短", long), (long, "短"), (long, long + "尾"), (long, "头" + long)] {
      let difference = try await Self.difference(old, new)
      #expect(MarkdownReport(difference, language: .chinese).text().utf8.count < 20_000)
      #expect(DifferenceText(difference, language: .chinese).text().utf8.count < 20_000)
      #expect(DifferencePage(difference, language: .chinese).html().count < 300_000)
      let table = ComparisonTable(difference)
      #expect(table.rows.joined().allSatisfy { $0.utf16.count <= 32_767 })
      #expect(table.csv().count < 200_000)
    }
    let shown = ComparisonTable(try await Self.difference("短", long)).rows[0][8]
    #expect(shown.contains("……（此处略去 985334 字，全文见清单）……"))
  }

  @Test func `a text of ordinary length is whole`() async throws {
    let text = String(repeating: "字", count: 4000)
    #expect(ComparisonTable(try await Self.difference("短", text)).rows[0][8] == text)
  }
}

@Suite struct ShortTextTests {
  @Test func `short texts are shown whole, long ones piece by piece`() async throws {
    let short = try await text("环境影响评价处", "行政审批处")
    #expect(short.contains("环境影响评价处 → 行政审批处"))
    let long = try await text("对违反排污许可管理规定的行为的处罚", "对违反排污许可管理规定行为的处罚")
    #expect(long.contains("〔-的-〕"))
  }

  private func text(_ old: String, _ new: String) async throws -> String {
    func state(_ office: String) async throws -> LibraryState {
      try await LibraryState(
        "a", list: "organisations/a/powers.yaml",
        "list: powers\norganisation: a\nitems:\n  - { id: p-00000001, name: 甲, type: 行政许可, office: \(office) }\n"
      )
    }
    let difference = Comparison(before: try await state(old), after: try await state(new)).difference()
    return DifferenceText(difference, language: .chinese).text()
  }
}

@Suite struct LevelTests {
  @Test func `levels of a disclosure item are where it is published, and nothing is devolved`() async throws {
    func state(_ level: String) async throws -> LibraryState {
      try await LibraryState(
        "a", list: "organisations/a/disclosure.yaml",
        "list: disclosure\norganisation: a\nitems:\n  - { id: d-00000001, name: 甲, content: 乙, levels: [\(level)] }\n"
      )
    }
    let difference = Comparison(before: try await state("市级"), after: try await state("乡级")).difference()
    #expect(difference.changes.map(\.kind) == [.amended])
    #expect(difference.changes.map(\.field) == ["levels"])
  }
}
