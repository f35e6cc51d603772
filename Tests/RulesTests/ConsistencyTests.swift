import Qingdan
import QingdanCLI
import Testing

/// One power in many lists.
@Suite struct ConsistencyTests {
  private static func findings(_ lists: [(body: String, name: String, more: String)]) async throws
    -> [Diagnostic]
  {
    try await run(lists).diagnostics.filter { $0.rule.rawValue.hasPrefix("across/") }
  }

  /// - Parameter levels: of some of the bodies.
  private static func run(
    _ lists: [(body: String, name: String, more: String)], levels: [String: String] = [:]
  ) async throws -> Validation.Result {
    var files = ["library.yaml": "library: x\nformat: 1\nbase: standard\n"]
    files["registers/organisations.yaml"] =
      "organisations:\n"
      + Set(lists.map(\.body)).sorted().map { body in
        let level = levels[body].map { "level: \($0), " } ?? ""
        return "  - { id: \(body), \(level)names: [{ name: \(body)局 }] }\n"
      }.joined()
    for (number, list) in lists.enumerated() {
      files["organisations/\(list.body)/powers\(number).yaml"] = """
        list: powers
        organisation: \(list.body)
        effective: 2024-03-01
        items:
          - id: p-\(String(10_000_000 + number))
            name: \(list.name)
            type: 行政许可
            holder: \(list.body)
            basis: 《中华人民共和国水法》第四十八条第一款
        \(list.more.isEmpty ? "" : "    \(list.more)\n")
        """
    }
    let tree = MemoryTree(files)
    let context = try LibraryContext(tree)
    return await Validation(try Registry(Plugins.all), in: context).run(tree)
  }

  @Test(
    arguments: [
      (["a1": "市级", "a2": "市级"], 1, 0), (["a1": "市级", "a2": "区级"], 0, 0), (["a1": "市级"], 0, 1), ([:], 1, 0),
    ] as [([String: String], Int, Int)])
  func `whether two bodies are of one level is not guessed`(
    _ levels: [String: String], _ told: Int, _ open: Int
  ) async throws {
    let lists = [(body: "a1", name: "取水许可", more: ""), (body: "a2", name: "取水许可", more: "")]
    let result = try await Self.run(lists, levels: levels)
    #expect(result.diagnostics.count { $0.rule == "across/doubled-power" } == told)
    let tally = try #require(result.tallies.first { $0.rule == "across/doubled-power" })
    #expect(tally.notCheckable == open)
    #expect(tally.examples.first?.reason.zh.contains("只有一个写了层级") ?? (open == 0))
  }

  @Test func `each body that has a power of another is told once`() async throws {
    let lists = (0..<40).map { (body: "b\(10 + $0)", name: "取水许可", more: "") }
    let found = try await Self.findings(lists)
    #expect(found.count == 39)
    #expect(Set(found.map { "\($0.rule) \($0.severity)" }) == ["across/doubled-power warning"])
    #expect(Set(found.compactMap(\.place?.file)).count == 39)
  }

  @Test func `joint holders, in either list, are not doubled`() async throws {
    let lists = [
      (body: "a1", name: "取水许可", more: "with: [a2]"), (body: "a2", name: "取水许可", more: ""),
      (body: "a3", name: "取水许可", more: "entrusted: [{ organisation: a1 }, { organisation: a2 }]"),
    ]
    #expect(try await Self.findings(lists).isEmpty)
  }

  @Test func `a name that differs in words that say nothing is the same power, also in one list`()
    async throws
  {
    let found = try await Self.findings([
      (body: "a1", name: "对取水的许可", more: ""), (body: "a1", name: "取水许可", more: ""),
      (body: "a1", name: "取水许可证年检", more: ""),
    ])
    #expect(found.map { "\($0.rule) \($0.severity)" } == ["across/near-duplicate note"])
    #expect(found.first?.message.zh == "“取水许可”和a1局的“对取水的许可”像是同一项（相近 1），类型相同，依据同一条。是同一项的，名称写成一样")
  }
}
