import Qingdan

struct MissingSubItem: ListValidator {
  static let rule = Rule(
    "code/no-sub-item",
    Message(zh: "编码说有子项，清单里却没有", en: "a code says that there are sub-items, and there are none"),
    rationale: Message(
      zh: "“00Y”是有子项的主项。子项没有列出来，办事的人就找不到要办的那一项。",
      en: "'00Y' is a main item with sub-items; while they are missing nobody finds the one that is needed"),
    source: ["《全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求》（GB/T 39554.1—2020）"], confirmed: false,
    severity: .warning,
    good: [.codes("00012401800Y", "000124018001"), .codes("000124018000", "000124019000")],
    bad: [.codes("↓00012401800Y", "000124019000")])

  func validate(_ check: ListCheck, into report: inout Report) {
    let codes = SubItemCodes.of(check)
    for code in codes.codes where code.isMain {
      report.count()
      if codes.hasChild(code) { continue }
      report.say(
        Message(
          zh: "“\(code.text)”是有子项的主项，清单里却没有它的子项（\(code.family)001……）。列出子项；没有子项的，编码以 000 结尾",
          en:
            "'\(code.text)' is a main item with sub-items, but the list has none (\(code.family)001…); list them, or end the code with 000"
        ),
        at: code.value, in: check.list)
    }
  }
}
