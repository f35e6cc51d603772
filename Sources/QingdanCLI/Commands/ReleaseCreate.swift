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
    let run = try await ReleaseRun(order, library)
    var transaction = Transaction(root: library.folder)
    for file in run.plan.files { transaction.write(file.path, file.bytes, replacing: file.old) }
    Console.current.notify(try transaction.commit { () throws(FileError) in try run.check() })
    run.say()
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
