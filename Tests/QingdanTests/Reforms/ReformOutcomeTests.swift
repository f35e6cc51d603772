import QingdanTesting
import Testing

@testable import Qingdan

/// Where reforms put items, evaluated on the state before.
@Suite struct ReformOutcomeTests {
  private static let register = """
    organisations:
      - { id: a, names: [{ name: 甲局 }] }
      - { id: b, names: [{ name: 乙局 }] }
      - { id: c, names: [{ name: 丙局 }] }

    """

  private static let standard = [
    "a": [
      "id: p-1, name: 甲, type: 行政许可, function: f-1", "id: p-2, name: 乙, type: 行政检查, function: f-1",
      "id: p-3, name: 丙, type: 行政检查",
    ],
    "b": ["id: p-4, name: 丁, type: 行政检查"],
  ]

  private func outcome(_ events: [String], _ items: [String: [String]] = standard) async throws
    -> ReformOutcome
  {
    var tree = Dictionary(
      uniqueKeysWithValues: StandardLibrary.files.filter { $0.path.hasPrefix("kinds/") }
        .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    tree["library.yaml"] = "library: x\nformat: 1\n"
    tree["registers/organisations.yaml"] = Self.register
    tree["reforms/r.yaml"] =
      "reform: r\nbasis: 《方案》\ndates: { effective: 2027-03-01 }\nevents:\n"
      + events.map { "  - \($0)\n" }.joined()
    for (body, items) in items {
      tree["organisations/\(body)/powers.yaml"] =
        "list: powers\norganisation: \(body)\neffective: 2024-01-01\nitems:\n"
        + items.map { "  - { \($0) }\n" }.joined()
    }
    let library = try await Library(MemoryTree(tree))
    return ReformOutcome(of: try #require(library.context.acts.reform("r")), in: library)
  }

  /// `p-1 a→c`, item by item.
  private func goes(_ outcome: ReformOutcome) -> [String] {
    outcome.placings.map { "\($0.item) \($0.from ?? "")→\($0.to.label)" }.sorted()
  }

  @Test func `selections choose by id, function and field, from the bodies they name`() async throws {
    let byFunction = try await outcome(["transfer: { from: a, to: c, functions: [f-1] }"])
    #expect(goes(byFunction) == ["p-1 a→c", "p-2 a→c"])
    #expect(byFunction.loads.map { "\($0.organisation) \($0.before) \($0.after)" } == ["a 3 1", "c 0 2"])
    let byField = try await outcome(["transfer: { from: a, to: c, items: { where: { type: 行政检查 } } }"])
    #expect(goes(byField) == ["p-2 a→c", "p-3 a→c"])
    let ended = try await outcome(["cancel: { items: { where: { type: 行政检查 } } }"])
    #expect(goes(ended) == ["p-2 a→", "p-3 a→", "p-4 b→"])
    #expect(ended.placings.allSatisfy { $0.to == .nowhere })
    let down = try await outcome(["devolve: { from: b, to: { level: 区级 }, items: { ids: [p-4] } }"])
    #expect(down.placings.map(\.to) == [.others("区级")])
  }

  @Test func `the rest is what no other event takes, in whatever order they stand`() async throws {
    let events = [
      "split: { from: a, into: [{ organisation: b, items: { ids: [p-1] } }, { outside: 公司, items: rest }] }",
      "cancel: { items: { ids: [p-3] } }",
    ]
    for events in [events, events.reversed()] {
      #expect(goes(try await outcome(events)) == ["p-1 a→b", "p-2 a→公司", "p-3 a→"])
    }
  }

  @Test func `a merger takes what is left of its bodies along, and who takes others in keeps its own`()
    async throws
  {
    let merged = try await outcome([
      "merge: { from: [a, b], into: { id: d, name: 丁局 } }",
      "transfer: { from: a, to: c, items: { ids: [p-1] } }",
    ])
    #expect(goes(merged) == ["p-1 a→c", "p-2 a→d", "p-3 a→d", "p-4 b→d"])
    #expect(
      merged.loads.map { "\($0.organisation) \($0.before) \($0.after)" } == [
        "a 3 0", "b 1 0", "c 0 1", "d 0 3",
      ])
    #expect(
      goes(try await outcome(["merge: { from: [a, b], into: b }"])) == ["p-1 a→b", "p-2 a→b", "p-3 a→b"])
  }

  @Test func `a part stays, and what is combined or divided is counted once`() async throws {
    let part = try await outcome([
      "transfer: { from: a, to: c, items: { ids: [p-1] }, extent: 部分, scope: { moved: 甲, stays: 乙 } }"
    ])
    #expect(part.loads.map { "\($0.organisation) \($0.before) \($0.after)" } == ["a 3 3", "c 0 1"])
    let combined = try await outcome([
      "combine: { items: [p-2, p-3], into: p-2 }", "divide: { item: p-1, into: [p-1, p-8, p-9] }",
    ])
    #expect(combined.loads.map { "\($0.organisation) \($0.before) \($0.after)" } == ["a 3 4"])
  }

  @Test func `every body has one fate`() async throws {
    func fates(_ events: String...) async throws -> [String] {
      try await outcome(events, [:]).fates.map { fate in
        "\(fate.organisation) \(fate.kind.rawValue) \(fate.successors.joined(separator: ","))"
      }
    }
    #expect(
      try await fates(
        "abolish: { organisation: a }", "merge: { from: [a, b], into: { id: d, name: 丁局 } }")
        == ["a merged d", "d founded ", "b merged d"])
    #expect(try await fates("merge: { from: [a, b], into: b }") == ["a merged b", "b merged b"])
    #expect(
      try await fates(
        "split: { from: a, into: [{ organisation: b, items: rest }, { outside: 公司, items: { ids: [p-1] } }] }"
      )
        == ["a split b,公司"])
    #expect(
      try await fates("establish: { id: d, name: 丁局, from: [a] }", "abolish: { organisation: a }")
        == ["d founded ", "a continued d"])
    #expect(try await fates("rename: { organisation: a, name: 新局 }") == ["a renamed "])
    #expect(try await fates("abolish: { organisation: c }") == ["c abolished "])
    #expect(
      try await fates(
        "abolish: { organisation: a }", "transfer: { from: a, to: b, items: { ids: [p-1] } }",
        "cancel: { items: { ids: [p-2] } }") == ["a abolished b"])
    #expect(try await fates("rank: { organisation: c, to: 正局级 }") == [])
  }

  /// Random transfers, and one event that takes the rest: every item of a body that ends goes one way, and the counts
  /// of all bodies together change by what ended or left.
  @Test func `nothing is lost and nothing goes twice`() async throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = Chance(seed: seed)
      let count = Int.random(in: 1...12, using: &random)
      let items = (0..<count).map { "id: p-\($0), name: 事项\($0), type: 行政检查" }
      var events = [
        "split: { from: a, into: [{ organisation: b, items: rest }, { outside: 公司, items: { ids: [p-x] } }] }"
      ]
      var ended = 0
      for number in 0..<count where Bool.random(using: &random) {
        let isEnd = Bool.random(using: &random)
        ended += isEnd ? 1 : 0
        events.append(
          isEnd
            ? "cancel: { items: { ids: [p-\(number)] } }"
            : "transfer: { from: a, to: c, items: { ids: [p-\(number)] } }")
      }
      events.shuffle(using: &random)
      let outcome = try await outcome(events, ["a": items])
      #expect(
        Set(outcome.placings.map(\.item)).count == count && outcome.placings.count == count, "seed \(seed)")
      let (before, after) = (outcome.loads.map(\.before), outcome.loads.map(\.after))
      #expect(before.reduce(0, +) == count, "seed \(seed)")
      #expect(after.reduce(0, +) == count - ended, "seed \(seed)")
      #expect(outcome.loads.first { $0.organisation == "a" }?.after == 0, "seed \(seed)")
    }
  }
}
