/// When that which an act changed stood on a website, by the publications on record (公布).
public struct ActPublication {
  private let chain: ReleaseChain
  private let book: PublicationBook

  public init(_ chain: ReleaseChain, _ book: PublicationBook) {
    self.chain = chain
    self.book = book
  }

  /// The first day on which every list was public as it stood in the release that carried an act out, or later: those of
  /// the applicant, and those in which its items stand now. Nil where one of them is not on record.
  public func day(of act: Adjustment, in library: Library) -> Day? {
    guard let release = chain.releases.first(where: { $0.release.acts.contains(act.id) })?.release else {
      return nil
    }
    let changed = release.lists.filter { $0.list?.version == release.version }
    let own = changed.filter { concerned(act, library).contains($0.path) }
    let days = (own.isEmpty ? changed : own).map { firstDay($0, since: release) }
    return days.contains(nil) ? nil : days.compactMap(\.self).max()
  }

  private func concerned(_ act: Adjustment, _ library: Library) -> Set<String> {
    let items = act.items.compactMap { library.item($0)?.list.path }
    let lists = library.lists.filter { $0.head.organisation == act.applicant }.map(\.path)
    return Set(items + (act.applicant == nil ? [] : lists))
  }

  /// The first publication of a list as it stood in a release; what a later one shows of it came after.
  private func firstDay(_ file: Release.File, since release: Release) -> Day? {
    let later = Set(
      chain.releases.map(\.release).drop { $0.version != release.version }.compactMap { release in
        release[file.path].map { Publication.List(path: file.path, digest: $0.digest) }
      })
    return book.entries.first { entry in !later.isDisjoint(with: entry.publication.lists) }?.publication.day
  }
}
