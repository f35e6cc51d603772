extension CoreRules {
  /// What reforms say of bodies, their levels and divisions.
  static let reformedBodies = [
    rule(
      "reform/unknown-organisation",
      Message(zh: "改革里写的机构不在机构库，也没有组建", en: "a reform names a body that nobody knows"),
      why: Message(
        zh: "不知道是哪个机构，事项就不知道从哪里来、到哪里去。", en: "nobody can tell then from where and to where items go"),
      good: [
        reformFile([
          "establish: { id: d, name: 丁局, from: [a] }",
          "transfer: { from: b, to: d, functions: [f-2m9c4d7x] }",
        ])
      ],
      bad: [reformFile(["transfer: { from: b, to: ↓e, functions: [f-2m9c4d7x] }"])]),
    rule(
      "reform/not-in-force", Message(zh: "改革里写的机构那一天不存在", en: "a body is not there on the day of the reform"),
      why: Message(
        zh: "已经撤销的机构划不出职责，还没有成立的机构也接不了。",
        en: "a body that is gone has nothing to give, one to come takes nothing over"),
      good: [reformFile(["transfer: { from: a, to: b, functions: [f-2m9c4d7x] }"])],
      bad: [
        reformFile(["transfer: { from: ↓old, to: b, functions: [f-2m9c4d7x] }"]),
        reformFile([
          "establish: { id: d, name: 丁局, from: [a] }",
          "transfer: { from: b, to: ↓a, functions: [f-2m9c4d7x] }",
        ]),
        reformFile(["abolish: { organisation: a }", "move-under: { organisation: c, to: ↓a }"]),
        reformFile(["abolish: { organisation: a }", "establish: { id: ↓d, name: 丁局, superior: a }"]),
      ]),
    rule(
      "reform/body-exists", Message(zh: "新机构用了别的机构的标识", en: "a new body has the id of another"),
      why: Message(
        zh: "标识一直指同一个机构；重新组建的用新的标识，才分得清改革前后。",
        en: "an id is one body for ever; one that is set up anew gets a new one"),
      good: [reformFile(["re-establish: { id: d, name: 甲局, from: [a] }", "abolish: { organisation: a }"])],
      bad: [
        reformFile(["establish: { id: ↓b, name: 丁局, from: [a] }"]),
        reformFile(["establish: { id: d, name: 丁局 }", "establish: { id: ↓d, name: 戊局 }"]),
      ]),
    rule(
      "reform/two-fates", Message(zh: "一个机构的去向、名称、上级或者规格写了两次", en: "it says twice what becomes of a body"),
      why: Message(
        zh: "合并、拆分、撤销只能是其中一种，事项的去处才唯一；同一天的没有先后，名称、上级、规格写了两处，就不知道以哪一处为准。",
        en:
          "a body ends in one way only; what takes effect on one day has no order, so that of two names one would be lost"
      ),
      good: [
        reformFile(["merge: { from: [a, b], into: { id: d, name: 丁局 } }"]),
        reformFile(["move-under: { organisation: a, to: b }", "managed-by: { organisation: a, by: c }"]),
      ],
      bad: [
        reformFile([
          "merge: { from: [a, b], into: { id: d, name: 丁局 } }",
          "merge: { from: [↓a, c], into: { id: e, name: 戊局 } }",
        ]),
        reformFile(["establish: { id: d, name: 丁局, from: [a] }", "rename: { organisation: ↓a, name: 丁局 }"]),
        reformFile(["rename: { organisation: ↓a, name: 丁局 }", "abolish: { organisation: a }"]),
        reformFile(["rename: { organisation: a, name: 丁局 }", "rename: { organisation: ↓a, name: 戊局 }"]),
        reformFile(["move-under: { organisation: a, to: b }", "move-under: { organisation: ↓a, to: c }"]),
        reformFile(["abolish: { organisation: a }", "abolish: { organisation: ↓a }"]),
        reformFile(["abolish: { organisation: a }", "rank: { organisation: ↓a, to: 市政府工作部门 }"]),
        reformFile([
          "establish: { id: d, name: 丁局, from: [a] }", "establish: { id: e, name: 戊局, from: [↓a] }",
        ]),
      ]),
    rule(
      "reform/cycle", Message(zh: "机构由自己组成", en: "a body comes from itself"),
      why: Message(
        zh: "沿革要能从旧机构一直查到新机构。", en: "who follows a body must come to an end"),
      good: [
        reformFile(["establish: { id: d, name: 丁局, from: [a] }", "establish: { id: e, name: 戊局, from: [d] }"])
      ],
      bad: [
        reformFile([
          "establish: { id: ↓d, name: 丁局, from: [e] }", "establish: { id: e, name: 戊局, from: [d] }",
        ])
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
        reformFile(
          ["move-under: { organisation: under-a, to: b }", "move-under: { organisation: a, to: under-a }"],
          register: widerRegister)
      ],
      bad: [
        reformFile(["move-under: { organisation: a, to: b }", "managed-by: { organisation: b, by: ↓a }"]),
        reformFile(["move-under: { organisation: a, to: ↓under-a }"], register: widerRegister),
        reformFile(["move-under: { organisation: a, to: ↓a }"]),
        reformFile(["abolish: { organisation: ↓a }"], register: widerRegister),
        reformFile(
          ["establish: { id: d, name: 丁局, superior: under-a }", "managed-by: { organisation: a, by: ↓d }"],
          register: widerRegister
        ),
      ]),
    rule(
      "reform/unknown-level", Message(zh: "没有听说过的层级", en: "a level that nobody knows"),
      why: Message(
        zh: "下放到哪一级写错了，台账里就记错，接的人也找不到；层级的叫法各地不同，所以只提醒。",
        en:
          "the ledger keeps where items went; levels are called differently from place to place, so that it is a warning"
      ),
      .warning,
      good: [reformFile(["devolve: { from: a, to: { level: 区级 }, items: { ids: [p-7k3f9q2m] } }"])],
      bad: [reformFile(["devolve: ↓{ from: a, to: { level: 去级 }, items: { ids: [p-7k3f9q2m] } }"])]),
    rule(
      "reform/unknown-group", Message(zh: "机构库里没有这一类机构", en: "a class of bodies that the register has not"),
      why: Message(
        zh: "一类机构包括哪些单位写在机构库的 groups 里；没有的，委托写不进清单（错误），下放记不清给了谁（警告）。",
        en:
          "who belongs to a class stands in the register; without it no entrustment can be written (an error), nor anybody tell who got what (a warning)"
      ),
      good: [
        reformFile(
          ["entrust: { from: a, to: { group: 各局 }, items: { ids: [p-7k3f9q2m] } }"], register: widerRegister)
      ],
      bad: [
        reformFile(
          ["entrust: ↓{ from: a, to: { group: 各区 }, items: { ids: [p-7k3f9q2m] } }"], register: widerRegister),
        reformFile(
          ["devolve: ↓{ from: a, to: { group: 各区 }, items: { ids: [p-7k3f9q2m] } }"], register: widerRegister),
      ]),
    rule(
      "reform/no-level", Message(zh: "不知道接收机构是哪一级", en: "the level of a receiving body is not known"),
      why: Message(
        zh: "下放、上收、赋权以后，事项的行使层级要跟着接收的机构变；不知道它是哪一级，清单上还写着原来的层级。",
        en:
          "powers are exercised on the level of the body that gets them; the lists would go on saying the old one"
      ),
      .warning,
      good: [
        reformFile(
          ["devolve: { from: a, to: under-a, items: { ids: [p-7k3f9q2m] } }"],
          register: reformRegister + "  - { id: under-a, level: 区级, names: [{ name: 甲分局 }] }\n"),
        reformFile([
          "devolve: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }",
          "amend: { item: p-7k3f9q2m, values: { levels: [区级] } }",
        ]),
      ],
      bad: [reformFile(["devolve: { from: a, to: ↓b, items: { ids: [p-7k3f9q2m] } }"])]),
    rule(
      "reform/unknown-division",
      Message(zh: "行政区划调整写的代码没有机构", en: "a change of territory names a division of no body"),
      why: Message(
        zh: "代码写错了，机构的行政区划一个也不变，没有人发现。",
        en: "a code that is misspelt changes nothing, without anybody noticing"),
      good: [
        reformFile(
          [#"territory: { from: ["110101"], to: ["110102"] }"#],
          register: reformRegister + "  - { id: d, division: \"110101\", names: [{ name: 丁局 }] }\n")
      ],
      bad: [reformFile([#"territory: ↓{ from: ["999999"], to: ["110102"] }"#])]),
  ]
}
