/// A reform that was carried out taken back: what was before, byte for byte (撤销执行).
public struct ReformUndoing {
  private let plan: SavedPlan
  private let tree: any FileTree
  private let context: LibraryContext

  /// - Parameters:
  ///   - context: that of the library as it is now.
  ///   - tree: its files.
  public init(_ plan: SavedPlan, in context: LibraryContext, _ tree: any FileTree) {
    self.plan = plan
    self.tree = tree
    self.context = context
  }

  /// What is to be written; throws where something was changed since, or rests on the reform.
  ///
  /// - Parameter released: the versions in which acts were released.
  public func changes(
    released: [String: String], rules: Registry = Registry(),
    findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws -> [ReformApplication.Change] {
    if let version = released[plan.reform] {
      throw ReformApplication.Refusal(
        reason: Message(
          zh: "\(plan.reform) 已经随版本“\(version)”发布，不能撤销。要改回去的，另写一个改革",
          en: "'\(plan.reform)' was released with '\(version)' and is not undone; write another reform"))
    }
    try refuseUnread()
    try refuseLaterActs()
    let changes = try changes()
    try await refuseErrors(after: changes, rules, findBase)
    return changes
  }

  private func changes() throws(ReformApplication.Refusal) -> [ReformApplication.Change] {
    var changes: [ReformApplication.Change] = []
    var other: [Message] = []
    for file in plan.files {
      let now = try? tree.read(file.path)
      guard let now, Digest(of: now) == plan.certificate.after[file.path],
        let old = plan.old(file, from: now),
        file.isNew || Digest(of: old) == plan.certificate.before[file.path]
      else {
        other.append(Message(zh: file.path, en: file.path))
        continue
      }
      changes.append(ReformApplication.Change(path: file.path, new: file.isNew ? nil : old, old: now))
    }
    guard other.isEmpty else {
      throw ReformApplication.Refusal(
        reason: Message(
          zh: "执行以后又有改动，或者没有照这个方案执行过，所以什么都没有撤销：",
          en: "files changed since, or this plan was not applied, so nothing was undone:"), details: other)
    }
    return changes
  }

  // MARK: What rests on it

  /// In what cannot be read there may be acts that rest on it.
  private func refuseUnread() throws(ReformApplication.Refusal) {
    let unread = context.diagnostics.filter { $0.rule == "file/unreadable" }
    guard unread.isEmpty else {
      throw ReformApplication.Refusal(
        reason: Message(
          zh: "有文件读不出来，后来有没有用到 \(plan.reform) 说不清，所以什么都没有撤销。先改好：",
          en:
            "files cannot be read, and nobody can tell what rests on '\(plan.reform)', so nothing was undone; mend them:"
        ), findings: unread)
    }
  }

  /// Bodies that it set up, and items that it moved, made or ended.
  private var concerned: Set<String> {
    let certificate = plan.certificate
    let events = context.acts.reform(plan.reform)?.events ?? []
    let bodies = events.compactMap { event in
      event.body.flatMap { body in event.sources.contains { $0.id == body.id } ? nil : body.id }
    }
    return Set(bodies).union(certificate.links.flatMap { [$0.before, $0.after] })
      .union(certificate.ended.map(\.item)).union(certificate.created.map(\.item))
  }

  /// What came later is undone first.
  private func refuseLaterActs() throws {
    let acts = context.acts
    let later = acts.ledger.acts.filter {
      $0 != plan.reform && plan.certificate.before[LedgerFile.path(of: $0)] == nil
    }
    guard !later.isEmpty else { return }
    let concerned = concerned
    let resting = try later.compactMap { act -> Message? in
      let isReform = acts.reform(act) != nil
      let said = try words(LedgerFile.path(of: act)) + (isReform ? words(Reform.path(of: act)) : [])
      guard let name = concerned.intersection(said).min() else { return nil }
      return !isReform
        ? Message(
          zh: "\(act)（\(name)）：不能撤销。要改回去的，另写一个改革",
          en: "\(act) (\(name)), which is not undone: write another reform")
        : Message(zh: "\(act)（\(name)）：先撤销 \(act)", en: "\(act) (\(name)): undo \(act) first")
    }
    guard resting.isEmpty else {
      throw ReformApplication.Refusal(
        reason: Message(
          zh: "\(plan.reform) 设立的机构、改过的事项，后来执行的又用到了，所以什么都没有撤销：",
          en: "what was carried out later rests on '\(plan.reform)', so nothing was undone:"),
        details: resting)
    }
  }

  /// All that a file says, word for word.
  private func words(_ path: String) throws(FileError) -> [String] {
    let bytes = try tree.read(path)
    guard let document = try? Document(bytes) else { return [] }
    return (0..<UInt32(document.nodeCount)).map { NodeID($0) }
      .filter { document.kind($0) == .scalar }.map { document.text($0) }
  }

  /// Nothing that was written since may be wrong without the reform; what the files of before say is as it was.
  private func refuseErrors(
    after changes: [ReformApplication.Change], _ rules: Registry,
    _ findBase: (String) throws(FileError) -> any FileTree
  ) async throws {
    var undone = OverlayTree(tree)
    for change in changes {
      undone.changes[change.path] = change.new
      if change.new == nil { undone.removed.insert(change.path) }
    }
    let digests = try ReformCertificate.digests(of: undone)
    let since = Set(digests.filter { plan.certificate.before[$0.key] != $0.value }.keys)
    guard !since.isEmpty else { return }
    let now = await Library(context, tree)
    let before = try await Library(undone, after: now, [:], findBase: findBase)
    let found = errors(of: before, rules).notAmong(errors(of: now, rules)).filter { error in
      error.place.map { since.contains($0.file) } ?? false
    }
    guard found.isEmpty else {
      throw ReformApplication.Refusal(
        reason: Message(
          zh: "执行以后写的，撤销 \(plan.reform) 就会有 \(found.count) 处错误，所以什么都没有撤销。先改好这些地方：",
          en:
            "what was written since would have \(found.count) errors without '\(plan.reform)', so nothing was undone; mend them first:"
        ), findings: found)
    }
  }

  private func errors(of library: Library, _ rules: Registry) -> [Diagnostic] {
    let found = Validation(rules, in: library.context).diagnostics(ofRead: library) + library.listDiagnostics
    return found.filter { $0.severity == .error }
  }
}
