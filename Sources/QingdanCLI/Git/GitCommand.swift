import ArgumentParser

struct GitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git", abstract: "让 git 按事项显示差异、合并清单（diff and merge drivers, hooks）",
    subcommands: [GitInstall.self, GitDoctor.self, GitTextconv.self])
}
