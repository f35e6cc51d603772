import Qingdan

/// The places of a library that rest on a statute: what must be looked at when it is amended (依据变化影响清单).
struct AffectedItems {
  private let library: OpenLibrary
  private let statute: Statute
  /// The articles that changed; all where empty.
  private let articles: Set<ArticleNumber>
  private let day: Day

  /// One citation of the statute.
  struct Row: Sendable {
    let file: String
    let line: Int
    let id: String
    /// In quotation marks where it is a name.
    let item: String
    let name: String
    let field: String
    let cite: String
    let holder: String
    let office: String
    /// What the text in force says of the place; nil where all is as it was.
    let change: Message?
  }

  init(_ library: OpenLibrary, _ statute: Statute, articles: Set<ArticleNumber>, day: Day) {
    self.library = library
    self.statute = statute
    self.articles = articles
    self.day = day
  }

  func rows() async -> [Row] {
    let (statute, articles, day, context) = (statute, articles, day, library.context)
    return await library.lists { list -> [Row] in
      var known: [String: (isMeant: Bool, change: Message?)] = [:]
      return list.values(of: .citation).compactMap { value in
        let text = list.text(value)
        let found = known[text] ?? Self.judge(text, statute, articles, day, context)
        known[text] = found
        return found.isMeant ? Self.row(value, text, found.change, list, context, day) : nil
      }
    }.flatMap { $0 }
  }

  /// Whether a citation names the statute at one of the articles, and what became of them.
  private static func judge(
    _ text: String, _ statute: Statute, _ articles: Set<ArticleNumber>, _ day: Day, _ context: LibraryContext
  ) -> (isMeant: Bool, change: Message?) {
    let cited = CitedStatutes(text, in: context.statutes)
    let named = zip(cited.reading.citations, cited.statutes).filter { $1?.statute.title == statute.title }
    let places = named.flatMap { $0.0.places }
    let isMeant =
      !named.isEmpty
      && (articles.isEmpty || places.contains { place in articles.contains { place.includes($0) } })
    return (isMeant, isMeant ? change(places, statute, day) : nil)
  }

  private static func change(_ places: [CitedPlace], _ statute: Statute, _ day: Day) -> Message? {
    switch statute.force(on: day) {
    case .unknown(let reason): return reason
    case .notYet(let from):
      return Message(zh: "该文件自\(from.chinese)起才施行", en: "in force from \(from) only")
    case .noLonger(let until, let successor):
      let moved = places.compactMap { place in
        statute.repeal?.moves.first { $0.old == place.article }.map { move in
          move.new.map { "\(move.old)→\($0)" } ?? "\(move.old)→无"
        }
      }
      let table = moved.isEmpty ? "" : "（\(moved.joined(separator: "，"))）"
      return Message(
        zh: "该文件自\(until.chinese)起不再有效\(successor.map { "，改引《\($0)》" } ?? "")\(table)",
        en: "not in force since \(until)\(successor.map { "; cite '\($0)'" } ?? "")\(table)")
    case .inForce(let version):
      let gone = places.compactMap(\.article).filter {
        version.shape(ofArticle: $0.article, sub: $0.sub).isMissing
      }
      guard !gone.isEmpty else { return nil }
      let names = gone.map(\.description).joined(separator: "、")
      return Message(
        zh: "\(version.day.chinese)的文本里没有\(names)", en: "the text of \(version.day) has no \(names)")
    }
  }

  private static func row(
    _ value: ListFile.Value, _ text: String, _ change: Message?, _ list: ListFile, _ context: LibraryContext,
    _ day: Day
  ) -> Row {
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
      office: value.item.flatMap { list.text($0, list.kind.field("office")) } ?? "", change: change)
  }
}

extension CitedPlace {
  /// The article of the place, or of its beginning.
  fileprivate var article: ArticleNumber? { first.article.map { ArticleNumber($0, sub: first.sub) } }

  fileprivate func includes(_ number: ArticleNumber) -> Bool {
    guard let start = article, let end = last.article.map({ ArticleNumber($0, sub: last.sub) }) else {
      return false
    }
    return start <= number && number <= end
  }
}

extension ArticleAnswer {
  fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}
