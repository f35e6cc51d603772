import Qingdan

struct MisshapenCode: ListValidator {
  static let rule = Rule(
    "code/grammar",
    Message(zh: "编码不合编码规则", en: "a code does not fit its grammar"),
    rationale: Message(
      zh: "少一位、错一位的编码在政务服务平台上对不上事项；公布的清单里这类错误不少见。",
      en: "a code with a lost or wrong character matches no item on the service platform"),
    source: ["GB/T 39554.1-2020", "GB 32100"], confirmed: false,
    good: [
      "id: p-7k3f9q2m\ncode: 000124018000", "id: p-7k3f9q2m\nimplementation: 11620000013897996W262013400100Y",
    ],
    bad: [
      "id: p-7k3f9q2m\ncode: ↓00012401800", "id: p-7k3f9q2m\ncode: 00↓9924018000",
      "id: p-7k3f9q2m\nimplementation: ↓11620000013897996X262013400100Y",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let grammars = list.kind.allFields.map { $0.field.grammar.flatMap { CodeGrammar(named: $0) } }
    for value in list.values(of: .code) {
      guard let grammar = grammars[Int(value.field.index)] else { continue }
      report.count()
      let reading = grammar.read(list.text(value))
      for problem in reading.problems {
        let near = reading.candidates.joined(separator: "、")
        report.say(
          problem.message, at: value, in: list, part: problem.range,
          advice: near.isEmpty
            ? nil : Message(zh: "可能是：\(near)。对照原件核实", en: "perhaps \(near); compare with the original"))
      }
    }
  }
}
