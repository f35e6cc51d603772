import Testing

@testable import Qingdan

/// What is devolved, converted or moved out of government is not cancelled.
@Suite struct DepartureTests {
  /// Without 夜间施工许可.
  private let shorter = String(
    ActLibrary.before[
      ..<(ActLibrary.before.firstRange(of: "  - id: p-4m8x2c5r")?.lowerBound ?? ActLibrary.before.endIndex)])

  private func difference(_ changes: [String], acts: [String: String] = [:]) async throws -> Difference {
    let file = changes.isEmpty ? [:] : [ActLibrary.path: ActLibrary.adjustment(changes)]
    return try await ActLibrary.explained(shorter, acts: file.merging(acts) { $1 })
  }

  @Test func `what an adjustment devolves is devolved, and without it or by another verb cancelled`()
    async throws
  {
    let devolved = try await difference(["devolve: { item: p-4m8x2c5r, to: 区级 }"])
    #expect(devolved.items.map(\.mainKind) == [.devolved])
    #expect(devolved.changes.map(\.kind) == [.removed])
    #expect(devolved.changes.map(\.departure) == [Departure(.devolve, to: "区级")])
    let totals = DifferenceTotals(devolved)
    #expect([totals[.devolved], totals[.removed]] == [1, 0])
    for changes in [[], ["cancel: { item: p-4m8x2c5r }"]] {
      let cancelled = try await difference(changes)
      #expect(cancelled.items.map(\.mainKind) == [.removed], "\(changes)")
      #expect(cancelled.changes.map(\.departure) == [nil])
    }
  }

  @Test func `what an adjustment suspends is suspended and not cancelled, from the day on and before`()
    async throws
  {
    let suspend = "suspend: { item: p-4m8x2c5r, until: 2026-12-01 }"
    let acts = [ActLibrary.path: ActLibrary.adjustment([suspend])]
    let ending = try await ActLibrary.explained(
      ActLibrary.before + "    until: 2026-12-01\n", acts: acts)
    #expect(ending.changes.map(\.kind) == [.ended])
    #expect(ending.items.map(\.mainKind) == [.suspended])
    #expect(DifferenceTotals(ending).itemLine.zh == "暂停实施 1 项")
    #expect(ReleaseNotice(ending).text.hasPrefix("暂停实施1项"))
    let text = LedgerFile(try #require(try Acts.read(MemoryTree(acts)).acts.adjustments.first), ending).text
    #expect(text.contains("{ old: p-4m8x2c5r, verb: suspend, until: \"2026-12-01\", basis: "))
    let stopped = try await ActLibrary.explained(
      ActLibrary.before + "    from: 2099-12-01\n",
      acts: [ActLibrary.path: ActLibrary.adjustment(["suspend: { item: p-4m8x2c5r, from: 2099-12-01 }"])])
    #expect(stopped.items.map(\.mainKind) == [.suspended])
  }

  @Test func `the fingerprint by which a removal is approved does not depend on the act`() async throws {
    let devolved = try await difference(["devolve: { item: p-4m8x2c5r, to: 区级 }"])
    let cancelled = try await difference([])
    #expect(devolved.changes.map(\.fingerprint) == cancelled.changes.map(\.fingerprint))
  }

  @Test func `reports, totals and programs are told the same`() async throws {
    let devolved = try await difference(["devolve: { item: p-4m8x2c5r, to: 区级 }"])
    let json = DifferenceJSON(devolved).json().pretty
    #expect(json.contains("\"devolved\": 1"))
    #expect(json.contains("\"verb\": \"devolve\""))
    #expect(ReleaseNotice(devolved).text.hasPrefix("下放1项"))
    #expect(ComparisonTable(devolved).rows.map { [$0[5], $0[8]] } == [["下放", "下放至区级"]])
    #expect(
      String(decoding: DifferencePage(devolved, language: .chinese).html(), as: UTF8.self).contains(
        "<span class=\"kind\">下放</span>"))
  }

  @Test func `a body of the register to which it goes is called by its name`() async throws {
    let devolved = try await difference(["devolve: { item: p-4m8x2c5r, to: swj }"])
    #expect(devolved.changes.map(\.title.zh) == ["下放至XX市水务局"])
  }

  @Test func `the ledger says of each end whose word it is, and the last end counts`() async throws {
    var acts = Acts()
    var found: [Diagnostic] = []
    func add(_ act: String, _ end: String) throws {
      let tree = MemoryTree(["ledger/\(act).yaml": "act: \(act)\nended:\n  - { old: p-4m8x2c5r\(end) }\n"])
      let (record, _) = Record.read("ledger/\(act).yaml", .ledger, in: tree, limit: 1 << 20)
      acts.ledger.add(try #require(record), act: act, diagnostics: &found)
    }
    try add("2024-a", ", verb: devolve, to: 区级")
    let register = OrganisationRegister()
    #expect(Departures(acts, register)["p-4m8x2c5r"] == Departure(.devolve, to: "区级"))
    #expect(Departures(acts, register)["p-4m8x2c5r", "2024-a"] == Departure(.devolve, to: "区级"))
    #expect(Departures(acts, register)["p-4m8x2c5r", "2024-b"] == nil)
    // Restored, and cancelled later.
    try add("2025-a", "")
    #expect(Departures(acts, register)["p-4m8x2c5r"] == nil)
  }

  @Test func `where it went, in words`() {
    let titles = [
      Departure(.devolve, to: "区级"), Departure(.recall, to: "省级"), Departure(.convert, to: "公共服务"),
      Departure(.convert), Departure(.split, to: "市铁路总公司"), Departure(.empower, to: "街道办事处"),
      Departure(.transfer, to: "各区政府"), Departure(.devolve),
    ].map(\.title.zh)
    #expect(
      titles == [
        "下放至区级", "上收至省级", "转为公共服务", "转为公共服务或者内部管理", "移出至市铁路总公司", "赋权至街道办事处", "划转至各区政府", "下放",
      ])
  }

  @Test func `kinds that no change has of itself are those of departures`() {
    let kinds = Set(ReformVerb.allCases.map { Departure($0).kind })
    #expect(kinds == [.devolved, .recalled, .transferred, .converted, .suspended, .movedOut, .removed])
  }
}
