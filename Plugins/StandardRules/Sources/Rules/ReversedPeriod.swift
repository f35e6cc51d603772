import Qingdan

struct ReversedPeriod: ListValidator {
  static let rule = Rule(
    "item/period",
    Message(zh: "事项的起止日期颠倒了", en: "an item ends before it begins"),
    rationale: Message(
      zh: "这样的事项哪一天都不算有效：印不出来，也没有规则检查它。",
      en: "such an item is in force on no day: it is never printed, and no rule looks at it"),
    good: ["id: p-7k3f9q2m\nfrom: 2024-03-01\nuntil: 2024-03-02"],
    bad: [
      "id: p-7k3f9q2m\nfrom: 2024-03-01\nuntil: ↓2018-11-08",
      "id: p-7k3f9q2m\nfrom: 2024-03-01\nuntil: ↓2024-03-01",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("until"), !list.values(of: .date).isEmpty else { return }
    for item in list.items {
      let period = list.period(item)
      guard let from = period.from, let until = period.until, let node = list.value(item, field) else {
        continue
      }
      report.count()
      guard until <= from else { continue }
      report.say(
        Message(
          zh: "不再有效的日期（\(until)）不在生效日期（\(from)）之后", en: "it ends (\(until)) before it begins (\(from))"),
        at: node, of: item, in: list, field: "until",
        advice: Message(
          zh: "until 是不再有效的第一天，要晚于 from", en: "'until' is the first day no longer in force, behind 'from'"))
    }
  }
}
