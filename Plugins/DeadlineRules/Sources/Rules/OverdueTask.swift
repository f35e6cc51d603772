import Qingdan

struct OverdueTask: ListValidator {
  static let rule = Rule(
    "task/overdue",
    Message(zh: "任务过了完成时限，还没有完成", en: "a task is past its day and not done"),
    rationale: Message(
      zh: "台账是用来督办的，过了时限没有人说，就白立了。写上进展情况和完成日期；完成不了的，按程序申请延期。",
      en: "the ledger is there to press for what is late; write the progress and the day on which it was done"
    ),
    severity: .warning, kind: "tasks",
    good: [
      list("due: 2024年10月\nprogress: [{ organisation: fgw, state: 已完成, done: 2024-10-20 }]"),
      list("due: 2024年10月\nprogress: [{ organisation: fgw, state: 逾期完成, done: 2024-11-02 }]"),
      list("due: 2025年10月"), list("due: 持续推进"),
    ],
    bad: [
      list("due: ↓2024年10月"), list("due: ↓2024年10月\nprogress: [{ organisation: fgw, state: 推进中 }]"),
      list(
        "due: ↓2024年10月\norganisations: [fgw, kw]\nprogress: [{ organisation: kw, state: 已完成, done: 2024-10-20 }]"
      ),
    ])

  private static func list(_ item: String) -> Rule.Example {
    let bodies = item.contains("organisations:") ? "" : "\n    organisations: [fgw]"
    return """
      list: tasks
      organisation: szf
      effective: 2024-12-01
      items:
        - id: t-7k3f9q2m
          name: 信息公开
          \(item.replacing("\n", with: "\n    "))\(bodies)
      """
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let day = check.day, let field = list.kind.field("due") else { return }
    let late = Dictionary(grouping: check.taskRows.filter { $0.row.state == .overdue }) { $0.item }
    report.count(check.taskRows.count)
    for item in list.items {
      guard let rows = late[item], let due = rows[0].row.dueDay, let node = list.value(item, field) else {
        continue
      }
      let names = rows.map(\.row.name).joined(separator: "、")
      let days = day - due
      report.say(
        Message(
          zh: "\(due.chinese)到期，到\(day.chinese)逾期\(days)天，\(names)还没有完成",
          en: "due on \(due), \(days) days late on \(day): \(names)"),
        at: node, of: item, in: list, field: "due",
        advice: Message(
          zh: "在 progress 里写上这些单位的进展；做完了的写 state: 已完成 和 done: 完成日期",
          en: "write their progress; for what is done, 'state: 已完成' and 'done: DATE'"))
    }
  }
}
