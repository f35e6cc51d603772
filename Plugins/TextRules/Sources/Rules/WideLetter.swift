import Qingdan

struct WideLetter: ListValidator {
  static let rule = Rule(
    "text/wide-letter",
    Message(zh: "字母、数字写成了全角", en: "letters or digits of full width"),
    rationale: Message(
      zh: "“１”和“1”看着差不多，检索、比对时却是两个字，电话和日期也读不出来。",
      en: "'１' and '1' look alike but differ to searches, and numbers written so are not read"),
    severity: .warning,
    good: ["id: p-7k3f9q2m\nname: PM2.5监测"],
    bad: [
      "id: p-7k3f9q2m\nnote: 共↓３项", "id: p-7k3f9q2m\nnote: ↓ＰＭ2.5监测", "id: p-7k3f9q2m\nnote: 表↓Ａ第１行",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let values = check.writtenTexts
    report.count(values.count)
    guard list.document.bytes.withUnsafeBufferPointer(ByteScan.hasWideLetter) else { return }
    for value in values where list.document.withText(value.node, ByteScan.hasWideLetter) {
      let letters = Letters(list.text(value))
      report.say(WidthCorrection.letters(letters), toWide: false, at: value, letters, in: list)
    }
  }
}
