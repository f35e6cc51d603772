import Qingdan

struct UncoveredLocalMatter: LibraryValidator {
  static let rule = Rule(
    "complete/uncovered-matter",
    Message(zh: "条例第二十一条的事情，有的没有公开事项，也没有写不涉及", en: "a matter of article 21 is neither covered nor excluded"),
    rationale: Message(
      zh:
        "设区的市级、县级政府及其部门和乡镇政府，还要公开同群众生活最近的几类信息。省级、直辖市的部门不在其内，街道办事处不是一级政府，都不查；是哪一级由机构库的 level、division 定。",
      en:
        "governments of cities and counties, their departments, and towns have to disclose what is nearest to people's lives; the register's level and division decide, and departments of a province or a 直辖市 are not asked"
    ),
    source: ["《中华人民共和国政府信息公开条例》第二十一条"], completeness: .disclosure, kind: "disclosure",
    good: [
      county(
        "[21, 20(十一)]",
        "not-applicable:"
          + LocalMatters.ofCities.dropLast().map {
            "\n  - { article: 21(\($0)), because: 本机关没有这项职能 }"
          }.joined()),
      county("[20(十一)]", "not-applicable: [{ article: 21, because: 区里另有机关负责 }]"),
      county("[20(十一)]", "effective: 2024-03-01", division: "110000"),
    ],
    bad: [county("[21, 20(十一)]", "effective: 2024-03-01", arrow: "↓")])

  /// The disclosure list of a department of a county, or of another place.
  private static func county(
    _ article: String, _ head: String, division: String = "110101", arrow: String = ""
  ) -> Rule.Example {
    """
    === registers/organisations.yaml
    organisations:
      - id: qmzj
        division: "\(division)"
        names: [{ name: 甲区民政局 }]
    === organisations/qmzj/disclosure.yaml
    list: \(arrow)disclosure
    organisation: qmzj
    \(head)
    items:
      - id: d-mv5ktvbz
        name: 社会救助
        content: [社会救助的条件]
        article: \(article)
    """
  }

  func part(of check: ListCheck) -> DisclosureCoverage { DisclosureCoverage.of(check) }

  func validate(_ parts: [DisclosureCoverage], in context: LibraryContext, into report: inout Report) {
    let unread = UnreadFolders(context, read: parts.lazy.map(\.body.file))
    for lists in parts.byBody() {
      guard let first = lists.first, report.isClaimed || lists.contains(where: \.isBegun) else { continue }
      if lists.contains(where: \.isAllOf21Excluded) { continue }
      guard let matters = LocalMatters.of(first.body.id, in: context.organisations) else {
        if report.isClaimed { report.cannotCheck(Self.unknownLevel, at: first.body.place) }
        continue
      }
      report.count(matters.count)
      let missing = matters.filter { matter in !lists.contains { $0.matters.contains(matter) } }
      guard !missing.isEmpty else { continue }
      guard !unread.contains(first.body) else {
        if report.isClaimed { report.cannotCheck(UnreadFolders.reason, at: first.body.place) }
        continue
      }
      let example = missing[missing.count - 1]
      report.say(
        Message(
          zh: "条例第二十一条有 \(missing.count) 类没有公开事项，也没有写不涉及：\(missing.joined(separator: "、"))",
          en: "\(missing.count) matters of article 21 are neither covered nor excluded: "
            + missing.joined(separator: ", ")),
        at: first.body.place, field: "article", owner: first.body.owner(context),
        advice: Message(
          zh:
            "有的写进公开事项的 article，如 21(\(example))；没有的写在清单头里：not-applicable: [{ article: 21(\(example)), because: 为什么没有 }]",
          en:
            "name the matter in 'article' of the item that covers it, such as 21(\(example)), or in the list's head: "
            + "not-applicable: [{ article: 21(\(example)), because: why }]"))
    }
  }

  private static let unknownLevel = Message(
    zh: "机构库没有写这个机构的层级或者区划（level、division），不知道条例第二十一条适用不适用",
    en:
      "the register gives neither level nor division of the body, so nobody knows whether article 21 binds it"
  )
}
