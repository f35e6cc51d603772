import Qingdan

struct UncoveredClause: LibraryValidator {
  static let rule = Rule(
    "complete/uncovered-clause",
    Message(zh: "条例第二十条的十五项，有的没有公开事项，也没有写不涉及", en: "an item of article 20 is neither covered nor excluded"),
    rationale: Message(
      zh: "十五项是法定主动公开内容，检查按它一项一项数。没有的要写明为什么不涉及，不能空着。",
      en: "inspections count the fifteen items one by one; what a body has nothing of needs a reason"),
    source: ["《中华人民共和国政府信息公开条例》第二十条"], completeness: .disclosure, kind: "disclosure",
    good: [
      Disclosing.list(
        ([
          "(一)", "(二)", "(三)", "(四)", "(五)", "(六)", "(七)", "(八)", "(九)", "(十)", "(十二)", "(十三)", "(十四)",
          "(十五)",
        ])
        .reduce("not-applicable:") { $0 + "\n  - { article: 20\($1), because: 本机关没有这项职能 }" },
        article: "[20(十一)]")
    ],
    bad: [
      Disclosing.list(article: "[20(十一), 20(15)]", arrow: "↓"),
      Disclosing.list(
        "not-applicable: [{ article: 20(八), because: 没有行政事业性收费 }]", article: "[20(十一)]", arrow: "↓"),
    ])

  func part(of check: ListCheck) -> DisclosureCoverage { DisclosureCoverage.of(check) }

  func validate(_ parts: [DisclosureCoverage], in context: LibraryContext, into report: inout Report) {
    let unread = UnreadFolders(context, read: parts.lazy.map(\.body.file))
    for lists in parts.byBody() {
      guard let first = lists.first, report.isClaimed || lists.contains(where: \.isBegun) else { continue }
      report.count(DisclosureItems.count)
      let missing = (1...DisclosureItems.count).filter { item in !lists.contains { $0.covers(item) } }
      guard !missing.isEmpty else { continue }
      // Another list of the same body may hold them.
      guard !unread.contains(first.body) else {
        if report.isClaimed { report.cannotCheck(UnreadFolders.reason, at: first.body.place) }
        continue
      }
      let labels = missing.map { DisclosureItems.label($0) }
      report.say(
        Message(
          zh: "条例第二十条有 \(missing.count) 项没有公开事项，也没有写不涉及：\(labels.map(\.zh).joined(separator: "；"))",
          en: "\(missing.count) items of article 20 are neither covered nor excluded: "
            + labels.map(\.en).joined(separator: ", ")),
        at: first.body.place, field: "article", owner: first.body.owner(context),
        advice: Message(
          zh: "有的写进公开事项的 article，如 20(八)；没有的写在清单头里：not-applicable: [{ article: 20(八), because: 为什么没有 }]",
          en: "name the clause in 'article' of the item that covers it, or in the list's head: "
            + "not-applicable: [{ article: 20(八), because: why }]"))
    }
  }
}
