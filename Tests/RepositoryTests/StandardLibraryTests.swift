import Foundation
import Qingdan
import Testing

@Suite struct StandardLibraryTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Lists/standard").standardizedFileURL

  /// The paths below Lists/standard, without hidden files.
  private static func paths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { path in
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
          atPath: root.appending(path: path).path, isDirectory: &isFolder)
        return exists && !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  @Test func `every file of the base library is embedded, and no other`() throws {
    #expect(
      StandardLibrary.files.map(\.path) == (try Self.paths()),
      "run `make standard` after adding, renaming or removing a file below Lists/standard")
  }

  @Test func `embedded bytes are the bytes of the files`() throws {
    #expect(!StandardLibrary.files.isEmpty)
    for file in StandardLibrary.files {
      let expected = try Data(contentsOf: Self.root.appending(path: file.path))
      #expect(file.bytes == Array(expected), "\(file.path): build again")
      #expect(StandardLibrary.bytes(of: file.path) == Array(expected))
    }
  }

  @Test func `a path that is not there has no bytes`() {
    #expect(StandardLibrary.bytes(of: "registers/nothing.tsv") == nil)
  }
}
