import Qingdan

struct WrongQuotation: ListValidator {
  static let rule = Rule(
    "citation/wrong-quotation",
    Message(zh: "引文和条文不一样", en: "quoted words are not those of the cited article"),
    rationale: Message(
      zh: "清单上的条文是给群众看的：抄错一个字，权限、幅度、期限就可能变了；条文早已修改而引文没有改，办事的人照着错的办。",
      en:
        "people read the law as the list prints it: one wrong word, and a power, a fine or a term is another; where the law was amended and the words were not, officers follow the wrong ones"
    ),
    severity: .warning,
    good: [
      .init(
        stringLiteral: LawExample.files(LawExample.list("2024-03-01", "《甲法》第二条", text: "申请人应当在三十日内申请换发新的证件。"))
      ),
      // Widths and quotation marks do not count, and clauses may be left out.
      .init(
        stringLiteral: LawExample.files(
          LawExample.list("2024-03-01", "《甲法》第三条第（二）项", text: "有下列情形之一的,不予换发: ……(二)未在“规定期限”内申请的。"))),
      .init(
        stringLiteral: LawExample.files(
          LawExample.list("2024-03-01", "《甲法》第二条：申请人应当在三十日内申请换发新的证件。"))),
    ],
    bad: [
      .init(
        stringLiteral: LawExample.files(
          LawExample.list("2024-03-01", "《甲法》第二条", text: "申请人应当在↓二十日内申请换发新的证件。"))),
      .init(
        stringLiteral: LawExample.files(
          LawExample.list("2024-03-01", "《甲法》第二条：申请人应当在↓二十日内申请换发新的证件。"))),
      .init(
        stringLiteral: LawExample.files(LawExample.list("2024-03-01", "《甲法》第二条", text: "↓为了规范换发证件，制定本法。"))),
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeQuotations(into: &report) { quote in
      guard case .differs(let difference, let own, let earlier) = quote.outcome else { return nil }
      let text = Message(zh: "\(quote.article)（\(own.chinese)的文本）", en: "\(quote.article) (text of \(own))")
      let message =
        difference.written.map { written in
          Message(
            zh: "引文和\(text.zh)不一样：引文是“\(difference.quoted)”，条文是“\(written)”",
            en: "the words are not those of \(text.en): '\(difference.quoted)' stands there as '\(written)'")
        }
        ?? Message(
          zh: "\(text.zh)里没有“\(difference.quoted)”", en: "\(text.en) has no '\(difference.quoted)'")
      return .init(message: message, part: quote.part, advice: Self.advice(earlier, own))
    }
  }

  private static func advice(_ earlier: Day?, _ own: Day) -> Message {
    if let earlier {
      return Message(
        zh: "引的是\(earlier.chinese)的旧文本，按\(own.chinese)的文本改写；职权有变的，按动态调整办理",
        en: "the words are those of the text of \(earlier); quote that of \(own)")
    }
    return Message(
      zh: "照条文写，一字不差；只引一部分的，省略的地方写“……”；条号写错的，改条号",
      en: "quote it word for word, with '……' where words are left out; or mend the number of the article")
  }
}
