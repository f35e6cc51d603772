import QingdanTesting
import Testing

@testable import Qingdan

/// What became of ids and codes, however many acts later.
@Suite struct LedgerEntryTests {
  private func acts(_ redirects: [(String, [String])], ended: [String] = []) throws -> Acts {
    let entries = redirects.map { "  - { old: \($0.0), new: [\($0.1.joined(separator: ", "))] }\n" }.joined()
    let ends = ended.map { "  - { old: \($0) }\n" }.joined()
    let file =
      "act: x\n" + (entries.isEmpty ? "" : "redirects:\n" + entries) + (ends.isEmpty ? "" : "ended:\n" + ends)
    return try Acts.read(MemoryTree(["ledger/x.yaml": file])).acts
  }

  @Test func `chains are compressed, splits lead to all, what ended to nothing`() throws {
    let acts = try acts([("a", ["b"]), ("b", ["c", "d"]), ("d", ["e"]), ("k", ["a"])], ended: ["e", "z"])
    let entries = Dictionary(uniqueKeysWithValues: acts.ledgerEntries.map { ($0.old, $0.now) })
    #expect(entries == ["a": ["c"], "b": ["c"], "d": [], "e": [], "k": ["c"], "z": []])
    #expect(acts.ledgerEntries.filter { $0.now.isEmpty }.map(\.verb) == [.cancel, .cancel, .cancel])
    #expect(acts.ledgerSteps(from: "k").map(\.old) == ["k", "a", "b", "d", "e"])
    #expect(acts.ledgerSteps(from: "q").isEmpty)
  }

  @Test
  func `what is to end has its day, and is gone from then on; what is suspended may come back, and does`()
    throws
  {
    let tree = MemoryTree([
      "ledger/2025-a.yaml": """
      act: 2025-a
      redirects:
        - { old: p-0, new: [p-1] }
      ended:
        - { old: p-1, until: 2027-01-01 }
        - { old: p-2, verb: suspend, until: 2026-06-01 }

      """,
      "ledger/2026-b.yaml": "act: 2026-b\nrestored: [p-2, p-9]\n",
    ])
    let acts = try Acts.read(tree).acts
    // Whoever has an old id is led on to what is in force.
    #expect(acts.ledgerEntries.map(\.now) == [["p-1"], []])
    let end = try #require(acts.ledgerEntries.last)
    #expect(end.old == "p-1" && end.day == Day(2027, 1, 1))
    let (eve, day) = (try #require(Day(2026, 12, 31)), try #require(Day(2027, 1, 1)))
    #expect([eve, day].map { end.isGone(by: $0) } == [false, true])
    #expect(acts.ledgerSteps(from: "p-2").map(\.title.zh) == ["暂停实施", "恢复"])
    #expect(acts.ledgerSteps(from: "p-2").map(\.day) == [Day(2026, 6, 1), nil])
    let suspended = LedgerEntry(old: "p-2", now: [], act: "2025-a", ending: .suspend, day: eve)
    #expect(!suspended.isGone(by: day))
  }

  @Test func `generated ledgers are followed as one step after the other would`() throws {
    for seed in 0..<UInt64(60) {
      var random = Chance(seed: seed)
      let count = Int.random(in: 2...31, using: &random)
      var redirects: [(String, [String])] = []
      for old in 0..<count where Int.random(in: 0...3, using: &random) > 0 {
        let heirs = (0...Int.random(in: 0...1, using: &random)).map { _ in
          old + 1 + Int.random(in: 0..<count, using: &random)
        }
        redirects.append(("i\(old)", Set(heirs).sorted().map { "i\($0)" }))
      }
      let known = Dictionary(uniqueKeysWithValues: redirects)
      func naive(_ id: String) -> Set<String> {
        known[id].map { $0.reduce(into: []) { $0.formUnion(naive($1)) } } ?? [id]
      }
      for entry in try acts(redirects).ledgerEntries {
        #expect(Set(entry.now) == naive(entry.old), "seed \(seed) \(entry.old)")
      }
    }
  }

  @Test func `a chain of a hundred thousand acts is followed to its end, and a circle ends nowhere`() throws {
    let chain = try acts((0..<100_000).map { ("i\($0)", ["i\($0 + 1)"]) })
    #expect(chain.ledgerEntries.allSatisfy { $0.now == ["i100000"] })
    #expect(chain.ledgerSteps(from: "i0").count == 100_000)
    let circle = try acts([("a", ["b"]), ("b", ["a"])])
    #expect(circle.ledgerEntries.map(\.now) == [[], []])
  }

  @Test func `what became what ended later says how that ended`() throws {
    let tree = MemoryTree([
      "ledger/r1.yaml": """
      act: r1
      redirects:
        - { old: p-1, new: [p-2], verb: combine }
        - { old: p-3, new: [p-4, p-5], verb: divide }

      """,
      "ledger/r2.yaml": """
      act: r2
      ended:
        - { old: p-2, basis: 《甲决定》 }
        - { old: p-4, basis: 《甲决定》 }

      """,
    ])
    let acts = try Acts.read(tree).acts
    let entries = Dictionary(uniqueKeysWithValues: acts.ledgerEntries.map { ($0.old, $0) })
    #expect(entries["p-1"] == LedgerEntry(old: "p-1", now: [], act: "r2", verb: .cancel, basis: "《甲决定》"))
    #expect(entries["p-3"] == LedgerEntry(old: "p-3", now: ["p-5"], act: "r1", verb: .divide))
    #expect(acts.ledgerEnd(of: "p-1")?.old == "p-2")
    #expect(acts.ledgerEnd(of: "p-3") == nil)
  }

  @Test
  func `a map for a web server has every code, one target each, and nothing that nginx would take otherwise`()
    throws
  {
    let old = [
      "默认", "00;1", "A 1;{}$x", "default", "include", "~^.*$", #"a"b"#, #"\c"#, "000101001000", "P-1",
    ]
    let map = LedgerTable(
      try acts(
        [("p-1", ["p-2", "p-3"]), ("k", ["\"a;} 乙\""])], ended: old.map { "'\($0)'" }
      ).ledgerEntries
    ).nginx(on: try #require(Day(2026, 1, 1)))
    let lines = map.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(
      Set(lines) == [
        "  default \"\";", "  k a%3B%7D%20%E4%B9%99;", "  000101001000 1;", #"  "00;1" 1;"#,
        #"  "A 1;{}$x" 1;"#,
        "  P-1 1;", #"  "\\\\c" 1;"#, #"  "a\"b" 1;"#, #"  "\\default" 1;"#, #"  "\\include" 1;"#,
        #"  "\\~^.*$" 1;"#, #"  "默认" 1;"#,
      ])
    #expect(map.contains("# 没有写入（nginx 不分大小写，和另一条一样）：p-1\n"))
    let plain = LedgerTable(try acts([("p-1", ["p-2", "p-3"])]).ledgerEntries)
    #expect(plain.nginx(on: try #require(Day(2026, 1, 1))).contains("\n  p-1 p-2; # p-2 p-3\n"))
  }
}
