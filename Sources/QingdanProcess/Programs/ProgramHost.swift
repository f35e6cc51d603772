public import Qingdan

/// The programs that a library lets run, at work for it.
public struct ProgramHost: Sendable {
  private let folder: String
  private let tree: any FileTree
  private let context: LibraryContext
  private let registry: Registry
  private let confiner: String

  /// - Parameters:
  ///   - folder: the library's folder, where its programs lie, and which must be as it was when they are done.
  ///   - tree: what they are given, which may be another state of the library.
  public init(
    _ folder: String, _ tree: any FileTree, _ context: LibraryContext, _ registry: Registry,
    confiner: String = ProgramRun.ownProgram
  ) {
    self.folder = folder
    self.tree = tree
    self.context = context
    self.registry = registry
    self.confiner = confiner
  }

  /// What the programs found, and what went wrong with them.
  public struct Findings: Sendable {
    /// Their rules, which say again what they found.
    public fileprivate(set) var judges: [ProgramJudge] = []
    /// One for each program that failed.
    public fileprivate(set) var failures: [Diagnostic] = []

    public init() {}

    /// What is linked in, and the rules of the programs beside it.
    public func added(to registry: Registry) -> Registry {
      (try? registry.adding(judges, of: LockedProgram.file)) ?? registry
    }
  }

  /// Runs every program that may validate. What one does wrong is said of it; what the others find stands.
  ///
  /// - Parameters:
  ///   - paths: the lists; all where nil.
  ///   - day: that on which they are judged, instead of their own.
  public func validate(only paths: [String]?, asOf day: Day?) async -> Findings {
    var found = Findings()
    var isAltered = false
    for program in context.programs where program.may("validate") {
      do throws(ProgramFault) {
        // What is read after somebody has changed the library would perhaps be the work of a program.
        if isAltered { throw .notStarted(Message(zh: "清单库被改动过", en: "the library was changed")) }
        let (judges, flood) = try await judges(of: program, only: paths, asOf: day)
        found.judges += judges
        if let flood { found.failures.append(flood) }
      } catch {
        found.failures.append(error.diagnostic(program.path, at: program.place))
        let known = Set(registry.rules.map(\.id)).union(found.judges.map(\.rule.id))
        found.judges += program.rules.filter { !known.contains($0) }.map {
          ProgramJudge($0, ofFailed: program)
        }
        if error.rule == "plugin/library-changed" { isAltered = true }
      }
    }
    return found
  }

  private func judges(
    of program: LockedProgram, only paths: [String]?, asOf day: Day?
  ) async throws(ProgramFault) -> (judges: [ProgramJudge], flood: Diagnostic?) {
    let (run, watch) = try start(program)
    let rules = run.description.rules
    let feed = ItemFeed(tree, context, run.description.needs, only: paths)
    let (outcome, _) = try await work(run, watch, feed) { () throws(ProgramFault) in
      try allow(run.description, program)
      let wanted = rules.filter { !context.isOff($0) }.map(\.id)
      try run.open(.validate, members(day: day), rules: Set(wanted))
    }
    let found = try await feed.found(outcome.findings.all)
    let flood = await feed.flood(outcome.findings, of: program)
    return (rules.map { ProgramJudge($0, of: run.description, found) }, flood)
  }

  /// The files that a program makes of the lists.
  public func export(
    _ format: String, with program: LockedProgram, _ settings: ExportSettings
  ) async throws(ProgramFault) -> (files: [OutputFile], totals: ItemFeed.Totals) {
    let (run, watch) = try start(program)
    let feed = ItemFeed(tree, context, run.description.needs, settings: settings)
    let (outcome, totals) = try await work(run, watch, feed) { () throws(ProgramFault) in
      guard run.description.formats.contains(where: { $0.id == format }) else {
        throw .violation("它没有说过有格式“\(format)”", "it has not described the format '\(format)'")
      }
      let own = JSON.object([
        "format": .string(format), "title": .string(settings.title), "notice": .string(settings.notice),
      ])
      try run.open(.export, own.joined(members(day: settings.day)))
    }
    return (try outcome.chunks.files(), totals)
  }

  /// The program that may export a format.
  public func exporter(of format: String) -> LockedProgram? {
    context.programs.first { $0.may("export \(format)") }
  }

  /// What a program says of itself.
  public func description(of program: LockedProgram) throws(ProgramFault) -> ProgramDescription {
    let (run, watch) = try start(program)
    run.end()
    if let change = watch.change() { throw change }
    return run.description
  }

  /// The bytes of a program's file.
  public static func bytes(of path: String, in folder: String) throws(FileError) -> [UInt8] {
    path.hasPrefix("/")
      ? try FolderTree.contents(of: path, limit: 512 << 20)
      : try FolderTree(folder, limit: 512 << 20).read(path)
  }

  private func start(_ program: LockedProgram) throws(ProgramFault) -> (ProgramRun, LibraryWatch) {
    let bytes: [UInt8]
    let watch: LibraryWatch
    do throws(FileError) {
      bytes = try Self.bytes(of: program.path, in: folder)
      watch = try LibraryWatch(folder)
    } catch {
      throw .notStarted(error.message)
    }
    let digest = Digest(of: bytes)
    guard digest == program.digest else { throw .changed(digest) }
    do throws(ProgramFault) {
      return (try ProgramRun(bytes, program.limits, confiner: confiner), watch)
    } catch {
      if let change = watch.change() { throw change }
      throw error
    }
  }

  /// Has a program do its work. That files of the library changed outweighs what else it did.
  private func work(
    _ run: ProgramRun, _ watch: LibraryWatch, _ feed: ItemFeed, _ open: () throws(ProgramFault) -> Void
  ) async throws(ProgramFault) -> (ProgramRun.Outcome, ItemFeed.Totals) {
    do throws(ProgramFault) {
      do throws(ProgramFault) { try open() } catch {
        run.end()
        throw error
      }
      let totals = await feed.run { run.give($0) }
      let outcome = try run.close()
      if let change = watch.change() { throw change }
      return (outcome, totals)
    } catch {
      if let change = watch.change() { throw change }
      throw error
    }
  }

  /// The rules of a program are those that were locked, and no others'.
  private func allow(_ description: ProgramDescription, _ program: LockedProgram) throws(ProgramFault) {
    let others = Set(registry.rules.map(\.id))
      .union(context.programs.filter { $0.path != program.path }.flatMap(\.rules))
    for rule in description.rules where others.contains(rule.id) || !program.rules.contains(rule.id) {
      throw .notGranted(Message(zh: "规则 \(rule.id)", en: "the rule \(rule.id)"))
    }
  }

  private func members(day: Day?) -> JSON {
    .object([
      "day": day.map { .string("\($0)") }, "language": .string(context.configuration.language.rawValue),
      "library": .string(context.configuration.name),
    ])
  }
}

extension JSON {
  fileprivate func joined(_ other: JSON) -> JSON {
    guard case .object(let left) = self, case .object(let right) = other else { return self }
    return .object(left + right)
  }
}
