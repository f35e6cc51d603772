import Qingdan

struct MalformedCode: ListValidator {
  static let rule = Rule(
    "code/grammar",
    Message(zh: "编码不合编码规则", en: "a code does not fit its grammar"),
    rationale: Message(
      zh: "少一位、校验码不对的编码，政务服务平台不收，或者收成了别的事项。",
      en: "platforms refuse a code that lacks a digit or fails its check, or take it for another item"),
    confirmed: false,
    good: [
      "id: p-7k3f9q2m\ncode: '000524018000'",
      "id: p-7k3f9q2m\nimplementation: 11620000013897996W262013400100Y",
    ],
    bad: [
      "id: p-7k3f9q2m\ncode: '↓00052401800'", "id: p-7k3f9q2m\ncode: '11↓9901001000'",
      "id: p-7k3f9q2m\nimplementation: ↓11620000013897996X262013400100Y",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let grammars = list.kind.allFields.map { $0.field.grammar.flatMap(CodeGrammar.init(named:)) }
    for value in list.values(of: .code) {
      guard let grammar = grammars[Int(value.field.index)] else { continue }
      report.count()
      let code = list.text(value)
      let reading = grammar.read(code)
      guard let problem = reading.problems.first else { continue }
      report.say(
        Message(zh: "“\(code)”：\(problem.message.zh)", en: "'\(code)': \(problem.message.en)"),
        at: value, in: list, part: problem.range.isEmpty ? nil : problem.range,
        // A code is given by its office: what was meant is for that office to say.
        fixes: reading.candidates.prefix(3).compactMap { candidate in
          let title = Message(zh: "可能是 \(candidate)，请与赋码单位核对", en: "perhaps '\(candidate)'; ask who gave it")
          return list.fix(title, value.node, to: candidate, safe: false)
        })
    }
  }
}
