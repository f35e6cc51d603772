extension CoreRules {
  /// Reforms as files; whether their selections hold is for rules over the lists.
  static let reforms = [
    rule(
      "reform/event", Message(zh: "一条改革事件写得不完整，或者写了几种", en: "an event is incomplete, or says several things"),
      why: Message(
        zh: "一条一件事，才说得清每个机构、每个事项的去向。", en: "each event tells what becomes of one body or of some items"),
      good: [file(["abolish: { organisation: a }", "nameplate: { add: 大数据管理局, to: b }"])],
      bad: [
        file(["↓{ abolish: { organisation: a }, rename: { organisation: b, name: 乙局 } }"]),
        file(["nameplate: ↓{ remove: 大数据管理局 }"]),
        file(["amend: ↓{ item: p-7k3f9q2m, fields: [] }"]),
        file(["entrust: ↓{ from: a, to: { level: 区级 }, items: { ids: [p-7k3f9q2m] } }"]),
        file(["entrust: { from: a, to: b, items: ↓rest }"]),
        file(["transfer: ↓{ from: a, to: a, items: { ids: [p-7k3f9q2m] } }"]),
        file(["suspend: ↓{ items: { ids: [p-7k3f9q2m] }, until: 2027-02-01 }"]),
        file(["amend: ↓{ item: p-7k3f9q2m, values: { holder: b } }"]),
        file(["nameplate: { remove: 大数据管理局, from: ↓a }"]),
      ]),
    rule(
      "reform/successors", Message(zh: "合并、拆分的各方没有写全", en: "a merger or a split lacks its parts"),
      why: Message(
        zh: "更名和合并以后只有一个机构，拆分以后至少有两个；每个事项都要有去处。",
        en: "a renaming and a merger have one successor, a split two at least, and every item goes somewhere"),
      good: [
        file(["merge: { from: [a, b], into: { id: d, name: 丁局 } }"]),
        file([
          "split: { from: a, into: [{ organisation: b, items: { ids: [p-7k3f9q2m] } }, { outside: 某公司, items: rest }] }"
        ]),
      ],
      bad: [
        file(["merge: ↓{ from: [a], into: { id: d, name: 丁局 } }"]),
        file(["split: ↓{ from: a, into: [{ organisation: b, items: rest }] }"]),
        file([
          "split: { from: a, into: [{ organisation: b, items: rest }, ↓{ organisation: c, items: rest }] }"
        ]),
        file(["split: { from: a, into: [{ organisation: b, items: rest }, ↓{ organisation: c }] }"]),
        file(["divide: { item: p-7k3f9q2m, into: [↓{ id: p-7k3f9q2m, name: 甲许可 }, { name: 甲许可 }] }"]),
      ]),
    rule(
      "reform/part", Message(zh: "部分划转没有写清划走什么、留下什么", en: "a partial transfer does not say which part"),
      why: Message(
        zh: "两半都要有人负责；只写一半，另一半就没有人管。", en: "somebody must answer for each half"),
      good: [
        file([
          "transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] }, extent: 部分, scope: { moved: 数据方面, stays: 其他方面 } }"
        ])
      ],
      bad: [
        file([
          "transfer: ↓{ from: a, to: b, items: { ids: [p-7k3f9q2m] }, extent: 部分, scope: { moved: 数据方面 } }"
        ])
      ]),
    rule(
      "reform/no-basis", Message(zh: "改革事件没有依据", en: "an event has no basis"),
      why: Message(
        zh: "机构和职责的变动都要有文件为据；没有依据，核验时就说不清为什么。",
        en: "what becomes of a body or a power rests on a document; without one nobody can tell why"),
      good: [file(["cancel: { items: { ids: [p-7k3f9q2m] }, basis: 《甲决定》 }"], basis: "")],
      bad: [file(["cancel: ↓{ items: { ids: [p-7k3f9q2m] } }"], basis: "")]),
    rule(
      "reform/no-supervision",
      Message(zh: "取消、下放没有写以后怎样监管", en: "a cancellation or a devolution says nothing of supervision"),
      why: Message(
        zh: "权力取消、下放以后，事情还要有人管；各地办法要求写明监管措施。",
        en: "somebody still watches over the matter; places ask for it in their rules"),
      .warning,
      good: [file(["cancel: { items: { ids: [p-7k3f9q2m] }, supervision: 由乙局巡查 }"], supervision: "")],
      bad: [file(["cancel: ↓{ items: { ids: [p-7k3f9q2m] } }"], supervision: "")]),
    rule(
      "reform/dates", Message(zh: "改革的日期不对", en: "the days of a reform are wrong"),
      why: Message(
        zh: "从施行之日起由新机构行使，到位以前由原机构继续；没有日期，就不知道哪一天该找谁。",
        en: "the new body acts from the day in force, and the old one carries on until all is in place"),
      good: [file(["abolish: { organisation: a }"])],
      bad: [
        file(["abolish: { organisation: a }"], mark: "↓", dates: "decided: 2027-01-01"),
        file(["abolish: { organisation: a }"], dates: "effective: 2027-03-01, in-place: ↓2027-02-01"),
        file(["abolish: { organisation: a, dates: { in-place: ↓2027-02-01 } }"]),
        file(
          ["abolish: { organisation: a }"], mark: "↓",
          more: "opinions: [{ role: 批准, organisation: b, opinion: 同意, date: 2027-01-20 }]\n"),
      ]),
    rule(
      "reform/unknown-organisation",
      Message(zh: "改革里写的机构不在机构库，也没有组建", en: "a reform names a body that nobody knows"),
      why: Message(
        zh: "不知道是哪个机构，事项就不知道从哪里来、到哪里去。", en: "nobody can tell then from where and to where items go"),
      good: [
        file([
          "establish: { id: d, name: 丁局, from: [a] }",
          "transfer: { from: b, to: d, functions: [f-2m9c4d7x] }",
        ])
      ],
      bad: [file(["transfer: { from: b, to: ↓e, functions: [f-2m9c4d7x] }"])]),
    rule(
      "reform/not-in-force", Message(zh: "改革里写的机构那一天不存在", en: "a body is not there on the day of the reform"),
      why: Message(
        zh: "已经撤销的机构划不出职责，还没有成立的机构也接不了。",
        en: "a body that is gone has nothing to give, one to come takes nothing over"),
      good: [file(["transfer: { from: a, to: b, functions: [f-2m9c4d7x] }"])],
      bad: [
        file(["transfer: { from: ↓old, to: b, functions: [f-2m9c4d7x] }"]),
        file([
          "establish: { id: d, name: 丁局, from: [a] }",
          "transfer: { from: b, to: ↓a, functions: [f-2m9c4d7x] }",
        ]),
        file(["abolish: { organisation: a }", "move-under: { organisation: c, to: ↓a }"]),
        file(["abolish: { organisation: a }", "establish: { id: ↓d, name: 丁局, superior: a }"]),
      ]),
    rule(
      "reform/body-exists", Message(zh: "新机构用了别的机构的标识", en: "a new body has the id of another"),
      why: Message(
        zh: "标识一直指同一个机构；重新组建的用新的标识，才分得清改革前后。",
        en: "an id is one body for ever; one that is set up anew gets a new one"),
      good: [file(["re-establish: { id: d, name: 甲局, from: [a] }", "abolish: { organisation: a }"])],
      bad: [file(["establish: { id: ↓b, name: 丁局, from: [a] }"])]),
    rule(
      "reform/two-fates", Message(zh: "一个机构的去向写了两次", en: "it says twice what becomes of a body"),
      why: Message(
        zh: "合并、拆分、撤销只能是其中一种，事项的去处才唯一。", en: "a body ends in one way only"),
      good: [file(["merge: { from: [a, b], into: { id: d, name: 丁局 } }"])],
      bad: [
        file([
          "merge: { from: [a, b], into: { id: d, name: 丁局 } }",
          "merge: { from: [↓a, c], into: { id: e, name: 戊局 } }",
        ]),
        file(["establish: { id: d, name: 丁局, from: [a] }", "rename: { organisation: ↓a, name: 丁局 }"]),
        file(["rename: { organisation: ↓a, name: 丁局 }", "abolish: { organisation: a }"]),
      ]),
    rule(
      "reform/cycle", Message(zh: "机构由自己组成", en: "a body comes from itself"),
      why: Message(
        zh: "沿革要能从旧机构一直查到新机构。", en: "who follows a body must come to an end"),
      good: [
        file(["establish: { id: d, name: 丁局, from: [a] }", "establish: { id: e, name: 戊局, from: [d] }"])
      ],
      bad: [
        file(["establish: { id: ↓d, name: 丁局, from: [e] }", "establish: { id: e, name: 戊局, from: [d] }"])
      ]),
    rule(
      "reform/superiors",
      Message(
        zh: "改革以后机构的上级绕成一圈，或者没有了",
        en: "a body stands above itself after the reform, or under none that is left"),
      why: Message(
        zh: "归谁领导、归谁管理要能一直查到本级政府；绕成一圈，谁也管不着谁。",
        en: "who stands above a body must lead up to the government, and not back to it"),
      good: [
        file(
          ["move-under: { organisation: under-a, to: b }", "move-under: { organisation: a, to: under-a }"],
          register: wider)
      ],
      bad: [
        file(["move-under: { organisation: a, to: b }", "managed-by: { organisation: b, by: ↓a }"]),
        file(["move-under: { organisation: a, to: ↓under-a }"], register: wider),
        file(["move-under: { organisation: a, to: ↓a }"]),
        file(["abolish: { organisation: ↓a }"], register: wider),
        file(
          ["establish: { id: d, name: 丁局, superior: under-a }", "managed-by: { organisation: a, by: ↓d }"],
          register: wider
        ),
      ]),
    rule(
      "reform/late-decision", Message(zh: "先施行后决定", en: "it took effect before it was decided"),
      why: Message(
        zh: "决定的日期一般不晚于施行的日期，写反了，哪一天该找谁就全错了；追认的也有，所以只提醒。",
        en: "mostly the two days are mixed up; decisions that reach back there are, so that it is a warning"),
      .warning,
      good: [
        file(["abolish: { organisation: a }"], dates: "decided: 2027-03-01, effective: 2027-03-01"),
        file(
          ["abolish: { organisation: a }"], dates: "decided: 2027-03-02, effective: 2027-03-01",
          more: "recorded: true\n"),
      ],
      bad: [
        file(["abolish: { organisation: a }"], dates: "decided: ↓2027-03-02, effective: 2027-03-01")
      ]),
    rule(
      "reform/unknown-level", Message(zh: "没有听说过的层级", en: "a level that nobody knows"),
      why: Message(
        zh: "下放到哪一级写错了，台账里就记错，接的人也找不到；层级的叫法各地不同，所以只提醒。",
        en:
          "the ledger keeps where items went; levels are called differently from place to place, so that it is a warning"
      ),
      .warning,
      good: [file(["devolve: { from: a, to: { level: 区级 }, items: { ids: [p-7k3f9q2m] } }"])],
      bad: [file(["devolve: ↓{ from: a, to: { level: 去级 }, items: { ids: [p-7k3f9q2m] } }"])]),
    rule(
      "reform/unknown-group", Message(zh: "机构库里没有这一类机构", en: "a class of bodies that the register has not"),
      why: Message(
        zh: "一类机构包括哪些单位写在机构库的 groups 里；没有的，委托写不进清单（错误），下放记不清给了谁（警告）。",
        en:
          "who belongs to a class stands in the register; without it no entrustment can be written (an error), nor anybody tell who got what (a warning)"
      ),
      good: [
        file(["entrust: { from: a, to: { group: 各局 }, items: { ids: [p-7k3f9q2m] } }"], register: wider)
      ],
      bad: [
        file(["entrust: ↓{ from: a, to: { group: 各区 }, items: { ids: [p-7k3f9q2m] } }"], register: wider),
        file(["devolve: ↓{ from: a, to: { group: 各区 }, items: { ids: [p-7k3f9q2m] } }"], register: wider),
      ]),
    rule(
      "reform/unknown-field", Message(zh: "改革写的字段不存在", en: "a reform names a field that a list has not"),
      why: Message(
        zh: "写错字段的键，要改的内容就落不到清单上。", en: "what was to change does not reach the list"),
      good: [file(["amend: { item: p-7k3f9q2m, fields: [limits.legal], values: { limits.legal: 20个工作日 } }"])],
      bad: [
        file(["amend: ↓{ item: p-7k3f9q2m, fields: [nam], values: { nam: 甲许可 } }"]),
        file(["amend: ↓{ item: p-7k3f9q2m, fields: [limits.leagl], values: { limits.leagl: 20个工作日 } }"]),
        file(["add: { to: a, list: powers, item: ↓{ name: 甲许可, tpye: 行政许可 } }"]),
        file(["divide: { item: p-7k3f9q2m, into: [↓{ nam: 甲许可 }, { name: 乙许可 }] }"]),
      ]),
    rule(
      "reform/unknown-kind", Message(zh: "没有这种清单", en: "there is no such kind of list"),
      why: Message(
        zh: "不知道是哪一种清单，新事项就没有地方写。", en: "a new item has no list to go to"),
      good: [file(["add: { to: a, list: powers, item: { name: 甲许可, type: 行政许可 } }"])],
      bad: [
        file(["add: { to: a, list: power, item: ↓{ name: 甲许可, type: 行政许可 } }"]),
        file(["assume: { from: 市甲局, to: a, item: ↓{ name: 甲许可 } }"]),
      ]),
    rule(
      "reform/selects-nothing", Message(zh: "改革事件没有选到事项", en: "an event selects no item"),
      why: Message(
        zh: "选不到事项的，多半是标识写错了，职责就留在原机构没有人发现。",
        en: "mostly an id is misspelt, and the power stays where it was without anybody noticing"),
      good: [file(["restore: { items: { where: { type: 行政许可 } } }"])],
      bad: [file(["restore: ↓{ note: 全部 }"])]),
    rule(
      "reform/upper", Message(zh: "跟随的上级改革找不到", en: "the upper reform that it follows is not found"),
      why: Message(
        zh: "本级改革跟随上级改革的，上级施行以后、本级到位以前，由谁承担、由上级哪个机构指导，要从上级清单库里查。上级清单库写在 library.yaml 的 base 里。",
        en:
          "until it is in place, who acts and who guides is looked up in the upper library, which is a base of this one"
      ),
      bad: [
        """
        \(register)
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

  private static let register = """
    === registers/organisations.yaml
    organisations:
      - { id: a, names: [{ name: 甲局 }] }
      - { id: b, names: [{ name: 乙局 }] }
      - { id: c, names: [{ name: 丙局 }] }
      - { id: old, until: 2020-01-01, names: [{ name: 旧局 }] }

    """

  /// With a body under another one, and a class of bodies.
  private static let wider =
    register + """
        - { id: under-a, superior: a, names: [{ name: 甲中心 }] }
      groups:
        - { name: 各局, members: [a, b, c] }

      """

  private static func file(
    _ events: [String], mark: String = "", dates: String = "effective: 2027-03-01",
    basis: String = "《机构改革方案》",
    supervision: String = "由有关部门巡查", more: String = "",
    register: String = register
  ) -> Rule.Example {
    let basis = basis.isEmpty ? "" : "basis: \(basis)\n"
    let supervision = supervision.isEmpty ? "" : "supervision: \(supervision)\n"
    return Rule.Example(
      stringLiteral: register
        + "=== reforms/2027-a.yaml\nreform: \(mark)2027-a\n\(basis)\(supervision)\(more)dates: { \(dates) }\nevents:\n"
        + events.map { "  - \($0)\n" }.joined())
  }
}
