import Qingdan

/// A statute as text and as JSON.
struct StatutePage {
  private let statute: Statute
  private let register: StatuteRegister
  private let day: Day?
  private let article: ArticleNumber?

  init(_ statute: Statute, _ register: StatuteRegister, day: Day? = nil, article: ArticleNumber? = nil) {
    self.statute = statute
    self.register = register
    self.day = day
    self.article = article
  }

  /// One line for a list.
  var line: String {
    let last = statute.enactments.last.map { "  \($0.day)" } ?? ""
    let repealed = statute.repeal.map { "  \($0.until) 起失效" } ?? ""
    return "《\(statute.title)》  \(statute.rank?.rawValue ?? "")\(last)\(repealed)".visible + "\n"
  }

  func text(_ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
    var lines = ["《\(statute.title)》"]
    if let rank = statute.rank {
      let place = statute.place.map { "（\($0)）" } ?? ""
      lines.append("\(say("效力层级", "rank"))：\(rank.title[language])\(place)")
    }
    for enactment in statute.enactments {
      let word = enactment.kind.title[language]
      let order = enactment.order.map { "（\($0)）" } ?? ""
      let effective = enactment.effective.map { say("，自\($0.chinese)起施行", ", in force from \($0)") } ?? ""
      lines.append("  \(enactment.day) \(word)\(order)\(effective)")
    }
    if let repeal = statute.repeal {
      let successor = repeal.successor.map { say("，由《\($0)》代替", ", replaced by '\($0)'") } ?? ""
      lines.append(
        say("自\(repeal.until.chinese)起不再有效\(successor)", "not in force since \(repeal.until)\(successor)"))
    }
    if let day { lines.append(force(on: day)[language]) }
    if let version {
      lines.append(
        say(
          "条数：\(version.articles.articles.filter { $0.sub == 0 }.count)",
          "articles: \(version.articles.articles.filter { $0.sub == 0 }.count)"))
    }
    if article != nil { lines.append(shape[language]) }
    if let day = day, let caveat = register.caveat(for: statute, on: day) { lines.append(caveat[language]) }
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  var json: JSON {
    .object([
      "title": .string(statute.title), "rank": statute.rank.map { .string($0.rawValue) },
      "place": statute.place.map { .string($0) },
      "history": .array(
        statute.enactments.map { enactment in
          .object([
            "day": .string(enactment.day.description), "order": enactment.order.map { .string($0) },
            "effective": enactment.effective.map { .string($0.description) },
          ])
        }),
      "until": statute.repeal.map { .string($0.until.description) },
      "successor": statute.repeal?.successor.map { .string($0) },
      "articles": version.map { .number($0.articles.articles.count) },
      "article": article.map { .number($0.article) },
      "sub": article.flatMap { $0.sub > 0 ? .number($0.sub) : nil },
      "paragraphs": article.flatMap { number in
        guard case .exists(let shape)? = version?.shape(ofArticle: number.article, sub: number.sub) else {
          return nil
        }
        return .array(shape.paragraphs.map { .number($0) })
      },
    ])
  }

  /// The text in force on the day; the newest where none is asked for.
  private var version: StatuteVersion? {
    if let day, case .inForce(let version) = statute.force(on: day) { return version }
    return statute.versions.last
  }

  private func force(on day: Day) -> Message {
    switch statute.force(on: day) {
    case .inForce(let version):
      Message(
        zh: "\(day.chinese)有效，适用\(version.day.chinese)的文本",
        en: "in force on \(day), with the text of \(version.day)")
    case .notYet(let from) where statute.enactments.first?.effective == nil:
      Message(
        zh: "\(day.chinese)还没有通过（\(from.chinese)通过）", en: "not yet adopted on \(day); adopted on \(from)")
    case .notYet(let from):
      Message(zh: "\(day.chinese)尚未施行，自\(from.chinese)起施行", en: "not yet in force on \(day); from \(from)")
    case .noLonger(let until, _):
      Message(
        zh: "\(day.chinese)已经失效（自\(until.chinese)起）", en: "no longer in force on \(day) (since \(until))")
    case .unknown(let reason): reason
    }
  }

  /// 第二十条：一款，下分十五项.
  private var shape: Message {
    let article = article ?? ArticleNumber(0)
    let name = article.description
    let number = article.sub > 0 ? "\(article.article)-\(article.sub)" : String(article.article)
    switch version?.shape(ofArticle: article.article, sub: article.sub) {
    case .exists(let shape):
      let items = shape.paragraphs.enumerated().filter { $1 > 0 }
      let zh = items.map { index, count in
        (shape.paragraphs.count > 1 ? "第\(ChineseNumeral.text(index + 1) ?? "")款" : "")
          + "下分\(ChineseNumeral.count(count))项"
      }
      let en = items.map { index, count in "paragraph \(index + 1) with \(count) items" }
      let count = shape.paragraphs.count
      return Message(
        zh: ([name + "：\(ChineseNumeral.count(count))款"] + zh).joined(separator: "，"),
        en: (["article \(number): \(count) paragraphs"] + en).joined(separator: ", "))
    case .missing: return Message(zh: "\(name)：没有这一条", en: "article \(number): there is none")
    case .notCountable, nil:
      return Message(zh: "\(name)：登记库没有它的款项", en: "article \(number): not in the register")
    }
  }
}

extension Statute.Enactment.Kind {
  fileprivate var title: Message {
    switch self {
    case .adopted: Message(zh: "通过或者公布", en: "adopted")
    case .revised: Message(zh: "修订", en: "revised")
    case .amended: Message(zh: "修正", en: "amended")
    }
  }
}
