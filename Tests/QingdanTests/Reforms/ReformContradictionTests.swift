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
          - { id: a, level: 市级, names: [{ name: 甲局 }], nameplates: [{ name: 大数据局 }] }
          - { id: b, level: 市级, names: [{ name: 乙局 }] }
          - { id: c, level: 市级, names: [{ name: 市丙丁局 }] }

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
    (
      "amend: { item: p-00000001, values: { responsibilities.text: 甲 } }", "reform/event",
      "变更：“responsibilities”可以有几条，只写“responsibilities.text”说不清改的是哪一条，别的也会丢。把整个字段写在 values 里，各条写全：values: { responsibilities: [{ stage: …, text: …"
    ),
    (
      "amend: { item: p-00000001, values: { entrusted.until: 2027-01-01 } }", "reform/event",
      "“entrusted”可以有几条"
    ),
    ("amend: { item: p-00000001, values: { fee.standard: 甲 } }", "reform/event", "“fee”可以有几条"),
    ("transfer: ~", "reform/event", "这一条改革事件是空的，什么也不做"),
    ("{}", "reform/event", "这一条改革事件是空的"),
    ("cancel: {}", "reform/selects-nothing", "没有写选取哪些事项"),
    (
      "split: { from: a, into: [{ organisation: b, items: rest }, { organisation: b, items: { ids: [p-1] } }] }",
      "reform/successors", "拆分给“b”的写了两条"
    ),
    (
      "transfer: { from: a, to: b, items: { ids: [p-1] }, extent: 部分, scope: { moved: 甲 , stays: 甲 } }",
      "reform/part", "划走的和留下的写得一样（“甲”）"
    ),
    ("rename: { organisation: a, name: 甲局 }", "reform/event", "“a”现在就叫这个名称"),
    ("nameplate: { add: 大数据局, to: a }", "reform/event", "甲局已经挂有“大数据局”牌子"),
    ("nameplate: { keep: 数据局, from: a }", "reform/event", "甲局没有挂“数据局”牌子"),
    (
      "divide: { item: p-00000001, into: [{ id: p-00000001 }, { name: 甲 }] }", "reform/successors",
      "分设后的各个事项要有各自的名称"
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

  @Test(arguments: [
    (["abolish: { organisation: a }", "abolish: { organisation: a }"], "“a”不再保留写了两次"),
    (["abolish: { organisation: a }", "move-under: { organisation: a, to: b }"], "调整隶属：“a”由同一个改革撤并"),
    (["share-office: { organisations: [a, b] }", "abolish: { organisation: a }"], "合署办公：“a”由同一个改革撤并"),
    (["abolish: { organisation: a }", "rank: { organisation: a, to: 市政府工作部门 }"], "调整规格：“a”由同一个改革撤并"),
  ])
  func `of a body that ends nothing else is said`(_ events: [String], _ zh: String) throws {
    let found = try findings(events)
    #expect(found.map(\.rule) == ["reform/two-fates"])
    #expect(found.first?.message.zh.contains(zh) ?? false, "\(found.map(\.message.zh))")
    #expect(found.first?.notes.count == 1)
  }

  @Test(arguments: [
    ["nameplate: { remove: 大数据局, from: a }", "nameplate: { move: 大数据局, from: a, to: b }"],
    ["nameplate: { keep: 大数据局, from: a }", "nameplate: { remove: 大数据局, from: a }"],
    ["nameplate: { add: 数据局, to: b }", "nameplate: { add: 数据局, to: b }"],
  ])
  func `of one nameplate one thing is said`(_ events: [String]) throws {
    let found = try findings(events)
    #expect(found.map(\.rule) == ["reform/event"])
    #expect(found.first?.message.zh.contains("牌子这个改革写了两处") ?? false)
    #expect(found.first?.notes.count == 1)
  }

  @Test func `a name that another body has is a warning, unless that one ends or is renamed`() throws {
    let new = "establish: { id: d, name: 丁局, short: [乙局] }"
    let found = try findings([new])
    #expect(found.map(\.rule) == ["reform/body-exists"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.zh.contains("“乙局”现在是 b 的名称或者简称") ?? false)
    #expect(try findings([new, "abolish: { organisation: b }"]).map(\.message.zh) == [])
    #expect(try findings([new, "rename: { organisation: b, name: 戊局 }"]).map(\.message.zh) == [])
  }

  @Test func `old names in what a reform writes are told at the event`() throws {
    func amend(_ note: String) -> String { "amend: { item: p-00000001, values: { note: \(note) } }" }
    func told(_ event: String) throws -> [Diagnostic] {
      try findings(["rename: { organisation: c, name: 市丁戊局 }", event])
    }
    let found = try told(amend("会同市丙丁局办理"))
    #expect(found.map(\.rule) == ["reform/old-name"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.zh.contains("“备注”里写的“市丙丁局”，改革以后是“市丁戊局”") ?? false)
    #expect(try told(amend("由原市丙丁局移交")).isEmpty)
    let add = "add: { to: b, list: powers, item: { name: 检查, responsibilities: [{ text: 市丙丁局受理 }] } }"
    #expect(try told(add).map(\.rule) == ["reform/old-name"])
  }

  @Test func `a reform without events is told so, where it says that`() throws {
    let context = try LibraryContext(
      MemoryTree([
        "library.yaml": "library: x\nformat: 1\nbase: standard\n",
        "reforms/r.yaml": "reform: r\nbasis: 《方案》\ndates: { effective: 2027-03-01 }\nevents: []\n",
      ]))
    #expect(context.diagnostics.map(\.rule) == ["reform/event"])
    #expect(context.diagnostics.first?.message.zh.contains("改革事件（events）一条也没有写") ?? false)
    #expect(context.diagnostics.first?.place?.bytes == 71..<73)
  }

  @Test func `parts of a divided item are told apart by names, under whatever key`() throws {
    let event = "divide: { item: p-00000001, into: [{ id: p-00000001, 职权名称: 甲 }, { name: 乙 }] }"
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
