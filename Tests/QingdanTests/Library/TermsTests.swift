import QingdanTesting
import Testing

@testable import Qingdan

/// The time limits that rules know, of the base and of the place.
@Suite struct TermsTests {
  private func context(_ terms: String) throws -> LibraryContext {
    try LibraryContext(MemoryTree(["library.yaml": "library: a\nformat: 1\nbase: standard\n\(terms)"]))
  }

  @Test func `the base names each with its document`() throws {
    let terms = try context("").terms
    for name in Terms.Name.allCases { #expect(terms[name]?.basis.isEmpty == false, "\(name)") }
    #expect(terms[.departmentReport]?.limit.due?.last(in: 2024) == Day("2024-01-31"))
    #expect(terms[.countyReport]?.limit.due?.last(in: 2024) == Day("2024-02-20"))
    #expect(terms[.prefectureReport]?.limit.due?.last(in: 2024) == Day("2024-03-10"))
    #expect(terms[.governmentReport]?.limit.due?.last(in: 2024) == Day("2024-03-31"))
    #expect(terms[.consultation]?.count == 30 && terms[.marketConsultation]?.count == 30)
    #expect(terms[.interpretation]?.count == 3)
  }

  @Test func `a place takes one of them over, and the others stay`() throws {
    let terms = try context("terms: { consultation: { limit: 45日, basis: 《甲办法》第三条 } }\n").terms
    #expect(terms[.consultation]?.count == 45 && terms[.consultation]?.basis == "《甲办法》第三条")
    #expect(terms[.interpretation]?.count == 3)
  }

  @Test(arguments: [
    "consultation: { limit: 30个工作日, basis: 《甲办法》 }", "interpretation: { limit: 3日, basis: 《甲办法》 }",
    "department-report: { limit: 按季度, basis: 《甲办法》 }", "consultation: { limit: 很久, basis: 《甲办法》 }",
  ])
  func `a limit of another form is told, and that of the base stays`(_ term: String) throws {
    let context = try context("terms: { \(term) }\n")
    #expect(context.diagnostics.map(\.rule) == ["library/term"])
    #expect(context.terms[.consultation]?.count == 30 && context.terms[.interpretation]?.count == 3)
  }

  @Test func `a limit without its document is refused`() throws {
    let context = try context("terms: { consultation: { limit: 45日 } }\n")
    #expect(!context.diagnostics.isEmpty && context.terms[.consultation]?.count == 30)
  }
}
