import Qingdan

struct UnknownClause: ListValidator {
  static let rule = Rule(
    "complete/unknown-clause",
    Message(zh: "条例条项写的不是条例里的条项", en: "what 'article' names is no clause of the regulation"),
    rationale: Message(
      zh: "法定公开内容齐不齐，是按条例条项数的；写错了，这一项就白写了。第二十条只有十五项。",
      en:
        "whether all is covered is counted by these clauses; a wrong one counts for nothing. Article 20 has fifteen items"
    ),
    source: ["《中华人民共和国政府信息公开条例》第二十条"], severity: .warning, kind: "disclosure",
    good: [
      Disclosing.list(
        "not-applicable: [{ article: 20(八), because: 没有收费 }]", article: "[20(五), 20（6）, 21(社会救助)]"),
      Disclosing.list(article: "第二十条第（五）项"),
    ],
    bad: [
      Disclosing.list(article: "[20(五), ↓20(十六), ↓20-5]"),
      Disclosing.list("not-applicable: [{ article: ↓20八, because: 没有收费 }]", article: "[21]"),
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let article = list.kind.field("article") else { return }
    var reader = ClauseReader()
    for item in list.items {
      list.forEachElement(item, article) { node in
        report.count()
        guard reader.clause(node, of: list) == nil else { return }
        report.say(Self.message(list.document.text(node)), at: node, of: item, in: list, field: "article")
      }
    }
    for reason in list.head.notApplicable where DisclosureClause(reason.article) == nil {
      report.say(Self.message(reason.article), at: list.place(reason.node), field: "not-applicable")
    }
  }

  private static func message(_ text: String) -> Message {
    Message(
      zh: "条例没有“\(text)”这一条项。第二十条的写 20(一) 至 20(十五)，第二十一条的写 21 或者 21(社会救助)，别的条只写条号",
      en:
        "the regulation has no clause '\(text)'; write 20(一) to 20(十五), 21 or 21(社会救助), of other articles the number"
    )
  }
}
