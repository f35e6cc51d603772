import Qingdan
import StandardRules
import Testing

/// What a list in force that names a body which is no more is told to write instead: who has this very duty now.
@Suite struct EndedBodyTests {
  private func findings(
    _ holder: String, ledger: String? = nil, events: String = "[]"
  ) async throws -> [Diagnostic] {
    var files = [
      "library.yaml": "library: t\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": """
      organisations:
        - { id: split, until: 2023-03-01, successors: [b, c], names: [{ name: 甲局 }] }
        - { id: first, until: 2022-03-01, successors: [second], names: [{ name: 乙一局 }] }
        - { id: second, from: 2022-03-01, until: 2023-03-01, successors: [c], names: [{ name: 乙二局 }] }
        - { id: round, until: 2023-03-01, successors: [trip], names: [{ name: 丁局 }] }
        - { id: trip, until: 2023-03-01, successors: [round], names: [{ name: 戊局 }] }
        - { id: b, names: [{ name: 丙局 }] }
        - { id: c, names: [{ name: 丑局 }] }

      """,
      "reforms/r.yaml": "reform: r\ndates: { effective: 2023-03-01 }\nevents: \(events)\n",
      "organisations/b/powers.yaml": """
      list: powers
      organisation: b
      effective: 2024-03-01
      items:
        - { id: p-7k3f9q2m, name: 许可, type: 行政许可, basis: [《甲》], holder: \(holder) }

      """,
    ]
    files["ledger/r.yaml"] = ledger
    let tree = MemoryTree(files)
    let registry = try Registry([StandardRules.self])
    let result = await Validation(registry, in: try LibraryContext(tree)).run(tree)
    return result.diagnostics.filter { $0.rule == "organisation/not-valid" }
  }

  private func written(_ finding: Diagnostic?) -> [String] {
    finding?.fixes.flatMap(\.splices).map { String(decoding: $0.replacement, as: UTF8.self) } ?? []
  }

  @Test(arguments: [
    ("first", "该职责现由“丑局”承担（c）", ["c"]), ("split", "由“丙局”“丑局”分别承接，看这一项归谁（b, c）", []),
    ("round", "没有登记由谁承接", []),
  ])
  func `the heir on the day is named, however many bodies came between`(
    _ holder: String, _ words: String, _ fix: [String]
  ) async throws {
    let found = try await findings(holder)
    #expect(found.count == 1)
    #expect(found.first?.message.zh.contains(words) ?? false, "\(found)")
    #expect(written(found.first) == fix)
    #expect(found.first?.fixes.contains { $0.isSafe } == false)
  }

  @Test func `of several heirs the ledger says who got the item`() async throws {
    let ledger = "act: r\nmoved:\n  - { from: split, to: c, items: [p-7k3f9q2m] }\n"
    let found = try await findings("split", ledger: ledger)
    #expect(found.first?.message.zh.contains("该职责现由“丑局”承担（c）") ?? false, "\(found)")
    #expect(written(found.first) == ["c"])
  }

  /// Which part went out of government the register cannot tell.
  private static let outside =
    "[{ split: { from: second, into: [{ organisation: c, items: { ids: [p-1] } }, { outside: 某集团公司, items: rest }] } }]"

  @Test(arguments: ["first", "second"])
  func `where a part went out of government, the only body left is not said to have it all`(
    _ holder: String
  ) async throws {
    let found = try await findings(holder, events: Self.outside)
    #expect(found.first?.message.zh.contains("由“丑局”和政府以外的“某集团公司”分别承接，看这一项归谁（c）") ?? false, "\(found)")
    #expect(found.first?.message.en.contains("part of them went out of government, to 某集团公司") ?? false)
    #expect(written(found.first) == [])
  }

  @Test func `an item that the ledger says went to a body is that body's all the same`() async throws {
    let ledger = "act: r\nmoved:\n  - { from: second, to: c, items: [p-7k3f9q2m] }\n"
    let found = try await findings("second", ledger: ledger, events: Self.outside)
    #expect(found.first?.message.zh.contains("该职责现由“丑局”承担（c）") ?? false, "\(found)")
    #expect(written(found.first) == ["c"])
  }
}
