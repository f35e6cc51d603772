import Qingdan

struct LaterNumbering: ListValidator {
  static let rule = Rule(
    "citation/later-version",
    Message(zh: "引的是清单日期以后的文本", en: "a citation is of a text that came after the day of the list"),
    rationale: Message(
      zh: "清单写着旧日期，条号、条文却是后来修改的：不是日期没有改，就是内容后来动过而没有走调整程序。按那一天的文本去查，查到的是另一条。",
      en:
        "a list of an old day that cites the numbers or the words of a later amendment has a wrong day, or was changed later without an act; at its own day readers find another article"
    ),
    good: [
      .init(stringLiteral: list("2023-06-01", "《中华人民共和国行政复议法》第三十九条")),
      .init(stringLiteral: list("2024-06-01", "《中华人民共和国行政复议法》第八十条")),
    ],
    bad: [
      .init(stringLiteral: list("2023-06-01", "《中华人民共和国行政复议法》↓第八十条")),
      // The article is in both texts, and the words are those of the later one.
      .init(
        stringLiteral: LawExample.files(
          LawExample.list("2020-11-04", "《甲法》第二条", text: "↓申请人应当在三十日内申请换发新的证件。"))),
    ])

  private static func list(_ day: String, _ basis: String) -> String {
    "list: powers\norganisation: sthjj\neffective: \(day)\nitems:\n  - id: p-7k3f9q2m\n    basis: \(basis)"
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgePlaces(into: &report) { place in
      guard case .laterArticle(let text, let later) = place.fault else { return nil }
      let article = StatutePlace(article: place.target.article, sub: place.target.sub).description
      let (own, new) = (text.day, Self.text(of: place.statute, later))
      return place.finding(
        Message(
          zh:
            "\(check.dayWords.zh)，那天适用《\(place.statute.title)》\(own.chinese)的文本，里面没有\(article)；\(new.zh)才有",
          en:
            "\(check.dayWords.en), when the text of '\(place.statute.title)' of \(own) was in force, which has no \(article); \(new.en) has"
        ),
        part: place.place.isRange ? nil : place.place.articleRange, advice: Self.advice(own))
    }
    check.judgeQuotations(into: &report) { quote in
      guard case .later(let own, let later) = quote.outcome, let statute = quote.statute else { return nil }
      let new = Self.text(of: statute, later)
      return .init(
        message: Message(
          zh: "\(check.dayWords.zh)，那天适用\(own.chinese)的文本，引文却是\(new.zh)的\(quote.article)",
          en:
            "\(check.dayWords.en), when the text of \(own) was in force; the words are \(quote.article) of \(new.en)"
        ),
        part: quote.part, advice: Self.advice(own))
    }
  }

  /// 2021年1月22日修订的文本（自2021年7月15日起施行）.
  private static func text(of statute: Statute, _ day: Day) -> Message {
    let event = statute.enactments.last { $0.day == day }
    let kind = event?.kind ?? .amended
    return Message(
      zh: "\(day.chinese)\(kind.title.zh)的文本\(event?.effective.map { "（自\($0.chinese)起施行）" } ?? "")",
      en: "the text \(kind.title.en) on \(day)\(event?.effective.map { " (in force from \($0))" } ?? "")")
  }

  private static func advice(_ own: Day) -> Message {
    Message(
      zh: "日期没有跟着改的，把 effective 改成清单真正的日期；清单确实是那一天的，按\(own.chinese)的文本改写",
      en: "where the day is wrong, write the list's true day as 'effective'; else cite the text of \(own)")
  }
}
