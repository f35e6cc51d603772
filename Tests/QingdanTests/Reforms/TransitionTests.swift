import Testing

@testable import Qingdan

/// Which documents a rule for the time between covers (过渡规则): rank, issuer and place must meet in one of them.
@Suite struct TransitionTests {
  private static let act = HolderChange(
    from: "jxj", to: "zwsjj", act: "2024-a", title: "XX市机构改革",
    effective: Day(2024, 3, 1), inPlace: Day(2024, 9, 1))

  private func rule(
    reforms: [String] = [], ranks: [Rank] = [], issuers: [String] = [], places: [String] = []
  ) -> Transition {
    Transition(
      basis: "《决定》", reforms: reforms, ranks: ranks, issuers: issuers, places: places,
      period: Period(from: Day(2024, 3, 1), until: Day(2025, 1, 1)), carrier: .old,
      place: Place(file: Transition.path, bytes: 0..<0))
  }

  private let law = Transition.Ground(rank: .law, issuers: ["全国人民代表大会常务委员会"], place: nil)
  private let local = Transition.Ground(
    rank: .localRegulation, issuers: ["北京市人民代表大会常务委员会"], place: "北京市")
  private let order = Transition.Ground(rank: .governmentRule, issuers: ["北京市人民政府"], place: "北京市")

  private func covers(
    _ rule: Transition, _ grounds: [Transition.Ground], on day: Day? = Day(2024, 5, 1)
  ) throws -> Bool {
    rule.covers(Self.act, grounds, on: try #require(day))
  }

  @Test func `a rule that asks nothing covers even what rests on nothing`() throws {
    #expect(try covers(rule(), []))
    #expect(try !covers(rule(ranks: [.law]), []))
  }

  @Test func `rank, issuer and place must meet in one document`() throws {
    let beijing = rule(ranks: [.localRegulation], places: ["北京市"])
    #expect(try covers(beijing, [law, local]))
    #expect(try !covers(beijing, [law, order]))
    let congress = rule(ranks: [.localRegulation], issuers: ["北京市人民代表大会常务委员会"])
    #expect(try covers(congress, [local]))
    // One has the rank, the other the issuer.
    let elsewhere = Transition.Ground(rank: .localRegulation, issuers: ["上海市人民代表大会常务委员会"], place: "上海市")
    let paper = Transition.Ground(rank: .normativeDocument, issuers: ["北京市人民代表大会常务委员会"], place: "北京市")
    #expect(try !covers(congress, [elsewhere, paper]))
  }

  @Test func `it holds for its reforms and its days`() throws {
    #expect(try !covers(rule(reforms: ["2018-a"]), [law]))
    #expect(try covers(rule(reforms: ["2024-a"]), [law]))
    #expect(try !covers(rule(), [law], on: Day(2025, 1, 1)))
  }

  @Test func `of a document whose issuer is not on file it is whoever makes documents of its rank`() throws {
    let known = Transition.Ground(rank: .localRegulation, issuers: [], place: "北京市")
    #expect(
      try covers(
        rule(ranks: [.localRegulation], issuers: ["北京市人民代表大会常务委员会"], places: ["北京市"]), [known]))
    #expect(try !covers(rule(issuers: ["上海市人民代表大会常务委员会"]), [known]))
    #expect(
      try covers(
        rule(issuers: ["国务院"]), [Transition.Ground(rank: .administrativeRegulation, issuers: [], place: nil)])
    )
    // The register tells of a real one its rank and its place.
    let cited = CitedStatutes("《北京市优化营商环境条例》第三十七条第一款", in: try StatuteRegister.standard())
    let ground = try #require(Transition.Ground.all(cited).first)
    #expect(ground.place == "北京市" && ground.issuers.contains("北京市人民代表大会常务委员会"))
  }

  @Test func `what a citation says of its issuer counts`() throws {
    let cited = CitedStatutes("《XX市数据条例》（XX市人民代表大会常务委员会公告第3号）第五条") { _ in nil }
    let ground = try #require(Transition.Ground.all(cited).first)
    #expect(ground.issuers == ["XX市人民代表大会常务委员会"])
    #expect(ground.place == nil)
  }
}
