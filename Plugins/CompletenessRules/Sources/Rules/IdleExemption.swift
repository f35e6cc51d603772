import Qingdan

struct IdleExemption: ListValidator {
  static let rule = Rule(
    "complete/idle-exemption",
    Message(zh: "写了不涉及，可是不起作用", en: "what is said not to apply does"),
    rationale: Message(
      zh: "一边写着不涉及，一边公开着，看的人不知道信哪一个；写在别的清单里的，没有人看。",
      en:
        "readers do not know which to believe where an item discloses what the list says there is none of; in another list nobody reads it"
    ),
    severity: .warning, kind: "disclosure",
    good: [Disclosing.list("not-applicable: [{ article: 20(八), because: 没有收费 }]", article: "[20(十一)]")],
    bad: [
      Disclosing.list("not-applicable: [{ article: ↓20(十一), because: 没有民生职能 }]", article: "[20(十一)]"),
      """
      === organisations/sthjj/powers.yaml
      list: powers
      organisation: sthjj
      not-applicable: [{ article: ↓20(八), because: 没有收费 }]
      items: []
      """,
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard !list.head.notApplicable.isEmpty else { return }
    guard let article = list.kind.field("article") else {
      for reason in list.head.notApplicable {
        report.say(
          Message(
            zh: "不涉及（not-applicable）写在\(list.kind.title.zh)里没有用，移到政务公开全清单里",
            en: "'not-applicable' belongs into the disclosure list; here it has no effect"),
          at: list.place(reason.node), field: "not-applicable")
      }
      return
    }
    var reader = ClauseReader()
    var covering: [DisclosureClause: ListFile.Item] = [:]
    for item in list.items where check.isInForce(item) {
      list.forEachElement(item, article) { node in
        if let clause = reader.clause(node, of: list), covering[clause] == nil { covering[clause] = item }
      }
    }
    for reason in list.head.notApplicable {
      report.count()
      guard let clause = DisclosureClause(reason.article), clause != .other, let item = covering[clause]
      else { continue }
      report.say(
        Message(
          zh: "\(reason.article) 写了不涉及，可是\(list.label(item).zh)公开的就是它。删去一处",
          en:
            "\(reason.article) is said not to apply, yet \(list.label(item).en) discloses it; remove one of the two"
        ),
        at: list.place(reason.node), field: "not-applicable",
        notes: [
          .init(Message(zh: "公开事项在这里", en: "the item is here"), at: list.place(list.node(item)))
        ])
    }
  }
}
