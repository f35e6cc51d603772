import Qingdan

struct StrayBlank: ListValidator {
  static let rule = Rule(
    "text/stray-blank",
    Message(zh: "文字里有多余的空白", en: "a text has stray blanks"),
    rationale: Message(
      zh: "名称里多一个空格，检索、比对、排序时就成了两个事项。多半是从 Word、PDF 或网页里复制来的。",
      en: "with a blank inside, a name is another name to searches and comparisons; mostly it came by copying"
    ),
    severity: .warning,
    good: [
      "id: p-7k3f9q2m\nname: 排污许可证核发", "id: p-7k3f9q2m\nname: GB 3095 二级标准",
      "id: p-7k3f9q2m\nnote: |\n  　　第一段。\n  　　第二段。",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 排污↓ 许可证核发", "id: p-7k3f9q2m\nname: '排污许可证核发↓ '",
      "id: p-7k3f9q2m\nname: 排污↓　许可证核发",
      "id: p-7k3f9q2m\noffice: ↓环境影响\n  评价处", "id: p-7k3f9q2m\nname: PM2.5↓  监测",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for value in check.writtenTexts {
      report.count()
      guard list.document.withText(value.node, ByteScan.hasBlank) else { continue }
      let letters = Letters(list.text(value))
      let corrections = Self.corrections(letters)
      guard let first = corrections.first else { continue }
      let context = letters.context(of: first.range)
      let isEdge = first.range.lowerBound == 0 || first.range.upperBound == letters.scalars.count
      let title = Message(zh: "去掉多余的空白", en: "remove the stray blanks")
      report.say(
        Message(
          zh: isEdge ? "前面或者后面多了空白：“\(context)”" : "“\(context)”中间多了空白",
          en: isEdge ? "blanks before or behind '\(context)'" : "stray blanks in '\(context)'"),
        at: value, in: list, part: letters.bytes(first.range),
        advice: corrections.allSatisfy(\.isSafe)
          ? nil : Message(zh: "两个词要分开的，用“、”", en: "put '、' between two words"),
        fixes: corrections.fix(title, of: value, letters, in: list))
    }
  }

  private static func corrections(_ letters: Letters) -> [Correction] {
    var corrections: [Correction] = []
    var index = 0
    while index < letters.scalars.count {
      guard letters[index].isBlank else {
        index += 1
        continue
      }
      let start = index
      while letters[index].isBlank { index += 1 }
      if let correction = correction(letters, start..<index) { corrections.append(correction) }
    }
    return corrections
  }

  private static func correction(_ letters: Letters, _ run: Range<Int>) -> Correction? {
    let before = letters[run.lowerBound - 1]
    let after = letters[run.upperBound]
    let isWide = letters.scalars[run].contains { $0.value == 0x3000 }
    // A paragraph may begin with two wide blanks, a line of a block with its indentation.
    let isLineStart = before.isLineBreak || run.lowerBound == 0 && letters.scalars.contains { $0 == "\n" }
    if isLineStart, after != nil, !after.isLineBreak { return nil }
    if before == nil || after == nil || after.isLineBreak { return Correction(range: run, text: "") }
    if before.isChinese, after.isChinese {
      return Correction(range: run, text: "", isSafe: before.isChineseMark || after.isChineseMark)
    }
    guard run.count > 1 || isWide || letters.scalars[run.lowerBound] != " " else { return nil }
    return Correction(range: run, text: " ")
  }
}
