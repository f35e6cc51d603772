import Qingdan

struct WrongCreditCode: ListValidator {
  static let rule = Rule(
    "code/credit-code",
    Message(zh: "统一社会信用代码不对", en: "a unified social credit code is wrong"),
    rationale: Message(
      zh: "少一位、错一位的代码查不到机构，事项就挂不到它名下。公布的清单里这样的代码不少。",
      en: "a code that lacks a character names nobody, so the item is nobody's"),
    source: ["《法人和其他组织统一社会信用代码编码规则》（GB 32100—2015）"], confirmed: false, severity: .warning,
    good: ["id: p-7k3f9q2m\nimplementation: 11620000013897996W262013400100Y"],
    bad: [
      "id: p-7k3f9q2m\nimplementation: ↓11620000013897996X262013400100Y",
      // A zero is lost.
      "id: p-7k3f9q2m\nimplementation: ↓1162000013897996W262013400100Y",
      """
      === registers/organisations.yaml
      organisations: [{ id: a, uscc: 11620000013897996W, names: [{ name: 甲局 }] }]
      === organisations/a/powers.yaml
      list: powers
      organisation: a
      effective: 2024-03-01
      items: [{ id: p-7k3f9q2m, implementation: ↓11620000013897969W2620134001001 }]
      """,
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let codes = ReadCodes.of(check)
    report.count(codes.count)
    let wrong = codes.filter { $0.creditCode != nil }
    guard !wrong.isEmpty else { return }
    let bodies = check.context.organisations.organisations
    // What is right elsewhere in the list was probably meant here.
    let right = codes.compactMap { code in
      (code.part("creditCode") ?? code.part("organisation"))?.text
    }
    let known = Set(bodies.compactMap(\.creditCode) + right.filter { $0.utf8.count == 18 }).sorted()
    for code in wrong where !report.isFull {
      guard let problem = code.creditCode else { continue }
      report.say(
        problem.message, at: code.value, in: list, part: problem.range,
        fixes: problem.candidates(known).prefix(3).compactMap { candidate in
          let name = bodies.first { $0.creditCode == candidate }?.shortName(on: check.day)
          let whose = name.map { Message(zh: "（\($0)）", en: " (\($0))") } ?? Message(zh: "", en: "")
          let title = Message(
            zh: "可能是 \(candidate)\(whose.zh)，请与赋码单位核对",
            en: "perhaps '\(candidate)'\(whose.en); ask who gave it")
          return list.fix(title, [(range: problem.range, text: candidate)], in: code.value.node, safe: false)
        })
    }
  }
}
