import Foundation
import Qingdan
import Testing

@Suite struct HostileLibraryTests {
  private func write(_ path: String, in folder: ScratchFolder) -> FileError.Reason? {
    var transaction = Transaction(root: folder.path)
    transaction.write("good.yaml", [49], replacing: nil)
    transaction.write(path, [50], replacing: nil)
    do throws(FileError) {
      try transaction.commit()
      return nil
    } catch { return error.reason }
  }

  @Test(
    arguments: [
      ("", .emptyName), ("/etc/passwd", .absolute), ("../out.yaml", .leavesFolder),
      ("a/../../out.yaml", .leavesFolder),
      ("a/./b.yaml", .leavesFolder), ("a//b.yaml", .emptyName), ("a/", .emptyName),
      ("a\nb.yaml", .controlCharacter),
      ("a\0b.yaml", .controlCharacter), ("a\u{1B}[2J", .controlCharacter), ("a\u{202E}b", .controlCharacter),
      (String(repeating: "a", count: 300), .longName),
      (String(repeating: "清", count: 100) + "/a.yaml", .longName),
      (".git/hooks/post-checkout", .hidden), (".qingdan/journal", .hidden), ("a/.env", .hidden),
      ("Good.yaml", .sameButForCase("good.yaml")), ("good.yaml", .twice),
      ("good.yaml/a", .fileAndFolder("good.yaml")),
    ] as [(String, Refusal)])
  func `refuses paths that are none`(_ path: String, _ refusal: Refusal) throws {
    let folder = try ScratchFolder()
    #expect(write(path, in: folder) == .refused(refusal))
    #expect(folder.files(hidden: true).isEmpty)
  }

  @Test func `refuses what lies behind links, files and folders in the way`() throws {
    let outside = try ScratchFolder()
    let folder = try ScratchFolder()
    try folder.fill(["file": "", "inside/a.yaml": ""])
    try outside.fill(["a.yaml": "outside"])
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/out", withDestinationPath: outside.path)
    try manager.createSymbolicLink(
      atPath: folder.path + "/out.yaml", withDestinationPath: outside.path + "/a.yaml")
    try manager.createSymbolicLink(atPath: folder.path + "/in", withDestinationPath: "inside")
    try manager.createSymbolicLink(atPath: folder.path + "/nowhere", withDestinationPath: "gone")
    #expect(write("out/a.yaml", in: folder) == .leadsOut)
    #expect(write("out.yaml", in: folder) == .leadsOut)
    #expect(write("in/a.yaml", in: folder) == .refused(.link))
    #expect(write("nowhere/a.yaml", in: folder) == .missing)
    #expect(write("file/a.yaml", in: folder) == .refused(.notAFolder))
    #expect(write("inside", in: folder) == .isFolder)
    #expect(
      write((0..<20).map { _ in String(repeating: "a", count: 250) }.joined(separator: "/"), in: folder)
        != nil)
    #expect(folder.files().count == 3)
    #expect(outside.files() == ["a.yaml": "outside"])
  }

  @Test func `refuses a library that is none, and a working folder that is a link or a file`() throws {
    let outside = try ScratchFolder()
    let folder = try ScratchFolder()
    try folder.fill(["x/.qingdan": "a file"])
    #expect(throws: FileError(folder.path + "/none", .missing)) {
      try Transaction.recover(folder.path + "/none")
    }
    #expect(throws: FileError(folder.path + "/x/.qingdan", .refused(.notAFolder))) {
      try Transaction.recover(folder.path + "/x/.qingdan")
    }
    #expect(throws: FileError(".qingdan", .refused(.notAFolder))) {
      try Transaction.recover(folder.path + "/x")
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.qingdan", withDestinationPath: outside.path)
    #expect(write("a.yaml", in: folder) == .refused(.link))
    #expect(throws: FileError(".qingdan", .refused(.link))) { try Transaction.recover(folder.path) }
    #expect(outside.files(hidden: true).isEmpty)
  }

  /// A journal that came with a library from elsewhere.
  private func journal(_ lines: String, commit: String? = nil) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let digest = commit ?? Digest(of: Array(lines.utf8)).hex
    try folder.fill([
      ".qingdan/journal": lines + "commit \(digest)\n", ".qingdan/new-0": "evil", "a.yaml": "a",
    ])
    return folder
  }

  @Test(arguments: ["../out.yaml", "/tmp/qingdan-evil", ".git/hooks/post-checkout", "a\u{1B}.yaml", ""])
  func `a journal does not reach where a command may not`(_ path: String) throws {
    let evil = Digest(of: Array("evil".utf8)).hex
    let folder = try journal("qingdan-journal 1\nwrite \(evil) - \(path)\n")
    let before = folder.files(hidden: true)
    #expect(throws: FileError(".qingdan/journal", .refused(.journalDamaged))) {
      try Transaction.recover(folder.path)
    }
    var after = folder.files(hidden: true)
    after[".qingdan/lock"] = nil
    #expect(after == before)
  }

  @Test func `a journal does not go through a link`() throws {
    let outside = try ScratchFolder()
    let evil = Digest(of: Array("evil".utf8)).hex
    let folder = try journal("qingdan-journal 1\nwrite \(evil) - out/a.yaml\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/out", withDestinationPath: outside.path)
    #expect(throws: FileError("out/a.yaml", .refused(.unfinished(.leadsOut)))) {
      try Transaction.recover(folder.path)
    }
    #expect(outside.files().isEmpty)
  }

  @Test func `tells apart journals that are open, damaged, and of the future`() throws {
    let lines = "qingdan-journal 1\nwrite nonsense\n"
    let refused = [
      (try journal(lines), Refusal.journalDamaged),
      (try journal("qingdan-journal 1\n", commit: String(repeating: "0", count: 64)), .journalDamaged),
      (try journal("qingdan-journal 2\nmove a b\n"), .journalNewer),
    ]
    for (folder, refusal) in refused {
      #expect(throws: FileError(".qingdan/journal", .refused(refusal))) {
        try Transaction.recover(folder.path)
      }
    }
    for text in ["", "\n", "\n\n", "qingdan-journal 1\n", "qingdan-journal 1\ncommit 0", "\0\0\0", "清单"] {
      let folder = try ScratchFolder()
      try folder.fill([".qingdan/journal": text, "a.yaml": "a"])
      #expect(try Transaction.recover(folder.path)?.en.contains("nothing was changed") == true)
      #expect(folder.files(hidden: true) == [".qingdan/lock": "", "a.yaml": "a"])
    }
  }

  @Test func `every refusal says in both languages what to do`() {
    let all: [Refusal] = [
      .absolute, .leavesFolder, .emptyName, .controlCharacter, .longName, .hidden, .twice,
      .sameButForCase("A"),
      .fileAndFolder("a"), .link, .changed, .locked, .unfinished(.missing), .journalDamaged, .journalNewer,
      .notAFolder,
      .notOurs("b"), .othersFile, .manifestDamaged, .workingFolder, .mountPoint, .nameNotText, .notWritten,
    ]
    let messages = all.map { FileError("a", .refused($0)).message }
    #expect(Set(messages).count == all.count)
    for message in messages {
      #expect(message.zh.contains("“a”") && message.en.contains("'a'"))
      #expect(message.zh.contains(/[。，]/) && message.en.contains(/[;,]/))
      #expect(!message.zh.hasSuffix("。") && !message.en.hasSuffix("."))
    }
  }
}
