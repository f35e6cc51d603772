import Foundation
import Qingdan
import Testing

/// What a release says, recomputed by a script that knows nothing of ours.
@Suite struct IndependentCheckTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()

  /// What the script prints of a library on disk.
  private func check(_ library: ReleasedLibrary) throws -> String {
    let folder = try Python.folder(of: library.tree)
    defer { try? FileManager.default.removeItem(at: folder) }
    let standard = Self.here.appending(path: "../../../Lists/standard").standardizedFileURL
    let result = try Python.run([
      Self.here.appending(path: "check-releases.py").path, folder.path, standard.path,
    ])
    #expect(result.status == 0)
    return result.output
  }

  @Test(.enabled(if: Python.hasYAML)) func `another program recomputes what a release says`() async throws {
    var library = ReleasedLibrary()
    try await library.release("1", "2026-01-01")
    try library.edit("organisations/sthjj/powers.yaml", "环境检查", "生态环境检查")
    try await library.release("2", "2026-02-01")
    #expect(try check(library) == "")
    try library.edit("organisations/sthjj/powers.yaml", "生态环境检查", "生态环境检察")
    #expect(try check(library) == "2 organisations/sthjj/powers.yaml\n")
    try library.edit("releases/1.yaml", "2026-01-01", "2026-01-02")
    #expect(try check(library).hasPrefix("1.yaml digest\n"))
  }
}
