import Qingdan

struct MissingMainItem: ListValidator {
  static let rule = Rule(
    "code/no-main-item",
    Message(zh: "子项的编码没有对应的主项", en: "a sub-item's code has no main item"),
    rationale: Message(
      zh: "子项离开主项，平台上就挂不上去；主项漏列或者编码抄错一位，都会这样。",
      en: "platforms hang a sub-item below its main item, which was left out or has another code"),
    source: ["《全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求》（GB/T 39554.1—2020）"], confirmed: false,
    severity: .warning,
    good: [.codes("00012401800Y", "000124018001"), .codes("000124018000", "000124019000")],
    bad: [.codes("000124018000", "↓000124018001"), .codes("00012401900Y", "↓000124018002")])

  func validate(_ check: ListCheck, into report: inout Report) {
    let codes = SubItemCodes.of(check)
    for code in codes.codes where !code.isMain {
      report.count()
      if codes.hasMain(code) { continue }
      report.say(
        Message(
          zh: "“\(code.text)”是子项的编码，清单里却没有它的主项“\(code.family)00Y”。补上主项；不是子项的，编码以 000 结尾",
          en:
            "'\(code.text)' is the code of a sub-item, but the list has no main item '\(code.family)00Y'; add it, or end the code with 000"
        ),
        at: code.value, in: check.list)
    }
  }
}
