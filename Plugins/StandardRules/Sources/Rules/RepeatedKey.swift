import Qingdan

struct RepeatedKey: ListValidator {
  static let rule = Rule(
    "key/repeated",
    Message(zh: "同一个字段用两个名称写了两次", en: "one field is written under two names"),
    rationale: Message(
      zh: "只有第一处算数，第二处的内容会丢失。", en: "only the first counts; what stands in the second is lost"),
    good: ["id: p-7k3f9q2m\nbasis:\n  - 《排污许可管理条例》第六条第一款\n  - 《排污许可管理条例》第二条第一款"],
    bad: [
      "id: p-7k3f9q2m\nbasis: 《排污许可管理条例》第六条第一款\n↓设定依据: 《排污许可管理条例》第二条第一款",
      "id: p-7k3f9q2m\nlimits: { legal: 20个工作日, ↓法定时限: 30个工作日 }",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let document = list.document
    report.count(list.count)
    for problem in list.problems {
      guard case .repeatedField(let number, let first) = problem.reason, first.index > 0 else { continue }
      // A key stands right before its value. The same key twice is told by yaml/duplicate-key.
      let key = NodeID(first.index - 1)
      let written = document.text(problem.node)
      guard document.text(key) != written else { continue }
      let field = list.kind[number]
      report.say(
        Message(
          zh: "“\(written)”和“\(document.text(key))”都是\(field.label.zh)，写了两次",
          en: "'\(written)' and '\(document.text(key))' are one field, '\(field.name)', written twice"),
        at: problem.node, of: problem.item, in: list, field: field.name,
        advice: Message(zh: "把两处合成一处，只留 \(field.name)", en: "put both into one '\(field.name)'"),
        notes: [.init(Message(zh: "第一次写在这里", en: "first written here"), at: list.place(key))])
    }
  }
}
