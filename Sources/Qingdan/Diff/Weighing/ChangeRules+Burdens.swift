extension ChangeRules {
  /// What citizens bear, and what the holder owes them.
  static let burdens =
    [
      ChangeRule(
        "change/deadline-longer", Message(zh: "时限延长", en: "a time limit became longer"), weight: .ofField,
        why: Message(
          zh: "办事的人要等得更久，或者公开得更晚。承诺时限、法定时限延长要有依据。",
          en: "people wait longer, or learn it later; a longer limit needs its basis"),
        mirror: "change/deadline-shorter",
        examples: [
          power("limits: { promised: 10个工作日 }", "limits: { promised: 20个工作日 }"),
          .init(
            kind: "tasks", before: "id: t-3v8n5q1x\nname: 编制清单\ndue: 6月底前",
            after: "id: t-3v8n5q1x\nname: 编制清单\ndue: 9月底前", severity: .service),
        ]),
      ChangeRule(
        "change/deadline-shorter", Message(zh: "时限缩短", en: "a time limit became shorter"), weight: .ofField,
        why: Message(
          zh: "办得更快是好事，但承诺了就要做到；法定时限缩短要看依据是不是改了。",
          en: "faster is better, but promised is promised; a shorter limit by law comes from a changed law"),
        mirror: "change/deadline-longer",
        examples: [
          power("limits: { promised: 20个工作日 }", "limits: { promised: 10个工作日 }"),
          power("limits: { legal: 2个月 }", "limits: { legal: 20个工作日 }"),
        ]),
      ChangeRule(
        "change/deadline-added", Message(zh: "写明时限", en: "a time limit was given"), weight: .ofField,
        why: Message(zh: "原来没有时限，现在有了。", en: "there was no limit, now there is one"),
        mirror: "change/deadline-removed", examples: [power("", "limits: { promised: 20个工作日 }")]),
      ChangeRule(
        "change/deadline-removed", Message(zh: "取消时限", en: "a time limit is gone"), weight: .ofField,
        loss: true,
        why: Message(
          zh: "原来有时限，现在没有了，办事的人不知道要等多久。", en: "there was a limit, now nobody knows how long it takes"),
        mirror: "change/deadline-added", examples: [power("limits: { promised: 20个工作日 }", "")]),
      ChangeRule(
        "change/deadline-changed", Message(zh: "变更时限", en: "a time limit changed"), weight: .ofField,
        why: Message(
          zh: "起算的事由、单位或者写法变了，工具分不出长短（30日和1个月哪个长，要看哪个月），请人判断。",
          en:
            "trigger, unit or wording changed; whether 30 days or a month is longer depends on the month: judge it"
        ),
        examples: [power("limits: { legal: 30日 }", "limits: { legal: 1个月 }")]),
    ]
    + three(
      "fee", added: Message(zh: "新增收费", en: "a fee was added"),
      removed: Message(zh: "取消收费", en: "a fee was removed"),
      changed: Message(zh: "变更收费", en: "a fee changed"),
      why: Message(
        zh: "收费是办事人的负担。实施行政许可不得收费，法律、行政法规另有规定的除外。",
        en: "a fee is a burden; a permit costs nothing unless a law or an administrative regulation says so"),
      source: ["《中华人民共和国行政许可法》第五十八条第一款"],
      few: "fee: [{ standard: 每证10元 }]", many: "fee: [{ standard: 每证10元 }, { standard: 检测费按次计收 }]",
      other: "fee: [{ standard: 每证20元 }]")
    + three(
      "duty", added: Message(zh: "增加责任事项", en: "a duty was added"),
      removed: Message(zh: "减少责任事项", en: "a duty was removed"),
      changed: Message(zh: "变更责任事项", en: "a duty changed"),
      why: Message(
        zh: "有权必有责。责任事项按环节写，少一个环节就少一份责任。",
        en: "who has a power has its duties, stage by stage; a stage less is a duty less"),
      few: "responsibilities: [{ stage: 受理, text: 公示应当提交的材料 }]",
      many: "responsibilities: [{ stage: 受理, text: 公示应当提交的材料 }, { stage: 决定, text: 作出决定 }]",
      other: "responsibilities: [{ stage: 受理, text: 一次性告知补正材料 }]")
    + three(
      "accountability", added: Message(zh: "增加追责情形", en: "a ground of accountability was added"),
      removed: Message(zh: "减少追责情形", en: "a ground of accountability was removed"),
      changed: Message(zh: "变更追责情形", en: "a ground of accountability changed"),
      why: Message(
        zh: "追责情形说明失职的后果，减少了要说明理由。", en: "they say what neglect leads to; fewer of them need a reason"),
      few: "accountability: [{ text: 对符合条件的申请不予受理的 }]",
      many: "accountability: [{ text: 对符合条件的申请不予受理的 }, { text: 违法收取费用的 }]",
      other: "accountability: [{ text: 对符合法定条件的申请不予受理的 }]")
}
