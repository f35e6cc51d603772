import Qingdan
import Testing

@Suite struct ItemIDTests {
  @Test(arguments: [
    ("p-7k3f9q2m", "p", true), ("ab-00000000", "ab", true), ("p-7k3f9q2", "p", false),
    ("p-7k3f9q2mm", "p", false),
    ("p-7k3f9q2i", "p", false), ("p-7K3F9Q2M", "p", false), ("d-7k3f9q2m", "p", false),
    ("p_7k3f9q2m", "p", false),
    ("", "p", false), ("p-", "p", false), ("许可许", "p", false),
  ])
  func `an id is a prefix, a hyphen and eight characters`(_ id: String, _ prefix: String, _ isValid: Bool) {
    #expect(ItemID.isValid(id, prefix: prefix) == isValid)
  }

  @Test func `minted ids are of the form and hardly ever meet`() {
    var seen: Set<String> = []
    for _ in 0..<10_000 {
      let id = ItemID.mint(prefix: "p")
      #expect(ItemID.isValid(id, prefix: "p"))
      seen.insert(id)
    }
    // Two of 10,000 meet with a chance of 0.00005.
    #expect(seen.count >= 9_999)
  }

  @Test(arguments: [
    ("P-7K3F9Q2M", "p-7k3f9q2m"), ("p-7k3fqo2l", "p-7k3fq021"), ("p－7k3f9q2m", "p-7k3f9q2m"),
    ("p-7k3f9q2m", nil),
    ("p-1", nil),
  ])
  func `a slip of the pen is understood`(_ id: String, _ meant: String?) {
    #expect(ItemID.corrected(id, prefix: "p") == meant)
  }

  private static func list(_ path: String, _ items: String) async throws -> ListFile {
    let tree = MemoryTree([
      "library.yaml": "library: x\nformat: 1\n",
      "kinds/powers.yaml": "kind: powers\ntitle: 甲\nprefix: p\nfields: [{ name: name, type: text }]\n",
      path: "list: powers\norganisation: a\nitems:\n" + items,
    ])
    return try #require(try await Library(tree).lists.first)
  }

  @Test func `an id for an item without one is the same in every run, and another for every item`()
    async throws
  {
    let items = "  - name: 排污许可\n  - name: 排污许可\n"
    let first = try await Self.list("organisations/a/powers.yaml", items)
    let again = try await Self.list("organisations/a/powers.yaml", items)
    let elsewhere = try await Self.list("organisations/b/powers.yaml", items)
    let ids = first.items.map { first.mintedID(for: $0) }
    #expect(ids == again.items.map { again.mintedID(for: $0) })
    #expect(Set(ids + elsewhere.items.map { elsewhere.mintedID(for: $0) }).count == 4)
    let taken = try await Self.list("organisations/a/powers.yaml", items + "  - id: \(ids[0])\n")
    #expect(taken.mintedID(for: taken.items[0]) != ids[0])
  }
}
