import Qingdan

/// 本单位自己的规则。
enum OwnRules: Plugin {
  static let name = "OwnRules"
  static let validators: [any Validator.Type] = [ShoutedName.self]
}

struct ShoutedName: ListValidator {
  static let rule = Rule(
    "own/shouted-name", Message(zh: "名称带感叹号", en: "a name has an exclamation mark"),
    rationale: Message(zh: "清单里的名称照文件写，不喊。", en: "a list names things as its documents do"),
    severity: .warning,
    good: ["id: p-7k3f9q2m\nname: 排污许可证核发"], bad: ["id: p-7k3f9q2m\nname: ↓排污许可证核发！"])

  func validate(_ check: ListCheck, into report: inout Report) {
    guard let name = check.list.kind.field("name") else { return }
    for item in check.list.items {
      guard let node = check.list.value(item, name), check.list.name(item)?.contains("！") ?? false else {
        continue
      }
      report.say(
        Message(zh: "有感叹号，删掉", en: "remove the exclamation mark"), at: node, of: item, in: check.list,
        field: "name")
    }
  }
}
