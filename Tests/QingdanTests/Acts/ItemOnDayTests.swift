import Qingdan
import Testing

/// What an item was on a past day, where the ledger says that it was something else than the list says now.
@Suite struct ItemOnDayTests {
  private func library(_ acts: [String: String]) async throws -> Library {
    let tree = MemoryTree(
      [
        "library.yaml": "library: x\nformat: 1\nbase: standard\n",
        "registers/organisations.yaml": """
        organisations:
          - { id: a, names: [{ name: 甲局 }] }
          - { id: b, names: [{ name: 乙局 }] }
          - { id: c, names: [{ name: 丙局 }] }

        """,
        "organisations/c/powers.yaml": """
        list: powers
        organisation: c
        effective: 2024-03-01
        items:
          - { id: p-7k3f9q2m, name: 新名, type: 行政许可, holder: c, until: 2030-01-01 }
          - { id: p-5k3k4s1k, name: 乙, type: 行政许可, holder: c }

        """,
      ].merging(acts) { $1 })
    return try await Library(tree)
  }

  private func act(_ id: String, _ day: String, _ ledger: String) -> [String: String] {
    [
      "reforms/\(id).yaml": """
      reform: \(id)
      recorded: true
      basis: 《方案》
      dates: { effective: \(day) }
      events: []

      """,
      "ledger/\(id).yaml": "act: \(id)\n\(ledger)\n",
    ]
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `until a move its item is with whom it went from, and nobody knows before the first act`()
    async throws
  {
    let acts = try await library(
      act("r2", "2018-11-01", "moved: [{ from: b, to: c, items: [p-7k3f9q2m] }]").merging(
        act("r1", "2009-03-01", "moved: [{ from: a, to: b, items: [p-7k3f9q2m] }]")
      ) { $1 }
    ).context.acts
    let before = acts.item("p-7k3f9q2m", on: try day("2009-02-28")).change
    #expect(before?.to == "b" && before?.from == nil)
    #expect(acts.item("p-7k3f9q2m", on: try day("2009-03-01")).change?.from == "b")
    #expect(acts.item("p-7k3f9q2m", on: try day("2018-10-31")).change?.from == "b")
    #expect(acts.item("p-7k3f9q2m", on: try day("2018-11-01")).isAsNow)
    #expect(acts.item("p-5k3k4s1k", on: try day("2000-01-01")).isAsNow)
  }

  @Test func `until a renaming it has its earlier name`() async throws {
    let acts = try await library(
      act("r1", "2009-03-01", "renamed: [{ item: p-7k3f9q2m, name: 头名 }]").merging(
        act("r2", "2018-11-01", "renamed: [{ item: p-7k3f9q2m, name: 旧名 }]")
      ) { $1 }
    ).context.acts
    #expect(acts.item("p-7k3f9q2m", on: try day("2001-01-01")).renaming?.name == "头名")
    #expect(acts.item("p-7k3f9q2m", on: try day("2010-01-01")).renaming?.name == "旧名")
    #expect(acts.item("p-7k3f9q2m", on: try day("2018-11-01")).renaming == nil)
  }

  @Test(arguments: ["added", "taken-over"])
  func `an item that came by an act of a later day is not in the list yet`(_ key: String) async throws {
    let library = try await library(act("r1", "2018-11-01", "\(key): [p-7k3f9q2m]"))
    let list = try #require(library.lists.first), acts = library.context.acts
    func listed(_ text: String) throws -> [String?] {
      let day = try day(text)
      return list.items.filter { list.isListed($0, on: day, acts) }.map { list.id($0) }
    }
    #expect(try listed("2018-10-31") == ["p-5k3k4s1k"])
    #expect(try listed("2018-11-01") == ["p-7k3f9q2m", "p-5k3k4s1k"])
    #expect(try listed("2030-01-01") == ["p-5k3k4s1k"])
    #expect(acts.item("p-7k3f9q2m", on: try day("2018-10-31")).coming?.act == "r1")
  }
}
