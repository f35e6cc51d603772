/// The released states of a library, read again from the objects of its repository.
public struct ReleaseStates: Sendable {
  public let chain: ReleaseChain
  private let store: any ObjectStore

  public init(_ chain: ReleaseChain, store: any ObjectStore) {
    self.chain = chain
    self.store = store
  }

  /// The acts that they carried out.
  var acts: ReleasedActs { ReleasedActs(chain, store: store) }

  /// The files of a release, exactly as they were published (`release:2024.1`).
  public func tree(of version: String) async throws(ReleaseError) -> MemoryTree {
    try await tree(of: try release(version))
  }

  /// The same, of which only what is loaded is read; its contents are not held against their digests.
  public func blobs(of version: String) throws(ReleaseError) -> (tree: BlobTree, release: Release) {
    let release = try release(version)
    return (BlobTree(release.files.map { BlobTree.Entry($0.path, $0.blob) }, from: store), release)
  }

  private func release(_ version: String) throws(ReleaseError) -> Release {
    guard let file = chain[version] else {
      if chain.releases.isEmpty, chain.findings.isEmpty { throw .none }
      throw .unknown(version: version, known: chain.releases.map(\.release.version))
    }
    let findings = chain.findings.filter { $0.severity == .error && $0.place?.file == file.path }
    guard findings.isEmpty else { throw .damaged(findings) }
    return file.release
  }

  /// The library as it was in force on a day (`@2024-03-01`), and the release that says so.
  ///
  /// Items that are not in force on that day are blanked out, byte for byte, so that lines stay where they are.
  ///
  /// - Parameters:
  ///   - current: the library as it is now, whose reforms on file count that the release does not contain (`semantics.md`
  ///     S17); nil for those that lay beside it when it was made.
  ///   - rules: those about reforms, which a decided one must keep to be counted in.
  ///   - findBase: gives the files of the base, which a release names only by their digest.
  public func tree(
    on day: Day, reformsOf current: (any FileTree)? = nil, rules: Registry? = nil,
    findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws(ReleaseError) -> (tree: MemoryTree, release: Release) {
    guard let first = chain.firstDay else { throw .none }
    let findings = chain.findings.filter { $0.severity == .error }
    guard findings.isEmpty else { throw .damaged(findings) }
    guard let file = chain.release(on: day) else { throw .before(day, first: first) }
    let released = try await tree(of: file.release)
    // Before the periods are looked at: a reform may end an item.
    let now: DecidedReforms
    do {
      let tree = if let current { try Self.tree(released, reformsOf: current) } else { released }
      let context = try LibraryContext(tree, findBase: findBase)
      now = try await DecidedReforms(appliedTo: tree, context, by: day, rules: rules, findBase: findBase)
    } catch { throw .file(error) }
    if let later = chain.release(holding: now.unproved) {
      throw .unproved(Self.notRepeated(now.unproved, on: day, file.release, later))
    }
    if let refusal = now.refusal(on: day) { throw .unproved(refusal) }
    do { return (try await DayView(day, now.context).applied(to: now.tree), file.release) } catch {
      throw .file(error)
    }
  }

  /// A later release has what a reform made of lists that were changed in other ways before it was carried out.
  private static func notRepeated(_ reforms: [String], on day: Day, _ release: Release, _ later: Release)
    -> Message
  {
    Message(
      zh:
        "\(reforms.joined(separator: "、")) 已经施行，但是在版本“\(release.version)”的清单上重算不出来（执行以前清单另有改动），\(day.chinese)的清单说不准。查\(release.effective.chinese)或者\(later.effective.chinese)的，或者和当时的提交比：qingdan diff 提交号",
      en:
        "\(reforms.joined(separator: ", ")), in force by then, cannot be worked out again on the lists of release '\(release.version)', which were changed in other ways before it was carried out; ask for \(release.effective) or \(later.effective), or compare with a commit: qingdan diff COMMIT"
    )
  }

  /// The files of a release with the reforms that are on file now: those that it carried out stay as they were.
  private static func tree(
    _ released: MemoryTree, reformsOf current: any FileTree
  ) throws(FileError) -> MemoryTree {
    let old = released.paths()
    let done = Set(old.filter { $0.hasPrefix("ledger/") }.map { "reforms/" + $0.dropFirst(7) })
    func isOpen(_ path: String) -> Bool { path.hasPrefix("reforms/") && !done.contains(path) }
    var files: [String: [UInt8]] = [:]
    for path in old where !isOpen(path) { files[path] = try released.read(path) }
    for path in try current.ownPaths() where isOpen(path) { files[path] = try current.read(path) }
    return MemoryTree(files)
  }

  private func tree(of release: Release) async throws(ReleaseError) -> MemoryTree {
    let stored: [BlobID: [UInt8]]
    do { stored = try await store.bytes(of: release.files.map(\.blob)) } catch { throw .file(error) }
    let absent = release.files.filter { stored[$0.blob] == nil }
    guard absent.isEmpty else { throw .absent(version: release.version, files: absent.map(\.path)) }
    var files: [String: [UInt8]] = [:]
    for file in release.files {
      guard let bytes = stored[file.blob], Digest(of: bytes) == file.digest else {
        throw .altered(version: release.version, file: file.path)
      }
      files[file.path] = bytes
    }
    return MemoryTree(files)
  }
}
