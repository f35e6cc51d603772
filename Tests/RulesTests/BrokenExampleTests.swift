import Foundation
import Qingdan
import QingdanCLI
import QingdanTesting
import Testing

/// `Examples/broken`, a library with one of each defect, says what its `expected.txt` says.
@Suite struct BrokenExampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples/broken").standardizedFileURL

  private static func run() async throws -> (result: Validation.Result, context: LibraryContext) {
    let tree = try FolderTree(folder.path())
    let context = try LibraryContext(tree)
    return (try await Validation(Registry(Plugins.all), in: context).run(tree), context)
  }

  @Test func `the library with one of each defect is told so`() async throws {
    let (result, context) = try await Self.run()
    let root = "Examples/broken"
    var report = TextReport(language: .chinese, root: root, sources: SourceTexts(context.sources))
    var text = result.diagnostics.map { report.text($0) }.joined()
    text += "\n" + TextSummary(result, root: root).text(.chinese)
    try expectSnapshot(text, at: "../../Examples/broken/expected.txt")
  }

  @Test func `every rule of every plugin speaks there`() async throws {
    let (result, context) = try await Self.run()
    let spoken = Set(result.diagnostics.map(\.rule))
    let rules = try Registry(Plugins.all).judges.map { $0.rule.id } + context.declaredRules.map(\.rule.id)
    let silent = rules.filter { !spoken.contains($0) }
    #expect(silent == [])
  }
}
