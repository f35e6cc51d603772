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
      "id: p-7k3f9q2m\nname: 甲\nbasis: 《甲法》第三条：應當公開。",
      "id: p-7k3f9q2m\nname: 宫商角徵羽的演奏",
    ],
    bad: [
      "id: p-7k3f9q2m\nname: 权↓責清单的编制", "id: p-7k3f9q2m\nname: ↓環境保護", "id: p-7k3f9q2m\nname: 公开↓內容",
      "id: p-7k3f9q2m\nname: 行政↓徵收", "id: p-7k3f9q2m\nbasis: 《排污↓許可管理條例》第六條：應當申請。",
      "id: p-7k3f9q2m\nbasis: { cite: 《排污许可管理条例》第六↓條, text: 應當申請。 }",
    ])

  /// Has a use of its own: 於潜.
  private static let doubtful: Unicode.Scalar = "於"

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for value in check.writtenTexts {
      report.count()
      guard list.document.withText(value.node, TraditionalCharacters.occur(utf8:)) else { continue }
      say(value, Letters(list.text(value)), quoted: [], list, into: &report)
    }
    for use in check.citations {
      report.count()
      guard list.document.withText(use.value.node, TraditionalCharacters.occur(utf8:)) else { continue }
      let reading = use.reading.reading
      // Of what was not understood nobody can tell whether it is quoted.
      let quoted = reading.citations.compactMap(\.quotation) + reading.leftovers.map(\.range)
      say(use.value, Letters(list.text(use.value)), quoted: quoted, list, into: &report)
    }
  }

  /// - Parameter quoted: the bytes that hold words of another text, which stay as they are.
  private func say(
    _ value: ListFile.Value, _ letters: Letters, quoted: [Range<Int>], _ list: ListFile,
    into report: inout Report
  ) {
    let corrections = letters.scalars.indices.compactMap { index -> Correction? in
      let written = String(letters.scalars[index])
      let simplified = TraditionalCharacters.simplified(written)
      guard simplified != written, !Self.isNote(letters, index),
        !quoted.contains(where: { $0.contains(letters.offsets[index]) })
      else { return nil }
      return Correction(
        range: index..<index + 1, text: simplified, isSafe: letters.scalars[index] != Self.doubtful)
    }
    guard let first = corrections.first, corrections.contains(where: \.isSafe) else { return }
    let wrong = String(letters.scalars[first.range.lowerBound])
    report.say(
      Message(
        zh: "“\(letters.context(of: first.range))”里的“\(wrong)”是繁体字，写“\(first.text)”",
        en: "'\(wrong)' in '\(letters.context(of: first.range))' is traditional; write '\(first.text)'"),
      at: value, in: list, part: letters.bytes(first.range),
      fixes: corrections.fix(
        Message(zh: "繁体字改成简体字", en: "write simplified characters"), of: value, letters, in: list))
  }

  /// 徵 of the five notes, 宫商角徵羽, stays.
  private static func isNote(_ letters: Letters, _ index: Int) -> Bool {
    letters.scalars[index] == "徵" && (letters[index - 1] == "角" || letters[index + 1] == "羽")
  }
}
