import Qingdan

struct NoSuchArticle: ListValidator {
  static let rule = Rule(
    "citation/no-such-article",
    Message(zh: "所引的文件没有这一条", en: "a cited document has no such article"),
    rationale: Message(
      zh: "条文不存在，职权就没有依据。多半是法律修订以后条号变了，清单没有跟着改。",
      en: "without the article the power has no basis; mostly the law was revised and renumbered"),
    good: ["id: p-7k3f9q2m\nbasis: 《中华人民共和国政府信息公开条例》第五十六条"],
    bad: [
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国政府信息公开条例》↓第五十七条",
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国政府信息公开条例》↓第五十五条至第五十八条",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgePlaces(into: &report) { place in
      guard case .article(let text) = place.fault else { return nil }
      let title = Citation.Title.marked(place.statute.title)
      let article = StatutePlace(article: place.target.article, sub: place.target.sub).description
      let day = text.day
      let event = place.statute.enactments.last { $0.day == day }?.kind ?? .adopted
      let count = ChineseNumeral.text(text.articles) ?? String(text.articles)
      return place.finding(
        Message(
          zh: "\(title)（\(day.chinese)\(event.title.zh)）共\(count)条，没有\(article)",
          en: "\(title) (\(event.title.en) on \(day)) has \(text.articles) articles, and no \(article)"),
        part: place.place.isRange ? nil : place.place.articleRange,
        advice: Message(
          zh: "条号多半在修改时变了，在这一文本里找到相应的条，改写条号",
          en:
            "mostly the numbers changed with an amendment: find the provision in this text and write its number"
        ))
    }
  }
}
