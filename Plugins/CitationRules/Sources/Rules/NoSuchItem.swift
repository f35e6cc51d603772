import Qingdan

struct NoSuchItem: ListValidator {
  static let rule = Rule(
    "citation/no-such-item",
    Message(zh: "所引的条、款没有这一项", en: "a cited paragraph has no such item"),
    rationale: Message(
      zh: "项不存在，就看不出职权出自哪一句；多半是法律修改以后项数变了，或者写错了款。",
      en: "without the item nobody can tell which words give the power; mostly the law was amended"),
    good: ["id: p-7k3f9q2m\nbasis: 《中华人民共和国政府信息公开条例》第二十条第（十五）项"],
    bad: [
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国政府信息公开条例》第二十条↓第（十六）项",
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国环境保护法》第四十五条第一款↓第（二）项",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgePlaces(into: &report) { place in
      guard case .item(let shape) = place.fault, let number = place.target.item else { return nil }
      let item = StatutePlace(item: number).description
      let paragraph = place.target.paragraph
      let count = paragraph.map { shape.paragraphs[$0 - 1] } ?? shape.paragraphs.max() ?? 0
      let named = paragraph.map { StatutePlace(paragraph: $0).description } ?? ""
      let having = shape.paragraphs.indices.filter { shape.paragraphs[$0] >= number }.map {
        StatutePlace(paragraph: $0 + 1).description
      }
      let about =
        count == 0
        ? Message(zh: "没有分项", en: "it has no items")
        : Message(zh: "只有\(ChineseNumeral.count(count))项", en: "it has \(count) items")
      return place.finding(
        Message(
          zh: "\(place.article)\(named)没有\(item)（\(about.zh)）",
          en: "\(place.article)\(named) has no \(item) (\(about.en))"),
        part: place.place.itemRange,
        advice: having.isEmpty
          ? count == 0
            ? Message(
              zh: "删去“\(item)”，或者对照条文改写条号", en: "remove '\(item)', or compare the text and mend the article")
            : Message(zh: "对照这一条，改写项号", en: "compare the article, and mend the number of the item")
          : Message(
            zh: "\(having.joined(separator: "、"))有\(item)",
            en: "\(having.joined(separator: ", ")) has \(item)"))
    }
  }
}
