import ArgumentParser
import Qingdan

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "命令行补全脚本（a completion script for a shell）",
    discussion: """
      bash：qingdan completions bash > ~/.local/share/bash-completion/completions/qingdan
      zsh： qingdan completions zsh > ~/.zfunc/_qingdan（~/.zfunc 要在 fpath 里）
      fish：qingdan completions fish > ~/.config/fish/completions/qingdan.fish
      """)

  @Argument(help: "bash、zsh 或 fish（shell）")
  var shell: Shell

  @OptionGroup var speech: LanguageOption

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else { return }
    Console.current.write(own: QingdanCommand.completionScript(for: shell) + "\n")
  }
}
