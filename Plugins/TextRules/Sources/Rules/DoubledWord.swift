import Qingdan

struct DoubledWord: ListValidator {
  static let rule = Rule(
    "text/doubled-word",
    Message(zh: "字词或者标点重复了", en: "a word or a mark stands twice"),
    rationale: Message(
      zh: "“7个工作日内公开内公开”是改写时留下的，公布出来别人以为漏了别的字。",
      en: "it is left from editing, and readers wonder which word is missing"),
    severity: .warning,
    good: [
      "id: p-7k3f9q2m\nname: 以营利为目的的陪侍、会同同级部门、饮用水水源地", "id: p-7k3f9q2m\nname: 中华人民共和国国务院等等，常常，家家户户",
      "id: p-7k3f9q2m\nname: 出版出版物、上一年度年度报告、创业创新", "id: p-7k3f9q2m\nnote: 申请……受理——决定",
      "id: p-7k3f9q2m\nname: 甲\nbasis: { cite: 《甲法》第三条, text: 进行进行检查 }",
      "id: p-7k3f9q2m\nnote: 责任事项责任事项依据追责情形追责依据",
    ],
    bad: [
      "id: p-7k3f9q2m\nnote: 7个工作日内公开↓内公开", "id: p-7k3f9q2m\nname: 对违法行为的↓的处罚",
      "id: p-7k3f9q2m\nnote: 对企业进行↓进行检查，，", "id: p-7k3f9q2m\nnote: 申请人提出申请，↓，审查",
      "id: p-7k3f9q2m\nnote: 由市生态环境局↓市生态环境局办理", "id: p-7k3f9q2m\nnote: 7个工作日↓公开内公开",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for value in check.writtenTexts + list.values(of: .deadline) {
      report.count()
      guard list.document.withText(value.node, Doubling.mayOccur) else { continue }
      let letters = Letters(list.text(value))
      let corrections = Doubling.corrections(letters)
      guard let first = corrections.first else { continue }
      let word = String(String.UnicodeScalarView(letters.scalars[first.range]))
      report.say(
        Message(
          zh: "“\(letters.context(of: first.range))”里“\(word)”重复了",
          en: "'\(word)' stands twice in '\(letters.context(of: first.range))'"),
        at: value, in: list, part: letters.bytes(first.range),
        fixes: corrections.fix(
          Message(zh: "去掉重复的“\(word)”", en: "remove the second '\(word)'"), of: value, letters, in: list))
    }
  }
}
