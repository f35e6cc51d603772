import Qingdan

struct WrongType: ListValidator {
  static let rule = Rule(
    "code/wrong-type",
    Message(zh: "编码里的类型和事项的类型不一样", en: "the type inside a code is not the item's"),
    rationale: Message(
      zh: "类型改了编码没改，或者抄错了编码：平台按编码归类，清单按类型统计，两边数字对不上。",
      en: "platforms sort by the code and lists count by the type, so their figures differ"),
    source: ["《全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求》（GB/T 39554.1—2020）"], confirmed: false,
    severity: .warning,
    good: [
      "id: p-7k3f9q2m\ntype: 行政许可\ncode: '000124018000'", "id: p-7k3f9q2m\ntype: 其他类\ncode: '001024018000'",
      "id: p-7k3f9q2m\ncode: '000124018000'",
    ],
    bad: [
      "id: p-7k3f9q2m\ntype: 行政许可\ncode: '00↓0224018000'",
      "id: p-7k3f9q2m\ntype: 行政许可\nimplementation: 11620000013897996W262↓0234001000",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let number = list.kind.field("type") else { return }
    let choices = list.kind[number].choices
    let known = Set(CodeGrammar.types.values)
    for code in ReadCodes.of(check) {
      guard let part = code.part("type"), let item = code.value.item, let written = list.text(item, number)
      else { continue }
      let type = choices.first { $0.value == written || $0.also.contains(written) }?.value ?? written
      guard let meaning = part.meaning, known.contains(type) else {
        report.cannotCheck(
          Message(zh: "没有这种编码的类型对照表", en: "what the types of such codes mean is not on file"),
          at: list.place(code.value))
        continue
      }
      report.count()
      guard meaning != type else { continue }
      report.say(
        Message(
          zh: "编码里的类型“\(part.text)”是\(meaning)，事项写的是\(type)。类型写错的改类型，编码抄错的与赋码单位核对",
          en:
            "the type '\(part.text)' in the code is \(meaning), the item is \(type); mend the type, or ask who gave the code"
        ),
        at: code.value, in: list, part: part.range)
    }
  }
}
