import ArgumentParser

struct PluginsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "别的语言写的插件程序（plugins that are programs, in any language）",
    discussion: "只有 plugins.lock 里锁定的程序才运行。怎样写一个：Docs/Plugin-Protocol.md、Examples/plugins。",
    subcommands: [PluginsLock.self, PluginsList.self, PluginsTest.self])
}
