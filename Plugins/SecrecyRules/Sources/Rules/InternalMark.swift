import Qingdan

struct InternalMark: ListValidator, TextJudge {
  static let rule = Rule(
    "secrecy/internal-mark",
    Message(zh: "有“内部资料”“不得外传”一类的标志", en: "a mark says that it is for use within the offices"),
    rationale: Message(
      zh: "标着内部使用的内容，多半没有经过公开审查，是从内部文件里原样复制来的。",
      en: "what is marked so was most likely copied from an inner paper and never reviewed for publication"),
    source: ["《中华人民共和国政府信息公开条例》第十六条、第十七条"], severity: .warning, confidential: true,
    good: [
      "id: p-7k3f9q2m\nname: 内部资料性出版物准印证核发", "id: p-7k3f9q2m\nname: 甲\nobject: 内部使用的计量器具，按规定检定",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲\nnote: ↓内部资料，注意保存", "id: p-7k3f9q2m\nname: 甲工作流程（↓内部使用）",
      "id: p-7k3f9q2m\nname: 甲\nnote: ↓不得外传", "id: p-7k3f9q2m\nname: 甲\nnote: ↓内部资料 不得外传",
      "id: p-7k3f9q2m\nname: 甲（↓内部文件 注意保存）",
    ])

  var isAboutItem: Bool { true }

  func finds(in text: UnsafeBufferPointer<UInt8>, of field: Field?) -> Bool {
    Markings.found(in: text).contains { $0.sort == .inside }
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let marks = Markings.of(check)
    report.count(marks.checked)
    for mark in marks.of(.inside) {
      report.say(
        Message(
          zh: "这里标着只供内部使用（内容不显示）。经过公开审查、可以公开的，删去标志；不公开的，删去整个内容",
          en:
            "a mark says that it is for inner use (its text is not shown); where a review found that it may be public, remove the mark, else all of it"
        ),
        at: mark.value, in: check.list, part: mark.range)
    }
  }
}
