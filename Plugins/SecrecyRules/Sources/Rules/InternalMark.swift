import Qingdan

struct InternalMark: Validator, TextJudge {
  static let rule = Rule(
    "secrecy/internal-mark",
    Message(zh: "有“内部资料”“不得外传”一类的标志", en: "a mark says that it is for use within the offices"),
    rationale: Message(
      zh: "标着内部使用的内容，多半没有经过公开审查，是从内部文件里原样复制来的。",
      en: "what is marked so was most likely copied from an inner paper and never reviewed for publication"),
    source: ["《中华人民共和国政府信息公开条例》第十六条、第十七条"], severity: .warning, confidential: true,
    good: [
      "id: p-7k3f9q2m\nname: 内部资料性出版物准印证核发", "id: p-7k3f9q2m\nname: 甲\nobject: 内部使用的计量器具，按规定检定",
      "id: p-7k3f9q2m\nname: 甲\nnote: 对知悉的商业秘密应当保密，不得外传", "id: p-7k3f9q2m\nname: 甲\nnote: 药品限于军队 内部使用",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 甲\nnote: ↓内部资料，注意保存", "id: p-7k3f9q2m\nname: 甲工作流程（↓内部使用）",
      "id: p-7k3f9q2m\nname: 甲\nnote: ↓不得外传", "id: p-7k3f9q2m\nname: 甲\nnote: ↓内部资料 不得外传",
      "id: p-7k3f9q2m\nname: 甲（↓内部文件 注意保存）", "id: p-7k3f9q2m\nname: 甲流程（↓内部资料，不得公开）",
      "id: p-7k3f9q2m\nname: 甲\nnote: 妥善保管，↓不得外传",
      "id: p-7k3f9q2m\nname: 甲\nnote: 见附件。↓内部资料，注意保存", "id: p-7k3f9q2m\nname: 甲\nbasis: 《甲法》第三条 ↓内部资料 不得外传",
      "id: p-7k3f9q2m\nname: 甲\nnote: 本资料↓仅供内部使用", "id: p-7k3f9q2m\nname: 甲 # ↓内部资料 不得外传",
      "=== library.yaml\nlibrary: a\nformat: 1\nbase: standard\nnotice: ↓内部资料，注意保存",
    ])

  let message = Message(
    zh: "这里标着只供内部使用（内容不显示）。经过公开审查、可以公开的，删去标志；不公开的，删去整个内容",
    en:
      "a mark says that it is for inner use (its text is not shown); where a review found that it may be public, remove the mark, else all of it"
  )

  var isAboutItem: Bool { true }

  func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool { Marking.mayStand(in: text) }

  func findings(in text: UnsafeBufferPointer<UInt8>, of origin: TextOrigin) -> [TextFinding] {
    Marking.all(in: text).filter { $0.sort == .inside }.map { TextFinding($0.range) }
  }
}
