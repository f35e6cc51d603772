import Qingdan

struct ContradictoryProgress: ListValidator {
  static let rule = Rule(
    "task/progress",
    Message(zh: "进展的状态和完成日期对不上", en: "the state of a task and the day on which it was done disagree"),
    rationale: Message(
      zh: "统计按状态和日期算：写了已完成没有日期，逾期没有逾期说不清；过了时限才完成的写成已完成，报上去就是错的。",
      en: "totals are counted from both; done without a day, or done late and called done, makes them wrong"),
    severity: .warning, kind: "tasks",
    good: [
      item("due: 2024年10月", "state: 已完成, done: 2024-10-31"),
      item("due: 2024年10月", "state: 逾期完成, done: 2024-11-01"),
      item("due: 2024年10月", "state: 推进中"), item("due: 长期", "state: 已完成, done: 2024-11-01"),
    ],
    bad: [
      item("due: 2024年10月", "state: ↓已完成, done: 2024-11-01"),
      item("due: 2024年10月", "state: ↓逾期完成, done: 2024-10-01"),
      item("due: 2024年10月", "state: ↓已完成"), item("due: 2024年10月", "state: ↓推进中, done: 2024-10-01"),
    ])

  private static func item(_ due: String, _ progress: String) -> Rule.Example {
    "id: t-7k3f9q2m\nname: 信息公开\norganisations: [fgw]\n\(due)\nprogress: [{ organisation: fgw, \(progress) }]"
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("progress"), let due = list.kind.field("due") else { return }
    for item in list.items {
      let last = list.text(item, due).flatMap { DeadlineReader.read($0).deadline }?
        .lastDay(from: nil, in: check.context.calendar)?.value
      for entry in list.entries(item, field) {
        guard let node = entry.value("state"), let written = entry.text("state"),
          let state = TaskState(rawValue: written)
        else { continue }
        report.count()
        guard let fault = Self.fault(state, entry.text("done").flatMap { Day($0) }, last) else { continue }
        report.say(fault, at: node, of: item, in: list, field: "progress")
      }
    }
  }

  private static func fault(_ state: TaskState, _ done: Day?, _ due: Day?) -> Message? {
    switch (state, done) {
    case (.done, nil), (.doneLate, nil):
      Message(
        zh: "状态是“\(state.rawValue)”，没有完成日期。写上 done: 完成日期",
        en: "'\(state.title.en)' without a day; write 'done: DATE'")
    case (.done, let done?) where due.map { done > $0 } ?? false:
      Message(
        zh: "\(done.chinese)完成，过了时限。状态写“逾期完成”",
        en: "done on \(done), which is past the day; the state is 逾期完成")
    case (.doneLate, let done?) where due.map { done <= $0 } ?? false:
      Message(
        zh: "\(done.chinese)完成，没有过时限。状态写“已完成”", en: "done on \(done), which is in time; the state is 已完成")
    case (.notStarted, .some), (.underWay, .some), (.extensionAsked, .some):
      Message(
        zh: "写了完成日期，状态却是“\(state.rawValue)”。完成了的状态写“已完成”，没有完成的去掉 done",
        en: "there is a day on which it was done, and the state is '\(state.title.en)'; one of them is wrong")
    default: nil
    }
  }
}
