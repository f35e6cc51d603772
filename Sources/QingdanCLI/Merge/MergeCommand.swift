import ArgumentParser

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "按事项和要素合并清单，核对合并有没有丢东西（merge lists by item and field; verify a merge）",
    subcommands: [MergeVerify.self, MergeDriver.self])

  @OptionGroup var speech: LanguageOption
}
