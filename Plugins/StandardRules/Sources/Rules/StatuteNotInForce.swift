import Qingdan

struct StatuteNotInForce: ListValidator {
  static let rule = Rule(
    "citation/not-in-force",
    Message(zh: "所引的文件在清单施行那一天还没有施行，或者已经失效", en: "a cited document is not in force on the day of the list"),
    rationale: Message(
      zh: "以失效的法律为依据行使职权，作出的决定会被撤销；新法的条款可能已经不同。",
      en: "a decision that rests on a repealed law is annulled, and the new law may say otherwise"),
    source: ["《中华人民共和国行政处罚法》第三十八条第一款"],
    good: [
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国噪声污染防治法》第八条",
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国环境噪声污染防治法》第六条\nuntil: 2022-06-05",
    ],
    bad: [
      "id: p-7k3f9q2m\nbasis: ↓《中华人民共和国环境噪声污染防治法》第六条", "id: p-7k3f9q2m\nbasis: ↓《中华人民共和国学位法》第八条",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeCitations(into: &report) { cited in
      var verdict = CitationVerdict()
      cited.forEachKnown { citation, match in
        guard !citation.isCarried else { return }
        guard let day = check.day else { return verdict.reasons.append(.noDay) }
        switch match.statute.force(on: day) {
        case .inForce: return
        case .unknown(let reason): verdict.reasons.append(reason)
        case .notYet(let from):
          verdict.findings.append(
            .init(
              message: Message(
                zh: "《\(match.statute.title)》自\(from.chinese)起才施行；本清单日期为\(day.chinese)",
                en: "'\(match.statute.title)' is in force from \(from) only; the list is of \(day)"),
              part: citation.title?.range))
        case .noLonger(let until, let successor):
          verdict.findings.append(
            .init(
              message: Message(
                zh: "《\(match.statute.title)》自\(until.chinese)起不再有效\(successor.map { "，由《\($0)》代替" } ?? "")"
                  + "；本清单日期为\(day.chinese)",
                en: "'\(match.statute.title)' is not in force since \(until)"
                  + "\(successor.map { ", replaced by '\($0)'" } ?? ""); the list is of \(day)"),
              part: citation.title?.range,
              advice: successor.map {
                Message(zh: "在《\($0)》里找到相应的条款，改引它", en: "find the provision in '\($0)' and cite that")
              }))
        }
      }
      return verdict
    }
  }
}

extension Message {
  /// Why a rule of time could not decide on a list without a day.
  static let noDay = Message(zh: "清单没有施行日期", en: "the list has no effective day")
}
