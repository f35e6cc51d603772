import Qingdan

struct OverdueReview: ListValidator {
  static let rule = Rule(
    "secrecy/overdue-review",
    Message(zh: "不公开的事项该评估审查了", en: "what is not public is due for review"),
    rationale: Message(
      zh: "不予公开的政府信息要定期评估审查，情况变了、可以公开的就应当公开。多久一次由各地定，写在 library.yaml 里。",
      en:
        "what is withheld is reviewed from time to time, and published once it can be; the place says how often"
    ),
    source: ["《中华人民共和国政府信息公开条例》第十八条"], severity: .warning,
    good: [
      example("clause: 14, count: 3, reviewed: 2023-03-01"), example("clause: 15, count: 0"),
      // How often is not said.
      example("clause: 14, count: 3, reviewed: 2013-03-01", "{}"),
    ],
    bad: [
      example("↓clause: 14, count: 3, reviewed: 2023-02-28"), example("↓clause: 16, count: 2"),
    ])

  private static func example(_ withheld: String, _ secrecy: String = "{ review-months: 12 }") -> Rule.Example
  {
    """
    === library.yaml
    library: a
    format: 1
    base: standard
    secrecy: \(secrecy)
    === organisations/a/powers.yaml
    list: powers
    organisation: a
    effective: 2024-03-01
    withheld:
      - \(withheld.hasPrefix("↓") ? "↓{ \(withheld.dropFirst()) }" : "{ \(withheld) }")
    items: []
    """
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    for entry in check.list.head.withheld where entry.count > 0 {
      guard let months = check.context.configuration.reviewMonths else {
        report.cannotCheck(
          Message(
            zh: "没有写不公开的事项多久评估审查一次。写在 library.yaml 里：secrecy: { review-months: 12 }",
            en:
              "how often what is withheld is reviewed is not said; in library.yaml: secrecy: { review-months: 12 }"
          ),
          at: entry.place)
        continue
      }
      guard let day = check.day else {
        report.cannotCheck(.noDay, at: entry.place)
        continue
      }
      report.count()
      let due = entry.reviewed.flatMap { $0.adding(months: months) }
      if let due, day <= due { continue }
      let what = Message(
        zh: "按条例第\(ChineseNumeral.text(entry.clause) ?? String(entry.clause))条不公开的 \(entry.count) 个事项",
        en: "\(entry.count) items that article \(entry.clause) keeps from the public")
      let since = due.map {
        Message(zh: "应在\($0.chinese)以前评估审查", en: "were due for review by \($0)")
      }
      report.say(
        Message(
          zh: "\(what.zh)\(since?.zh ?? "没有写上次评估审查的日期")。评估以后写上日期：reviewed: \(day)；可以公开的加进清单，count 相应减少",
          en:
            "\(what.en) \(since?.en ?? "have no day of review"); write the day once it is done (reviewed: \(day)), and list what can be public"
        ),
        at: entry.place, owner: check.context.shortName(check.list.head.organisation))
    }
  }
}

extension Day {
  /// The same day of a later month, or its last where that is shorter.
  fileprivate func adding(months: Int) -> Day? {
    let (year, month, day) = parts
    let number = year * 12 + month - 1 + months
    let length = Day.length(ofMonth: number % 12 + 1, in: number / 12)
    return Day(number / 12, number % 12 + 1, min(day, length))
  }
}
