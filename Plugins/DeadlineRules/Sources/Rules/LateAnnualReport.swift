import Qingdan

struct LateAnnualReport: ListValidator {
  static let rule = Rule(
    "deadline/annual-report",
    Message(zh: "政府信息公开工作年度报告的公开时限晚于规定的日期", en: "the yearly report is due later than the law has it"),
    rationale: Message(
      zh:
        "部门1月31日前向本级主管部门提交并公布，县级以上人民政府的主管部门3月31日前公布本级政府的；县级、设区的市级还要更早，好逐级汇总。本地另有规定的，写在 library.yaml 的 terms 里。",
      en:
        "departments publish theirs by 31 January, governments by 31 March, counties and prefectures earlier; what a place sets itself stands under 'terms' of library.yaml"
    ),
    source: ["《中华人民共和国政府信息公开条例》第四十九条", "国办公开办函〔2021〕30号"], kind: "disclosure",
    good: [
      "id: d-7k3f9q2m\nname: 政府信息公开工作年度报告\ndeadline: 每年1月31日前",
      "id: d-7k3f9q2m\nname: 本级政府信息公开工作年度报告\ndeadline: 每年3月31日前",
      "id: d-7k3f9q2m\nname: 部门决算\ndeadline: 每年9月30日前",
      government("110101", "每年3月31日前"), government("210200", "每年3月10日前"),
      // The place has a day of its own, and the document for it.
      government("210200", "每年3月20日前", "terms: { prefecture-report: { limit: 每年3月20日前, basis: 《甲办法》第三条 } }"),
    ],
    bad: [
      "id: d-7k3f9q2m\nname: 政府信息公开工作年度报告\ndeadline: ↓每年6月30日前",
      "id: d-7k3f9q2m\nname: 政府信息公开年度报告\ndeadline: ↓每年3月31日前",
      government("210200", "↓每年3月31日前"), government("210102", "↓每年3月10日前"),
      government("110000", "↓每年3月31日前", "terms: { government-report: { limit: 每年3月1日前, basis: 《甲办法》第三条 } }"),
    ])

  /// Of a government, by its division and what its library sets.
  private static func government(_ division: String, _ deadline: String, _ terms: String = "") -> Rule.Example
  {
    """
    === library.yaml
    library: a
    format: 1
    base: standard
    \(terms)
    === registers/organisations.yaml
    organisations: [{ id: a, division: "\(division)", names: [{ name: 甲人民政府 }] }]
    === organisations/a/disclosure.yaml
    list: disclosure
    organisation: a
    effective: 2024-03-01
    items: [{ id: d-7k3f9q2m, name: 政府信息公开工作年度报告, deadline: \(deadline) }]
    """
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("deadline"), let name = list.kind.field("name") else { return }
    for item in list.items {
      guard let named = list.value(item, name), list.document.withText(named, Self.report.isFound) else {
        continue
      }
      let title = list.document.text(named)
      guard title.contains("信息公开"), let node = list.value(item, field), let text = list.text(item, field),
        check.isInForce(item)
      else { continue }
      // What is not understood another rule tells.
      let reading = DeadlineReader.read(text)
      guard reading.isComplete, let last = reading.deadline?.due?.last(in: 2024) else { continue }
      // Whose report it is, the name tells, or the body whose list it is.
      let isGovernment = title.contains("政府信息公开") && title.contains("本级") || Self.isGovernment(check)
      let limits = isGovernment ? Self.limits(of: check) : [.departmentReport]
      for limit in limits {
        guard let term = check.context.terms[limit], let day = term.limit.due?.last(in: 2024) else {
          report.cannotCheck(Self.noTerm, at: list.place(node))
          break
        }
        report.count()
        guard last > day else { continue }
        report.say(
          Message(
            zh: "公开时限“\(text)”晚于规定的“\(term.text)”（\(term.basis)）。改为\(term.text)",
            en: "'\(text)' is later than \(term.text) (\(term.basis)); write \(term.text)"),
          at: node, of: item, in: list, field: "deadline",
          // That of a notice, which the regulation does not have.
          severity: limit == .countyReport || limit == .prefectureReport ? .warning : nil)
        break
      }
    }
  }

  private static let report = WordFinder(["年度报告"])
  private static let noTerm = Message(
    zh: "library.yaml 和基础库里都没有年度报告的时限（terms）",
    en: "neither library.yaml nor its base has a term for the report")

  /// 人民政府 and their offices publish the report of the government.
  private static func isGovernment(_ check: ListCheck) -> Bool {
    let body = check.list.head.organisation.flatMap { check.context.organisations[$0] }
    let name = body?.name(on: check.day) ?? ""
    return name.hasSuffix("人民政府") || name.hasSuffix("政府办公厅") || name.hasSuffix("政府办公室")
  }

  /// The limits for the report of a government, that of the regulation first; which other one is for it, its division tells.
  private static func limits(of check: ListCheck) -> [Terms.Name] {
    let bodies = Bodies(check.context.organisations, day: check.day)
    let division = check.list.head.organisation.flatMap { bodies.places(of: $0).first?.division } ?? ""
    guard division.utf8.count == 6, !division.hasSuffix("0000") else { return [.governmentReport] }
    if division.hasSuffix("00") { return [.governmentReport, .prefectureReport] }
    // The districts of a 直辖市 are neither of the two.
    return municipalities.contains(String(division.prefix(2)))
      ? [.governmentReport] : [.governmentReport, .countyReport]
  }

  private static let municipalities = ["11", "12", "31", "50"]
}
