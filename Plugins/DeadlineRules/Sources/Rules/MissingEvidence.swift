import Qingdan

struct MissingEvidence: ListValidator {
  static let rule = Rule(
    "task/evidence",
    Message(zh: "佐证材料所指的版本或者清单不存在", en: "a task's evidence names a release or a list that is not there"),
    rationale: Message(
      zh: "佐证材料要经得起核查：写了版本号，库里就要有这个版本。",
      en: "evidence must stand a check: a release that is named must be on file"),
    kind: "tasks",
    good: ["id: t-7k3f9q2m\nname: 信息公开\nevidence: [《工作总结》, https://www.beijing.gov.cn/]"],
    bad: [
      "id: t-7k3f9q2m\nname: 信息公开\nevidence: [↓release:2024.2]",
      "id: t-7k3f9q2m\nname: 信息公开\nevidence: [《工作总结》, ↓list:organisations/sthjj/power.yaml]",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("evidence") else { return }
    for value in list.values(of: .text) where value.field == field {
      report.count()
      guard let fault = TaskEvidence(list.text(value))?.fault(in: check.context) else { continue }
      report.say(fault, at: value, in: list)
    }
  }
}
