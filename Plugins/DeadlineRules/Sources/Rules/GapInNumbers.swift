import Qingdan

struct GapInNumbers: ListValidator {
  static let rule = Rule(
    "task/number-gap",
    Message(zh: "任务编号缺了一个，或者重了", en: "a number of a task is missing or taken twice"),
    rationale: Message(
      zh: "台账要和要点逐条对上。编号断了，多半是漏录了一条；已公布的台账有缺第28项的（岚综管办函〔2021〕39号分解表）。",
      en: "the ledger must hold every task of its document; a gap is mostly a task that was left out"),
    severity: .warning, kind: "tasks",
    good: [list("二(一)1", "二(一)2"), list("二(一)1", "二(二)1"), list("1", "2"), list("一、", "三、")],
    bad: [list("二(一)1", "↓二(一)3"), list("1", "↓1"), list("27", "↓29")])

  private static func list(_ first: String, _ second: String) -> Rule.Example {
    """
    list: tasks
    organisation: szf
    effective: 2024-03-01
    items:
      - id: t-7k3f9q2m
        number: \(first)
        name: 甲
        organisations: [fgw]
      - id: t-4m8x2c5r
        number: \(second)
        name: 乙
        organisations: [fgw]
    """
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard list.kind.field("progress") != nil, let field = list.kind.field("number") else { return }
    var last: (section: Substring, number: Int)?
    for item in list.items {
      guard let node = list.value(item, field), let text = list.text(item, field) else { continue }
      report.count()
      let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard let number = Int(text.suffix(digits)) else { continue }
      let section = text.dropLast(digits)
      if let last, last.section == section, number != last.number + 1 {
        report.say(fault(section, last.number, number), at: node, of: item, in: list, field: "number")
      }
      last = (section, number)
    }
  }

  private func fault(_ section: Substring, _ last: Int, _ number: Int) -> Message {
    guard number > last else {
      return Message(
        zh: "编号“\(section)\(number)”排在“\(section)\(last)”之后。核对原文：重了的改，排错的移到前面",
        en: "number \(section)\(number) stands behind \(section)\(last); check the document")
    }
    let missing = number == last + 2 ? "\(last + 1)" : "\(last + 1)至\(section)\(number - 1)"
    return Message(
      zh: "前一个编号是“\(section)\(last)”，缺“\(section)\(missing)”。核对原文，漏录的补上",
      en: "the number before is \(section)\(last); what lies between is missing: check the document")
  }
}
