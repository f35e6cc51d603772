import Foundation
import Qingdan
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What somebody without the rights meets; a process of its own gives up those of root.
@Suite struct UnwritableTests {
  private static func giveUpRoot() {
    if geteuid() == 0 { precondition(setegid(65534) == 0 && seteuid(65534) == 0) }
  }

  private static func reason(_ body: () throws(FileError) -> Void) -> FileError.Reason? {
    do throws(FileError) {
      try body()
      return nil
    } catch { return error.reason }
  }

  private func setMode(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test func `who may not write is told so before anything is written, and may still read`() async throws {
    let folder = try ScratchFolder()
    try folder.fill([
      "a.yaml": "old", "x/b.yaml": "old", ".qingdan/lock": "", ".qingdan/.gitignore": "*\n",
      ".qingdan/journal": "qingdan-journal 1\n",
    ])
    let path = folder.path
    for part in ["", "/x", "/.qingdan"] { try setMode(0o555, path + part) }
    await #expect(processExitsWith: .success) { [path = path as String] in
      UnwritableTests.giveUpRoot()
      let told = try Transaction.recover(path)
      #expect(told?.en.contains("nothing was changed") == true)
      var transaction = Transaction(root: path)
      transaction.write("x/b.yaml", [], replacing: Array("old".utf8))
      #expect(
        UnwritableTests.reason { () throws(FileError) in try transaction.commit() } == .system(errno: EACCES))
      let site = path + "/site"
      #expect(
        UnwritableTests.reason { () throws(FileError) in try StagedFolderTests.export([:], to: site) }
          == .system(errno: EACCES))
    }
    // Only the working folder is closed.
    try setMode(0o777, path)
    try setMode(0o777, path + "/x")
    await #expect(processExitsWith: .success) { [path = path as String] in
      UnwritableTests.giveUpRoot()
      var transaction = Transaction(root: path)
      transaction.write("x/b.yaml", [], replacing: Array("old".utf8))
      #expect(
        UnwritableTests.reason { () throws(FileError) in try transaction.commit() } == .system(errno: EACCES))
    }
    try setMode(0o555, path + "/x")
    // The journal's folder may be written to, but one of those where the files are to go may not.
    try setMode(0o777, path + "/.qingdan")
    try setMode(0o666, path + "/.qingdan/lock")
    await #expect(processExitsWith: .success) { [path = path as String] in
      UnwritableTests.giveUpRoot()
      var transaction = Transaction(root: path)
      transaction.write("a.yaml", Array("new".utf8), replacing: Array("old".utf8))
      transaction.write("x/b.yaml", Array("new".utf8), replacing: Array("old".utf8))
      #expect(
        UnwritableTests.reason { () throws(FileError) in try transaction.commit() } == .system(errno: EACCES))
    }
    #expect(folder.files() == ["a.yaml": "old", "x/b.yaml": "old"])
    #expect(try folder.names(".qingdan") == [".gitignore", "lock"])
    try setMode(0o755, path + "/x")
  }

  @Test(.enabled(if: geteuid() == 0, "NOT CHECKED: files of another owner, which only root can make"))
  func `takes along the files of another owner, by a copy if the system allows no second name`() async throws
  {
    let folder = try ScratchFolder()
    let site = folder.path + "/site"
    try setMode(0o777, folder.path)
    await #expect(processExitsWith: .success) { [site = site as String] in
      UnwritableTests.giveUpRoot()
      try StagedFolderTests.export(StagedFolderTests.first, to: site)
    }
    try folder.fill(["site/mine.txt": "root's"])
    await #expect(processExitsWith: .success) { [site = site as String] in
      UnwritableTests.giveUpRoot()
      let told = try StagedFolderTests.export(StagedFolderTests.second, to: site)
      #expect(told == nil)
    }
    #expect(
      StagedFolderTests.pages(folder) == StagedFolderTests.second.merging(["mine.txt": "root's"]) { $1 })
    #expect(try folder.names() == ["site"])
  }

  @Test(.enabled(if: geteuid() == 0, "NOT CHECKED: files of another owner, which only root can make"))
  func `root leaves a file with its owner`() throws {
    let folder = try ScratchFolder()
    try folder.fill(["a.yaml": "old"])
    try #require(chown(folder.path + "/a.yaml", 65534, 65534) == 0)
    var transaction = Transaction(root: folder.path)
    transaction.write("a.yaml", [], replacing: Array("old".utf8))
    try transaction.commit()
    let owner =
      try FileManager.default.attributesOfItem(atPath: folder.path + "/a.yaml")[.ownerAccountID] as? Int
    #expect(owner == 65534)
  }
}
