import Qingdan

struct MissingField: ListValidator {
  static let rule = Rule(
    "field/missing",
    Message(zh: "缺少必填的字段", en: "a required field is missing"),
    rationale: Message(
      zh: "少了名称、类型、依据或者主体，群众和审核的人都无法知道这是什么事、凭什么、由谁办。",
      en: "without name, type, basis or holder nobody can tell what it is, by which law, and who does it"),
    good: ["id: p-7k3f9q2m\nname: 排污许可证核发\ntype: 行政许可\nholder: sthjj\nbasis: 《排污许可管理条例》第六条第一款"],
    bad: [
      "↓id: p-7k3f9q2m\nname: 排污许可证核发\ntype: 行政许可\nholder: sthjj",
      "↓id: p-7k3f9q2m\nname:\ntype: 行政许可\nholder: sthjj\nbasis: 《排污许可管理条例》第六条第一款",
      "↓id: p-7k3f9q2m\nname: ' '\ntype: 行政许可\nholder: sthjj\nbasis: 《排污许可管理条例》第六条第一款",
      "↓id: p-7k3f9q2m\nname: 排污许可证核发\ntype: 行政许可\nholder: sthjj\nbasis: []",
      """
      === organisations/sthjj/powers.yaml
      list: powers
      ↓organisation: ~
      effective: 2024-03-01
      items: []
      """,
      """
      === registers/organisations.yaml
      organisations:
        - ↓id:
          names: [{ name: 本市生态环境局 }]
        - id: sthjj
          names: ↓[]
      """,
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    report.count(list.count)
    for problem in list.problems {
      guard case .missing(let number) = problem.reason, list.kind[number].type != .id else { continue }
      let field = list.kind[number]
      let group = problem.group.map { list.kind[$0].label }
      let choices = field.choices.map(\.value).joined(separator: "、")
      report.say(
        Message(
          zh: "\(group.map { "\($0.zh)里" } ?? "")缺少\(field.label.zh)",
          en: "\(group.map { "'\($0.en)' " } ?? "")lacks '\(field.name)'"),
        at: problem.node, of: problem.item, in: list, field: list.kind.allFields[Int(number.index)].path,
        advice: Message(
          zh: "补上 \(field.name): …\(choices.isEmpty ? "" : "（\(choices)）")",
          en: "add '\(field.name): …'\(choices.isEmpty ? "" : " (\(choices))")"))
    }
  }
}
