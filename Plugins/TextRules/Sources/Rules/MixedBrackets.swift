import Qingdan

struct MixedBrackets: ListValidator {
  static let rule = Rule(
    "text/mixed-brackets",
    Message(zh: "括号的全角、半角不对", en: "brackets of the wrong width"),
    rationale: Message(
      zh: "“报告书（表)”一边全角一边半角，检索不到，印出来也不规范。中文里用全角括号。",
      en: "a pair of two widths is not found by searches; Chinese text has brackets of full width"),
    source: ["《标点符号用法》（GB/T 15834—2011）"], confirmed: false, severity: .warning,
    good: [
      "id: p-7k3f9q2m\nname: 建设项目环境影响报告书（表）审批", "id: p-7k3f9q2m\nnote: 见 GB/T 2260 (2007)",
      "id: p-7k3f9q2m\nname: 核发\nbasis: { cite: 《排污许可管理条例》第六条, text: '申请取得(以下称审批)' }",
      "id: p-7k3f9q2m\nname: 鎮(zhèn)级",
    ],
    bad: ["id: p-7k3f9q2m\nname: 报告书↓(表)审批", "id: p-7k3f9q2m\nname: 报告书（表↓)审批"])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for value in check.writtenTexts {
      report.count()
      guard list.document.withText(value.node, ByteScan.hasHalfWidthMark) else { continue }
      let letters = Letters(list.text(value))
      let corrections = WidthCorrection.brackets(letters)
      report.say(
        corrections, toWide: corrections.first?.text != "(" && corrections.first?.text != ")", at: value,
        letters, in: list)
    }
  }
}
