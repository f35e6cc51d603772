import Qingdan
import Testing

/// What a reform file says wrongly, in the words that tell what to do.
@Suite struct ReformMistakeTests {
  private static let register = """
    organisations:
      - { id: a, level: 市级, superior: b, names: [{ name: 甲局 }] }
      - { id: b, level: 市级, names: [{ name: 乙局 }] }
      - { id: c, level: 市级, names: [{ name: 丙局 }] }
    groups:
      - { name: 街道办事处, members: [c] }
      - { name: 空, members: [] }

    """

  private func reform(_ id: String, _ effective: String, _ events: [String], head: String = "") -> String {
    """
    reform: \(id)
    basis: 《方案》
    supervision: 抽查
    dates: { effective: \(effective) }
    \(head)events:
    \(events.map { "  - \($0)\n" }.joined())
    """
  }

  private func findings(_ reforms: [String: String]) throws -> [Diagnostic] {
    try LibraryContext(
      MemoryTree(
        [
          "library.yaml": "library: x\nformat: 1\nbase: standard\n",
          "registers/organisations.yaml": Self.register,
        ].merging(reforms) { $1 })
    ).diagnostics
  }

  private func findings(_ events: [String], head: String = "") throws -> [Diagnostic] {
    try findings(["reforms/r.yaml": reform("r", "2027-03-01", events, head: head)])
  }

  @Test(arguments: [
    (
      "devolve: { from: a, to: { level: 去级 }, items: { ids: [p-1] } }", "reform/unknown-level",
      Severity.warning, "“去级”这个层级（现有的：乡级、区级、", "check it, or leave it"
    ),
    (
      "devolve: { from: a, to: { group: 街道办事出 }, items: { ids: [p-1] } }", "reform/unknown-group", .warning,
      "（现有的：街道办事处、空）", "(街道办事处、空); check the name"
    ),
    (
      "entrust: { from: a, to: { group: 各区政府 }, items: { ids: [p-1] } }", "reform/unknown-group", .error,
      "在机构库的 groups 里写上它和成员", "enter it there with its members"
    ),
    (
      "entrust: { from: a, to: { level: 区级 }, items: { ids: [p-1] } }", "reform/event", .error,
      "不能只写层级", "a level is nobody"
    ),
    (
      "amend: { item: p-00000001, fields: [] }", "reform/event", .error, "没有写变更什么。写字段和变更后的内容",
      "what is amended"
    ),
    (
      "amend: { item: p-00000001, fields: [name] }", "reform/by-hand", .error, "“name”变更后的内容改革文件里没有写",
      "write it into 'values'"
    ),
    (
      "entrust: { from: a, to: { group: 空 }, items: { ids: [p-1] } }", "reform/unknown-group", .error,
      "在2027年3月1日一个机构也没有，不知道委托给谁", "no member on 2027-03-01"
    ),
    (
      "amend: { item: p-00000001, fields: [nam], values: { nam: 甲 } }", "reform/unknown-field", .error,
      "权责清单没有“nam”这个字段，写字段的键。是不是 name？", "perhaps 'name'"
    ),
    (
      "amend: { item: p-00000001, fields: [职权名称], values: { 职权名称: 甲 } }", "reform/unknown-field", .error,
      "是不是 name？",
      "perhaps 'name'"
    ),
    (
      "amend: { item: p-00000001, fields: [limits.leagl], values: { limits.leagl: 20个工作日 } }",
      "reform/unknown-field", .error,
      "是不是 limits.legal？", "perhaps 'limits.legal'"
    ),
    (
      "divide: { item: p-00000001, into: [{ id: p-00000001, name: 甲 }, { name: 甲 }] }", "reform/successors",
      .error, "各自的名称：into: [{ id: p-00000001, name: … }, { name: … }]", "a name of its own"
    ),
    (
      "divide: { item: p-00000001, into: [p-00000001, { office: 一处 }] }", "reform/successors", .error,
      "各自的名称", "a name of its own"
    ),
    (
      "combine: { items: [p-00000001, p-00000002], into: { id: p-00000001, nam: 甲 } }",
      "reform/unknown-field",
      .error, "是不是 name？", "perhaps 'name'"
    ),
    (
      "add: { to: a, list: power, item: { name: 甲 } }", "reform/unknown-kind", .error, "是不是 powers？可以写：",
      "perhaps 'powers'"
    ),
    (
      "assume: { from: 市甲局, to: a, item: { name: 甲 } }", "reform/unknown-kind", .error, "没有写明清单的种类",
      "which kind of list"
    ),
    (
      "add: { to: { level: 区级 }, list: powers, item: { name: 甲 } }", "reform/event", .error,
      "新事项归哪个机构。写 to: 机构标识", "to: ORGANISATION"
    ),
    (
      "add: { to: a, list: powers, item: 甲许可 }", "reform/event", .error, "item: { name: …, … }",
      "says nothing"
    ),
    (
      "add: { to: a, list: powers, item: { name: 甲, tpye: 行政许可 } }", "reform/unknown-field", .error,
      "“tpye”不是权责清单的要素。是不是 type？", "perhaps 'type'"
    ),
    (
      "move-under: { organisation: b, to: a }", "reform/superiors", .error,
      "或者给“a”另写上级（move-under）", "or move 'a' elsewhere"
    ),
    (
      "managed-by: { organisation: a, by: a }", "reform/superiors", .error, "不能由它自己",
      "'a' would stand under 'a'"
    ),
  ])
  func `each is told once, with what to do`(
    _ event: String, _ rule: String, _ severity: Severity, _ zh: String, _ en: String
  ) throws {
    let found = try findings([event])
    #expect(found.map(\.rule.rawValue) == [rule])
    #expect(found.first?.severity == severity)
    #expect(found.first?.message.zh.contains(zh) ?? false, "\(found.map(\.message.zh))")
    #expect(found.first?.message.en.contains(en) ?? false, "\(found.map(\.message.en))")
    #expect(found.first?.place?.file == "reforms/r.yaml")
  }

  @Test func `a body that is renamed and ended points at both places`() throws {
    let found = try findings([
      "rename: { organisation: a, name: 丁局 }", "merge: { from: [a, c], into: { id: d, name: 丁局 } }",
    ])
    #expect(found.map(\.rule) == ["reform/two-fates"])
    #expect(found.first?.notes.count == 1)
    #expect(found.first?.message.zh.contains("只写 rename") ?? false)
    // Who takes others in goes on as itself, under whatever name.
    #expect(
      try findings(["rename: { organisation: a, name: 丁局 }", "merge: { from: [a, c], into: a }"]).map(\.rule)
        == [])
  }

  @Test func `what stands under a body that ends is told to name who comes after it`() throws {
    let merger = "merge: { from: [b, c], into: { id: d, name: 丁局 } }"
    let found = try findings([merger, "move-under: { organisation: a, to: c }"])
    #expect(found.map(\.rule) == ["reform/not-in-force"])
    #expect(found.first?.message.zh.contains("不能再作上级或者管理机构。改写承接它的“d”") ?? false)
    // What stood under it stands under its heir, so that the heir cannot go under that.
    #expect(try findings([merger, "move-under: { organisation: a, to: d }"]).map(\.rule) == [])
    #expect(
      try findings([merger, "managed-by: { organisation: d, by: a }"]).map(\.rule) == ["reform/superiors"])
  }

  @Test func `what a new body is made of gets nothing any more`() throws {
    let founding = "establish: { id: d, name: 丁局, from: [a] }"
    let found = try findings([founding, "transfer: { from: b, to: a, items: { ids: [p-1] } }"])
    #expect(found.map(\.rule) == ["reform/not-in-force"])
    #expect(found.first?.message.zh.contains("直接写给承接它的“d”") ?? false)
    #expect(
      try findings([founding, "transfer: { from: b, to: d, items: { ids: [p-1] } }"]).map(\.rule) == [])
  }

  @Test func `of two reforms the later one meets the superiors that the earlier one leaves`() throws {
    let away = reform("away", "2027-03-01", ["move-under: { organisation: a, to: c }"])
    let under = { (day: String) in reform("under", day, ["move-under: { organisation: b, to: a }"]) }
    func rules(_ day: String) throws -> [RuleID] {
      try findings(["reforms/away.yaml": away, "reforms/under.yaml": under(day)]).map(\.rule)
    }
    #expect(try rules("2027-09-01") == [])
    #expect(try rules("2027-01-01") == ["reform/superiors"])
  }

  @Test func `the superior of a new body must be known`() throws {
    let found = try findings(["establish: { id: d, name: 丁局, superior: bb }"])
    #expect(found.map(\.rule) == ["reform/unknown-organisation"])
    #expect(
      try findings(["establish: { id: d, name: 丁局, superior: e }", "establish: { id: e, name: 戊局 }"]).map(
        \.rule)
        == [])
  }

  @Test func `a decision after the day in force is a warning, and none of a past act`() throws {
    func late(_ more: String) throws -> [Diagnostic] {
      let text = reform(
        "r", "2027-03-01, decided: 2027-03-02", ["rename: { organisation: a, name: 丁局 }"], head: more)
      return try findings(["reforms/r.yaml": text])
    }
    #expect(try late("").map(\.rule) == ["reform/late-decision"])
    #expect(try late("").map(\.severity) == [.warning])
    #expect(try late("recorded: true\n").map(\.rule) == [])
    let event = "rename: { organisation: a, name: 丁局, dates: { decided: 2027-04-01 } }"
    #expect(try findings([event]).map(\.rule) == ["reform/late-decision"])
  }

  @Test(arguments: [
    "rename: { organisation: b, name: 丁局 }", "merge: { from: [b, c], into: { id: b, name: 丁局 } }",
  ]) func `a body is there before a later reform that renames it or takes others into it`(
    _ later: String
  ) throws {
    let found = try findings([
      "reforms/r.yaml": reform(
        "r", "2027-03-01", ["transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }"]),
      "reforms/s.yaml": reform("s", "2028-03-01", [later]),
    ])
    #expect(found.filter { $0.rule == "reform/not-in-force" }.map(\.message.zh) == [])
  }
}
