/// Every publication on record: `publications/<year>.yaml`.
public struct PublicationBook: Sendable {
  public struct Entry: Sendable {
    public let publication: Publication
    public let place: Place

    init(publication: Publication, place: Place) {
      self.publication = publication
      self.place = place
    }
  }

  /// By day, then in the order of the files.
  public let entries: [Entry]
  /// What is wrong with the files.
  public let findings: [Diagnostic]

  public static func read(_ tree: any FileTree) throws(FileError) -> PublicationBook {
    var entries: [Entry] = []
    var findings: [Diagnostic] = []
    for path in try tree.ownPaths() where path.hasPrefix("publications/") && path.hasSuffix(".yaml") {
      let (record, found) = Record.read(path, .publications, in: tree)
      findings += found
      for entry in record?.records("publications") ?? [] {
        guard let publication = Publication(entry, findings: &findings) else { continue }
        entries.append(Entry(publication: publication, place: entry.place))
      }
    }
    let sorted = entries.enumerated().sorted {
      ($0.element.publication.day, $0.offset) < ($1.element.publication.day, $1.offset)
    }
    return PublicationBook(entries: sorted.map(\.element), findings: findings)
  }

  /// Whether a publication is on record already.
  public func contains(_ publication: Publication) -> Bool {
    entries.contains { $0.publication.isSame(as: publication) }
  }

  /// The file of a year with more entries at its end.
  ///
  /// - Parameter bytes: what the file holds; nil where there is none.
  public static func adding(
    _ publications: [Publication], to bytes: [UInt8]?
  ) throws(PublicationProblem) -> [UInt8] {
    let start = "# 由 qingdan publication record 写入：哪个版本的清单，从哪一天起在哪个栏目公开。\npublications:\n"
    let bytes = bytes ?? Array(start.utf8)
    do {
      let document = try Document(bytes)
      guard let root = document.root, let sequence = document.value(of: root, for: "publications") else {
        throw PublicationProblem(
          Message(
            zh: "文件里没有 publications。加一行：publications:", en: "the file has no 'publications'; add the line"))
      }
      let count = document.children(sequence).reduce(0) { count, _ in count + 1 }
      let splices = try document.splices(
        for: publications.map {
          .insertItem(in: sequence, at: count, .text($0.lines.joined(separator: "\n")))
        })
      return splices.applied(to: bytes) ?? bytes
    } catch let problem as PublicationProblem {
      throw problem
    } catch let error as YAMLError {
      throw PublicationProblem(error.problem.message)
    } catch let error as EditError {
      throw PublicationProblem(error.message)
    } catch {
      throw PublicationProblem(Message(zh: "\(error)", en: "\(error)"))
    }
  }
}

extension PublicationBook {
  /// Publications of releases that are gone, or say something else now than when they were published.
  func mismatches(_ releases: [Release], _ register: OrganisationRegister) -> [Diagnostic] {
    let known = Dictionary(releases.map { ($0.version, $0) }) { first, _ in first }
    return entries.flatMap { $0.mismatches(known[$0.publication.release], register) }
  }
}

extension PublicationBook.Entry {
  /// - Parameter release: the one that it names; nil where there is none.
  func mismatches(_ release: Release?, _ register: OrganisationRegister) -> [Diagnostic] {
    guard let release else {
      return [
        finding(
          "publication/unknown-release", .error,
          "没有“\(publication.release)”这个版本。写错了的，核对版本号（qingdan release list）；版本文件删去了的，从 git 里取回",
          "there is no release '\(publication.release)'; see qingdan release list, or restore its file from git",
          register)
      ]
    }
    return publication.lists.filter { release[$0.path]?.digest != $0.digest }.map { list in
      finding(
        "publication/digest", .error,
        "“\(list.path)”的摘要与版本“\(release.version)”里的不符：记录被改动过，公开的不是这个版本，或者版本公开以后重做过。核对公开的内容，重新登记；公开过的版本不重做，从 git 里取回",
        "the digest of '\(list.path)' is not the one in release '\(release.version)': the record was changed, something else was published, or the release was made anew afterwards; check what was published, and restore a release that was",
        register)
    }
  }

  func finding(
    _ rule: RuleID, _ severity: Severity, _ zh: String, _ en: String, _ register: OrganisationRegister
  ) -> Diagnostic {
    let what = "\(publication.day) \(publication.organisation)《\(publication.column)》"
    return Diagnostic(
      rule: rule, severity: severity, message: Message(zh: "\(what)：\(zh)", en: "\(what): \(en)"),
      place: place, owner: register[publication.organisation]?.shortName(on: publication.day))
  }
}

/// Why a publication is not recorded.
public struct PublicationProblem: Error, Hashable, Sendable {
  public var message: Message

  init(_ message: Message) { self.message = message }
}
