import ArgumentParser
import Qingdan
import QingdanProcess

/// How a run lives with findings that were there before: the list of old ones, and what a change has to do with.
struct OldFindings: ParsableArguments {
  @Option(
    help: "存量问题清单：里面的问题不列出；不写时用库里的 baseline.yaml，如果有（old findings, which are not shown）",
    completion: .file())
  var baseline: String?

  @Flag(help: "不用存量问题清单（show the old findings too）")
  var noBaseline = false

  @Flag(help: "收缩存量问题清单；还没有的，把现有的问题都记进去（shrink the list of old findings, or make it）")
  var updateBaseline = false

  @Option(
    help:
      "只列出从这个版本分开以来新出现的，和改过的地方里的，如 origin/main（what is new since a revision, or stands in what was changed）")
  var changedSince: String?

  /// Refuses what cannot go together.
  func check(isWhole: Bool) throws {
    if noBaseline, baseline != nil || updateBaseline {
      throw Failure(
        Message(
          zh: "--no-baseline 不能和 --baseline、--update-baseline 一起写",
          en: "--no-baseline does not go with --baseline or --update-baseline"))
    }
    if updateBaseline, !isWhole || changedSince != nil {
      throw Failure(
        Message(
          zh: "--update-baseline 要检查整个库，按清单自己的日期：不能和路径、--as-of、--changed-since 一起写",
          en:
            "--update-baseline judges the whole library on its own days: without paths, --as-of and --changed-since"
        ))
    }
  }

  /// What is left of a result.
  func applied(
    to result: Validation.Result, _ library: OpenLibrary, _ selection: PathFilter.Selection, asOf day: Day?
  ) async throws -> Validation.Result {
    // Of the past nothing can be mended, and nothing is compared with.
    guard !library.isPast else {
      guard changedSince == nil else {
        throw Failure(
          Message(
            zh: "--changed-since 不能和过去的 --as-of 一起写：比较的是现在的文件夹",
            en: "--changed-since compares the folder as it is, so it does not go with a day of the past"))
      }
      return result
    }
    let isWhole = selection.lists == nil && day == nil
    let before: StateBefore? =
      if let changedSince { try await StateBefore(library, changedSince, selection, asOf: day) } else { nil }
    var result = result
    if !noBaseline {
      result = try BaselineRun(library, baseline, before).applied(
        to: result, isWhole: isWhole, updates: updateBaseline)
    }
    return try before?.changed(result, library) ?? result
  }
}

/// The library where a revision and HEAD part, and what was found in it.
struct StateBefore {
  /// As the user called it.
  let revision: String
  private let commit: String
  private let tree: any FileTree
  /// Nothing where there was no library yet: then everything is new.
  private let result: Validation.Result?
  private let library: OpenLibrary
  /// What could be put on a list of old findings then.
  private let found: Baseline

  init(
    _ library: OpenLibrary, _ revision: String, _ selection: PathFilter.Selection, asOf day: Day?
  ) async throws {
    self.revision = revision
    self.library = library
    let repository = try await GitRepository(containing: library.folder)
    commit = try await repository.mergeBase(revision, "HEAD").hex
    let source = try await StateSources(library).source(commit).loaded { _ in true }
    tree = source.tree
    guard try tree.ownPaths().contains("library.yaml") else {
      result = nil
      found = Baseline(of: [], Program.registry)
      return
    }
    let context = try await StateLoader(library).context(source, asOf: DayOption.today)
    let lists = selection.lists.map { $0.filter(context.listPaths.contains) }
    let findings = await Validation(Program.registry, in: context, asOf: day).run(tree, only: lists)
    result = findings
    found = Baseline(of: findings.diagnostics, Program.registry.including(context))
  }

  /// What a list of old findings may hold, by its path as the user names it: what it held; who begins one may put on it
  /// what was there, and not what the same change brings. Nil for one that lies outside the library.
  func baseline(at path: String) -> Baseline? {
    guard let inside = library.pathInside(path) else { return nil }
    return (try? tree.read(inside)).flatMap { Baseline.read($0, name: inside).baseline } ?? found
  }

  func changed(_ result: Validation.Result, _ library: OpenLibrary) throws -> Validation.Result {
    try result.changed(
      since: self.result, tree, library.tree, library.context, name: revision, commit: commit)
  }
}
