import Qingdan

/// What making a release takes, alone or together with a reform that is carried out.
struct ReleaseRun {
  let library: OpenLibrary
  let plan: ReleaseCreation.Plan
  private let creation: ReleaseCreation
  /// What is written with it, over the library.
  private let written: OverlayTree

  /// Throws where the release cannot be made; nothing is written.
  ///
  /// - Parameter changes: the files that are written with the release, by path; all others must be committed.
  init(_ order: ReleaseOrder, _ library: OpenLibrary, with changes: [String: [UInt8]] = [:]) async throws {
    self.library = library
    var after = OverlayTree(library.tree)
    after.changes = changes
    do {
      let chain = try ReleaseChain.read(library.tree)
      var creation = try ReleaseCreation(order, after: chain, in: after)
      let repository = try await LibraryRepository(library.folder)
      if try await repository.releases().hasMade(order.version) {
        throw Failure(
          Message(
            zh: "版本“\(order.version)”以前发布过，文件后来删去了，版本号不能再用。换一个版本号",
            en:
              "there was a release '\(order.version)' before, and a version is never used again; choose another one"
          ), .findings)
      }
      try await creation.requireCommitted(repository, library.context, as: library.tree)
      plan = try await creation.plan(
        Program.registry, states: ReleaseStates(chain, store: repository), wiring: .init(),
        asOf: DayOption.today, findBase: library.base)
      self.creation = creation
      written = after
    } catch let refusal as ReleaseRefusal {
      Console.current.notify(refusal.message)
      FindingPrinter(library, to: .errors, reading: after).write(refusal.findings, limit: 20)
      throw refusal.isUsage ? ExitStatus.usage : ExitStatus.findings
    } catch let error as ReleaseError {
      throw error.failure
    }
  }

  /// Throws where somebody else released or changed something in the meantime; asked while nobody else can write.
  func check() throws(FileError) { try creation.check(plan) }

  /// The digests of all files as they are with the release.
  func digests() throws -> [String: Digest] {
    var after = OverlayTree(written)
    for file in plan.files { after.changes[file.path] = file.bytes }
    return try ReformCertificate.digests(of: after)
  }

  /// - Parameter others: further new files that were written with it.
  func say(with others: [String] = []) {
    for note in plan.notes { Console.current.notify(note) }
    let release = plan.release
    let own = plan.files.filter { $0.old == nil || !ReleasedFiles.isList($0.path) }.map(\.path)
    let new = Set(own + others).sorted().map { library.path($0) }
    let commit =
      "git add -u \(library.folder) && git add \(new.joined(separator: " ")) && git commit -m \"发布版本 \(release.version)\""
    Console.current.say(
      Message(
        zh:
          "写好了版本“\(release.version)”（\(release.effective.chinese)起施行）：\(release.lists.count) 个清单，\(release.items) 个事项；\(plan.lists.count) 个清单写上了新的版本号。\n看一看 \(library.path("CHANGELOG.md")) 里的草稿，然后提交：\n  \(commit)",
        en:
          "wrote release '\(release.version)' (effective \(release.effective)): \(release.lists.count) lists, \(release.items) items; \(plan.lists.count) lists have the new version\nread the draft in \(library.path("CHANGELOG.md")), then commit:\n  \(commit)"
      ))
  }
}
