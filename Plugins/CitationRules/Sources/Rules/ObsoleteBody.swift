import Qingdan

struct ObsoleteBody: ListValidator {
  static let rule = Rule(
    "citation/obsolete-body",
    Message(zh: "引文里的机构名称已经不用", en: "quoted words name a body that is no more"),
    rationale: Message(
      zh: "法律、法规改得比机构慢，引文里有旧名称是正常的，照录不改；只是读清单的人要知道这项职权现在归谁。",
      en:
        "statutes are amended later than bodies, so that old names in their words are normal and stay; readers of the list need to know who has the power now"
    ),
    severity: .note,
    good: [
      "id: p-7k3f9q2m\nbasis: { cite: 《北京市水污染防治条例》第五条, text: 市生态环境局负责监督管理。 }",
      "list: powers\norganisation: sthjj\neffective: 2018-03-01\nitems:\n  - id: p-7k3f9q2m\n    basis: { cite: 《北京市水污染防治条例》第五条, text: 市环保局负责监督管理。 }",
    ],
    bad: [
      "id: p-7k3f9q2m\nbasis: { cite: 《北京市水污染防治条例》第五条, text: 由↓市环保局负责监督管理。 }",
      "id: p-7k3f9q2m\nbasis: 《北京市水污染防治条例》第五条：由↓XX市环境保护局负责监督管理。",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let quotes = check.quotes
    guard let day = check.day, !quotes.isEmpty else { return }
    report.count(quotes.count)
    let names = FormerNames(check.context.organisations, on: day)
    for quote in quotes where check.list.document.withText(quote.value.node, names.isFound) {
      guard let found = names.first(in: quote.words(in: check.list)) else { continue }
      let now = found.name.now.joined(separator: "、")
      report.say(
        Message(
          zh:
            "引文里的“\(found.name.text)”自\(found.name.until.chinese)起不再使用\(now.isEmpty ? "" : "，现在是\(now)")。引文照录原文，不用改",
          en:
            "'\(found.name.text)' is no name since \(found.name.until)\(now.isEmpty ? "" : " (now \(now))"); the quotation stays as it is"
        ), at: quote.value, in: check.list, part: found.bytes.shifted(by: quote.start))
    }
  }
}
