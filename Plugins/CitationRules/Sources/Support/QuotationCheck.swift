import Qingdan

/// Holds quoted words against the cited articles, in the text of the statute in force on the list's day.
struct QuotationCheck: Sendable {
  enum Outcome: Sendable {
    /// They are none of the text that was in force; of which earlier text they are, if of any.
    case differs(QuotedWords.Difference, own: Day, earlier: Day?)
    /// They are those of a later text.
    case later(own: Day, later: Day)
  }

  let value: ListFile.Value
  let part: Range<Int>
  /// The statute, where it is one.
  let statute: Statute?
  /// 《题名》第二十条.
  let article: String
  let outcome: Outcome

  /// All quotations of a list; two rules speak of them, each of its own.
  struct Judgement: Sendable {
    fileprivate(set) var checks: [QuotationCheck] = []
    /// Why some could not be judged, and where.
    fileprivate(set) var reasons: [(reason: Message, value: ListFile.Value)] = []
    let count: Int

    init(_ check: ListCheck) {
      let quotes = check.quotes
      count = quotes.count
      for quote in quotes {
        switch QuotationCheck.judge(quote, check) {
        case .sound: continue
        case .unknown(let reason): reasons.append((reason, quote.value))
        case .wrong(let found): checks.append(found)
        }
      }
    }
  }

  private enum Answer {
    case sound
    case unknown(Message)
    case wrong(QuotationCheck)
  }

  /// A text of a statute that a quotation may be of, and the articles of it that are cited.
  fileprivate struct Source {
    let statute: Statute
    let own: Day
    let text: StatuteTexts.Text
    var articles: [ArticleNumber]
  }

  private static let noTexts = Message(
    zh: "没有法律、法规的文本可以核对引文：在 library.yaml 里写 statute-texts，或者加上 --statute-texts",
    en:
      "there are no texts to compare quotations with: name them as 'statute-texts' in library.yaml, or with --statute-texts"
  )

  private static func judge(_ quote: Quote, _ check: ListCheck) -> Answer {
    guard !check.statuteTexts.isEmpty else { return .unknown(noTexts) }
    guard let day = check.day else { return .unknown(.noDay) }
    var sources: [Source] = []
    var reason: Message?
    for number in quote.numbers {
      switch source(quote.cited.reading.citations[number], quote.cited.statutes[number], day, check) {
      case .success(let source): sources.append(source)
      case .failure(let why): reason = reason ?? why.reason
      }
    }
    guard !sources.isEmpty else { return reason.map { .unknown($0) } ?? .sound }
    // Articles that are not there are told by another rule.
    if sources.allSatisfy({ $0.words(of: $0.text).isEmpty }) { return .sound }
    let text = quote.words(in: check.list)
    let words = QuotedWords(text)
    // Where a quotation goes through several articles, it names them itself.
    for index in sources.indices where !sources[index].articles.isEmpty {
      sources[index].articles += words.articles
    }
    guard let difference = words.difference(from: ArticleWords(sources.flatMap { $0.words(of: $0.text) }))
    else {
      return .sound
    }
    if let reason { return .unknown(reason) }
    let only = sources.count == 1 ? sources[0] : nil
    let other = only.flatMap { source in
      check.statuteTexts.texts(of: source.statute).first { text in
        text.day.map { $0 != source.own } ?? false
          && words.difference(from: ArticleWords(source.words(of: text))) == nil
      }?.day
    }
    let own = sources[0].own
    let outcome: Outcome =
      if let other, other > own { .later(own: own, later: other) } else {
        .differs(difference, own: own, earlier: other)
      }
    let range = if case .later = outcome { 0..<text.utf8.count } else { difference.range }
    return .wrong(
      QuotationCheck(
        value: quote.value, part: range.shifted(by: quote.start), statute: only?.statute,
        article: name(quote, sources), outcome: outcome))
  }

  fileprivate struct Unknown: Error { let reason: Message }

  private static func source(
    _ citation: Citation, _ match: StatuteMatch?, _ day: Day, _ check: ListCheck
  ) -> Result<Source, Unknown> {
    guard let statute = match?.statute else {
      let name = citation.canonical
      return .failure(
        Unknown(
          reason: Message(
            zh: "“\(name)”不在依据文件库中，无法核对引文",
            en: "'\(name)' is not in the register, so that its words cannot be compared")))
    }
    let title = statute.title
    guard !citation.places.contains(where: { $0.first.annex != nil }) else {
      return .failure(Unknown(reason: Message(zh: "附件的文字没有核对", en: "the words of annexes are not compared")))
    }
    guard let enactment = statute.enactment(inForceOn: day) else {
      if case .unknown(let reason) = statute.force(on: day) { return .failure(Unknown(reason: reason)) }
      return .failure(
        Unknown(
          reason: Message(
            zh: "《\(title)》那天没有施行，引文没有核对", en: "'\(title)' was not in force then; its words are not compared")
        ))
    }
    guard let text = check.statuteTexts.text(of: statute, enacted: enactment.day) else {
      return .failure(
        Unknown(
          reason: Message(
            zh: "没有《\(title)》\(enactment.day.chinese)的文本，无法核对引文",
            en: "there is no text of '\(title)' of \(enactment.day), so that its words cannot be compared")))
    }
    let articles = citation.places.flatMap { Self.articles(of: $0, in: text) }
    return .success(Source(statute: statute, own: enactment.day, text: text, articles: articles))
  }

  /// 第十条至第十二条 is all three.
  private static func articles(of place: CitedPlace, in text: StatuteTexts.Text) -> [ArticleNumber] {
    guard let first = place.first.articleNumber else { return [] }
    guard place.isRange, let last = place.last.articleNumber, first < last else { return [first] }
    return text.articles.map(\.number).filter { first <= $0 && $0 <= last }
  }

  private static func name(_ quote: Quote, _ sources: [Source]) -> String {
    let citation = quote.cited.reading.citations[quote.numbers.lowerBound]
    let articles = citation.places.compactMap { place in
      place.first.articleNumber.map { $0.description + (place.isRange ? "至\(place.last)" : "") }
    }
    var seen: Set<String> = []
    let names = articles.filter { seen.insert($0).inserted }.joined(separator: "、")
    return "《\(sources[0].statute.title)》\(names)\(quote.numbers.count > 1 ? "等" : "")"
  }
}

extension QuotationCheck.Source {
  /// The words of its articles in some text of the statute; of all where none is named.
  fileprivate func words(of text: StatuteTexts.Text) -> [String] {
    articles.isEmpty ? text.articles.map(\.text) : articles.compactMap { text[$0]?.text }
  }
}

extension ListCheck {
  /// Judges every quotation of the list; `say` makes a finding of those that are its rule's own.
  func judgeQuotations(
    into report: inout Report, _ say: (QuotationCheck) -> CitationVerdict.Finding?
  ) {
    let judgement = shared { QuotationCheck.Judgement(self) }
    report.count(judgement.count)
    for (reason, value) in judgement.reasons { report.cannotCheck(reason, at: list.place(value)) }
    for check in judgement.checks {
      guard let finding = say(check) else { continue }
      report.say(
        finding.message, at: check.value, in: list, part: finding.part, advice: finding.advice)
    }
  }
}
