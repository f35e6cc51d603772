import Testing

@testable import Qingdan

@Suite("Which item is which") struct ItemMatchingTests {
  @Test func `an id that stands twice is the item of the same file`() async throws {
    let double = "  - { id: p-00000001, name: 取水许可 }\n"
    let old = try await index(["a": double, "b": double])
    let matching = ItemMatching(old, try await index(["b": double, "c": double]), successors: [:])
    // b is b, and what stood in a stands in c.
    #expect(matching.pairs == [.init(old: 0, new: 1), .init(old: 1, new: 0)])
    #expect(matching.gone == [] && matching.new == [])
  }

  @Test func `of an id that stands once now, the one of its file stayed`() async throws {
    let double = "  - { id: p-00000001, name: 取水许可 }\n"
    let old = try await index(["a": double, "b": double])
    let matching = ItemMatching(old, try await index(["b": double]), successors: [:])
    #expect(matching.pairs == [.init(old: 1, new: 0)])
    #expect(matching.gone == [0])
  }

  @Test func `items without an id are found by their names in their list, in order`() async throws {
    let old = try await index(["a": "  - name: 取水\n  - name: 排污\n  - name: 取水\n"])
    let new = try await index(["a": "  - name: 取水\n  - name: 采砂\n", "b": "  - name: 排污\n"])
    let matching = ItemMatching(old, new, successors: [:])
    #expect(matching.pairs == [.init(old: 0, new: 0)])
    #expect(matching.gone == [1, 2])
    #expect(matching.new == [1, 2])
  }

  @Test func `items with neither id nor name pair in order, many of them too`() async throws {
    let count = 30_000
    let items = String(repeating: "  - type: 行政许可\n", count: count)
    let old = try await index(["a": items + "  - type: 行政许可\n"])
    let matching = ItemMatching(old, try await index(["a": items]), successors: [:])
    #expect(matching.pairs == (0..<count).map { .init(old: $0, new: $0) })
    #expect(matching.gone == [count])
  }

  private func index(_ lists: [String: String]) async throws -> ItemIndex {
    var files = ["library.yaml": "library: made-up\nformat: 1\nbase: standard\n"]
    for (name, items) in lists {
      files["organisations/\(name)/powers.yaml"] = "list: powers\norganisation: \(name)\nitems:\n" + items
    }
    return ItemIndex(try await Library(MemoryTree(files)).lists)
  }
}
