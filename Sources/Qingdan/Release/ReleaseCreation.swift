/// Makes the next release of a library: everything is checked, then everything that is to be written is known.
public struct ReleaseCreation: Sendable {
  private let order: ReleaseOrder
  private let chain: ReleaseChain
  private let tree: any FileTree
  /// How the repository names its objects, once it has been asked.
  private var format = BlobID.Format.sha1

  /// What other parts of the tool have to say to a release.
  public struct Wiring: Sendable {
    /// What else there is to say of which act explains each change, once the acts on file have been asked.
    public var explain: @Sendable (Difference) async -> Difference
    /// The adjustments and reforms that the release is the first to contain, and the files to be written with it, such
    /// as their ledgers.
    public var acts:
      @Sendable (Difference?) async throws(FileError) -> (ids: [String], files: [String: [UInt8]])
    /// What is announced of the changes, in the official style.
    public var notice: @Sendable (Difference) -> String

    public init(
      explain: @escaping @Sendable (Difference) async -> Difference = { $0 },
      acts:
        @escaping @Sendable (Difference?) async throws(FileError) -> (
          ids: [String], files: [String: [UInt8]]
        ) = { Wiring.acts(in: $0) },
      notice: @escaping @Sendable (Difference) -> String = { ReleaseNotice($0).text }
    ) {
      self.explain = explain
      self.acts = acts
      self.notice = notice
    }

    /// The acts on file that explain something of a difference, with what each leaves in the ledger.
    public static func acts(in difference: Difference?) -> (ids: [String], files: [String: [UInt8]]) {
      guard let difference else { return ([], [:]) }
      let known = difference.after.library.context.acts
      let earlier = Set(difference.before.library.context.acts.ledger.acts)
      // What a reform did, or codes that were given after it, stands in the ledger since then, step by step.
      let done = known.ledger.acts.filter { act in
        !earlier.contains(act)
          && (known.reform(act) != nil || known.adjustment(act)?.isAssignment ?? false)
      }
      let ledger = LedgerFile.all(of: difference).filter { !done.contains($0.act) }
      return (
        Set(ledger.map(\.act) + done).sorted(),
        Dictionary(uniqueKeysWithValues: ledger.map { ($0.path, Array($0.text.utf8)) })
      )
    }
  }

  /// A release that may be made.
  public struct Plan: Sendable {
    public var release: Release
    /// The lists that get its version.
    public var lists: [String]
    /// What is to be written, by path, with what stands there now.
    public var files: [(path: String, bytes: [UInt8], old: [UInt8]?)]
    /// What should be looked at in what changed, and is no reason to refuse.
    public var notes: [Message]
  }

  /// - Parameter tree: the working folder.
  public init(_ order: ReleaseOrder, after chain: ReleaseChain, in tree: any FileTree) throws(ReleaseRefusal)
  {
    try order.check(after: chain)
    self.order = order
    self.chain = chain
    self.tree = tree
  }

  /// Refuses where a file of the library is not committed as it stands, or one of a base in the same repository.
  ///
  /// - Parameter folder: the files as they stand, where others are written together with the release.
  public mutating func requireCommitted(
    _ files: any CommittedFiles, _ context: LibraryContext, as folder: (any FileTree)? = nil
  ) async throws {
    let tree = folder ?? self.tree
    var read = (try ReleasedFiles.paths(in: tree) + chain.releases.map(\.path)).map { ("", $0, tree) }
    for base in context.sources.dropFirst() where base.prefix != "standard:" {
      let folder = base.prefix.dropLast() + "/"
      read += try ReleasedFiles.paths(in: base.tree).map { (String(folder), $0, base.tree) }
    }
    let committed = try await files.committed(read.map { $0.0 + $0.1 })
    var open: [String] = []
    for (folder, path, tree) in read where files.holds(folder + path) {
      if !(committed[folder + path]?.names(try tree.read(path)) ?? false) { open.append(folder + path) }
    }
    format = committed.values.first?.format ?? format
    guard open.isEmpty else {
      throw ReleaseRefusal(
        Message(
          zh: "有 \(open.count) 个文件还没有提交到 git，或者提交以后又有改动：\(Message.names(open).zh)。先提交：git add 和 git commit",
          en:
            "\(open.count) files are not committed to git as they stand: \(Message.names(open).en); first git add and git commit"
        ))
    }
  }

  /// Throws where somebody else released in the meantime, or changed a file that the release names.
  public func check(_ plan: Plan) throws(FileError) {
    let now = try ReleaseChain.read(tree)
    guard now.releases.map(\.digest) == chain.releases.map(\.digest) else {
      throw FileError("releases", .refused(.changed))
    }
    let written = Set(plan.files.map(\.path))
    for file in plan.release.files where !written.contains(file.path) {
      guard Digest(of: try tree.read(file.path)) == file.digest else {
        throw FileError(file.path, .refused(.changed))
      }
    }
  }

  /// What the release will be.
  ///
  /// - Parameters:
  ///   - registry: the rules that the lists must keep.
  ///   - states: gives the newest release, to compare with.
  ///   - day: today, after which nothing can have been approved; nil where that is not asked.
  ///   - findBase: gives the files of the library's base.
  public func plan(
    _ registry: Registry, states: ReleaseStates, wiring: Wiring, asOf day: Day? = nil,
    findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws -> Plan {
    var after = OverlayTree(tree)
    let heads = try listHeads(in: try LibraryContext(tree, findBase: findBase))
    after.changes = heads
    let difference = try await difference(to: after, states, asOf: day, findBase)
    try refuseNothing(after)
    let places = try StampedPlaces(heads, in: tree)
    let context = try LibraryContext(after, findBase: findBase)
    try refuseEarly(context)
    // Tells of an act that is gone how to get it back.
    try refuseAltered(try await states.acts.check(in: after, context).altered)
    try await validate(after, context, registry, places)
    let explained = await difference.asyncMap(wiring.explain)
    if let explained { try refuseUnsettled(ReleaseGate(explained).findings.map(places.moved)) }
    let acts = try await wiring.acts(explained)
    after.changes.merge(acts.files) { _, new in new }
    let library = try await Library(after, findBase: findBase)
    let release = try Release(
      order.version, effective: order.effective, of: library, in: after, after: chain.newest,
      corrects: order.corrects, acts: acts.ids, format: format)
    let notice = explained.map(wiring.notice) ?? ReleaseNotice.first(library)
    try refuseUnlike(
      try PublicationBook.read(after).mismatches(
        chain.releases.map(\.release) + [release], context.organisations))
    let changelog = ReleaseChangelog(try? tree.read(ReleaseChangelog.path))
    after.changes[Release.path(of: order.version)] = Array(release.text.utf8)
    after.changes[ReleaseChangelog.path] = changelog.adding(release, notice)
    let files = try after.changes.sorted { $0.key < $1.key }.map { path, bytes in
      (path: path, bytes: bytes, old: try current(path))
    }
    return Plan(release: release, lists: heads.keys.sorted(), files: files, notes: explained?.notes ?? [])
  }

  private func current(_ path: String) throws(FileError) -> [UInt8]? {
    do { return try tree.read(path) } catch {
      if error.reason == .missing { return nil }
      throw error
    }
  }

  /// The lists that changed since the newest release, with the version and the day of this one in their heads.
  private func listHeads(in context: LibraryContext) throws -> [String: [UInt8]] {
    let released = chain.newest?.release
    let known = Dictionary((released?.files ?? []).map { ($0.path, $0.digest) }) { first, _ in first }
    let stamp = ReleaseStamp(version: order.version, effective: order.effective)
    var heads: [String: [UInt8]] = [:]
    for path in context.listPaths {
      let bytes = try tree.read(path)
      guard known[path] != Digest(of: bytes) else { continue }
      guard let list = ListFile.load(path, bytes, in: context).list else { continue }
      do { heads[path] = try stamp.applied(to: list) } catch {
        throw ReleaseRefusal(
          Message(
            zh: "“\(path)”写不进版本号：\(error.message.zh)", en: "'\(path)' takes no version: \(error.message.en)"))
      }
    }
    return heads
  }

  private func difference(
    to after: OverlayTree, _ states: ReleaseStates, asOf day: Day?,
    _ findBase: (String) throws(FileError) -> any FileTree
  ) async throws -> Difference? {
    guard let newest = chain.newest?.release else { return nil }
    let before = try await states.tree(of: newest.version)
    return Difference.explained(
      LibraryState(
        label: "release:\(newest.version)", library: try await Library(before, findBase: findBase),
        tree: before,
        day: newest.effective, isDated: true),
      LibraryState(
        label: "release:\(order.version)", library: try await Library(after, findBase: findBase), tree: after,
        day: order.effective, isDated: true), asOf: day)
  }

  private func refuseNothing(_ after: OverlayTree) throws {
    guard let newest = chain.newest?.release else { return }
    let files = try ReleasedFiles.entries(of: after, lists: [:])
    guard files.map(\.digest) == newest.files.map(\.digest), files.map(\.path) == newest.files.map(\.path)
    else { return }
    throw ReleaseRefusal(
      Message(
        zh: "版本“\(newest.version)”以来没有任何改动，不用发布",
        en: "nothing has changed since release '\(newest.version)', so there is nothing to release"))
  }

  private func validate(
    _ after: OverlayTree, _ context: LibraryContext, _ registry: Registry, _ places: StampedPlaces
  ) async throws {
    let errors = registry.obstacles(among: await Validation(registry, in: context).run(after).diagnostics)
    guard !errors.isEmpty else { return }
    throw ReleaseRefusal(
      Message(
        zh:
          "清单有 \(errors.count) 个\(errors.contains { $0.severity < .error } ? "问题" : "错误")，所以没有发布。先改好：qingdan validate",
        en:
          "the lists have \(errors.count) errors or things that must not be public, so nothing was released; mend them first: qingdan validate"
      ),
      findings: errors.map(places.moved))
  }

  private func refuseAltered(_ findings: [Diagnostic]) throws {
    guard !findings.isEmpty else { return }
    throw ReleaseRefusal(
      Message(
        zh: "有 \(findings.count) 个调整发布以后又改过，或者不见了，所以没有发布：",
        en:
          "\(findings.count) acts were changed after they were released, or are gone, so nothing was released:"
      ),
      findings: findings)
  }

  private func refuseUnlike(_ findings: [Diagnostic]) throws {
    guard !findings.isEmpty else { return }
    throw ReleaseRefusal(
      Message(
        zh: "有 \(findings.count) 处公开记录与版本不符，所以没有发布：",
        en: "\(findings.count) publications on record do not match their releases, so nothing was released:"),
      findings: findings)
  }

  /// A reform may be written ahead of its day, on a branch; what is released is in force from the day of the release on.
  private func refuseEarly(_ context: LibraryContext) throws {
    let early = context.acts.carriedOut(after: order.effective, but: chain.acts)
    guard let last = early.byDay.last, let day = last.dates.effective else { return }
    throw ReleaseRefusal(
      Message(
        zh:
          "改革“\(last.id)”自\(day.chinese)起施行，已经写进清单，版本从\(order.effective.chinese)起施行就早了。写 --effective \(day) 或者以后的日子；要先发布别的改动，在没有执行这个改革的分支上发布",
        en:
          "the reform '\(last.id)' is effective from \(day) and is in the lists already, so a release effective from \(order.effective) is too early; use --effective \(day) or a later day, or release other changes from a branch without the reform"
      ))
  }

  private func refuseUnsettled(_ findings: [Diagnostic]) throws {
    guard !findings.isEmpty else { return }
    throw ReleaseRefusal(
      Message(
        zh: "上一个版本以来有 \(findings.count) 处改动没有说明或者没有批准，所以没有发布：",
        en:
          "\(findings.count) changes since the last release are not explained or not approved, so nothing was released:"
      ),
      findings: findings)
  }
}

extension Optional where Wrapped: Sendable {
  fileprivate func asyncMap(_ transform: @Sendable (Wrapped) async -> Wrapped) async -> Wrapped? {
    guard let self else { return nil }
    return await transform(self)
  }
}
