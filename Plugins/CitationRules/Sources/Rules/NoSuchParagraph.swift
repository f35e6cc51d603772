import Qingdan

struct NoSuchParagraph: ListValidator {
  static let rule = Rule(
    "citation/no-such-paragraph",
    Message(zh: "所引的条没有这一款", en: "a cited article has no such paragraph"),
    rationale: Message(
      zh: "款、项混淆是公开清单里最常见的错：条例第二十条只有一款，下分十五项，没有“第二款”。",
      en: "paragraphs (款) taken for items (项) are the commonest mistake of published lists"),
    source: ["《中华人民共和国政府信息公开条例》第二十条第一款"],
    good: [
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国政府信息公开条例》第二十条第（二）项",
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国政府信息公开条例》第二十条第一款",
    ],
    bad: [
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国政府信息公开条例》第二十条↓第二款", "id: p-7k3f9q2m\nbasis: 《中华人民共和国环境保护法》第四十五条↓第三款",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgePlaces(into: &report) { place in
      guard case .paragraph(let shape) = place.fault, let number = place.target.paragraph else {
        return nil
      }
      let paragraph = StatutePlace(paragraph: number).description
      let about = shape.description
      let message = Message(
        zh: "\(place.article)没有\(paragraph)（\(about.zh)）",
        en: "\(place.article) has no \(paragraph) (\(about.en))")
      let range = place.place.paragraphRange
      // 第二十条第二款, where the article has one paragraph of items: the item was meant.
      let isItem = place.target.item == nil && shape.paragraphs.count == 1 && shape.paragraphs[0] >= number
      guard isItem, !place.place.isRange else { return place.finding(message, part: range) }
      let item = StatutePlace(item: number).description
      let whole = "\(StatutePlace(article: place.target.article, sub: place.target.sub))\(item)"
      let title = Message(
        zh: "如指第\(ChineseNumeral.text(number) ?? "")项，写“\(whole)”",
        en: "if item \(number) is meant, write '\(whole)'")
      return place.finding(message, part: range, replacement: range.map { ($0, item, title, false) })
    }
  }
}
