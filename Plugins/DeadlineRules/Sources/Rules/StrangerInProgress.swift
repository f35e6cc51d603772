import Qingdan

struct StrangerInProgress: ListValidator {
  static let rule = Rule(
    "task/other-body",
    Message(zh: "报进展的单位不是这项任务的责任单位", en: "progress is told of a body that does not answer for the task"),
    rationale: Message(
      zh: "台账按责任单位统计，写在别的单位名下的进展不算数，责任单位看起来就没有做。",
      en: "totals are counted by the bodies that answer for a task; progress of another one counts for nobody"
    ),
    severity: .warning, kind: "tasks",
    good: [
      item("organisations: [fgw]", "fgw"), item("organisations: [fgw]\nopen: true", "kw"),
      item("groups: [各区政府]", "kw"),
    ],
    bad: [item("organisations: [fgw]", "↓kw"), item("organisations: [fgw, jxj]", "↓kw")])

  private static func item(_ bodies: String, _ body: String) -> Rule.Example {
    "id: t-7k3f9q2m\nname: 信息公开\n\(bodies)\nprogress: [{ organisation: \(body), text: 已发布 }]"
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("progress"), let bodies = list.kind.field("organisations") else {
      return
    }
    for item in list.items {
      // 等部门, and classes whose members nobody wrote down, leave it open who answers.
      let isOpen = list.text(item, list.kind.field("open")) == "true"
      let members = list.texts(item, list.kind.field("groups"))
        .map { check.context.organisations.members(ofGroup: $0, on: check.day)?.map(\.id) ?? [] }
      if isOpen || members.contains(where: { $0.isEmpty }) { continue }
      let own = Set(list.texts(item, bodies) + members.joined())
      for entry in list.entries(item, field) {
        guard let node = entry.value("organisation"), let id = entry.text("organisation") else { continue }
        report.count()
        if own.contains(id) { continue }
        let name = check.context.shortName(id) ?? id
        report.say(
          Message(
            zh: "“\(name)”不是这项任务的责任单位，它的进展不计入台账。写错了就改；确实负责的，加到 organisations 里",
            en: "'\(name)' does not answer for this task; correct it, or add it to 'organisations'"),
          at: node, of: item, in: list, field: "progress")
      }
    }
  }
}
