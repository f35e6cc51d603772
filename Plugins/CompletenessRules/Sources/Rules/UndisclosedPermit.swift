import Qingdan

struct UndisclosedPermit: LibraryValidator {
  static let rule = Rule(
    "complete/undisclosed-permit",
    Message(zh: "行政许可和其他对外管理服务事项没有相应的公开事项", en: "a permit or service is not disclosed"),
    rationale: Message(
      zh: "办事的人先要知道凭什么、什么条件、走什么程序、办出什么结果，法律要求主动公开；行政检查按第（十三）项公开，不在其内。",
      en:
        "who applies has to know the basis, the conditions, the procedure and the results; the law has them disclosed. Inspections fall under another item"
    ),
    source: ["《中华人民共和国政府信息公开条例》第二十条第（五）项"], completeness: .disclosure,
    good: [
      Disclosing.library("行政许可", "[依据、条件、程序, 办理结果]", link: "article: [20(五)]"),
      Disclosing.library("行政许可", "[依据、条件、程序, 办理结果]", link: "powers: [p-7k3f9q2m]"),
    ],
    bad: [
      Disclosing.library("行政许可", "[依据、条件、程序]", link: "powers: [p-7k3f9q2m]", arrow: "↓"),
      Disclosing.library("行政确认", "[依据、条件、程序, 办理结果]", link: "article: [20(六)]", arrow: "↓"),
      Disclosing.library("行政许可", "[依据、条件、程序]", link: "powers: [p-7k3f9q2m]", head: "↓", isClaimed: false),
    ])

  func part(of check: ListCheck) -> DisclosedPowers { DisclosedPowers.of(check) }

  func validate(_ parts: [DisclosedPowers], in context: LibraryContext, into report: inout Report) {
    UndisclosedPowers(
      clause: .services, wanted: [.item, .basis, .conditions, .procedure, .result],
      words: Message(zh: "行政许可和其他对外管理服务事项", en: "permits and other services")
    ).validate(parts, in: context, into: &report)
  }
}
