import Qingdan

/// Holds the places of a citation against the articles of the statute's text in force on the list's day.
struct CitedPlaceCheck: Sendable {
  enum Fault: Sendable {
    case article(Text)
    /// That text has no such article, and a later one has it.
    case laterArticle(Text, later: Day)
    /// Fewer paragraphs (款).
    case paragraph(ArticleShape)
    /// Fewer items (项), in the paragraph or, where none is named, in all of them.
    case item(ArticleShape)
    /// Several paragraphs have such an item, and none is named.
    case ambiguous([Int])
  }

  /// The text in which an article was looked for.
  struct Text: Sendable {
    let articles: Int
    let day: Day
  }

  let citation: Citation
  let statute: Statute
  let place: CitedPlace
  /// The end of a range that is at fault; else the place itself.
  let target: StatutePlace
  let fault: Fault
  /// What must be said beside it after the register's day.
  let caveat: Message?

  /// 《题名》第二十条.
  var article: String {
    let article = StatutePlace(article: target.article, sub: target.sub)
    return "《\(statute.title)》\(article)"
  }

  /// A finding; what the register may have missed is a warning and says so.
  func finding(
    _ message: Message, part: Range<Int>?, advice: Message? = nil,
    replacement: (Range<Int>, String, Message, Bool?)? = nil
  ) -> CitationVerdict.Finding {
    var advice = advice
    if let caveat {
      advice = advice.map { Message(zh: "\($0.zh)。\(caveat.zh)", en: "\($0.en); \(caveat.en)") } ?? caveat
    }
    return .init(
      message: message, part: part ?? place.range, severity: caveat == nil ? nil : .warning, advice: advice,
      replacement: replacement)
  }

  /// What is wrong with the places of one text.
  struct Faults: Sendable {
    var faults: [CitedPlaceCheck] = []
    /// Why some could not be judged.
    var reasons: [Message] = []
  }

  /// The faults of every distinct citation of a list; four rules speak of them, each of its own.
  struct Judgement: Sendable {
    let faults: [Faults]

    init(_ check: ListCheck) { faults = check.distinctCitations.map { CitedPlaceCheck.faults($0, check) } }
  }

  /// Judges all places of a text.
  private static func faults(_ cited: CitedStatutes, _ check: ListCheck) -> Faults {
    var result = Faults()
    cited.forEachKnown { citation, match in
      guard citation.places.contains(where: { $0.first.article != nil }) else { return }
      guard let day = check.day else { return result.reasons.append(.noDay) }
      switch match.statute.force(on: day) {
      case .notYet, .noLonger: return
      case .unknown(let reason):
        result.reasons.append(reason)
        guard let text = Self.text(of: match.statute, on: day, check) else { return }
        judge(citation, match.statute, day, check, &result) { missing($0, in: text) ?? .sound }
      case .inForce(let version):
        let texts = check.statuteTexts
        let text =
          texts.isEmpty || version.articles.isWhole ? nil : Self.text(of: match.statute, on: day, check)
        judge(citation, match.statute, day, check, &result) { place in
          text.flatMap { missing(place, in: $0) } ?? answer(place, version)
        }
      }
    }
    return result
  }

  /// A text that lies in a folder tells more than a register that has not counted it.
  private static func text(of statute: Statute, on day: Day, _ check: ListCheck) -> StatuteTexts.Text? {
    statute.enactment(inForceOn: day).flatMap { check.statuteTexts.text(of: statute, enacted: $0.day) }
  }

  private static func missing(_ place: StatutePlace, in text: StatuteTexts.Text) -> Answer? {
    guard let number = place.articleNumber, let day = text.day, text[number] == nil else { return nil }
    return .fault(.article(Text(articles: text.articles.count { $0.number.sub == 0 }, day: day)))
  }

  private static func judge(
    _ citation: Citation, _ statute: Statute, _ day: Day, _ check: ListCheck, _ result: inout Faults,
    _ answer: (StatutePlace) -> Answer
  ) {
    for place in citation.places {
      for target in place.isRange ? [place.first, place.last] : [place.first] {
        switch answer(target) {
        case .sound: continue
        case .unknown: result.reasons.append(uncounted(statute, target))
        case .fault(var fault):
          if case .article(let text) = fault,
            let later = Self.later(target, of: statute, than: text.day, check)
          {
            fault = .laterArticle(text, later: later)
          }
          result.faults.append(
            CitedPlaceCheck(
              citation: citation, statute: statute, place: place, target: target, fault: fault,
              caveat: check.context.statutes.caveat(for: statute, on: day)))
        }
      }
    }
  }

  /// The first text after a day that has an article.
  private static func later(
    _ place: StatutePlace, of statute: Statute, than day: Day, _ check: ListCheck
  ) -> Day? {
    guard let number = place.articleNumber else { return nil }
    let recorded = statute.versions.filter { $0.articles.articles.contains { $0.number == number } }.map(
      \.day)
    let texts = check.statuteTexts.texts(of: statute).filter { $0[number] != nil }.compactMap(\.day)
    return (recorded + texts).filter { $0 > day }.min()
  }

  private enum Answer {
    case sound
    case unknown
    case fault(Fault)
  }

  private static func answer(_ place: StatutePlace, _ version: StatuteVersion) -> Answer {
    guard let article = place.article, place.annex == nil else { return .sound }
    switch version.shape(ofArticle: article, sub: place.sub) {
    case .missing:
      let count = version.articles.articles.count { $0.sub == 0 }
      return .fault(.article(Text(articles: count, day: version.day)))
    case .notCountable: return place.paragraph == nil && place.item == nil ? .sound : .unknown
    case .exists(let shape): return answer(place, shape)
    }
  }

  private static func answer(_ place: StatutePlace, _ shape: ArticleShape) -> Answer {
    if let paragraph = place.paragraph {
      guard (1...max(1, shape.paragraphs.count)).contains(paragraph), !shape.paragraphs.isEmpty else {
        return .fault(.paragraph(shape))
      }
      guard let item = place.item, shape.paragraphs[paragraph - 1] < item else { return .sound }
      return .fault(.item(shape))
    }
    guard let item = place.item else { return .sound }
    let having = shape.paragraphs.indices.filter { shape.paragraphs[$0] >= item }.map { $0 + 1 }
    return having.isEmpty ? .fault(.item(shape)) : having.count == 1 ? .sound : .fault(.ambiguous(having))
  }

  private static func uncounted(_ statute: Statute, _ place: StatutePlace) -> Message {
    let article = StatutePlace(article: place.article, sub: place.sub)
    return Message(
      zh: "《\(statute.title)》\(article)的款、项数不清楚",
      en: "how many paragraphs and items \(article) of '\(statute.title)' has is not known")
  }
}

extension ArticleShape {
  /// 该条只有一款，下分十五项.
  var description: Message {
    let items = paragraphs.reduce(0, +)
    guard paragraphs.count > 1 else {
      return Message(
        zh: "该条只有一款" + (items > 0 ? "，下分\(ChineseNumeral.count(items))项" : ""),
        en: "it has one paragraph" + (items > 0 ? " of \(items) items" : ""))
    }
    return Message(
      zh: "该条共\(ChineseNumeral.count(paragraphs.count))款", en: "it has \(paragraphs.count) paragraphs")
  }
}

extension ListCheck {
  /// Judges every place that the list cites; `say` makes a finding of the faults that are its rule's own.
  func judgePlaces(
    into report: inout Report, _ say: (CitedPlaceCheck) -> CitationVerdict.Finding?
  ) {
    let judgement = shared { CitedPlaceCheck.Judgement(self) }
    give(
      judgement.faults.map { CitationVerdict(findings: $0.faults.compactMap(say), reasons: $0.reasons) },
      into: &report)
  }
}
