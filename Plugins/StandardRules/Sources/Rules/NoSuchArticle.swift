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
      guard case .article = place.fault else { return nil }
      return place.finding(
        Message(
          zh: "\(place.article)不存在", en: "\(place.article): there is no such article"),
        part: place.place.isRange ? nil : place.place.articleRange)
    }
  }
}
