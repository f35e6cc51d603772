import Foundation
import Qingdan
import QingdanProcess
import Testing

@Suite struct GitTests {
  @Test func `a revision is found by every name that git has for it`() async throws {
    let scratch = try ScratchRepository()
    try scratch.write("a.txt", "1")
    let first = try scratch.commit("一")
    try scratch.git("tag", "v1")
    try scratch.write("a.txt", "2")
    let second = try scratch.commit("二")
    let repository = try await GitRepository(containing: scratch.path)
    #expect(repository.root == scratch.path)
    #expect(repository.prefix == "")
    #expect(!repository.isShallow)
    for (word, id) in [
      ("HEAD", second), ("HEAD~1", first), ("v1", first), ("main", second), (String(first.prefix(8)), first),
      ("main@{0}", second), (":/一", first), ("HEAD^{/一}", first),
    ] {
      #expect(try await repository.commit(word).hex == id, "\(word)")
    }
  }

  @Test(arguments: [
    "nowhere", "HEAD~9", "--all", "-h", "--output=/tmp/x", "", "HEAD:a.txt", "v1 v2", "a\nb", "a\0b", "^HEAD",
    "..",
  ])
  func `a word that names no commit is said back`(_ word: String) async throws {
    let scratch = try ScratchRepository()
    try scratch.write("a.txt", "1")
    try scratch.commit("一")
    let repository = try await GitRepository(containing: scratch.path)
    let error = await #expect(throws: GitError.self) { try await repository.commit(word) }
    #expect(error?.reason == .unknownRevision(word))
    #expect(error?.message.zh.contains("“\(word)”") == true)
  }

  @Test func `a clone without contents says so where its server is gone`() async throws {
    let scratch = try ScratchRepository()
    try scratch.write("a.txt", "1")
    try scratch.commit("一")
    let old = try #require(BlobID(hex: try scratch.git("rev-parse", "HEAD:a.txt")))
    try scratch.write("a.txt", "2")
    try scratch.commit("二")
    try scratch.git("config", "uploadpack.allowFilter", "true")
    try scratch.git("clone", "-q", "--filter=blob:none", "file://\(scratch.path)", "clone")
    try FileManager.default.moveItem(atPath: scratch.path + "/.git", toPath: scratch.path + "/gone")
    let repository = try await GitRepository(containing: scratch.path + "/clone")
    let error = await #expect(throws: GitError.self) {
      try await GitObjectStore(repository.git).visit([old]) { _, _ in }
    }
    #expect(error?.reason == .contentElsewhere)
    #expect(error?.message.zh.contains("不写 --filter") == true)
  }

  @Test func `what is missing is said with what to do`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-none-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let none = await #expect(throws: GitError.self) { try await GitRepository(containing: folder.path) }
    #expect(none?.reason == .noRepository(folder.path))
    let gone = await #expect(throws: GitError.self) {
      try await GitRepository(containing: folder.path + "/x")
    }
    #expect(gone?.reason == .noFolder(folder.path + "/x"))
    let scratch = try ScratchRepository()
    let empty = try await GitRepository(containing: scratch.path)
    let error = await #expect(throws: GitError.self) { try await empty.commit("HEAD") }
    #expect(error?.reason == .noCommit)
    try scratch.write("a.txt", "1")
    try scratch.commit("一")
    try scratch.git("clone", "-q", "--bare", scratch.path, "bare.git")
    let bare = await #expect(throws: GitError.self) {
      try await GitRepository(containing: scratch.path + "/bare.git")
    }
    #expect(bare?.reason == .noWorkingFolder(scratch.path + "/bare.git"))
  }

  @Test func `a shallow clone says that it is one`() async throws {
    let scratch = try ScratchRepository()
    for text in ["1", "2", "3"] {
      try scratch.write("a.txt", text)
      try scratch.commit(text)
    }
    try scratch.git("clone", "-q", "--depth", "1", "file://\(scratch.path)", "shallow")
    let repository = try await GitRepository(containing: scratch.path + "/shallow")
    #expect(repository.isShallow)
    let error = await #expect(throws: GitError.self) { try await repository.commit("HEAD~1") }
    #expect(error?.reason == .beyondShallow("HEAD~1"))
  }

  @Test func `two branches part somewhere, or nowhere`() async throws {
    let scratch = try ScratchRepository()
    try scratch.write("a.txt", "1")
    let base = try scratch.commit("一")
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.write("a.txt", "2")
    try scratch.commit("二")
    try scratch.git("checkout", "-q", "main")
    try scratch.write("b.txt", "3")
    try scratch.commit("三")
    try scratch.git("checkout", "-q", "--orphan", "alone")
    try scratch.commit("四")
    let repository = try await GitRepository(containing: scratch.path)
    #expect(try await repository.mergeBase("main", "side").hex == base)
    let error = await #expect(throws: GitError.self) { try await repository.mergeBase("main", "alone") }
    #expect(error?.reason == .noCommonAncestor("main", "alone"))
  }
}
