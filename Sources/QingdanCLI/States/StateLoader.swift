import Qingdan
import QingdanProcess

/// Loads states of the library that a command works on, by the names that people type.
struct StateLoader {
  /// Which lists of two states are read.
  enum Reach {
    case all
    /// Only those whose bytes differ; the others are in neither library.
    case differing
  }

  let library: OpenLibrary

  init(_ library: OpenLibrary) { self.library = library }

  /// One state, all of it.
  func state(_ name: String) async throws -> LibraryState {
    let source = try await StateSources(library).source(name)
    return try await load(try await source.loaded { _ in true }) { _ in true }
  }

  /// What differs between two states, and which act on file explains it.
  ///
  /// Lists that are the same in both are read only where what changed may have to do with them: another body may have
  /// a power that came, went or changed hands.
  ///
  /// - Parameter reach: `all` for whoever asks more of the states than what differs.
  func difference(_ before: String, _ after: String?, reading reach: Reach = .differing) async throws
    -> Difference
  {
    let states = try await pair(before, after, reading: reach)
    let difference = Difference.explained(states.before, states.after, asOf: DayOption.today)
    guard reach == .differing, difference.changes.contains(where: \.isOfHolders) else { return difference }
    let whole = try await pair(before, after, reading: .all)
    return Difference.explained(whole.before, whole.after, asOf: DayOption.today)
  }

  /// Two states to be compared; the newer one is the library's folder where it is not named.
  func pair(
    _ before: String, _ after: String?, reading reach: Reach = .differing
  ) async throws -> (before: LibraryState, after: LibraryState) {
    let states = try await read(before, after, reach)
    for state in [states.before, states.after] {
      let context = state.library.context
      // Of an older state it matters only what it says of acts that were carried out.
      let isNewer = state.label == states.after.label
      let malformed = context.malformedActs.filter { isNewer || $0.place?.file.hasPrefix("ledger/") ?? true }
      try refuseUnread(state.label, state.prefix, malformed, context)
    }
    return states
  }

  private func read(
    _ before: String, _ after: String?, _ reach: Reach
  ) async throws -> (before: LibraryState, after: LibraryState) {
    let sources = StateSources(library)
    let old = try await sources.source(before)
    let new = if let after { try await sources.source(after) } else { try sources.workingFolder }
    guard reach == .differing else {
      return (try await loadAll(old), try await loadAll(new))
    }
    let differing = try StateDifference(old, new).lists
    func isNeeded(_ path: String) -> Bool { !path.isListPath || differing.contains(path) }
    let states = (
      before: try await load(try await old.loaded(isNeeded), only: isNeeded),
      after: try await load(try await new.loaded(isNeeded), only: isNeeded)
    )
    guard
      Self.isMoreNeeded(states.before.library.context, states.after.library.context)
        || BodyComparison(states.before, states.after).isNeeded
    else {
      return states
    }
    return (try await loadAll(old), try await loadAll(new))
  }

  /// Whether equal bytes are not enough: an act on file may name any item, also one that did not change; and another
  /// kind may read the same text differently.
  private static func isMoreNeeded(_ before: LibraryContext, _ after: LibraryContext) -> Bool {
    let done = Set(before.acts.ledger.acts)
    return before.kinds != after.kinds || after.acts.adjustments.contains { !done.contains($0.id) }
  }

  func loadAll(_ source: StateSource) async throws -> LibraryState {
    try await load(try await source.loaded { _ in true }) { _ in true }
  }

  private func load(_ source: StateSource, only isWanted: (String) -> Bool) async throws -> LibraryState {
    let context = try await context(source)
    if let format = context.configuration.newerFormat { throw newer(source, format) }
    try tellOtherBase(source, context)
    let state = await Library(context, source.tree, only: isWanted)
    try refuseUnread(source.label, source.prefix, context.unread + state.unread, context)
    var loaded = LibraryState(
      label: source.label, library: state, tree: source.tree, day: source.day, isDated: source.isDated)
    loaded.prefix = source.prefix
    return loaded
  }

  /// A release holds only the digest of its base, so the one that is there now is read with it.
  private func tellOtherBase(_ source: StateSource, _ context: LibraryContext) throws {
    // That of the program itself is another one with every version, and is not hashed for that.
    guard let release = source.release, context.configuration.base != "standard",
      let base = try Release.Base(of: context), base != release.base
    else { return }
    Console.current.notify(
      Message(
        zh: "版本“\(release.version)”发布以后，基础库“\(base.name)”改过；机构名称等按现在的基础库读",
        en:
          "the base '\(base.name)' changed since release '\(release.version)'; names and kinds are read as they are now"
      ))
  }

  /// Reads what the lists stand on; a base is fetched when the library turns out to name it.
  ///
  /// - Parameter today: the day after which no opinion of an act can have been given; nil where that is not asked.
  func context(_ source: StateSource, asOf today: Day? = nil) async throws -> LibraryContext {
    var bases: [String: any FileTree] = [:]
    for _ in 0..<9 {
      var missing: [String] = []
      let context: LibraryContext
      do {
        context = try LibraryContext(source.tree, asOf: today) { name throws(FileError) in
          if let base = bases[name] { return base }
          missing.append(name)
          throw FileError(name, .missing)
        }
      } catch {
        throw error.reason == .missing && error.path == "library.yaml" ? noLibrary(source) : Failure(error)
      }
      var isComplete = true
      for name in missing where bases[name] == nil {
        guard let base = try? await source.base(name) else { continue }
        bases[name] = base
        isComplete = false
      }
      if isComplete { return context }
    }
    return try LibraryContext(source.tree, asOf: today)
  }

  private func noLibrary(_ source: StateSource) -> Failure {
    let file = library.path("library.yaml")
    return Failure(
      Message(
        zh: "“\(source.label)”里没有清单库（没有 \(file)）。清单库是后来才建的，或者换过文件夹：写一个有它的版本，或者用 --library 指明文件夹",
        en:
          "'\(source.label)' has no library (no \(file)): it was made or moved later; name a state that has it, or its folder with --library"
      ), .file)
  }

  private func newer(_ source: StateSource, _ format: Int) -> Failure {
    Failure(
      Message(
        zh:
          "“\(source.label)”的文件格式是 \(format)，本版 qingdan（\(Version.number)）只读格式 \(Configuration.format)。换用更新的 qingdan",
        en:
          "the files of '\(source.label)' have format \(format), and this qingdan (\(Version.number)) reads format \(Configuration.format) only; use a newer one"
      ), .file)
  }

  /// What cannot be read in one of two states would look as if it had been removed or added.
  private func refuseUnread(
    _ label: String, _ prefix: String, _ findings: [Diagnostic], _ context: LibraryContext
  ) throws {
    guard !findings.isEmpty else { return }
    let files = Set(findings.compactMap { $0.place?.file })
    var texts = SourceTexts(context.sources)
    let isFolder = Files.exists(label + "/library.yaml")
    let root = isFolder ? (label == "." ? "" : label + "/") : "\(label):\(prefix)"
    let told = Secrets(Program.registry, in: context).concealing(findings, reading: texts)
    let details = told.map { finding in
      let place = finding.place.map { "\(root)\(texts.range($0))" } ?? label
      return Message(zh: "  \(place): \(finding.message.zh)", en: "  \(place): \(finding.message.en)")
    }
    let name =
      label == "." ? Message(zh: "当前文件夹", en: "this folder") : Message(zh: "“\(label)”", en: "'\(label)'")
    let remedy =
      isFolder
      ? Message(zh: "改好再运行", en: "mend them")
      : Message(
        zh: "内容不全的，按下面说的补齐；文字有错的，历史改不了，换一个版本",
        en: "complete the clone as said below, or name another state where the text itself is wrong")
    throw Failure(
      Message(
        zh: "\(name.zh)有 \(files.count) 个文件读不出来，没有比较。\(remedy.zh)",
        en: "\(files.count) files of \(name.en) cannot be read, so nothing was compared; \(remedy.en)"
      ), .file, details: details)
  }
}

extension Change {
  /// Whether who has the power may be another question now.
  fileprivate var isOfHolders: Bool {
    switch kind {
    case .added, .removed, .ended, .restored, .transferred, .merged, .split: true
    default: field == "holder"
    }
  }
}
