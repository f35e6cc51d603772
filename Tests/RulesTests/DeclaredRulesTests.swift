import Foundation
import Qingdan
import Testing

/// The rules that the base and the lists of XX市 declare do what their examples say.
@Suite struct DeclaredRulesTests {
  private static func context() throws -> LibraryContext {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Lists")
    return try LibraryContext(FolderTree(folder.standardizedFileURL.path()))
  }

  @Test func `every declared rule does what its examples say`() throws {
    let context = try Self.context()
    let outcomes = context.declaredRules.flatMap { RuleExamples(context).run($0) }
    #expect(outcomes.compactMap { $0.finding.map { "\($0.place?.file ?? "") \($0.message.zh)" } } == [])
    #expect(outcomes.count > 60)
  }

  @Test func `every declared rule has examples, both languages, and a source or is a warning at most`() throws
  {
    let rules = try Self.context().declaredRules
    #expect(rules.count { $0.isOwn } == 10)
    for rule in rules.map(\.rule) {
      #expect(!rule.good.isEmpty && !rule.bad.isEmpty, "\(rule.id)")
      #expect(rule.isConfirmed || rule.severity <= .warning, "\(rule.id)")
      for text in [rule.summary, rule.rationale] {
        #expect(text.zh != text.en && !text.en.hasSuffix("."), "\(rule.id)")
      }
    }
  }
}
