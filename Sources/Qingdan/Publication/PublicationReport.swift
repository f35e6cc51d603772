/// What stood where from which day, how long it took, and what was released and not published.
public struct PublicationReport: Sendable {
  /// One publication with what follows from it.
  public struct Row: Sendable {
    public let publication: Publication
    public let place: Place
    /// The day on which what it shows for the first time took effect; nil where all of it had been published before.
    public let changed: Day?
    /// Working days from then on.
    public let days: Reckoned<Int>?
    /// The day on which the adjustment was approved, where that is on record, and the working days from then on.
    public let approved: Day?
    public let daysFromApproval: Reckoned<Int>?
  }

  /// A list of the newest release that is not on record as published as it stands there.
  public struct Unpublished: Sendable {
    public let list: Release.File
    /// The day on which it took effect as it stands.
    public let changed: Day
    /// The last day in time: after it took effect, and after the approval of what changed it.
    public let due: Reckoned<Day>
  }

  public private(set) var rows: [Row] = []
  public private(set) var unpublished: [Unpublished] = []
  public private(set) var findings: [Diagnostic]
  public let terms: PublicationTerms

  private let chain: ReleaseChain
  private let context: LibraryContext

  public init(
    _ book: PublicationBook, _ chain: ReleaseChain, _ context: LibraryContext, terms: PublicationTerms,
    approvals: ApprovalDays
  ) {
    self.chain = chain
    self.context = context
    self.terms = terms
    findings = book.findings
    var shown: Set<Publication.List> = []
    for entry in book.entries {
      let row = row(entry, shown, approvals)
      shown.formUnion(entry.publication.lists)
      rows.append(row)
      findings += PublicationCheck(row, chain, context, terms).findings
    }
    findings.sort()
    for file in chain.newest?.release.lists ?? []
    where !shown.contains(Publication.List(path: file.path, digest: file.digest)) {
      let changed = changed(file, in: chain.newest?.release) ?? Day(number: 0)
      var due = context.calendar.adding(workingDays: PublicationTerms.statutory, to: changed)
      if let term = terms.afterApproval, let approved = approvals.first(of: acts(behind: [file])) {
        let own = context.calendar.adding(workingDays: term, to: approved)
        if own.value < due.value { due = own }
      }
      unpublished.append(Unpublished(list: file, changed: changed, due: due))
    }
  }

  /// The acts that the releases carried out in which some files changed last.
  private func acts(behind files: [Release.File]) -> [String] {
    Set(files.compactMap { $0.list?.version }).sorted().flatMap { chain[$0]?.release.acts ?? [] }
  }

  private func row(
    _ entry: PublicationBook.Entry, _ shown: Set<Publication.List>, _ approvals: ApprovalDays
  ) -> Row {
    let publication = entry.publication
    let release = chain[publication.release]?.release
    let new = publication.lists.filter { !shown.contains($0) }.compactMap { release?[$0.path] }
    let changed = new.compactMap { self.changed($0, in: release) }.min()
    let approved = approvals.first(of: acts(behind: new))
    func count(_ start: Day?) -> Reckoned<Int>? {
      start.map { context.calendar.workingDays(between: $0, and: publication.day) }
    }
    return Row(
      publication: publication, place: entry.place, changed: changed, days: count(changed),
      approved: approved,
      daysFromApproval: count(approved))
  }

  /// The day on which a list took effect as it stands in a release: that of the release in which it changed last.
  private func changed(_ file: Release.File, in release: Release?) -> Day? {
    file.list?.version.flatMap { chain[$0]?.release.effective } ?? release?.effective
  }
}

/// What is wrong with one publication on record.
struct PublicationCheck {
  private let row: PublicationReport.Row
  private let chain: ReleaseChain
  private let context: LibraryContext
  private let terms: PublicationTerms

  init(
    _ row: PublicationReport.Row, _ chain: ReleaseChain, _ context: LibraryContext, _ terms: PublicationTerms
  ) {
    self.row = row
    self.chain = chain
    self.context = context
    self.terms = terms
  }

  var findings: [Diagnostic] { references + lateness + review }

  private var publication: Publication { row.publication }

  private var references: [Diagnostic] {
    let release = chain[publication.release]?.release
    var findings = PublicationBook.Entry(publication: publication, place: row.place)
      .mismatches(release, context.organisations)
    guard release != nil else { return findings }
    if context.organisations[publication.organisation] == nil {
      findings.append(
        finding(
          "publication/unknown-organisation", .error, "机构库里没有“\(publication.organisation)”",
          "the register has no organisation '\(publication.organisation)'"))
    }
    return findings
  }

  private var lateness: [Diagnostic] {
    var findings: [Diagnostic] = []
    func late(_ days: Reckoned<Int>?, _ limit: Int, _ zh: String, _ en: String) {
      guard let days, days.value > limit else { return }
      let note = days.note.map { Message(zh: "（\($0.zh)）", en: " (\($0.en))") }
      findings.append(
        finding(
          "publication/late", .warning, "\(zh)到公开用了 \(days.value) 个工作日，超过 \(limit) 个\(note?.zh ?? "")",
          "it took \(days.value) working days from \(en), more than \(limit)\(note?.en ?? "")"))
    }
    late(row.days, PublicationTerms.statutory, "自生效（\(row.changed?.description ?? "")）", "the day of effect")
    if let limit = terms.afterApproval {
      late(row.daysFromApproval, limit, "自批准（\(row.approved?.description ?? "")）", "the approval")
    }
    return findings
  }

  private var review: [Diagnostic] {
    guard let review = publication.review else {
      return [
        finding(
          "publication/unreviewed", .warning, "没有公开审查的记录（条例第十七条）。补记：谁审查的、哪一天",
          "no review before publication is on record (article 17 of the regulations)")
      ]
    }
    guard let on = review.on, on > publication.day else { return [] }
    return [
      finding(
        "publication/unreviewed", .warning, "公开审查（\(on)）在公开（\(publication.day)）之后",
        "it was reviewed (\(on)) after it was published (\(publication.day))")
    ]
  }

  private func finding(_ rule: RuleID, _ severity: Severity, _ zh: String, _ en: String) -> Diagnostic {
    PublicationBook.Entry(publication: publication, place: row.place)
      .finding(rule, severity, zh, en, context.organisations)
  }
}
