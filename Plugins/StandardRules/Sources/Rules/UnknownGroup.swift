import Qingdan

struct UnknownGroup: ListValidator {
  static let rule = Rule(
    "organisation/unknown-group",
    Message(zh: "统称不在机构库的 groups 里", en: "a group of organisations is not in the register"),
    rationale: Message(
      zh: "“市政府各部门”这样的统称要在机构库里登记有哪些成员，不然谁都可以说不包括自己。",
      en:
        "a group such as 'all departments' must have its members on file, or everybody may say that others are meant"
    ),
    kind: "tasks",
    good: ["id: t-7k3f9q2m\nname: 公开预算\ngroups: [街道办事处]"],
    bad: ["id: t-7k3f9q2m\nname: 公开预算\ngroups: [街道办事处, ↓街道办]"])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("groups") else { return }
    let known = check.context.organisations.groups.map(\.name)
    for value in list.values(of: .text) where value.field == field {
      report.count()
      let text = list.text(value)
      guard !known.contains(text) else { continue }
      let near = Spelling.nearest(to: text, among: known)
      report.say(
        Message(
          zh: "机构库的 groups 里没有“\(text)”\(near.map { "。是不是“\($0)”？" } ?? "")",
          en: "there is no group '\(text)'\(near.map { "; did you mean '\($0)'?" } ?? "")"),
        at: value, in: list,
        advice: Message(
          zh: "写机构库里有的统称；没有的，在 registers/organisations.yaml 的 groups 里登记它和它的成员",
          en: "write a group of the register, or enter it with its members in registers/organisations.yaml"),
        fixes: [
          near.flatMap {
            list.fix(Message(zh: "改成“\($0)”", en: "write '\($0)'"), value.node, to: $0, safe: false)
          }
        ].compactMap(\.self))
    }
  }
}
