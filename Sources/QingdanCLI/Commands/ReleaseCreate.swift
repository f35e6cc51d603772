import ArgumentParser
import Qingdan

struct ReleaseCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "发布一个版本：写版本文件，在改过的清单里写上版本号和施行日期（make a release）",
    discussion: """
      要求：全部文件已经提交到 git；清单没有错误；上一个版本以来的实质变更都有批准过的调整。
      写好以后提交到 git，版本才算完成。
      退出状态：0 发布了；1 不能发布，什么都没有写；2 用法不对；3 文件读写失败。
      """)

  @Argument(help: "版本号，如 2026.1（version）")
  var version: String

  @Option(help: "施行日期，如 2026-03-01（first day in force）")
  var effective: DayOption

  @Option(help: "更正哪个版本；要与 --reason 一起写（the release that this one corrects）")
  var corrects: String?

  @Option(help: "为什么更正（why it is corrected）")
  var reason: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let order = ReleaseOrder(version, effective: effective.day, corrects: try correction())
    let library = try options.openForWriting()
    do { try await create(order, library) } catch let refusal as ReleaseRefusal {
      Console.current.notify(refusal.message)
      FindingPrinter(library, to: .errors).write(refusal.findings, limit: 20)
      throw refusal.isUsage ? ExitStatus.usage : ExitStatus.findings
    } catch let error as ReleaseError {
      throw error.failure
    }
  }

  private func create(_ order: ReleaseOrder, _ library: OpenLibrary) async throws {
    let chain = try ReleaseChain.read(library.tree)
    var creation = try ReleaseCreation(order, after: chain, in: library.tree)
    let repository = try await LibraryRepository(library.folder)
    if try await repository.releases().hasMade(version) {
      throw Failure(
        Message(
          zh: "版本“\(version)”以前发布过，文件后来删去了，版本号不能再用。换一个版本号",
          en: "there was a release '\(version)' before, and a version is never used again; choose another one"
        ), .findings)
    }
    try await creation.requireCommitted(repository, library.context)
    let plan = try await creation.plan(
      Program.registry, states: ReleaseStates(chain, store: repository), wiring: .init(),
      asOf: DayOption.today,
      findBase: library.base)
    var transaction = Transaction(root: library.folder)
    for file in plan.files { transaction.write(file.path, file.bytes, replacing: file.old) }
    Console.current.notify(
      try transaction.commit { () throws(FileError) in try creation.check(plan) })
    say(plan, library)
  }

  private func say(_ plan: ReleaseCreation.Plan, _ library: OpenLibrary) {
    for note in plan.notes { Console.current.notify(note) }
    let release = plan.release
    let new = plan.files.filter { $0.old == nil || !ReleasedFiles.isList($0.path) }.map {
      library.path($0.path)
    }
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

  private func correction() throws -> Release.Correction? {
    try NameRule.refuseEmpty(reason, "--reason")
    switch (corrects, reason) {
    case (nil, nil): return nil
    case (let corrects?, let reason?): return Release.Correction(version: corrects, reason: reason)
    case (_?, nil):
      throw Failure(Message(zh: "更正要写明理由：--reason 理由", en: "say why it is corrected: --reason TEXT"))
    case (nil, _?):
      throw Failure(Message(zh: "--reason 要与 --corrects 一起写", en: "--reason goes with --corrects"))
    }
  }
}
