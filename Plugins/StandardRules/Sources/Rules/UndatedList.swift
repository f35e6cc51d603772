import Qingdan

struct UndatedList: ListValidator {
  static let rule = Rule(
    "list/no-date",
    Message(zh: "清单没有施行日期", en: "the list has no day from which it holds"),
    rationale: Message(
      zh: "没有日期，就无法判断所引的法律当时是否有效、机构当时是否存在，这些检查只能跳过。",
      en: "without a day nobody can tell whether its statutes were in force and its bodies existed"),
    severity: .warning, kind: "functions",
    good: ["list: functions\norganisation: sthjj\neffective: 2024-03-01\nitems: []"],
    bad: ["list: ↓functions\norganisation: sthjj\nitems: []"])

  func validate(_ check: ListCheck, into report: inout Report) {
    let head = check.list.head
    report.count()
    // A date that is none is told by field/type.
    guard check.day == nil, head.nodes["effective"] == nil, let node = head.nodes["list"] else { return }
    report.say(
      Message(
        zh: "清单没有施行日期，与时间有关的检查都没有做。在 organisation 下面写：effective: 2024-03-01",
        en:
          "the list has no effective day, so that nothing about time was checked; write effective: 2024-03-01"
      ),
      at: check.list.place(node), owner: check.context.shortName(head.organisation))
  }
}
