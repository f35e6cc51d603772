import Foundation
import Testing

@testable import Qingdan

@Suite struct FolderTreeTests {
  /// As a folder unpacked from an archive that was made on a machine with GBK names.
  @Test func `a name that is no UTF-8 is told, of a file and of a folder`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "qingdan-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(
      atPath: "\(root)/organisations", withIntermediateDirectories: true)
    // 中
    let gbk: [CChar] = [0xD6, 0xD0].map { CChar(bitPattern: $0) }
    func path(_ end: String) -> [CChar] {
      "\(root)/organisations/".utf8CString.dropLast() + gbk + end.utf8CString
    }
    let file = fopen(path(".yaml"), "w")
    fputs("list: powers\n", file)
    fclose(file)
    mkdir(path(""), 0o755)

    let paths = try FolderTree(root).paths()

    #expect(paths == ["organisations/\u{FFFD}\u{FFFD}", "organisations/\u{FFFD}\u{FFFD}.yaml"])
    #expect(UnreadNames.findings(paths).map(\.rule) == ["library/file-name", "library/file-name"])
  }

  @Test(arguments: ["organisations", "organisations/sthjj", "registers"], ["outside", "in", "nowhere"])
  func `a folder that is a link is told, and nothing is worked out without it`(
    _ folder: String, _ target: String
  ) async throws {
    let outside = try ScratchFolder()
    let library = try ScratchFolder()
    try outside.fill(["powers.yaml": "list: powers\norganisation: sthjj\n"])
    try library.fill([
      "library.yaml": "library: a\nformat: 1\nbase: standard\n", "in/powers.yaml": "list: powers\n",
      "kinds/说明.txt": "", "organisations/a/x.yaml": "list: powers\norganisation: a\n",
    ])
    let path = "\(library.path)/\(folder)"
    try? FileManager.default.removeItem(atPath: path)
    let targets = ["outside": outside.path, "in": library.path + "/in", "nowhere": "gone"]
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: try #require(targets[target]))
    try FileManager.default.createSymbolicLink(
      atPath: "\(library.path)/kinds/附件", withDestinationPath: "说明.txt")

    let tree = try FolderTree(library.path)
    for tree in [tree as any FileTree, try SnapshotTree(of: tree), OverlayTree(tree)] {
      let context = try LibraryContext(tree)
      let told = [Diagnostic(FileError(folder, .linkedFolder))]
      #expect(context.unread == told)
      #expect(context.diagnostics.filter { $0.rule == "file/unreadable" } == told)
    }
  }

  @Test func `a folder that is a link in a revision of git is told as well`() throws {
    struct Store: ObjectStore {
      func bytes(of wanted: [BlobID]) async throws(FileError) -> [BlobID: [UInt8]] { [:] }
    }
    let blob = BlobID(of: Array("../../ext".utf8), .sha1)
    let tree = BlobTree(
      [.init("organisations/sthjj", blob, isLink: true), .init("organisations/a.yaml", blob)], from: Store())
    #expect(tree.paths().filter(tree.isLinkedFolder) == ["organisations/sthjj"])
  }
}
