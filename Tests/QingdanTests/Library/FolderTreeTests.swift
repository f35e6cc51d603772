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
}
