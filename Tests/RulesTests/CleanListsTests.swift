import Foundation
import Qingdan
import QingdanCLI
import Testing

/// The lists of XX市 have no error and no warning, whatever rules are added.
@Suite struct CleanListsTests {
  @Test func `the lists of XX市 are clean`() async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Lists")
    let tree = try FolderTree(folder.standardizedFileURL.path())
    let context = try LibraryContext(tree)
    let result = try await Validation(Registry(Plugins.all), in: context).run(tree)
    #expect(result.items > 1_000)
    let wrong = result.diagnostics.filter { $0.severity > .note }
    #expect(wrong.map { "\($0.place?.file ?? ""): \($0.message.zh) [\($0.rule)]" } == [])
  }
}
