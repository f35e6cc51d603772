import Qingdan

struct AmbiguousItem: ListValidator {
  static let rule = Rule(
    "citation/ambiguous-item",
    Message(zh: "几款都有这一项，没有写明是哪一款", en: "several paragraphs have the cited item, and none is named"),
    rationale: Message(
      zh: "同一条里几款都分项时，只写“第（一）项”说不清是哪一句。",
      en:
        "where several paragraphs of an article have items, an item alone does not say which words are meant"),
    severity: .note,
    good: ["id: p-7k3f9q2m\nbasis: 《中华人民共和国行政许可法》第四十二条第一款"],
    bad: ["id: p-7k3f9q2m\nbasis: 《中华人民共和国资源税法》第六条↓第（一）项"])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgePlaces(into: &report) { place in
      guard case .ambiguous(let having) = place.fault, let number = place.target.item else { return nil }
      let item = StatutePlace(item: number).description
      let paragraphs = having.map { StatutePlace(paragraph: $0).description }
      return place.finding(
        Message(
          zh: "\(place.article)的\(paragraphs.joined(separator: "、"))都有\(item)",
          en: "\(place.article): \(paragraphs.joined(separator: ", ")) each have \(item)"),
        part: place.place.itemRange,
        advice: Message(
          zh: "写明是哪一款，如“\(paragraphs[0])\(item)”", en: "name the paragraph, as in '\(paragraphs[0])\(item)'"
        ))
    }
  }
}
