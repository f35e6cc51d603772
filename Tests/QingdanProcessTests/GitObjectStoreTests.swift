import Foundation
import Qingdan
import QingdanProcess
import Testing

@Suite struct GitObjectStoreTests {
  @Test func `contents come back byte for byte, missing ones not at all`() async throws {
    let scratch = try ScratchRepository()
    var contents: [[UInt8]] = [
      [], [0x0A], Array("a\r\nb\n".utf8), Array((0...255).map { UInt8($0) }), Array("missing\n".utf8),
      Array(repeating: 0x41, count: 65_536), Array(repeating: 0x0A, count: 65_535),
      (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) },
    ]
    contents += (0..<500).map { Array("事项 \($0)\n".utf8) }
    for (number, bytes) in contents.enumerated() { try scratch.write("f\(number)", Data(bytes)) }
    try scratch.commit("一")
    let ids = contents.map { BlobID(of: $0) }
    let absent = try #require(BlobID(hex: String(repeating: "ab", count: 20)))
    let tree = try #require(BlobID(hex: try scratch.git("rev-parse", "HEAD^{tree}")))
    let store = GitObjectStore(Git(in: scratch.path))
    let found = try await store.bytes(of: ids + [absent, tree])
    #expect(found.count == Set(ids).count)
    for (id, bytes) in zip(ids, contents) { #expect(found[id] == bytes) }
    #expect(try await store.bytes(of: []).isEmpty)
  }

  @Test func `a store that cannot be asked says why`() async throws {
    let store = GitObjectStore(Git(in: "/"))
    let error = await #expect(throws: FileError.self) {
      try await store.bytes(of: [BlobID(of: [])])
    }
    #expect(error?.message.zh.contains("git") == true)
  }

  @Test func `a tree of a revision is read as the folder was`() async throws {
    let scratch = try ScratchRepository()
    try scratch.write("Lists/library.yaml", "library: a\n")
    try scratch.write("Lists/组织/清 单.yaml", "b\r\n")
    try scratch.write("Lists/.hidden", "h")
    try scratch.write("Lists/.git-keep/x.yaml", "h")
    try scratch.write("outside.yaml", "o")
    func link(_ path: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.folder.appending(path: path).path, withDestinationPath: target)
    }
    try link("Lists/inside.yaml", to: "组织/清 单.yaml")
    try link("Lists/out.yaml", to: "../outside.yaml")
    try link("Lists/absolute.yaml", to: "/etc/passwd")
    try link("Lists/gone.yaml", to: "nowhere.yaml")
    try link("Lists/round.yaml", to: "round.yaml")
    try scratch.commit("一")
    try scratch.write("Lists/library.yaml", "changed and not committed\n")
    let repository = try await GitRepository(containing: scratch.path + "/Lists")
    let tree = try await repository.tree(try await repository.commit("HEAD"), below: repository.prefix)
      .loading()
    let folder = try FolderTree(scratch.path + "/Lists")
    #expect(tree.paths() == (try folder.paths()))
    #expect(try tree.read("library.yaml") == Array("library: a\n".utf8))
    #expect(try tree.read("组织/清 单.yaml") == Array("b\r\n".utf8))
    #expect(try tree.read("inside.yaml") == Array("b\r\n".utf8))
    #expect(tree.blob("library.yaml") == BlobID(of: Array("library: a\n".utf8)))
    #expect(tree.blob("inside.yaml") == nil)
    func reason(_ path: String) -> FileError.Reason? {
      do throws(FileError) { return try tree.read(path).isEmpty ? nil : nil } catch { return error.reason }
    }
    #expect(reason("out.yaml") == .leadsOut)
    #expect(reason("absolute.yaml") == .leadsOut)
    #expect(reason("round.yaml") == .leadsOut)
    #expect(reason("gone.yaml") == .missing)
    #expect(reason("nothing.yaml") == .missing)
    #expect(reason("组织") == .isFolder)
  }

  @Test func `what nobody asked for is not loaded`() async throws {
    let scratch = try ScratchRepository()
    try scratch.write("a.yaml", "a")
    try scratch.write("b.yaml", "b")
    try scratch.commit("一")
    let repository = try await GitRepository(containing: scratch.path)
    let tree = try await repository.tree(try await repository.commit("HEAD"), below: "").loading {
      $0 == "a.yaml"
    }
    #expect(try tree.read("a.yaml") == [0x61])
    #expect(throws: FileError.self) { try tree.read("b.yaml") }
    #expect(try await tree.loading().read("b.yaml") == [0x62])
  }
}
