import Testing

@testable import Qingdan

/// The mark that Notepad puts before a text belongs to the file, and is neither a comment nor an item.
@Suite struct ByteOrderMarkTests {
  private static let list = SmallKind.head + "  - { id: p-7k3f9q2m, name: 甲 }\n"
  private static let mark = "\u{FEFF}"

  @Test func `a comment of one side comes along where the other got the mark, behind it`() throws {
    let commented = "# 市局定稿，勿改\n" + Self.list
    let ours = try SmallKind.mergeFiles(Self.list, Self.mark + Self.list, commented)
    #expect(Array(ours.text.utf8) == Array((Self.mark + commented).utf8))
    let theirs = try SmallKind.mergeFiles(Self.list, commented, Self.mark + Self.list)
    #expect(theirs.text == commented)
  }

  @Test(arguments: [("", mark), (mark, ""), (mark, mark)])
  func `a patch carries the mark`(_ before: String, _ after: String) async throws {
    func state(_ list: String) async throws -> LibraryState {
      let files = SmallKind.files.merging(["organisations/a/powers.yaml": list]) { $1 }
      let tree = MemoryTree(files)
      return LibraryState(label: "a", library: try await Library(tree), tree: tree)
    }
    let old = try await state(before + Self.list)
    let new = after + Self.list + "  - { id: p-4m8x2c5r, name: 乙 }\n"
    let patch = try LibraryPatch(Array(LibraryPatch(from: old, to: try await state(new)).text.utf8))
    let writes = try patch.applied(to: old.tree).writes
    #expect(writes.map(\.new) == [Array(new.utf8)])
  }

  @Test func `a patch is a text, and carries no file that is none`() async throws {
    func state(_ bytes: [UInt8]) async throws -> LibraryState {
      var files = SmallKind.files.mapValues { Array($0.utf8) }
      files["registers/x.tsv"] = bytes
      let tree = MemoryTree(files)
      return LibraryState(label: "a", library: try await Library(tree), tree: tree)
    }
    let (old, new) = (try await state([0x61]), try await state([0xD6, 0xD0]))
    let error = #expect(throws: FileError.self) { try LibraryPatch(from: old, to: new) }
    #expect(error?.path == "registers/x.tsv")
    #expect(error?.message.zh.contains("不是 UTF-8") == true)
  }
}
