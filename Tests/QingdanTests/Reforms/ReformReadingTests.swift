import Qingdan
import Testing

/// Files of reforms as they are read, and what is wrong with them.
@Suite struct ReformReadingTests {
  private static let bodies = ["zwfwj", "jxj", "kjw", "zgcgwh", "sthjj", "swj", "c", "d", "e"]

  private func context(_ events: [String], head: String = "", _ more: [String: String] = [:]) throws
    -> LibraryContext
  {
    let register =
      "organisations:\n"
      + Self.bodies.map {
        "  - { id: \($0), names: [{ name: \($0)局 }], nameplates: [{ name: 市大数据管理局 }] }\n"
      }.joined()
      + "  - { id: dc, division: '110101', names: [{ name: 东城 }] }\n"
      + "  - { id: cw, division: '110103', names: [{ name: 崇文 }] }\n"
      + "groups:\n  - { name: 街道办事处, members: [c] }\n"
    let reform = """
      reform: 2024-municipal
      title: XX市机构改革
      reason: 机构改革
      basis: 《机构改革方案》
      supervision: 由有关部门巡查
      dates: { decided: 2024-01-20, effective: 2024-03-01, in-place: 2024-06-30 }
      \(head)events:
      \(events.map { "  - \($0)\n" }.joined())
      """
    return try LibraryContext(
      MemoryTree(
        [
          "library.yaml": "library: x\nformat: 1\n", "registers/organisations.yaml": register,
          "reforms/2024-municipal.yaml": reform,
        ].merging(more) { $1 }))
  }

  @Test func `the example of the design reads as it is meant`() throws {
    let context = try context([
      "establish: { id: zwsjj, name: 市政务服务和数据管理局, from: [zwfwj] }",
      "transfer: { from: jxj, to: zwsjj, functions: [f-2m9c4d7x], extent: 全部, dates: { in-place: 2024-09-30 } }",
      "transfer: { from: sthjj, to: swj, items: { ids: [p-1] }, extent: 部分, scope: { moved: 甲方面, stays: 其他方面 } }",
      "merge: { from: [kjw, zgcgwh], into: { id: kw, name: 市科委、管委会, short: 市科委中关村管委会 } }",
      "split: { from: c, into: [{ organisation: d, items: { ids: [p-2] } }, { organisation: e, items: rest }] }",
      "nameplate: { remove: 市大数据管理局, from: jxj }",
      "abolish: { organisation: zwfwj }",
      "cancel: { items: { ids: [p-3] }, basis: 《国务院关于取消一批行政许可事项的决定》 }",
      "devolve: { from: sthjj, to: { level: 区级 }, items: { ids: [p-7k3f9q2m] } }",
    ])
    #expect(context.diagnostics.map(\.message.zh) == [])
    let reform = try #require(context.acts.reform("2024-municipal"))
    #expect(
      reform.events.map(\.verb) == [
        .establish, .transfer, .transfer, .merge, .split, .nameplate, .abolish, .cancel, .devolve,
      ])
    #expect(reform.dates(of: reform.events[0]).inPlace == Day("2024-06-30"))
    #expect(reform.dates(of: reform.events[1]).inPlace == Day("2024-09-30"))
    #expect(reform.dates(of: reform.events[1]).effective == Day("2024-03-01"))
    #expect(reform.events[1].selection?.functions == ["f-2m9c4d7x"])
    #expect(!reform.events[1].isPartial && reform.events[2].isPartial)
    #expect(reform.events[2].scope?.moved == "甲方面" && reform.events[2].scope?.stays == "其他方面")
    #expect(reform.events[3].body?.short == ["市科委中关村管委会"])
    #expect(reform.events[3].ended.map(\.id) == ["kjw", "zgcgwh"])
    #expect(reform.events[4].shares.map { $0.selection?.isRest } == [false, true])
    #expect(reform.events[4].ended.map(\.id) == ["c"])
    #expect(reform.events[5].nameplate?.action == .remove)
    #expect(reform.events[5].nameplate?.name == "市大数据管理局")
    #expect(reform.events[8].target == .level("区级"))
    #expect(reform.established.map(\.body.id) == ["zwsjj", "kw"])
  }

  /// Every verb of the table of verbs, each in its least form.
  @Test(arguments: [
    "establish: { id: n, name: 新局 }", "re-establish: { id: n, name: 新局, from: [c] }",
    "rename: { organisation: c, name: 新局 }", "merge: { from: [c, d], into: d }",
    "split: { from: c, into: [{ outside: 某公司, items: rest }, { organisation: d, functions: [f-1] }] }",
    "abolish: { organisation: c }", "move-under: { organisation: c, to: d }",
    "managed-by: { organisation: c, by: d }", "rank: { organisation: c, to: 市政府工作部门 }",
    "role: { organisation: c, role: 市委科技委员会办公室 }", "nameplate: { add: 市数据局, to: c }",
    "nameplate: { move: 市大数据管理局, from: c, to: dc }", "share-office: { organisations: [c, d] }",
    "territory: { from: [\"110101\", \"110103\"], to: [\"110101\"] }",
    "transfer: { from: c, to: d, items: { codes: [\"000101001000\"] } }",
    "add: { to: c, list: powers, item: { name: 新事项 } }",
    "cancel: { items: { where: { type: 行政许可 } } }",
    "amend: { item: p-1, fields: [name], values: { name: 新名称 } }",
    "combine: { items: [p-1, p-2], into: p-1 }",
    "divide: { item: p-1, into: [{ id: p-1, name: 旧事项 }, { name: 新事项 }] }",
    "restore: { items: { ids: [p-1] } }", "suspend: { items: { ids: [p-1] }, until: 2024-05-01 }",
    "devolve: { from: c, to: { group: 街道办事处 }, items: { ids: [p-1] } }",
    "assume: { from: 市生态环境局, to: c, items: { ids: [p-1] } }",
    "recall: { from: { level: 区级 }, to: c, items: { ids: [p-1] } }",
    "entrust: { from: c, to: d, items: { ids: [p-1] }, document: \"https://a.example/\" }",
    "end-entrustment: { from: c, to: d, items: { ids: [p-1] } }",
    "empower: { from: c, to: d, items: { ids: [p-1] } }",
    "convert: { from: c, to: 公共服务, items: { ids: [p-1] } }",
  ])
  func `every verb can be written`(_ event: String) throws {
    let context = try context([event])
    #expect(context.diagnostics.map(\.message.zh) == [])
    let verb = try #require(context.acts.reform("2024-municipal")?.events.first?.verb.rawValue)
    #expect(event.hasPrefix(verb + ":"))
  }

  @Test func `every verb of the kind is among them`() {
    #expect(ReformVerb.allCases.count == 28)
  }

  @Test(arguments: [
    ("abolish: { organisation: zwfw }", "reform/unknown-organisation", "“zwfw”，改革文件里也没有组建它。是不是 zwfwj"),
    ("transfer: { from: c, items: { ids: [p-1] } }", "field/missing", "缺少“to”"),
    ("transfer: { from: c, to: d }", "reform/selects-nothing", "没有写选取哪些事项"),
    ("transfer: { from: c, to: d, items: { id: p-1 } }", "key/unknown", "是不是“ids”"),
    ("establsh: { id: n, name: 新局 }", "key/unknown", "是不是“establish”"),
    (
      "split: { from: c, into: [{ organisation: d, outside: 某公司, items: rest }, { organisation: e, items: { ids: [p-1] } }] }",
      "reform/successors", "每一方"
    ),
    (
      "transfer: { from: c, to: d, items: { ids: [p-1] }, dates: { effective: 2024-05-01 } }", "reform/dates",
      "把这一条另写一个改革文件"
    ),
    ("nameplate: { remove: 大数据局, from: c }", "reform/event", "登记的牌子是“市大数据管理局”"),
    ("combine: { items: [p-1], into: p-1 }", "reform/successors", "至少写两个事项"),
    ("divide: { item: p-1, into: [p-1] }", "reform/successors", "至少写两个事项"),
    ("[1, 2]", "field/type", "键: 值"), ("establish: 新局", "field/type", "键: 值"), ("x", "field/type", "键: 值"),
  ])
  func `what is wrong is told`(_ event: String, _ rule: String, _ words: String) throws {
    let found = try context([event]).diagnostics.filter { $0.rule.rawValue == rule }
    #expect(found.contains { $0.message.zh.contains(words) }, "\(found.map(\.message.zh))")
    #expect(found.allSatisfy { $0.place?.file == "reforms/2024-municipal.yaml" })
  }

  @Test func `what one reform sets up another may use, once it is there`() throws {
    func other(_ effective: String) -> [String: String] {
      [
        "reforms/2025-next.yaml":
          "reform: 2025-next\nbasis: 《乙》\ndates: { effective: \(effective) }\nevents:\n  - transfer: { from: n, to: d, functions: [f-1] }\n"
      ]
    }
    let event = "establish: { id: n, name: 新局 }"
    #expect(try context([event], other("2024-03-01")).diagnostics.map(\.rule) == [])
    #expect(try context([event], other("2024-02-01")).diagnostics.map(\.rule) == ["reform/not-in-force"])
  }

  @Test func `a reform that was carried out is not held against the register of today`() throws {
    let ledger = ["ledger/2024-municipal.yaml": "act: 2024-municipal\n"]
    #expect(try context(["abolish: { organisation: gone }"], ledger).diagnostics.map(\.rule) == [])
    #expect(try context(["abolish: { organisation: gone }"]).acts.openReforms.map(\.id) == ["2024-municipal"])
    #expect(try context(["abolish: { organisation: gone }"], ledger).acts.openReforms.map(\.id) == [])
  }

  @Test func `a reform follows one of the city, and one may be entered afterwards`() throws {
    let acts = try context(
      ["abolish: { organisation: c }"],
      head: "recorded: true\nfollows: { library: city, reform: 2027-municipal }\n"
    ).acts
    let reform = try #require(acts.reform("2024-municipal"))
    #expect(reform.isRecorded)
    #expect(reform.follows?.library == "city" && reform.follows?.reform == "2027-municipal")
  }
}
