import Qingdan

struct HalfWidthMark: ListValidator {
  static let rule = Rule(
    "text/half-width-mark",
    Message(zh: "中文里用了英文标点", en: "ASCII punctuation inside Chinese"),
    rationale: Message(
      zh: "“，”和“,”看着差不多，检索、比对时却是两个字；公布出来也不规范。",
      en: "'，' and ',' look alike but differ to searches and comparisons, and look careless in print"),
    source: ["《标点符号用法》（GB/T 15834—2011）"], confirmed: false, severity: .warning,
    good: [
      "id: p-7k3f9q2m\nnote: 10:30 前，见 https://example.cn/a", "id: p-7k3f9q2m\nnote: 受理，审查，决定。",
      "id: p-7k3f9q2m\nname: 核发\nbasis: { cite: 《排污许可管理条例》第六条, text: '受理,审查' }",
      "id: p-7k3f9q2m\nnote: 螺纹 5\" 以上的", "id: p-7k3f9q2m\nnote: 见附件 A.",
    ],
    bad: [
      "id: p-7k3f9q2m\nnote: 受理↓,审查,决定", "id: p-7k3f9q2m\nremedies: '监督电话↓: 12345'",
      "id: p-7k3f9q2m\nname: 推进↓\"一件事\"改革", "id: p-7k3f9q2m\nnote: 作出决定↓.",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for value in check.writtenTexts {
      report.count()
      let isSuspect = list.document.withText(value.node) {
        ByteScan.hasHalfWidthMark($0) || $0.last == UInt8(ascii: ".")
          || ByteScan.has(UInt8(ascii: "\""), in: $0)
      }
      guard isSuspect else { continue }
      let letters = Letters(list.text(value))
      report.say(WidthCorrection.marks(letters), toWide: true, at: value, letters, in: list)
    }
  }
}
