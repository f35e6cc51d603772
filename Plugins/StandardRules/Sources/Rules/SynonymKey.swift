import Qingdan

struct SynonymKey: ListValidator {
  static let rule = Rule(
    "key/synonym",
    Message(zh: "键写的是字段的中文名称，不是英文键", en: "a key is a title of the field, not its key"),
    rationale: Message(
      zh: "中文名称也能读懂，但英文键在 YAML、JSON、网址里都一样，比较和检索时不会漏。",
      en: "a title is understood too, but the key is the same in YAML, JSON and addresses"),
    severity: .note,
    good: ["id: p-7k3f9q2m\nbasis: 《排污许可管理条例》第六条第一款"],
    bad: [
      "id: p-7k3f9q2m\n↓设定依据: 《排污许可管理条例》第六条第一款",
      "id: p-7k3f9q2m\nlimits: { ↓承诺时限: 5个工作日 }",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    report.count(list.count)
    // Renamed, a field that stands there twice would be a duplicate key.
    let repeated = Set(
      list.problems.flatMap { problem -> [NodeID] in
        guard case .repeatedField(_, let first) = problem.reason, first.index > 0 else { return [] }
        // A key stands right before its value.
        return [problem.node, NodeID(first.index - 1)]
      })
    for problem in list.problems where !repeated.contains(problem.node) {
      guard case .synonym(let number) = problem.reason else { continue }
      let field = list.kind[number]
      let written = list.document.text(problem.node)
      let title = Message(zh: "改成 \(field.name)", en: "write '\(field.name)'")
      report.say(
        Message(zh: "“\(written)”读作字段 \(field.name)", en: "'\(written)' is read as '\(field.name)'"),
        at: problem.node, of: problem.item, in: list, field: field.name,
        fixes: [list.fix(title, problem.node, to: field.name, safe: true)].compactMap(\.self))
    }
  }
}
