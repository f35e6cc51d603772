import Qingdan

struct ItemWithoutFunction: ListValidator {
  static let rule = Rule(
    "complete/item-without-function",
    Message(zh: "事项没有写对应的职责", en: "an item belongs to no function"),
    rationale: Message(
      zh: "机构改革划转的是职责，事项跟着职责走；没有写职责的事项，划转时没有人认领。子项跟着主项，不用写；机构职能、规范性文件、预决算这些各机关都有的公开事项也不用写。",
      en:
        "reforms move functions, and items follow theirs; one without is left behind. A part follows its main item; what every body discloses of itself belongs to no function"
    ),
    completeness: .functions,
    good: [
      """
      list: powers
      organisation: sthjj
      items:
        - { id: p-7k3f9q2m, name: 排污许可证核发, function: f-07aabwt1 }
        - { id: p-4m8x2c5r, name: 排污许可证变更, parent: p-7k3f9q2m }
      """,
      """
      \(Disclosing.claim(.functions))
      === organisations/sthjj/disclosure.yaml
      list: disclosure
      organisation: sthjj
      items:
        - { id: d-mv5ktvbz, name: 部门预算, content: [部门预算], article: [20(七)] }
      """,
    ],
    bad: [
      """
      list: ↓powers
      organisation: sthjj
      items:
        - { id: p-7k3f9q2m, name: 排污许可证核发, function: f-07aabwt1 }
        - { id: p-4m8x2c5r, name: 环境监测 }
      """,
      """
      \(Disclosing.claim(.functions))
      === organisations/sthjj/disclosure.yaml
      list: disclosure
      organisation: sthjj
      items:
        - { id: d-mv5ktvbz, name: ↓环境质量, content: [环境质量] }
      """,
    ])

  /// What every body discloses of itself, whatever it is charged with: its documents and functions, how it handles permits
  /// and penalties, budgets, purchases, vacancies.
  private static let ofEveryBody: Set<DisclosureClause> = [
    .item(1), .item(2), .item(5), .item(6), .item(7), .item(9), .item(14),
  ]

  private func isOfEveryBody(
    _ item: ListFile.Item, _ article: FieldNumber?, of list: ListFile, _ reader: inout ClauseReader
  ) -> Bool {
    guard let article, let node = list.value(item, article) else { return false }
    let clauses = list.elements(node).map { reader.clause($0, of: list) }
    return !clauses.isEmpty && clauses.allSatisfy { $0.map(Self.ofEveryBody.contains) ?? false }
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("function"), list.kind[field].type == .item else { return }
    let parent = list.kind.field("parent")
    var tally = ItemTally()
    let article = list.kind.field("article")
    var reader = ClauseReader()
    for item in list.items where check.isInForce(item) {
      let isPart = parent.flatMap { list.value(item, $0) } != nil
      let isMissing = !isPart && list.value(item, field) == nil
      tally.add(item, isMissing: isMissing && !isOfEveryBody(item, article, of: list, &reader))
    }
    tally.say(
      each: Message(zh: "没有写对应的职责（function）。在部门职责清单里找到它的职责，写上 id", en: "belongs to no function"),
      all: Message(zh: "没有写对应的职责（function）", en: "belong to no function"), in: list, check.context,
      into: &report)
  }
}
