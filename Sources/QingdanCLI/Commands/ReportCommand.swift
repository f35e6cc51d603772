import ArgumentParser
import Qingdan

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "报表：工作任务台账、督办单（reports: the ledger of tasks, letters of reminder）",
    subcommands: [ReportTasks.self])

  @OptionGroup var speech: LanguageOption
}
