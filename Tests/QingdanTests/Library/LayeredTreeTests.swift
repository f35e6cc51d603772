import Qingdan
import QingdanTesting
import Testing

/// A library with the lists of a second one beside its own.
@Suite struct LayeredTreeTests {
  private static let first = MemoryTree([
    "library.yaml": "library: x\nformat: 1\nbase: standard\n",
    "registers/organisations.yaml": "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n",
    "organisations/a/powers.yaml": "list: powers\norganisation: a\nitems:\n  - { id: p-7k3f9q2m, name: 甲 }\n",
  ])

  private static let second = MemoryTree([
    "library.yaml": "library: y\nformat: 99\n",
    "organisations/a/powers.yaml": "list: powers\norganisation: a\nitems:\n  - { id: p-7k3f9q2n, name: 乙 }\n",
    "organisations/a/note.txt": "x", "registers/organisations.yaml": "organisations: []\n",
    "rules/a.yaml": "rule: a/b\n",
  ])

  @Test func `lists alone come from the second library, under names of their own`() async throws {
    let tree = try LayeredTree(Self.first, with: Self.second)
    #expect(tree.lists == ["overlay:organisations/a/powers.yaml"])
    let all = try tree.paths()
    #expect(all == (Self.first.paths() + tree.lists).sorted())
    let context = try LibraryContext(tree)
    #expect(context.configuration.name == "x")
    #expect(context.listPaths == ["organisations/a/powers.yaml", "overlay:organisations/a/powers.yaml"])
    let library = await Library(context, tree)
    #expect(library.lists.flatMap { list in list.items.map { list.id($0) } } == ["p-7k3f9q2m", "p-7k3f9q2n"])
    #expect(throws: FileError("rules/b.yaml", .missing)) { try tree.read("overlay:rules/b.yaml") }
  }

  @Test func `a list of a library that is called as one of a second one is none`() throws {
    let tree = MemoryTree([
      "library.yaml": "library: x\nformat: 1\nbase: standard\n", "overlay:kinds/a.yaml": "x",
    ])
    #expect(try LibraryContext(tree).listPaths == [])
  }
}
