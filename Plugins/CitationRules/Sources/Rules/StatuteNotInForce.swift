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
          verdict.findings.append(Self.early(match.statute, from, citation, check.dayWords))
        case .noLonger(let until, let successor):
          let last = successor.map { Self.last(behind: $0, on: day, check.context.statutes) }
          verdict.findings.append(Self.late(match.statute, until, successor, last, citation, check.dayWords))
        }
      }
      return verdict
    }
  }

  private static func early(
    _ statute: Statute, _ from: Day, _ citation: Citation, _ day: Message
  ) -> CitationVerdict.Finding {
    let title = Citation.Title.marked(statute.title)
    // Where no text tells the first day in force, the day of adoption is all that is certain.
    let isStated = statute.enactments.first?.effective != nil
    let message =
      isStated
      ? Message(
        zh: "\(title)自\(from.chinese)起才施行；\(day.zh)", en: "\(title) is in force from \(from) only; \(day.en)")
      : Message(
        zh: "\(title)\(from.chinese)才通过；\(day.zh)", en: "\(title) was adopted on \(from) only; \(day.en)")
    return .init(message: message, part: citation.title?.range)
  }

  private static func late(
    _ statute: Statute, _ until: Day, _ successor: String?, _ last: String?, _ citation: Citation,
    _ day: Message
  ) -> CitationVerdict.Finding {
    let title = Citation.Title.marked(statute.title)
    let new = successor.map { Citation.Title.marked($0) }
    // What replaced it may have been replaced in its turn.
    guard last == successor else { return lateTwice(title, until, new, last, citation, day) }
    return .init(
      message: Message(
        zh: "\(title)自\(until.chinese)起不再有效\(new.map { "，由\($0)代替" } ?? "")；\(day.zh)",
        en: "\(title) is not in force since \(until)\(new.map { ", replaced by \($0)" } ?? ""); \(day.en)"),
      part: citation.title?.range,
      advice: new.map { new in
        moved(citation, statute, new)
          ?? Message(zh: "在\(new)里找到相应的条款，改引它", en: "find the provision in \(new) and cite that")
      })
  }

  private static func lateTwice(
    _ title: String, _ until: Day, _ new: String?, _ last: String?, _ citation: Citation, _ day: Message
  ) -> CitationVerdict.Finding {
    let (new, last) = (new ?? "", last.map { Citation.Title.marked($0) } ?? "")
    return .init(
      message: Message(
        zh: "\(title)自\(until.chinese)起不再有效，由\(new)代替，后来又由\(last)代替；\(day.zh)",
        en: "\(title) is not in force since \(until), replaced by \(new), and that by \(last); \(day.en)"),
      part: citation.title?.range,
      advice: Message(zh: "在\(last)里找到相应的条款，改引它", en: "find the provision in \(last) and cite that"))
  }

  /// The last of the statutes that came after one another, as far as they had ended by a day.
  private static func last(behind successor: String, on day: Day, _ register: StatuteRegister) -> String {
    var title = successor
    for _ in 0..<8 {
      guard let statute = register.statute(titled: title)?.statute,
        case .noLonger(_, let next?) = statute.force(on: day)
      else { break }
      title = next
    }
    return title
  }

  /// Where the cited articles are now, by the table that the library has (条文对照); nil where it tells of none.
  private static func moved(_ citation: Citation, _ statute: Statute, _ new: String) -> Message? {
    var (zh, en): ([String], [String]) = ([], [])
    for place in citation.places {
      guard let article = place.first.article,
        let move = statute.repeal?.moves.first(where: {
          $0.old == ArticleNumber(article, sub: place.first.sub)
        })
      else { continue }
      zh.append(move.new.map { "\(move.old)改引\(new)\($0)" } ?? "\(move.old)在\(new)里没有相应的条")
      en.append(move.new.map { "\(move.old) is \($0) of \(new)" } ?? "\(new) has nothing for \(move.old)")
    }
    guard !zh.isEmpty else { return nil }
    return Message(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
  }
}
