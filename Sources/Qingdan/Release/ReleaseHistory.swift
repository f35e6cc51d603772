/// What a repository remembers of the files of releases: each is written once, so each has one content for ever.
public struct ReleaseHistory: Sendable {
  /// What a commit did to the file of a release.
  private struct Change {
    let path: String
    /// Nil where the commit took the file away.
    let blob: BlobID?
    let commit: String
  }

  /// Oldest first.
  private let changes: [Change]
  /// Whether all commits are at hand; of a shallow clone nobody knows what was before.
  let isWhole: Bool

  /// Of a clone without its history.
  public static let unknown = ReleaseHistory([], isWhole: false)

  /// - Parameter commits: those that changed the files of releases, oldest first.
  public init(_ commits: [HistoryCommit] = []) { self.init(commits, isWhole: true) }

  private init(_ commits: [HistoryCommit], isWhole: Bool) {
    self.isWhole = isWhole
    changes = commits.flatMap { commit in
      commit.files.map { Change(path: $0.path, blob: $0.blob, commit: commit.id?.short ?? "") }
    }
  }

  /// Whether there ever was a release of this name, as files are called on every system.
  public func hasMade(_ version: String) -> Bool {
    changes.contains { $0.path.lowercased() == Release.path(of: version).lowercased() }
  }

  /// - Parameter tree: the working folder.
  func findings(in tree: any FileTree) -> [Diagnostic] {
    Set(changes.map(\.path)).sorted().compactMap { path in
      let own = changes.filter { $0.path == path }
      guard let first = own.first(where: { $0.blob != nil }), let sealed = first.blob else { return nil }
      let version = String(path.dropFirst("releases/".count).dropLast(".yaml".count))
      guard let bytes = try? tree.read(path) else {
        return gone(version, path, own.last?.commit ?? first.commit)
      }
      let later = own.first { $0.blob.map { $0 != sealed } ?? false }
      if let later { return changed(version, path, later.commit) }
      // Not committed yet: the check of the folder's own digests sees no more than the file says of itself.
      return sealed.names(bytes) ? nil : changed(version, path, nil)
    }
  }

  private func changed(_ version: String, _ path: String, _ commit: String?) -> Diagnostic {
    let (zh, en) = (commit.map { "（提交 \($0)）" } ?? "", commit.map { " (commit \($0))" } ?? "")
    return Diagnostic(
      rule: "release/rewritten", severity: .error,
      message: Message(
        zh:
          "版本“\(version)”的文件发布以后改过\(zh)。发布过的版本不改：从 git 里取回最初的 \(path)，更正用 qingdan release create --corrects",
        en:
          "the file of release '\(version)' was changed after it was made\(en); restore the first \(path), and correct it by another release (--corrects)"
      ),
      place: Place(file: path, bytes: 0..<0))
  }

  private func gone(_ version: String, _ path: String, _ commit: String) -> Diagnostic {
    Diagnostic(
      rule: "release/rewritten", severity: .warning,
      message: Message(
        zh: "版本“\(version)”发布过，文件后来删去了（提交 \(commit)）。公布过的，从 git 里取回 \(path)；没有公布就撤回的，版本号不要再用",
        en:
          "release '\(version)' was made, and its file removed later (commit \(commit)); restore \(path) if it was published; otherwise never use its version again"
      ))
  }
}
