extension CoreRules {
  /// Reforms as files; whether their selections hold is for rules over the lists.
  static let reforms = [
    rule(
      "reform/event", Message(zh: "一条改革事件写得不完整，或者写了几种", en: "an event is incomplete, or says several things"),
      why: Message(
        zh: "一条一件事，才说得清每个机构、每个事项的去向。", en: "each event tells what becomes of one body or of some items"),
      good: [reformFile(["abolish: { organisation: a }", "nameplate: { add: 大数据管理局, to: b }"])],
      bad: [
        reformFile(["↓{ abolish: { organisation: a }, rename: { organisation: b, name: 乙局 } }"]),
        reformFile(["nameplate: ↓{ remove: 大数据管理局 }"]),
        reformFile(["amend: ↓{ item: p-7k3f9q2m, fields: [] }"]),
        reformFile(["entrust: ↓{ from: a, to: { level: 区级 }, items: { ids: [p-7k3f9q2m] } }"]),
        reformFile(["entrust: { from: a, to: b, items: ↓rest }"]),
        reformFile(["transfer: ↓{ from: a, to: a, items: { ids: [p-7k3f9q2m] } }"]),
        reformFile(["suspend: ↓{ items: { ids: [p-7k3f9q2m] }, until: 2027-02-01 }"]),
        reformFile(["amend: ↓{ item: p-7k3f9q2m, values: { holder: b } }"]),
        reformFile(["nameplate: { remove: 大数据管理局, from: ↓a }"]),
        reformFile(["↓transfer: ~"]),
        reformFile(["amend: ↓{ item: p-7k3f9q2m, values: { responsibilities.text: 受理 } }"]),
        reformFile(["rename: { organisation: a, name: ↓甲局 }"]),
      ]),
    rule(
      "reform/successors", Message(zh: "合并、拆分的各方没有写全", en: "a merger or a split lacks its parts"),
      why: Message(
        zh: "更名和合并以后只有一个机构，拆分以后至少有两个；每个事项都要有去处。",
        en: "a renaming and a merger have one successor, a split two at least, and every item goes somewhere"),
      good: [
        reformFile(["merge: { from: [a, b], into: { id: d, name: 丁局 } }"]),
        reformFile([
          "split: { from: a, into: [{ organisation: b, items: { ids: [p-7k3f9q2m] } }, { outside: 某公司, items: rest }] }"
        ]),
      ],
      bad: [
        reformFile(["merge: ↓{ from: [a], into: { id: d, name: 丁局 } }"]),
        reformFile(["split: ↓{ from: a, into: [{ organisation: b, items: rest }] }"]),
        reformFile([
          "split: { from: a, into: [{ organisation: b, items: rest }, ↓{ organisation: c, items: rest }] }"
        ]),
        reformFile(["split: { from: a, into: [{ organisation: b, items: rest }, ↓{ organisation: c }] }"]),
        reformFile(["divide: { item: p-7k3f9q2m, into: [↓{ id: p-7k3f9q2m, name: 甲许可 }, { name: 甲许可 }] }"]),
      ]),
    rule(
      "reform/part", Message(zh: "部分划转没有写清划走什么、留下什么", en: "a partial transfer does not say which part"),
      why: Message(
        zh: "两半都要有人负责；只写一半，另一半就没有人管。", en: "somebody must answer for each half"),
      good: [
        reformFile([
          "transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] }, extent: 部分, scope: { moved: 数据方面, stays: 其他方面 } }"
        ])
      ],
      bad: [
        reformFile([
          "transfer: ↓{ from: a, to: b, items: { ids: [p-7k3f9q2m] }, extent: 部分, scope: { moved: 数据方面 } }"
        ])
      ]),
    rule(
      "reform/no-basis", Message(zh: "改革事件没有依据", en: "an event has no basis"),
      why: Message(
        zh: "机构和职责的变动都要有文件为据；没有依据，核验时就说不清为什么。",
        en: "what becomes of a body or a power rests on a document; without one nobody can tell why"),
      good: [reformFile(["cancel: { items: { ids: [p-7k3f9q2m] }, basis: 《甲决定》 }"], basis: "")],
      bad: [reformFile(["cancel: ↓{ items: { ids: [p-7k3f9q2m] } }"], basis: "")]),
    rule(
      "reform/no-supervision",
      Message(zh: "取消、下放没有写以后怎样监管", en: "a cancellation or a devolution says nothing of supervision"),
      why: Message(
        zh: "权力取消、下放以后，事情还要有人管；各地办法要求写明监管措施。",
        en: "somebody still watches over the matter; places ask for it in their rules"),
      .warning,
      good: [reformFile(["cancel: { items: { ids: [p-7k3f9q2m] }, supervision: 由乙局巡查 }"], supervision: "")],
      bad: [reformFile(["cancel: ↓{ items: { ids: [p-7k3f9q2m] } }"], supervision: "")]),
    rule(
      "reform/dates", Message(zh: "改革的日期不对", en: "the days of a reform are wrong"),
      why: Message(
        zh: "从施行之日起由新机构行使，到位以前由原机构继续；没有日期，就不知道哪一天该找谁。",
        en: "the new body acts from the day in force, and the old one carries on until all is in place"),
      good: [reformFile(["abolish: { organisation: a }"])],
      bad: [
        reformFile(["abolish: { organisation: a }"], mark: "↓", dates: "decided: 2027-01-01"),
        reformFile(["abolish: { organisation: a }"], dates: "effective: 2027-03-01, in-place: ↓2027-02-01"),
        reformFile(["abolish: { organisation: a, dates: { in-place: ↓2027-02-01 } }"]),
        reformFile(
          ["abolish: { organisation: a }"], mark: "↓",
          more: "opinions: [{ role: 批准, organisation: b, opinion: 同意, date: 2027-01-20 }]\n"),
      ]),
    rule(
      "reform/late-decision", Message(zh: "先施行后决定", en: "it took effect before it was decided"),
      why: Message(
        zh: "决定的日期一般不晚于施行的日期，写反了，哪一天该找谁就全错了；追认的也有，所以只提醒。",
        en: "mostly the two days are mixed up; decisions that reach back there are, so that it is a warning"),
      .warning,
      good: [
        reformFile(["abolish: { organisation: a }"], dates: "decided: 2027-03-01, effective: 2027-03-01"),
        reformFile(
          ["abolish: { organisation: a }"], dates: "decided: 2027-03-02, effective: 2027-03-01",
          more: "recorded: true\n"),
      ],
      bad: [
        reformFile(["abolish: { organisation: a }"], dates: "decided: ↓2027-03-02, effective: 2027-03-01")
      ]),
    rule(
      "reform/unknown-field", Message(zh: "改革写的字段不存在", en: "a reform names a field that a list has not"),
      why: Message(
        zh: "写错字段的键，要改的内容就落不到清单上。", en: "what was to change does not reach the list"),
      good: [
        reformFile(["amend: { item: p-7k3f9q2m, fields: [limits.legal], values: { limits.legal: 20个工作日 } }"])
      ],
      bad: [
        reformFile(["amend: ↓{ item: p-7k3f9q2m, fields: [nam], values: { nam: 甲许可 } }"]),
        reformFile(["amend: ↓{ item: p-7k3f9q2m, fields: [limits.leagl], values: { limits.leagl: 20个工作日 } }"]
        ),
        reformFile(["add: { to: a, list: powers, item: ↓{ name: 甲许可, tpye: 行政许可 } }"]),
        reformFile(["divide: { item: p-7k3f9q2m, into: [↓{ nam: 甲许可 }, { name: 乙许可 }] }"]),
      ]),
    rule(
      "reform/old-name",
      Message(zh: "改革写的内容里还有旧名称", en: "what a reform writes names a body as it was called"),
      why: Message(
        zh: "改革写进清单的字句是新的，机构合并、更名以后，里面的旧名称没有人再改。",
        en: "what a reform writes is new, so that nobody looks for old names in it afterwards"),
      .warning,
      good: [
        reformFile([
          "rename: { organisation: a, name: 丁局 }",
          "amend: { item: p-7k3f9q2m, values: { note: 由原甲局移交 } }",
        ])
      ],
      bad: [
        reformFile(
          [
            "rename: { organisation: a, name: 丁监管局 }",
            "amend: ↓{ item: p-7k3f9q2m, values: { note: 会同甲监管局办理 } }",
          ], register: reformRegister.replacing("甲局", with: "甲监管局"))
      ]),
    rule(
      "reform/unknown-kind", Message(zh: "没有这种清单", en: "there is no such kind of list"),
      why: Message(
        zh: "不知道是哪一种清单，新事项就没有地方写。", en: "a new item has no list to go to"),
      good: [reformFile(["add: { to: a, list: powers, item: { name: 甲许可, type: 行政许可 } }"])],
      bad: [
        reformFile(["add: { to: a, list: power, item: ↓{ name: 甲许可, type: 行政许可 } }"]),
        reformFile(["assume: { from: 市甲局, to: a, item: ↓{ name: 甲许可 } }"]),
      ]),
    rule(
      "reform/selects-nothing", Message(zh: "改革事件没有选到事项", en: "an event selects no item"),
      why: Message(
        zh: "选不到事项的，多半是标识写错了，职责就留在原机构没有人发现。",
        en: "mostly an id is misspelt, and the power stays where it was without anybody noticing"),
      good: [reformFile(["restore: { items: { where: { type: 行政许可 } } }"])],
      bad: [reformFile(["restore: ↓{ note: 全部 }"])]),
    rule(
      "reform/upper", Message(zh: "跟随的上级改革找不到", en: "the upper reform that it follows is not found"),
      why: Message(
        zh: "本级改革跟随上级改革的，上级施行以后、本级到位以前，由谁承担、由上级哪个机构指导，要从上级清单库里查。上级清单库写在 library.yaml 的 base 里。",
        en:
          "until it is in place, who acts and who guides is looked up in the upper library, which is a base of this one"
      ),
      bad: [
        """
        \(reformRegister)
        === reforms/x.yaml
        reform: x
        basis: 《方案》
        dates: { effective: 2024-03-01 }
        follows: ↓{ library: city, reform: 2024-municipal }
        events:
          - rename: { organisation: a, name: 丙局 }
        """
      ]),
    rule(
      "reform/by-hand", Message(zh: "改革里有工具不能代办的事", en: "the tool cannot do something of a reform by itself"),
      why: Message(
        zh: "合并、分设后的事项写什么，划分后的区划归谁，要人来定；没有定的，方案不能执行。qingdan reform plan 会逐条列出。",
        en:
          "what items become that are combined, or which division a body gets, people decide; until then no plan is applied"
      )),
  ]
}
