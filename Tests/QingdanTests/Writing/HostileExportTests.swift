import Foundation
import Qingdan
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct HostileExportTests {
  private func reason(_ pages: [String: String] = ["index.html": ""], to path: String) -> FileError.Reason? {
    do throws(FileError) {
      try StagedFolderTests.export(pages, to: path)
      return nil
    } catch { return error.reason }
  }

  @Test func `refuses a place that is not an export's`() throws {
    let folder = try ScratchFolder()
    let manager = FileManager.default
    try folder.fill([
      "file": "", "mine/photo.jpg": "", "mine/.git/config": "", "only/.hidden": "", "here/a/b": "",
    ])
    try manager.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "mine")
    try manager.createSymbolicLink(atPath: folder.path + "/dangling", withDestinationPath: "gone")
    let before = folder.files(hidden: true)
    #expect(reason(to: folder.path + "/file") == .refused(.notAFolder))
    #expect(reason(to: folder.path + "/file/below") == .refused(.notAFolder))
    #expect(reason(to: folder.path + "/link") == .refused(.link))
    #expect(reason(to: folder.path + "/dangling/") == .refused(.link))
    #expect(reason(to: folder.path + "/mine") == .refused(.notOurs("photo.jpg")))
    #expect(reason(to: folder.path + "/mine/../mine/.") == .refused(.notOurs("photo.jpg")))
    #expect(reason(to: folder.path + "/only") == .refused(.notOurs(".hidden")))
    #expect(reason(to: ".") == .refused(.workingFolder))
    #expect(reason(to: "..") == .refused(.workingFolder))
    #expect(reason(to: "/") == .refused(.mountPoint))
    #expect(reason(to: "/proc") == .refused(.mountPoint))
    #expect(reason(to: "") == .refused(.emptyName))
    #expect(reason(to: folder.path + "/a\0b") == .refused(.controlCharacter))
    #expect(
      reason(to: folder.path + "/" + String(repeating: "a", count: 300)) == .system(errno: ENAMETOOLONG))
    #expect(folder.files(hidden: true) == before)
  }

  @Test(arguments: [
    "", "qingdan-export 1 unfinished\n", "qingdan-export 2 0\n", "qingdan-export 1 1\n", "qingdan-export 1 0",
    "qingdan-export 1 1\n\(String(repeating: "0", count: 64)) 1 ../../etc/passwd\n",
    "qingdan-export 1 1\n\(String(repeating: "0", count: 64)) -1 a\n",
    "qingdan-export 1 1\n\(String(repeating: "0", count: 64)) 99999999999999999999 a\n",
    "qingdan-export 1 1\n\(String(repeating: "0", count: 64)) 1 .git/config\n", "\u{0}\u{1}",
  ])
  func `refuses a folder whose manifest no export can have written`(_ manifest: String) throws {
    let folder = try ScratchFolder()
    try folder.fill(["site/.qingdan-export": manifest, "site/a": "a"])
    #expect(reason(to: folder.path + "/site") == .refused(.manifestDamaged))
    #expect(folder.files("site", hidden: true) == [".qingdan-export": manifest, "a": "a"])
    #expect(try folder.names() == ["site"])
  }

  @Test(
    arguments: [
      ("../a", .leavesFolder), ("/a", .absolute), ("", .emptyName), ("a//b", .emptyName),
      ("a\u{7}", .controlCharacter),
      ("a\u{2066}b", .controlCharacter), (String(repeating: "a", count: 300), .longName),
      (".git/config", .hidden),
      (".qingdan-export", .hidden), ("a/.GIT/x", .hidden), ("Index.html", .sameButForCase("index.html")),
      ("A/two.html", .sameButForCase("a")), ("caf\u{65}\u{301}.html", .sameButForCase("caf\u{E9}.html")),
    ] as [(String, Refusal)])
  func `refuses pages whose names are none`(_ path: String, _ refusal: Refusal) throws {
    let folder = try ScratchFolder()
    let good = ["index.html": "", "a/one.html": "", "caf\u{E9}.html": ""]
    try StagedFolderTests.export(good, to: folder.path + "/site")
    let staged = try StagedFolder(at: folder.path + "/site")
    var entries: [StagedFolder.Entry] = []
    do throws(FileError) {
      for page in good.keys.sorted() { entries.append(try staged.write(page, [])) }
      entries.append(try staged.write(path, [1]))
      _ = try staged.publish(entries)
      Issue.record("published \(path)")
    } catch {
      let expected: FileError.Reason = .refused(refusal)
      #expect(error.reason == expected)
      staged.discard()
    }
    #expect(StagedFolderTests.pages(folder) == good)
    #expect(try folder.names() == ["site"])
  }

  @Test(arguments: [["mine.html": "x"], ["mine": "x"], ["mine.html/sub.html": "x"], ["out/x.html": "x"]])
  func `never writes over what is somebody else's`(_ pages: [String: String]) throws {
    let outside = try ScratchFolder()
    let folder = try ScratchFolder()
    let site = folder.path + "/site"
    try StagedFolderTests.export(["index.html": ""], to: site)
    try folder.fill(["site/mine.html": "mine", "site/mine/a.txt": "mine"])
    try FileManager.default.createSymbolicLink(atPath: site + "/out", withDestinationPath: outside.path)
    #expect(reason(pages, to: site) == .refused(.othersFile))
    #expect(StagedFolderTests.pages(folder) == ["index.html": "", "mine.html": "mine", "mine/a.txt": "mine"])
    #expect(try folder.names() == ["site"])
    #expect(outside.files(hidden: true).isEmpty)
    // The same bytes are no conflict.
    #expect(reason(["mine.html": "mine"], to: site) == nil)
  }

  @Test func `refuses a folder with a name that could not be kept, not one beside it`() throws {
    let folder = try ScratchFolder()
    let site = folder.path + "/site"
    try StagedFolderTests.export(["index.html": ""], to: site)
    // “清单” in GB 18030, as an archive from Windows leaves it; some file systems refuse it themselves.
    func make(_ path: String) -> Bool {
      let name: [CChar] =
        path.utf8.map { CChar(bitPattern: $0) } + [0xC7, 0xE5, 0xB5, 0xA5].map { CChar(bitPattern: $0) } + [0]
      return mkdir(name, 0o777) == 0
    }
    try #require(make(folder.path + "/"))
    #expect(reason(to: site) == nil)
    try #require(make(site + "/"))
    #expect(reason(to: site) == .refused(.nameNotText))
    #expect(StagedFolderTests.pages(folder) == ["index.html": ""])
  }
}
