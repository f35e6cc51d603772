import Qingdan

struct UnreadDeadline: ListValidator {
  static let rule = Rule(
    "deadline/not-understood",
    Message(zh: "时限的写法看不懂", en: "a deadline is not understood"),
    rationale: Message(
      zh: "看不懂的时限算不出到期日，超期了没有人知道。",
      en: "a deadline that is not understood has no due day, and nobody sees that it has passed"),
    severity: .warning, kind: "disclosure",
    good: [
      "id: d-7k3f9q2m\nname: 预算\ndeadline: 自信息形成或者变更之日起20个工作日内", "id: d-7k3f9q2m\nname: 预算\ndeadline: 1月31日前",
      "id: d-7k3f9q2m\nname: 信访\nmode: 依申请\ndeadline: 自收到申请之日起0个工作日内",
    ],
    bad: [
      "id: d-7k3f9q2m\nname: 预算\ndeadline: 信息形成后,20个工作日内公开↓内公开", "id: d-7k3f9q2m\nname: 预算\ndeadline: ↓另行通知",
      "id: d-7k3f9q2m\nname: 预算\ndeadline: 自信息形成之日起↓99999个工作日内",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    for use in check.deadlines {
      report.count()
      guard !use.reading.isComplete else { continue }
      let left = use.reading.leftovers.first
      if let long = use.reading.notes.first(where: { left?.range.overlaps($0.range) ?? false }) {
        report.say(long.message, at: use.value, in: check.list, part: long.range)
        continue
      }
      let text = left?.text ?? check.list.text(use.value)
      report.say(
        Message(zh: "“\(text)”看不懂", en: "'\(text)' is not understood"), at: use.value, in: check.list,
        part: left?.range,
        advice: Message(
          zh: "写成“自……之日起N个工作日内”“1月31日前”“按季度”这样的形式，其余的话写到备注里",
          en: "write it as '自……之日起N个工作日内', '1月31日前' or '按季度', and the rest into the note"))
    }
  }
}
