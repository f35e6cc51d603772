import Qingdan

struct MalformedID: ListValidator {
  static let rule = Rule(
    "id/form",
    Message(zh: "id 不是规定的样子", en: "an id is not of the form"),
    rationale: Message(
      zh: "id 只由工具生成，才能保证不重复；手写的容易和别处相同，也容易认错。",
      en: "only ids made by the tool are unlikely to meet; hand-made ones collide and are misread"),
    good: ["id: p-7k3f9q2m\nname: 排污许可证核发"],
    bad: [
      "id: ↓p-1\nname: 排污许可证核发", "id: ↓P-7K3F9Q2M\nname: 排污许可证核发", "id: ↓d-7k3f9q2m\nname: 排污许可证核发",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let prefix = list.kind.prefix
    for value in list.values(of: .id) {
      report.count()
      let isValid = list.document.withText(value.node) { ItemID.isValid(utf8: $0, prefix: prefix) }
      guard !isValid, let item = value.item else { continue }
      let id = list.text(value)
      let fresh = ItemID.corrected(id, prefix: prefix) ?? list.mintedID(for: item)
      let title = Message(zh: "改成 \(fresh)（引用它的地方也要改）", en: "write '\(fresh)', and so wherever it is named")
      report.say(
        Message(
          zh: "“\(id)”不是这类清单的 id。应当是 \(prefix)- 加八位数字或小写字母（不用 i、l、o、u）",
          en:
            "'\(id)' is no id of this kind; it is \(prefix)- and eight digits or small letters (no i, l, o, u)"
        ),
        at: value, in: list, fixes: [list.fix(title, value.node, to: fresh, safe: false)].compactMap(\.self))
    }
  }
}
