import Qingdan
import Testing

/// Events that say what cannot be, and words of which a clerk could not know how they are written.
@Suite struct ReformContradictionTests {
  private func findings(
    _ events: [String], dates: String = "effective: 2027-03-01", head: String = "supervision: 抽查\n"
  ) throws -> [Diagnostic] {
    try LibraryContext(
      MemoryTree([
        "library.yaml": "library: x\nformat: 1\nbase: standard\n",
        "registers/organisations.yaml": """
        organisations:
          - { id: a, level: 市级, names: [{ name: 甲局 }] }
          - { id: b, level: 市级, names: [{ name: 乙局 }] }

        """,
        "reforms/r.yaml":
          "reform: r\nbasis: 《方案》\ndates: { \(dates) }\n\(head)events:\n"
          + events.map { "  - \($0)\n" }.joined(),
      ])
    ).diagnostics
  }

  @Test(arguments: [
    ("entrust: { from: a, to: b, items: rest }", "reform/event", "委托：其余的（rest）"),
    ("suspend: { items: rest }", "reform/event", "暂停实施：其余的（rest）"),
    ("restore: { items: rest }", "reform/event", "其余的（rest）"),
    // Nothing says of whom the rest is.
    ("cancel: { items: rest }", "reform/event", "取消：其余的（rest）"),
    ("transfer: { from: a, to: a, items: rest }", "reform/event", "划转：“a”本来就有这些事项"),
    (
      "transfer: { from: [a, b], to: a, items: { ids: [p-00000001] } }", "reform/event",
      "划转：“a”本来就有这些事项，不能划给它自己。核对 from 和 to"
    ),
    ("entrust: { from: a, to: a, items: { ids: [p-00000001] } }", "reform/event", "委托：“a”不能委托给它自己"),
    (
      "entrust: { from: a, to: b, items: { ids: [p-00000001] }, until: 2027-02-28 }", "reform/event",
      "委托：截止的日期（2027-02-28）在施行的日期（2027-03-01）以前"
    ),
    ("cancel: { items: { ids: [p-00000001] }, until: 2026-03-01 }", "reform/event", "（2026-03-01）"),
    ("suspend: { items: { ids: [p-00000001] }, until: 2026-03-01 }", "reform/event", "（2026-03-01）"),
    (
      "amend: { item: p-00000001, fields: [holder], values: { holder: b } }", "reform/event",
      "改由别的机构行使的，写 transfer"
    ),
    (
      "amend: { item: p-00000001, fields: [id], values: { id: p-00000002 } }", "reform/event",
      "事项标识（id）一直不变"
    ),
    ("划转: { from: a, to: b, functions: [f-00000001] }", "key/unknown", "是不是“transfer”？"),
    ("transfer: { 原来的机构: a, from: a, to: b, functions: [f-1] }", "key/unknown", "是不是“from”？"),
    ("cancel: { items: { ids: [p-1] }, 事中事后监管措施: 抽查 }", "key/unknown", "是不是“supervision”？"),
    ("cancel: { items: { ids: [p-1] }, 依据: 《甲》 }", "key/unknown", "是不是“basis”？"),
    ("add: { to: a, list: 权责清单, item: { name: 甲 } }", "reform/unknown-kind", "是不是 powers？"),
    (
      "transfer: { from: a, to: b, items: { where: { 类型: 行政许可 } } }", "reform/unknown-field",
      "没有“类型”这个字段。是不是 type？"
    ),
    (
      "transfer: { from: a, to: b, items: { where: { limits.leagl: 20个工作日 } } }", "reform/unknown-field",
      "是不是 limits.legal？"
    ),
  ])
  func `each is told once, where it stands`(_ event: String, _ rule: String, _ zh: String) throws {
    let found = try findings([event])
    #expect(found.map(\.rule.rawValue) == [rule])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.message.zh.contains(zh) ?? false, "\(found.map(\.message.zh))")
    #expect(found.first?.place?.file == "reforms/r.yaml")
  }

  @Test(arguments: [
    "transfer: { from: a, to: b, items: rest }",
    "entrust: { from: a, to: b, items: { ids: [p-00000001] }, until: 2027-03-01 }",
    "cancel: { items: { ids: [p-00000001] }, until: 2027-03-01 }",
    "transfer: { from: a, to: b, items: { where: { type: 行政许可, 职权名称: 甲, limits.legal: 20个工作日 } } }",
  ])
  func `what can be is accepted`(_ event: String) throws {
    #expect(try findings([event]).map(\.message.zh) == [])
  }

  @Test func `a past act is not asked what only the lists of its day could answer`() throws {
    let recorded = "recorded: true\n"
    let events = [
      "cancel: { items: { ids: [p-00000001] }, until: 2026-03-01 }",
      "transfer: { from: a, to: a, items: { ids: [p-00000002] } }",
    ]
    #expect(try findings(events, head: recorded).map(\.message.zh) == [])
    #expect(
      try findings([events[0]], dates: "effective: 2026-01-01", head: "").map(\.rule) == [
        "reform/no-supervision"
      ])
    let unknown = try findings(["abolish: { organisation: jiuweiyuanhui }"], head: recorded)
    #expect(unknown.map(\.rule) == ["reform/unknown-organisation"])
    #expect(unknown.first?.message.zh.contains("在机构库登记它，写上最后一天的次日：until") ?? false)
    #expect(unknown.first?.message.zh.contains("establish") == false)
  }

  @Test func `an approved reform without the day of the decision is told that nobody counts it in`() throws {
    func rules(_ dates: String, _ opinion: String, _ more: String = "") throws -> [Diagnostic] {
      try findings(
        ["rename: { organisation: a, name: 丁局 }"], dates: dates, head: "opinions: [\(opinion)]\n\(more)")
    }
    let agreed = "{ role: 批准, organisation: b, opinion: 同意, date: 2027-01-20 }"
    let found = try rules("effective: 2027-03-01", agreed)
    #expect(found.map(\.rule) == ["reform/dates"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.zh.contains("decided: 2027-01-20") ?? false)
    #expect(try rules("decided: 2027-01-20, effective: 2027-03-01", agreed).isEmpty)
    #expect(try rules("effective: 2027-03-01", agreed, "recorded: true\n").isEmpty)
    #expect(
      try rules("effective: 2027-03-01", "{ role: 批准, organisation: b, opinion: 不同意, date: 2027-01-20 }")
        .isEmpty)
    #expect(
      try rules("effective: 2027-03-01", "{ role: 涉及部门, organisation: b, opinion: 同意, date: 2027-01-20 }")
        .isEmpty)
  }
}
