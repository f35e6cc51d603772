import Qingdan

struct LateAnnualReport: ListValidator {
  static let rule = Rule(
    "deadline/annual-report",
    Message(zh: "政府信息公开工作年度报告的公开时限晚于规定的日期", en: "the yearly report is due later than the law has it"),
    rationale: Message(
      zh: "部门1月31日前向本级主管部门提交并公布，县级以上人民政府的主管部门3月31日前公布本级政府的。晚了是法定的监督事项。",
      en:
        "departments publish theirs by 31 January, governments by 31 March; a later date breaks the regulation"
    ),
    source: ["《中华人民共和国政府信息公开条例》第四十九条"], kind: "disclosure",
    good: [
      "id: d-7k3f9q2m\nname: 政府信息公开工作年度报告\ndeadline: 每年1月31日前",
      "id: d-7k3f9q2m\nname: 本级政府信息公开工作年度报告\ndeadline: 每年3月31日前",
      "id: d-7k3f9q2m\nname: 部门决算\ndeadline: 每年9月30日前",
    ],
    bad: [
      "id: d-7k3f9q2m\nname: 政府信息公开工作年度报告\ndeadline: ↓每年6月30日前",
      "id: d-7k3f9q2m\nname: 政府信息公开年度报告\ndeadline: ↓每年3月31日前",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("deadline"), let name = list.kind.field("name") else { return }
    for item in list.items {
      guard let named = list.value(item, name), list.document.withText(named, Self.report.isFound) else {
        continue
      }
      let title = list.document.text(named)
      guard title.contains("信息公开"), let node = list.value(item, field), let text = list.text(item, field),
        check.isInForce(item)
      else { continue }
      report.count()
      // Whose report it is, the name tells, or the body whose list it is.
      let isGovernment = title.contains("政府信息公开") && title.contains("本级") || Self.isGovernment(check)
      let (month, day) = isGovernment ? (3, 31) : (1, 31)
      guard let last = DeadlineReader.read(text).deadline?.due?.last(in: 2024),
        let limit = Day(2024, month, day),
        last > limit
      else { continue }
      report.say(
        Message(
          zh: "公开时限“\(text)”晚于\(month)月\(day)日。改为每年\(month)月\(day)日前",
          en: "'\(text)' is later than \(month)/\(day); make it 每年\(month)月\(day)日前"),
        at: node, of: item, in: list, field: "deadline")
    }
  }

  private static let report = WordFinder(["年度报告"])

  /// 人民政府 and their offices publish the report of the government.
  private static func isGovernment(_ check: ListCheck) -> Bool {
    let body = check.list.head.organisation.flatMap { check.context.organisations[$0] }
    let name = body?.name(on: check.day) ?? ""
    return name.hasSuffix("人民政府") || name.hasSuffix("政府办公厅") || name.hasSuffix("政府办公室")
  }
}
