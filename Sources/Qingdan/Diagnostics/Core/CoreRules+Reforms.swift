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
        file(
          ["abolish: { organisation: a }"], mark: "↓", dates: "effective: 2027-03-01, in-place: 2027-02-01"),
        file(["abolish: ↓{ organisation: a, dates: { in-place: 2027-02-01 } }"]),
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
      bad: [file(["transfer: { from: ↓old, to: b, functions: [f-2m9c4d7x] }"])]),
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
        ])
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

  private static func file(
    _ events: [String], mark: String = "", dates: String = "effective: 2027-03-01",
    basis: String = "《机构改革方案》",
    supervision: String = "由有关部门巡查"
  ) -> Rule.Example {
    let basis = basis.isEmpty ? "" : "basis: \(basis)\n"
    let supervision = supervision.isEmpty ? "" : "supervision: \(supervision)\n"
    return Rule.Example(
      stringLiteral: register
        + "=== reforms/2027-a.yaml\nreform: \(mark)2027-a\n\(basis)\(supervision)dates: { \(dates) }\nevents:\n"
        + events.map { "  - \($0)\n" }.joined())
  }
}
