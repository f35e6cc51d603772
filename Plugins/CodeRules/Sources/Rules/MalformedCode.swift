import Qingdan

struct MalformedCode: ListValidator {
  static let rule = Rule(
    "code/grammar",
    Message(zh: "编码不合编码规则", en: "a code does not fit its grammar"),
    rationale: Message(
      zh: "少一位、错一位的编码，政务服务平台不收，或者收成了别的事项。",
      en: "platforms refuse a code that lacks a digit or has a wrong one, or take it for another item"),
    confirmed: false,
    good: [
      "id: p-7k3f9q2m\ncode: '000524018000'",
      "id: p-7k3f9q2m\nimplementation: 11620000013897996W262013400100Y",
    ],
    bad: [
      "id: p-7k3f9q2m\ncode: '↓00052401800'", "id: p-7k3f9q2m\ncode: '11↓9901001000'",
      "id: p-7k3f9q2m\nimplementation: 11620000013897996W2↓AA013400100Y",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for code in ReadCodes.of(check) {
      report.count()
      // A wrong credit code inside it is told by `code/credit-code`.
      guard code.creditCode == nil, let problem = code.reading.problems.first else { continue }
      let text = code.reading.text
      report.say(
        Message(zh: "“\(text)”：\(problem.message.zh)", en: "'\(text)': \(problem.message.en)"),
        at: code.value, in: list, part: problem.range.isEmpty ? nil : problem.range)
    }
  }
}
