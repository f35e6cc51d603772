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
    var result = result
    if !noBaseline {
      result = try BaselineRun(library, baseline).applied(
        to: result, isWhole: isWhole, updates: updateBaseline)
    }
    if let changedSince {
      result = try await ChangedRun(library, changedSince).applied(to: result, selection, asOf: day)
    }
    return result
  }
}

/// Compares the findings with those of where a revision and HEAD part.
private struct ChangedRun {
  private let library: OpenLibrary
  private let revision: String

  init(_ library: OpenLibrary, _ revision: String) {
    self.library = library
    self.revision = revision
  }

  func applied(
    to result: Validation.Result, _ selection: PathFilter.Selection, asOf day: Day?
  ) async throws -> Validation.Result {
    let repository = try await GitRepository(containing: library.folder)
    let commit = try await repository.mergeBase(revision, "HEAD").hex
    let source = try await StateSources(library).source(commit).loaded { _ in true }
    // Where there was no library yet, everything is new.
    guard try source.tree.ownPaths().contains("library.yaml") else {
      return try result.changed(
        since: nil, source.tree, library.tree, library.context, name: revision, commit: commit)
    }
    let context = try await StateLoader(library).context(source, asOf: DayOption.today)
    let lists = selection.lists.map { $0.filter(context.listPaths.contains) }
    let old = await Validation(Program.registry, in: context, asOf: day).run(source.tree, only: lists)
    return try result.changed(
      since: old, source.tree, library.tree, library.context, name: revision, commit: commit)
  }
}
