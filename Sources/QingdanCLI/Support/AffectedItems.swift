import Qingdan

/// The places of a library that rest on a statute: what must be looked at when it is amended (依据变化影响清单).
struct AffectedItems {
  private let library: OpenLibrary
  private let statute: Statute
  /// The articles that changed; all where empty.
  private let articles: Set<ArticleNumber>
  private let since: Day?
  private let change: StatuteChange

  /// One citation of the statute.
  struct Row: Sendable {
    let file: String
    let line: Int
    var id: String
    /// In quotation marks where it is a name.
    var item: String
    var name: String
    let field: String
    var cite: String
    var holder: String
    var office: String
    /// What the text in force says of the place.
    let answer: StatuteChange.Answer
    /// The last day on which the adjustment is applied for in time; nil where the library sets no term, or nothing changed.
    let due: Reckoned<Day>?
  }

  /// - Parameters:
  ///   - day: the day of the text that holds.
  ///   - since: the day of the text that it is compared with; that of each list where nil.
  init(
    _ library: OpenLibrary, _ statute: Statute, articles: Set<ArticleNumber>, day: Day, since: Day?,
    texts: StatuteTexts
  ) {
    self.library = library
    self.statute = statute
    self.articles = articles
    self.since = since
    change = StatuteChange(
      statute: statute, register: library.context.statutes, texts: texts, day: day)
  }

  func rows() async -> [Row] {
    let (statute, articles, since, change, context) = (statute, articles, since, change, library.context)
    return await library.lists { list -> [Row] in
      var known: [String: StatuteChange.Answer?] = [:]
      return list.values(of: .citation).compactMap { value in
        let text = list.text(value)
        let found =
          known[text]
          ?? Self.places(text, statute, articles, context).map {
            change.answer(at: $0, since: since ?? list.head.effective)
          }
        known[text] = .some(found)
        return found.map { Self.row(value, text, $0, list, context, change.day) }
      }
    }.flatMap { $0 }
  }

  /// The places of the statute that a text cites; nil where it names none of what is meant.
  private static func places(
    _ text: String, _ statute: Statute, _ articles: Set<ArticleNumber>, _ context: LibraryContext
  ) -> [CitedPlace]? {
    let cited = CitedStatutes(text, in: context.statutes)
    let named = zip(cited.reading.citations, cited.statutes).filter { $1?.statute.title == statute.title }
    let places = named.flatMap { $0.0.places }
    let isMeant =
      !named.isEmpty
      && (articles.isEmpty || places.contains { place in articles.contains { place.includes($0) } })
    return isMeant ? places : nil
  }

  private static func row(
    _ value: ListFile.Value, _ text: String, _ answer: StatuteChange.Answer, _ list: ListFile,
    _ context: LibraryContext, _ day: Day
  ) -> Row {
    let due = answer.trigger.flatMap { trigger in
      context.configuration.adjustment?.applyWithin.map {
        context.calendar.adding(workingDays: $0, to: trigger)
      }
    }
    let entry = list.kind.allFields[Int(value.field.index)]
    let group = entry.group.map { "\(list.kind[$0].title.zh)的" } ?? ""
    let holder =
      value.item.flatMap { list.text($0, list.kind.field("holder") ?? list.kind.field("publisher")) }
      ?? list.head.organisation ?? ""
    return Row(
      file: list.path, line: Int(list.document.position(at: list.document.range(value.node).lowerBound).line),
      id: value.item.flatMap { list.id($0) } ?? "", item: list.label(value.item).zh,
      name: value.item.flatMap { list.name($0) } ?? "",
      field: group + entry.field.title.zh, cite: text,
      holder: context.organisations[holder]?.shortName(on: day) ?? holder,
      office: value.item.flatMap { list.text($0, list.kind.field("office")) } ?? "", answer: answer, due: due)
  }
}

extension CitedPlace {
  fileprivate func includes(_ number: ArticleNumber) -> Bool {
    guard let start = first.articleNumber, let end = last.articleNumber else { return false }
    return start <= number && number <= end
  }
}
