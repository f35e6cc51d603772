import Qingdan

struct TraditionalCharacter: ListValidator {
  static let rule = Rule(
    "text/traditional-character",
    Message(zh: "简体文字里有繁体字", en: "a traditional character stands in simplified text"),
    rationale: Message(
      zh: "公文用规范汉字；繁简混在一起，同一个名称检索时成了两个。多半是网页被转换过。",
      en: "lists are in simplified script; a mixture, mostly from a converted page, is not found by searches"),
    source: ["《中华人民共和国国家通用语言文字法》第九条"], confirmed: false, severity: .warning,
    good: [
      "id: p-7k3f9q2m\nname: 权责清单的编制", "id: p-7k3f9q2m\nname: 甲\nbasis: { cite: 《甲法》第三条, text: 應當公開 }",
    ],
    bad: ["id: p-7k3f9q2m\nname: 权↓責清单的编制", "id: p-7k3f9q2m\nname: ↓環境保護"])

  /// Characters that have a use of their own: 於潜, 宫商角徵羽.
  private static let doubtful: Set<Unicode.Scalar> = ["於", "徵"]

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for value in check.writtenTexts {
      report.count()
      guard list.document.withText(value.node, TraditionalCharacters.occur(utf8:)) else { continue }
      let letters = Letters(list.text(value))
      let corrections = letters.scalars.indices.compactMap { index -> Correction? in
        let simplified = TraditionalCharacters.simplified(String(letters.scalars[index]))
        guard simplified != String(letters.scalars[index]) else { return nil }
        return Correction(
          range: index..<index + 1, text: simplified, isSafe: !Self.doubtful.contains(letters.scalars[index]))
      }
      guard let first = corrections.first, corrections.contains(where: \.isSafe) else { continue }
      let wrong = String(letters.scalars[first.range.lowerBound])
      report.say(
        Message(
          zh: "“\(letters.context(of: first.range))”里的“\(wrong)”是繁体字，写“\(first.text)”",
          en: "'\(wrong)' in '\(letters.context(of: first.range))' is traditional; write '\(first.text)'"),
        at: value, in: list, part: letters.bytes(first.range),
        fixes: corrections.fix(
          Message(zh: "繁体字改成简体字", en: "write simplified characters"), of: value, letters, in: list))
    }
  }
}
