/// The fact that lists of a release stood on a website from a day on (公开).
public struct Publication: Hashable, Sendable {
  public var release: String
  /// Whose lists they are, by id.
  public var organisation: String
  /// Which lists, as the release holds them; sorted by path.
  public var lists: [List]
  /// The column of the website (栏目).
  public var column: String
  public var address: String
  /// From which day on.
  public var day: Day
  /// The digest of what was published: the page, the table, the attachment.
  public var digest: Digest?
  /// 公开审查 (《政府信息公开条例》第十七条).
  public var review: Review?

  public struct List: Hashable, Sendable {
    public var path: String
    public var digest: Digest

    public init(path: String, digest: Digest) {
      self.path = path
      self.digest = digest
    }
  }

  public struct Review: Hashable, Sendable {
    /// Who reviewed it; nil where only the day is on record.
    public var by: String?
    public var on: Day?

    public init(by: String?, on: Day?) {
      self.by = by
      self.on = on
    }
  }

  public init(
    release: String, organisation: String, lists: [List], column: String, address: String, day: Day,
    digest: Digest? = nil, review: Review? = nil
  ) {
    self.release = release
    self.organisation = organisation
    self.lists = lists
    self.column = column
    self.address = address
    self.day = day
    self.digest = digest
    self.review = review
  }

  /// The file that it belongs into: one a year.
  public var path: String { "publications/\(day.description.prefix(4)).yaml" }

  /// Whether two entries are about the same fact.
  public func isSame(as other: Publication) -> Bool {
    (release, organisation, column, address, day)
      == (other.release, other.organisation, other.column, other.address, other.day)
      && lists.map(\.path) == other.lists.map(\.path)
  }
}

extension Publication {
  init?(_ record: Record, findings: inout [Diagnostic]) {
    func digest(_ record: Record) -> Digest? {
      guard let text = record.text("digest") else { return nil }
      if let digest = Digest(labelled: text) { return digest }
      findings.append(
        Diagnostic(
          rule: "publication/unreadable", severity: .error,
          message: Message(
            zh: "摘要应当是 sha256: 和 64 位十六进制数", en: "a digest is 'sha256:' and 64 hexadecimal digits"),
          place: record.place("digest")))
      return nil
    }
    guard let release = record.text("release"), let organisation = record.text("organisation"),
      let column = record.text("column"), let address = record.text("address"), let day = record.day("day")
    else { return nil }
    let lists = record.records("lists").compactMap { list in
      list.text("file").flatMap { path in digest(list).map { List(path: path, digest: $0) } }
    }
    let review = record.record("reviewed").map { Review(by: $0.text("by"), on: $0.day("on")) }
    self.init(
      release: release, organisation: organisation, lists: lists, column: column, address: address, day: day,
      digest: digest(record), review: review)
  }

  /// The lines of its entry.
  var lines: [String] {
    func scalar(_ text: String, inFlow: Bool = false) -> String { ScalarForm.line(text, inFlow: inFlow) }
    var lines = ["- release: \(scalar(release))", "  organisation: \(scalar(organisation))", "  lists:"]
    lines += lists.map { "    - { file: \(scalar($0.path, inFlow: true)), digest: \($0.digest.labelled) }" }
    lines += ["  column: \(scalar(column))", "  address: \(scalar(address))", "  day: \(day)"]
    if let digest { lines.append("  digest: \(digest.labelled)") }
    if let review {
      let by = review.by.map { "by: \(scalar($0, inFlow: true))" }
      let on = review.on.map { "on: \($0)" }
      lines.append("  reviewed: { \([by, on].compactMap(\.self).joined(separator: ", ")) }")
    }
    return lines
  }
}
