/// Recomputes everything that releases say, offline (核对).
///
/// In this order: each release's own digest and the chain, what publications say of them, the stored bytes of each release, the working folder against
/// the newest one.
public struct ReleaseVerification: Sendable {
  private let states: ReleaseStates
  private let chain: ReleaseChain
  private let store: any ObjectStore
  private let history: ReleaseHistory
  private let reach: Reach

  /// What of the history is at hand.
  public enum Reach: Sendable {
    /// All: what is not there is lost.
    case whole
    /// A clone that is shallow, or that fetches contents when they are asked for.
    case part
    /// The library is in no repository.
    case none
  }

  public init(
    _ chain: ReleaseChain, store: any ObjectStore, history: ReleaseHistory = ReleaseHistory(),
    reach: Reach = .part
  ) {
    self.chain = chain
    self.store = store
    self.history = history
    self.reach = reach
    states = ReleaseStates(chain, store: store)
  }

  /// What a verification found.
  public struct Result: Sendable {
    public var releases = 0
    /// Contents that were held against their digests, each once.
    public var contents = 0
    /// Files of the working folder that were compared with the newest release.
    public var files = 0
    /// What does not match, in the order of the steps.
    public var findings: [Diagnostic] = []
    /// What is on its way to the next release: lists with another version than the released one, and other files.
    public var inProgress: [Diagnostic] = []
    /// What could not be checked here, and why.
    public var notCheckable: [Diagnostic] = []

    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
  }

  /// - Parameters:
  ///   - tree: the working folder.
  ///   - context: what its lists stand on.
  public func run(in tree: any FileTree, _ context: LibraryContext) async throws(FileError) -> Result {
    var result = Result(releases: chain.releases.count, findings: chain.findings)
    let known = Set(chain.findings.compactMap(\.place?.file))
    result.findings += history.findings(in: tree).filter { $0.place.map { !known.contains($0.file) } ?? true }
    result.findings += try PublicationBook.read(tree).mismatches(
      chain.releases.map(\.release), context.organisations)
    if !history.isWhole, !chain.releases.isEmpty { result.notCheckable.append(withoutHistory) }
    let absent = try await checkContents(into: &result)
    guard let newest = chain.newest else {
      result.findings += try UnknownVersions(chain, context).findings(in: tree)
      return result
    }
    let acts = try await ReleasedActs(chain, store: store).check(in: tree, context)
    result.findings += acts.altered
    result.notCheckable += acts.notCheckable
    let comparison = FolderComparison(newest, chain, store: store, context: context, told: acts.paths)
    try await comparison.run(in: tree, into: &result)
    try noteAbsent(absent, tree, into: &result)
    return result
  }

  /// One content of a release: two releases that share it share the check.
  private struct Content: Hashable {
    let blob: BlobID
    let digest: Digest
  }

  /// How many contents are held in memory at once.
  private static let batch = 256

  /// - Returns: the files of each release whose contents the store does not have, by the release's number.
  private func checkContents(into result: inout Result) async throws(FileError) -> [(Int, [Release.File])] {
    var verdicts: [Content: Bool] = [:]
    var open: [Content] = []
    for file in chain.releases.flatMap(\.release.files) {
      let content = Content(blob: file.blob, digest: file.digest)
      if verdicts.updateValue(false, forKey: content) == nil { open.append(content) }
    }
    var absent: Set<BlobID> = []
    for start in stride(from: 0, to: open.count, by: Self.batch) {
      let part = open[start..<min(start + Self.batch, open.count)]
      let stored = try await store.bytes(of: part.map(\.blob))
      for content in part {
        if let bytes = stored[content.blob] {
          verdicts[content] = Digest(of: bytes) == content.digest
          result.contents += 1
        } else {
          absent.insert(content.blob)
        }
      }
    }
    var lacking: [(Int, [Release.File])] = []
    for (index, release) in chain.releases.enumerated() {
      let files = release.release.files
      let missing = files.filter { absent.contains($0.blob) }
      if !missing.isEmpty { lacking.append((index, missing)) }
      for file in files where !absent.contains(file.blob) {
        guard verdicts[Content(blob: file.blob, digest: file.digest)] == false else { continue }
        result.findings.append(altered(file, in: release))
      }
    }
    return lacking
  }

  /// A release file with a new digest of its own is told by nothing but the commits before it.
  private var withoutHistory: Diagnostic {
    Diagnostic(
      rule: "release/not-checkable", severity: .note,
      message: Message(
        zh: "这份克隆没有全部历史，版本文件发布以后有没有改过，没有核对。运行 git fetch --unshallow",
        en:
          "this clone lacks its history, so whether the files of releases were changed later was not checked; run git fetch --unshallow"
      ))
  }

  private func altered(_ file: Release.File, in release: ReleaseFile) -> Diagnostic {
    let version = release.release.version
    return Diagnostic(
      rule: "release/content", severity: .error,
      message: Message(
        zh: "版本“\(version)”的“\(file.path)”：仓库里存的内容与版本记下的摘要不符。运行 git fsck，或者换一个完好的克隆",
        en:
          "'\(file.path)' of release '\(version)': what the repository holds does not match the digest; run git fsck, or use a sound clone"
      ),
      place: release.place(ofFile: file.path))
  }

  private func noteAbsent(
    _ lacking: [(Int, [Release.File])], _ tree: any FileTree, into result: inout Result
  ) throws(FileError) {
    for (index, files) in lacking {
      let release = chain.releases[index]
      // Right after `release create` the lists stand in the folder and not yet in git.
      var pending = index == chain.releases.count - 1
      for file in files where pending {
        pending = (try? tree.read(file.path)).map(file.blob.names) ?? false
      }
      let diagnostic = absence(files, of: release, isPending: pending)
      if diagnostic.severity == .error {
        result.findings.append(diagnostic)
      } else {
        result.notCheckable.append(diagnostic)
      }
    }
  }

  private func absence(_ files: [Release.File], of release: ReleaseFile, isPending: Bool) -> Diagnostic {
    let (version, count) = (release.release.version, files.count)
    let names = Message.names(files.map(\.path))
    let isLost = !isPending && reach == .whole
    let message =
      switch (isPending, reach) {
      case (true, _):
        Message(
          zh: "版本“\(version)”还没有提交到 git：\(names.zh)。运行 git add 和 git commit",
          en: "release '\(version)' is not committed to git yet: \(names.en); run git add and git commit")
      case (_, .whole):
        Message(
          zh: "版本“\(version)”有 \(count) 个文件的内容在 git 的对象库里找不到了：\(names.zh)。运行 git fsck 查看，从完好的克隆取回（git fetch）",
          en:
            "git's object store has lost the contents of \(count) files of release '\(version)': \(names.en); run git fsck, and fetch them from a sound clone"
        )
      case (_, .part):
        Message(
          zh:
            "版本“\(version)”有 \(count) 个文件的内容不在这个克隆里，没有核对：\(names.zh)。浅克隆的，运行 git fetch --unshallow",
          en:
            "this clone lacks the contents of \(count) files of release '\(version)', which were not checked: \(names.en); in a shallow clone run git fetch --unshallow"
        )
      case (_, .none):
        Message(
          zh: "这里不在 git 仓库里，版本“\(version)”存档的 \(count) 个文件没有核对。在清单库的 git 仓库里运行",
          en:
            "this is no git repository, so the \(count) stored files of release '\(version)' were not checked; run it in the library's repository"
        )
      }
    return Diagnostic(
      rule: isLost ? "release/content" : "release/not-checkable", severity: isLost ? .error : .note,
      message: message,
      place: release.place("release"))
  }
}

extension ReleaseFile {
  /// Where a release names a file.
  func place(ofFile path: String) -> Place {
    let entry = record.records("files").first { $0.text("file") == path }
    return entry?.place("file") ?? place("files")
  }
}
