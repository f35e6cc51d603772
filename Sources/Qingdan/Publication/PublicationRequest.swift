/// A publication as somebody reports it, before it is held against the releases and the register.
public struct PublicationRequest: Hashable, Sendable {
  public var release: String
  /// An id, or a name that the register knows.
  public var organisation: String
  /// Which lists; all of the organisation's where none is named.
  public var lists: [String]
  public var column: String
  public var address: String
  public var day: Day
  public var digest: Digest?
  public var review: Publication.Review?

  public init(
    release: String, organisation: String, lists: [String] = [], column: String, address: String, day: Day,
    digest: Digest? = nil, review: Publication.Review? = nil
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

  /// The fact to be recorded.
  public func publication(
    _ chain: ReleaseChain, _ context: LibraryContext
  ) throws(PublicationProblem) -> Publication {
    guard let release = chain[release]?.release else {
      let known = chain.releases.map(\.release.version)
      throw PublicationProblem(
        known.isEmpty
          ? ReleaseError.none.message : ReleaseError.unknown(version: self.release, known: known).message)
    }
    guard !column.allSatisfy(\.isWhitespace) else {
      throw PublicationProblem(Message(zh: "写明公开的栏目", en: "name the column of the website"))
    }
    guard address.hasPrefix("https://") || address.hasPrefix("http://"),
      !address.contains(where: \.isWhitespace)
    else {
      throw PublicationProblem(
        Message(
          zh: "“\(address)”不是网址。写 https:// 或 http:// 开头的完整地址",
          en: "'\(address)' is no address; begin it with https:// or http://"))
    }
    if let reviewed = review?.on, reviewed > day {
      throw PublicationProblem(
        Message(
          zh: "公开审查的日期（\(reviewed)）晚于公开的日期（\(day)）。先审查后公开，核对两个日期",
          en: "it was reviewed (\(reviewed)) after it was published (\(day)); check both days"))
    }
    let body = try body(in: context)
    return Publication(
      release: release.version, organisation: body, lists: try lists(of: body, in: release), column: column,
      address: address, day: day, digest: digest, review: review)
  }

  private func body(in context: LibraryContext) throws(PublicationProblem) -> String {
    if let body = context.organisations[organisation] { return body.id }
    let named = context.organisations.named(organisation)
    if named.count == 1 { return named[0].id }
    let near = Spelling.nearest(to: organisation, among: context.organisations.organisations.map(\.id))
    throw PublicationProblem(
      Message(
        zh: "机构库里没有“\(organisation)”\(near.map { "。是不是“\($0)”？" } ?? "。先登记：qingdan new organisation")",
        en:
          "the register has no organisation '\(organisation)'\(near.map { "; did you mean '\($0)'?" } ?? "; add it with qingdan new organisation")"
      ))
  }

  private func lists(of body: String, in release: Release) throws(PublicationProblem) -> [Publication.List] {
    let own = release.lists.filter { $0.path.hasPrefix("organisations/\(body)/") }
    guard !own.isEmpty else {
      throw PublicationProblem(
        Message(
          zh: "版本“\(release.version)”里没有“\(body)”的清单",
          en: "release '\(release.version)' has no list of '\(body)'"))
    }
    if lists.isEmpty { return own.map { Publication.List(path: $0.path, digest: $0.digest) } }
    var chosen: [Publication.List] = []
    for path in Set(lists).sorted() {
      guard let file = own.first(where: { $0.path == path || path.hasSuffix("/" + $0.path) }) else {
        throw PublicationProblem(
          Message(
            zh:
              "版本“\(release.version)”里没有“\(path)”这个清单。“\(body)”的清单：\(own.map(\.path).joined(separator: "、"))",
            en:
              "release '\(release.version)' has no list '\(path)' (\(own.map(\.path).joined(separator: ", ")))"
          ))
      }
      chosen.append(Publication.List(path: file.path, digest: file.digest))
    }
    return chosen
  }
}
