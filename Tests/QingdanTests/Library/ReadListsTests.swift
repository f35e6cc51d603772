import QingdanTesting
import Testing

@testable import Qingdan

/// What was read already is taken for what a reading anew would give, and only where it is that.
@Suite struct ReadListsTests {
  private static let events = ["merge: { from: [a, b], into: { id: d, name: 丁局 } }"]

  private func read(
    _ tree: any FileTree, after library: Library, _ documents: [String: Document] = [:]
  ) async throws -> Library {
    try await Library(tree, after: library, documents, findBase: LibraryContext.noBase)
  }

  private func content(_ library: Library) -> [String] {
    library.lists.flatMap { list in list.items.map { "\(list.path) \(list.canonicalItem($0))" } }
      + library.diagnostics.map { "\($0)" }
  }

  @Test func `a library with what a reform wrote is the one that is read anew`() async throws {
    let carried = try await ReformWritingTests.carried(Self.events)
    #expect(
      Set(carried.writing.documents.keys) == Set(carried.writing.files.keys.filter(ReleasedFiles.isList)))
    let known = try await read(carried.tree, after: carried.before, carried.writing.documents)
    #expect(content(known) == content(carried.after))
    // The texts of the edits are those of the lists; what did not change is the list that was there.
    for list in known.lists {
      if let document = carried.writing.documents[list.path] { #expect(list.document === document) }
      if carried.writing.files[list.path] == nil {
        #expect(carried.before.lists.contains { $0 === list }, "\(list.path)")
      }
    }
  }

  @Test func `a list is read again where its text is another one, whatever was read before`() async throws {
    let carried = try await ReformWritingTests.carried(Self.events)
    var tree = OverlayTree(carried.tree)
    for path in ["organisations/d/powers.yaml", "organisations/z/powers.yaml"] {
      tree.changes[path] = try carried.tree.read(path) + Array("  - { id: p-00000008, name: 检查八 }\n".utf8)
    }
    let known = try await read(tree, after: carried.before, carried.writing.documents)
    #expect(content(known) == content(try await Library(tree)))
    #expect(known.lists.filter { $0.items.map($0.id).contains("p-00000008") }.count == 2)
  }

  @Test func `and where its kind, or the longest file allowed, is another one`() async throws {
    let carried = try await ReformWritingTests.carried(Self.events)
    for (path, old, new) in [
      ("kinds/powers.yaml", "kind: powers", "kind: powers2"),
      ("library.yaml", "format: 1\n", "format: 1\nmaximum-file-size: 1\n"),
    ] {
      var tree = OverlayTree(carried.tree)
      tree.changes[path] = Array(
        String(decoding: try carried.tree.read(path), as: UTF8.self).replacing(old, with: new).utf8)
      let known = try await read(tree, after: carried.before, carried.writing.documents)
      #expect(content(known) == content(try await Library(tree)))
    }
  }

  @Test func `findings of a list that is not read again are still there`() async throws {
    let text =
      "list: powers\norganisation: z\ntitel: 戊\nitems:\n  - { id: p-00000005, name: 检查五, holder: z }\n"
    let files = ReformWritingTests.files.merging(["organisations/z/powers.yaml": text]) { $1 }
    let carried = try await ReformWritingTests.carried(Self.events, files: files)
    let known = try await read(carried.tree, after: carried.before, carried.writing.documents)
    #expect(known.diagnostics.contains { $0.place?.file == "organisations/z/powers.yaml" })
    #expect(content(known) == content(carried.after))
  }

  @Test func `a digest is that of what stands there now`() throws {
    let one = MemoryTree(["library.yaml": "a", "reforms/r.yaml": "b"])
    let snapshot = try SnapshotTree(of: one)
    var overlay = OverlayTree(snapshot)
    for path in one.paths() { #expect(try overlay.digest(path) == Digest(of: try one.read(path))) }
    overlay.changes["reforms/r.yaml"] = Array("c".utf8)
    #expect(try overlay.digest("reforms/r.yaml") == Digest(of: Array("c".utf8)))
    overlay.changes["reforms/r.yaml"] = Array("d".utf8)
    #expect(try overlay.digest("reforms/r.yaml") == Digest(of: Array("d".utf8)))
    #expect(try snapshot.digest("reforms/r.yaml") == Digest(of: Array("b".utf8)))
    #expect(throws: FileError.self) { try overlay.digest("reforms/s.yaml") }
  }
}
