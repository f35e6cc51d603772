public import ArgumentParser
public import Qingdan

/// The command `qingdan`, as a library, so that a program of one's own can add its plugins to it.
public struct QingdanCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "qingdan",
    abstract: "政务公开全清单、权责清单的维护工具（keeps a government's lists as YAML in git）",
    version: Version.number,
    groupedSubcommands: [
      CommandGroup(
        name: "每天用的（everyday）",
        subcommands: [ValidateCommand.self, ShowCommand.self, ItemsCommand.self, ExportCommand.self]),
      CommandGroup(name: "修改清单（edit）", subcommands: [NewCommand.self, FormatCommand.self]),
      CommandGroup(
        name: "改动和说明（changes）",
        subcommands: [DiffCommand.self, AdjustmentCommand.self, ReformCommand.self, HistoryCommand.self]),
      CommandGroup(
        name: "版本和发布（releases）",
        subcommands: [ReleaseCommand.self, PublicationCommand.self, ReportCommand.self]),
      CommandGroup(name: "和 git 一起用（git）", subcommands: [GitCommand.self, MergeCommand.self]),
      CommandGroup(name: "插件（plugins）", subcommands: [PluginsCommand.self]),
      CommandGroup(
        name: "查一查（look up）",
        subcommands: [
          LedgerCommand.self, RulesCommand.self, ReadCommand.self, StatuteCommand.self, RegistersCommand.self,
          SchemaCommand.self, CompletionsCommand.self,
        ]),
    ])

  @Flag(name: .long, help: "连同所用的库和提交一起说明（with --version: libraries and commit）")
  var verbose = false

  @OptionGroup var speech: LanguageOption

  public init() {}

  public func run() async throws {
    Console.current.write(own: Welcome.text(language: Console.current.language(of: nil)))
  }

  /// Runs the command with the arguments of the process, and ends the process with the exit status.
  ///
  /// - Parameter plugins: plugins of one's own, beside those that ship.
  public static func main(adding plugins: [any Plugin.Type]) -> Never {
    Program.main(plugins: Plugins.all + plugins, arguments: Array(CommandLine.arguments.dropFirst()))
  }
}
