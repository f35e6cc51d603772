import Qingdan

struct UndisclosedPenalty: LibraryValidator {
  static let rule = Rule(
    "complete/undisclosed-penalty",
    Message(zh: "行政处罚、行政强制没有相应的公开事项", en: "a penalty or coercive measure is not disclosed"),
    rationale: Message(
      zh: "当事人要知道凭什么、什么情形、按什么程序处罚和强制。处罚决定只公开本机关认为具有一定社会影响的，所以这里不查。",
      en:
        "those concerned have to know the basis, the conditions and the procedure. Decisions are disclosed only where the body finds them of weight for society, so they are not asked for here"
    ),
    source: ["《中华人民共和国政府信息公开条例》第二十条第（六）项"], completeness: .disclosure,
    good: [
      Disclosing.library("行政处罚", "[依据、条件、程序]", link: "powers: [p-7k3f9q2m]"),
      Disclosing.library("行政检查", "[检查情况]", link: "article: [20(十三)]"),
    ],
    bad: [
      Disclosing.library("行政强制", "[依据, 程序]", link: "powers: [p-7k3f9q2m]", arrow: "↓"),
      Disclosing.library("行政处罚", "[依据、条件、程序]", link: "article: [20(五)]", arrow: "↓"),
    ])

  func part(of check: ListCheck) -> DisclosedPowers { DisclosedPowers.of(check) }

  func validate(_ parts: [DisclosedPowers], in context: LibraryContext, into report: inout Report) {
    UndisclosedPowers(
      clause: .penalties, wanted: [.item, .basis, .conditions, .procedure],
      words: Message(zh: "行政处罚、行政强制", en: "penalties and coercive measures")
    ).validate(parts, in: context, into: &report)
  }
}
