import Qingdan

struct UnassignedTask: ListValidator {
  static let rule = Rule(
    "task/unassigned",
    Message(zh: "任务没有责任单位", en: "nobody answers for a task"),
    rationale: Message(
      zh: "没有责任单位的任务没有人做，统计时也不知道算谁的。",
      en: "a task that nobody answers for is done by nobody, and no total holds it"),
    severity: .warning, kind: "tasks",
    good: [
      "id: t-7k3f9q2m\nname: 信息公开\norganisations: [fgw]", "id: t-7k3f9q2m\nname: 信息公开\ngroups: [各区政府]",
      "id: t-7k3f9q2m\nname: 信息公开\nheading-only: true",
    ],
    bad: ["id: t-7k3f9q2m\nname: ↓信息公开\ndue: 2024年10月"])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let bodies = list.kind.field("organisations"), let groups = list.kind.field("groups"),
      list.kind.field("progress") != nil
    else { return }
    let heading = list.kind.field("heading-only")
    for item in list.items where list.text(item, heading) != "true" {
      report.count()
      guard list.texts(item, bodies).isEmpty, list.texts(item, groups).isEmpty else { continue }
      let node = list.kind.field("name").flatMap { list.value(item, $0) } ?? list.node(item)
      report.say(
        Message(
          zh: "没有写责任单位。写 organisations: [机构标识]，统称写 groups；原文没有写完的，写 heading-only: true",
          en:
            "nobody answers for it; write 'organisations' or 'groups', or 'heading-only: true' where the text breaks off"
        ),
        at: node, of: item, in: list, field: "organisations")
    }
  }
}
