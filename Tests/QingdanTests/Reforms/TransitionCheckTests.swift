import Testing

@testable import Qingdan

/// What `registers/transitions.yaml` says that cannot be meant: of two rules that contradict each other nobody knows which
/// one holds, and a rule for a reform that is not on file holds for none.
@Suite struct TransitionCheckTests {
  private static let reform = """
    reform: 2024-municipal
    basis: 《方案》
    dates: { decided: 2024-02-01, effective: 2024-03-01, in-place: 2024-09-01 }
    events:
      - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }

    """

  private static let ledger = """
    act: 2024-municipal
    moved:
      - { from: a, to: b, items: [p-7k3f9q2m] }

    """

  private func tree(_ rules: [String], _ files: [String: String] = [:]) -> MemoryTree {
    MemoryTree(
      [
        "library.yaml": "library: x\nformat: 1\nbase: standard\n",
        "registers/organisations.yaml": """
        organisations:
          - { id: a, names: [{ name: 甲局 }] }
          - { id: b, names: [{ name: 乙局 }] }

        """,
        "reforms/2024-municipal.yaml": Self.reform,
        Transition.path: "transitions:\n" + rules.map { "  - { \($0) }\n" }.joined(),
      ].merging(files) { $1 })
  }

  private func findings(_ rules: [String], _ files: [String: String] = [:]) throws -> [Diagnostic] {
    try LibraryContext(tree(rules, files)).diagnostics.filter { $0.place?.file == Transition.path }
  }

  @Test func `two rules that say different things of one matter are told with both places`() throws {
    let found = try findings(["basis: 《甲决定》, carrier: old", "basis: 《乙决定》, carrier: new"])
    #expect(found.map(\.rule) == ["transition/rivals"])
    #expect(found.first?.severity == .error)
    #expect(
      found.first?.message.zh
        == "《乙决定》说调整到位以前由新机构承担，《甲决定》说由原机构承担，同一件事两条规则都管。查明照哪一条，再用 reforms、ranks、issuers、places、from、until 分开，或者删掉一条"
    )
    #expect(found.first?.notes.map(\.message.zh) == ["另一条在这里"])
    let bytes = try #require(found.first?.place?.bytes), first = try #require(found.first?.notes.first?.place)
    #expect(first.file == Transition.path && first.bytes.upperBound <= bytes.lowerBound)
  }

  @Test(arguments: [
    // They say the same.
    ("", "", "old"),
    // Of other reforms, days, ranks, issuers or places.
    ("reforms: [2024-municipal], ", "reforms: [2024-districts], ", "new"),
    ("until: 2024-06-01, ", "from: 2024-06-01, ", "new"),
    ("ranks: [行政法规], ", "ranks: [地方性法规], ", "new"),
    ("issuers: [国务院], ", "issuers: [教育部], ", "new"),
    ("places: [北京市], ", "places: [上海市], ", "new"),
    // Nobody but 国务院 makes 行政法规.
    ("ranks: [行政法规], ", "issuers: [北京市人民政府], ", "new"),
  ]) func `rules of which no document can meet both do not contradict each other`(
    _ first: String, _ second: String, _ carrier: String
  ) throws {
    let other = Self.reform.replacing("2024-municipal", with: "2024-districts")
    let found = try findings(
      ["\(first)basis: 《甲》, carrier: old", "\(second)basis: 《乙》, carrier: \(carrier)"],
      ["reforms/2024-districts.yaml": other])
    #expect(found.map(\.message.zh) == [])
  }

  @Test(arguments: [
    ("reforms: [2024-municipal], ", ""), ("from: 2024-03-01, until: 2024-06-02, ", "from: 2024-06-01, "),
    ("ranks: [行政法规, 法律], ", "ranks: [法律], "), ("ranks: [行政法规], ", "issuers: [国务院], "),
    ("ranks: [地方性法规], ", "places: [北京市], "),
  ]) func `a narrow rule and a wide one contradict each other where both hold`(
    _ first: String, _ second: String
  ) throws {
    #expect(
      try findings(["\(first)basis: 《甲》, carrier: old", "\(second)basis: 《乙》, carrier: new"]).map(\.rule)
        == ["transition/rivals"])
  }

  @Test func `a rule for a reform that is not on file is told, with the one that was meant`() throws {
    let found = try findings(["basis: 《甲》, reforms: [2024-municipla, 北京], carrier: old"])
    #expect(found.map(\.rule) == ["transition/unknown-reform", "transition/unknown-reform"])
    #expect(
      found.map(\.message.zh) == [
        "没有“2024-municipla”这个改革，这条过渡规则对它不起作用。是不是“2024-municipal”？",
        "没有“北京”这个改革，这条过渡规则对它不起作用。写 reforms/ 里的编号；各次改革都适用的，不写 reforms",
      ])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func `of two rules that contradict each other none is chosen`() async throws {
    let files = [
      "ledger/2024-municipal.yaml": Self.ledger,
      "organisations/b/powers.yaml": """
      list: powers
      organisation: b
      effective: 2024-03-01
      items:
        - { id: p-7k3f9q2m, name: 甲, type: 行政许可, holder: b }

      """,
    ]
    let day = try #require(Day(2024, 5, 1))
    func interim(_ rules: [String]) async throws -> (text: String?, carrier: Transition.Carrier?) {
      let tree = tree(rules, files)
      let library = await Library(try LibraryContext(tree), tree)
      let list = try #require(library.lists.first), item = try #require(list.items.first)
      let interim = try #require(Interim.all(of: list, on: day, in: library.context)[item])
      return (
        interim.texts(library.context.organisations, on: day).first?.zh,
        interim.competence?.transition?.carrier
      )
    }
    let rivals = try await interim(["basis: 《甲决定》, carrier: new", "basis: 《乙决定》, carrier: old"])
    #expect(
      rivals.text
        == "2024年9月1日调整到位以前由谁承担，过渡规则说法不一：《甲决定》说由乙局承担，《乙决定》说由甲局承担（2024-municipal，已划给乙局）")
    #expect(rivals.carrier == nil)
    let same = try await interim(["basis: 《甲决定》, carrier: old", "basis: 《乙决定》, carrier: old"])
    #expect(same.carrier == .old)
  }
}
