import Qingdan

struct UnknownKey: ListValidator {
  static let rule = Rule(
    "key/unknown",
    Message(zh: "有一个键不是这类清单的字段", en: "a key is not a field of the list's kind"),
    rationale: Message(
      zh: "写错的键不报错，它下面的内容就不会公布，也没有人发现。",
      en: "what stands under a misspelt key is never published, and nobody notices"),
    good: ["id: p-7k3f9q2m\nname: 排污许可证核发\noffice: 环境影响评价处"],
    bad: [
      "id: p-7k3f9q2m\nname: 排污许可证核发\n↓ofice: 环境影响评价处",
      "id: p-7k3f9q2m\nname: 排污许可证核发\nresponsibilities:\n  - { stage: 受理, ↓content: 一次性告知补正材料 }",
      "id: p-7k3f9q2m\nname: 排污许可证核发\n↓承办处室: 环境影响评价处",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    report.count(list.count)
    for problem in list.problems where problem.reason == .unknownKey && !report.isFull {
      let key = list.document.text(problem.node)
      let fields = list.kind.fields(of: problem.group)
      var message = Message(zh: "没有“\(key)”这个字段", en: "there is no field '\(key)'")
      guard let near = fields.nearest(to: key) else {
        let names = fields.map { $0.label.zh }.joined(separator: "、")
        report.say(
          message, at: problem.node, of: problem.item, in: list,
          advice: Message(
            zh: "可以写的字段：\(names)", en: "the fields are \(fields.map(\.name).joined(separator: ", "))"))
        continue
      }
      message.zh += "。是不是“\(near.label.zh)”？"
      message.en += "; did you mean '\(near.name)'?"
      let title = Message(zh: "改成 \(near.name)", en: "write '\(near.name)'")
      // Renamed, the key would stand there twice.
      let isTaken =
        problem.group == nil
        && problem.item.map { item in list.kind.field(near.name).map { list.hasOwn(item, $0) } ?? false }
          ?? false
      report.say(
        message, at: problem.node, of: problem.item, in: list,
        fixes: isTaken ? [] : [list.fix(title, problem.node, to: near.name, safe: false)].compactMap(\.self))
    }
  }
}
