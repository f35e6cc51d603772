import Qingdan
import Testing

/// What a reform says of a body twice, or of a body and a division that are not enough known.
@Suite struct ReformTwiceTests {
  private static let register = """
    organisations:
      - { id: a, level: 市级, division: "110101", names: [{ name: 甲局 }] }
      - { id: b, level: 市级, division: "110101", names: [{ name: 乙局 }] }
      - { id: c, names: [{ name: 丙中心 }] }

    """

  private func findings(_ files: [String: [String]], day: String = "2027-03-01", head: String = "") throws
    -> [Diagnostic]
  {
    var tree = [
      "library.yaml": "library: x\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": Self.register,
    ]
    for (id, events) in files {
      let effective = id == "r" ? "2027-03-01" : day
      tree["reforms/\(id).yaml"] =
        "reform: \(id)\nbasis: 《方案》\nsupervision: 抽查\ndates: { effective: \(effective) }\n\(head)events:\n"
        + events.map { "  - \($0)\n" }.joined()
    }
    return try LibraryContext(MemoryTree(tree)).diagnostics
  }

  @Test(arguments: [
    (
      "rename: { organisation: a, name: 丁局 }", "rename: { organisation: a, name: 戊局 }",
      "“a”的新名称写了两处，说不清以哪一处为准。留一处"
    ),
    ("move-under: { organisation: c, to: a }", "move-under: { organisation: c, to: b }", "“c”的上级机构写了两处"),
    ("managed-by: { organisation: c, by: a }", "managed-by: { organisation: c, by: b }", "“c”的归口管理机构写了两处"),
    ("rank: { organisation: a, to: 正处级 }", "rank: { organisation: a, to: 副处级 }", "“a”的规格写了两处"),
    (
      "establish: { id: d, name: 丁局, superior: a }", "move-under: { organisation: d, to: b }",
      "“d”的上级机构写了两处"
    ),
  ])
  func `of two sayings about a body one would be lost`(_ first: String, _ second: String, _ told: String)
    throws
  {
    let found = try findings(["r": [first, second]])
    #expect(found.map(\.rule) == ["reform/two-fates"])
    #expect(found.first?.message.zh.hasPrefix(told) ?? false, "\(found.first?.message.zh ?? "")")
    let (place, note) = (found.first?.place, found.first?.notes.first?.place)
    #expect((note?.bytes.lowerBound ?? 1) < (place?.bytes.lowerBound ?? 0))
    // A past act changes nothing.
    #expect(
      try findings(["r": [first, second]], head: "recorded: true\n").allSatisfy {
        $0.rule != "reform/two-fates"
      })
    // Two reforms of one day, and one after the other.
    let apart = try findings(["r": [first], "s": [second]])
    #expect(apart.map(\.rule) == ["reform/two-fates"])
    #expect(apart.first?.place?.file == "reforms/s.yaml")
    #expect(apart.first?.message.zh.contains("两个改革（r、s）都在2027年3月1日施行。留一处，或者把施行的日期错开") ?? false)
    #expect(try findings(["r": [first], "s": [second]], day: "2027-04-01") == [])
  }

  @Test func `what is left of a body goes to one place`() throws {
    let found = try findings([
      "r": ["establish: { id: d, name: 丁局, from: [a] }", "establish: { id: e, name: 戊局, from: [b, a] }"]
    ])
    #expect(found.map(\.rule) == ["reform/two-fates"])
    #expect(found.first?.message.zh.hasPrefix("“a”没有写明去向的事项，另一条已经全部接收，这里一个也得不到") ?? false)
    for second in [
      "merge: { from: [a, b], into: d }", "transfer: { from: a, to: d, items: rest }",
      "transfer: { from: a, to: b, items: { ids: [p-00000001] } }", "abolish: { organisation: a }",
    ] {
      let legal = try findings(["r": ["establish: { id: d, name: 丁局, from: [a] }", second]])
      #expect(legal.filter { $0.severity == .error } == [], "\(second)")
    }
    // A body that is merged twice is told so once.
    let merged = try findings([
      "r": [
        "merge: { from: [a, b], into: { id: d, name: 丁局 } }",
        "merge: { from: [a, c], into: { id: e, name: 戊局 } }",
      ]
    ])
    #expect(merged.count == 1)
  }

  @Test func `a division of no body is told`() throws {
    func territory(_ from: String) throws -> [Diagnostic] {
      try findings(["r": [#"territory: { from: [\#(from)], to: ["110108"] }"#]])
    }
    #expect(try territory(#""110101""#) == [])
    let wrong = try territory(#""999999""#)
    #expect(wrong.map(\.rule) == ["reform/unknown-division"])
    #expect(wrong.map(\.severity) == [.error])
    #expect(wrong.first?.message.zh.hasPrefix("行政区划调整：机构库里没有哪个机构的行政区划代码（division）是“999999”") ?? false)
    #expect(try territory(#""110108""#).map(\.severity) == [.error])
    // Beside a known one it may be that of bodies of another library.
    #expect(try territory(#""110101", "110103""#).map(\.severity) == [.warning])
    // Another reform on file makes it one.
    let later = try findings(
      [
        "r": [#"territory: { from: ["110101"], to: ["110108"] }"#],
        "s": [#"territory: { from: ["110108"], to: ["110109"] }"#],
      ], day: "2027-04-01")
    #expect(later == [])
  }

  @Test func `the level of who gets powers from another level is asked for`() throws {
    func rules(_ events: String...) throws -> [RuleID] { try findings(["r": events]).map(\.rule) }
    let devolve = "devolve: { from: a, to: c, items: { ids: [p-00000001] } }"
    let found = try findings(["r": [devolve]])
    #expect(found.map(\.rule) == ["reform/no-level"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.zh.hasPrefix("下放：不知道“c”是哪一级的机构，事项的行使层级（levels）会照旧不变") ?? false)
    #expect(try rules("recall: { from: a, to: b, items: { ids: [p-00000001] } }") == [])
    #expect(try rules("transfer: { from: a, to: c, items: { ids: [p-00000001] } }") == [])
    // Functions have no levels.
    #expect(try rules("devolve: { from: a, to: c, items: { ids: [f-00000001] } }") == [])
    #expect(try rules(devolve, "amend: { item: p-00000001, values: { levels: [区级] } }") == [])
    #expect(
      try rules(devolve, "amend: { item: p-00000002, values: { levels: [区级] } }") == ["reform/no-level"])
  }
}
