import ArgumentParser
import Qingdan

struct PublicationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publication", abstract: "公开记录：哪个版本从哪一天起公开在哪个栏目（what was published where: record, list）",
    subcommands: [PublicationRecord.self, PublicationList.self])

  @OptionGroup var speech: LanguageOption
}

struct PublicationList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "公开在哪里、用了几个工作日、哪些还没有公开（what stood where, and what is still to come）",
    discussion: "退出状态：0 没有错误；1 记录与版本不符；2 用法不对；3 文件读写失败。")

  @Option(help: "按这一天看哪些已经超期，如 2026-03-01 或 today（what is overdue on this day）")
  var asOf: DayOption?

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    library.unread.isAsked = true
    let tree = library.tree
    let chain = try ReleaseChain.read(tree)
    let report = PublicationReport(
      try PublicationBook.read(tree), chain, library.context,
      terms: PublicationTerms(library.context.configuration.adjustment),
      approvals: ApprovalDays(await library.whole()))
    switch format {
    case .json:
      var findings = JSONReport(sources: library.sources)
      let told = findings.json(library.concealing(report.findings))
      Console.current.write(report.json(asOf: asOf?.day, findings: told))
    case .text:
      let language = options.speaks(library.context)
      let text = report.text(language, library.context.organisations, asOf: asOf?.day)
      Console.current.write(text)
      if text.isEmpty {
        Console.current.say(
          Message(
            zh: "还没有公开记录。登记一次：qingdan publication record",
            en: "no publication is on record; record one: qingdan publication record"))
      }
      if !text.isEmpty, !report.findings.isEmpty { Console.current.write("\n") }
      FindingPrinter(library).write(report.findings)
    }
    // What a release says that was changed by hand is no ground to count days on.
    FindingPrinter(library, to: .errors).write(chain.findings)
    if chain.findings.contains(where: { $0.severity == .error }) { throw ExitStatus.findings }
    if report.findings.contains(where: { $0.severity == .error }) { throw ExitStatus.findings }
  }
}
