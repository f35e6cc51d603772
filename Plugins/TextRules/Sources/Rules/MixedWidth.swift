import Qingdan

struct MixedWidth: ListValidator {
  static let rule = Rule(
    "text/mixed-width",
    Message(zh: "全角和半角混用", en: "letters or marks of the wrong width"),
    rationale: Message(
      zh: "“１”和“1”、“，”和“,”看着差不多，检索、比对时却是两个字；公布出来也不规范。",
      en:
        "'１' and '1', '，' and ',' look alike but differ to searches and comparisons, and look careless in print"
    ),
    source: ["《标点符号用法》（GB/T 15834—2011）"], confirmed: false, severity: .warning,
    good: [
      "id: p-7k3f9q2m\nname: 建设项目环境影响报告书（表）审批", "id: p-7k3f9q2m\nnote: 见 GB/T 2260 (2007), 10:30 前",
      "id: p-7k3f9q2m\nname: 核发\nbasis: { cite: 《排污许可管理条例》第六条, text: '申请取得(以下称审批)' }",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 报告书↓(表)审批", "id: p-7k3f9q2m\nname: 报告书（表↓)审批", "id: p-7k3f9q2m\nnote: 受理↓,审查,决定",
      "id: p-7k3f9q2m\nnote: 共↓３项", "id: p-7k3f9q2m\nremedies: '监督电话↓: 12345'",
      "id: p-7k3f9q2m\nnote: ↓ＰＭ2.5监测",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let hasWideLetters = list.document.bytes.withUnsafeBufferPointer(ByteScan.hasWideLetter)
    for value in list.writtenTexts {
      report.count()
      let isSuspect = list.document.withText(value.node) {
        ByteScan.hasHalfWidthMark($0) || hasWideLetters && ByteScan.hasWideLetter($0)
      }
      guard isSuspect else { continue }
      let letters = Letters(list.text(value))
      let corrections = WidthCorrection.all(letters)
      guard let first = corrections.first else { continue }
      let wrong = Set(corrections.map { letters.scalars[$0.range.lowerBound] }).sorted().map { String($0) }
      let right = Set(corrections.map(\.text)).sorted().joined()
      let isWide = first.text.unicodeScalars.allSatisfy(\.isASCII)
      let title = Message(zh: "改成“\(right)”", en: "write '\(right)'")
      report.say(
        Message(
          zh: "“\(letters.context(of: first.range))”里的“\(wrong.joined())”要用\(isWide ? "半角" : "全角")",
          en: "'\(wrong.joined())' in '\(letters.context(of: first.range))' has the wrong width"),
        at: value, in: list, part: letters.bytes(first.range),
        fixes: corrections.fix(title, of: value, letters, in: list))
    }
  }
}
