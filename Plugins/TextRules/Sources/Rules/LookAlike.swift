import Qingdan

struct LookAlike: ListValidator {
  static let rule = Rule(
    "text/look-alike",
    Message(zh: "写成了样子相近的字符", en: "a character stands for another that looks like it"),
    rationale: Message(
      zh: "“第l98号”“二O二四年”里的是字母，“工作曰”里的是另一个字：看不出来，文号、日期却查不到、算不出。多半是扫描识别留下的。",
      en:
        "a letter for a digit is not seen, but numbers and dates written so are not found; it comes from scanned pages"
    ),
    severity: .warning,
    good: [
      "id: p-7k3f9q2m\nname: PM10、O3 和 CO2 的监测", "id: p-7k3f9q2m\nnote: 第Ⅰ类、第I类射线装置，I级响应",
      "id: p-7k3f9q2m\nnote: 二〇二四年3月1日，第198号", "id: p-7k3f9q2m\nname: 人口、进口其他货物的登记",
      "id: p-7k3f9q2m\nnote: 型号 DIO5 和 B1O 个",
    ],
    bad: [
      "id: p-7k3f9q2m\nnote: 国务院令第↓l98号", "id: p-7k3f9q2m\nnote: 202↓l年第l条", "id: p-7k3f9q2m\nnote: 第↓l条",
      "id: p-7k3f9q2m\nnote: 2↓O24年修订", "id: p-7k3f9q2m\nnote: 二↓O二四年", "id: p-7k3f9q2m\nnote: 5个工作↓曰内",
      "id: p-7k3f9q2m\nnote: ↓口政府网站 口两微一端", "id: p-7k3f9q2m\nnote: 第（↓—）项",
      "id: p-7k3f9q2m\nnote: ↓口 政府网站 口 其他",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for value in check.writtenTexts + list.values(of: .choice) {
      report.count()
      guard list.document.withText(value.node, ByteScan.hasLookAlike) else { continue }
      let letters = Letters(list.text(value))
      let corrections = LookAlikes.corrections(letters)
      guard let first = corrections.first else { continue }
      let wrong = letters.scalars[first.range.lowerBound]
      report.say(
        Message(
          zh: "“\(letters.context(of: first.range))”里的“\(wrong)”应当是“\(first.text)”",
          en: "'\(wrong)' in '\(letters.context(of: first.range))' should be '\(first.text)'"),
        at: value, in: list, part: letters.bytes(first.range),
        fixes: corrections.fix(
          Message(zh: "改成“\(first.text)”", en: "write '\(first.text)'"), of: value, letters, in: list))
    }
  }
}
