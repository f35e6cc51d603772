import ArgumentParser
import Qingdan

struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "检查些什么、为什么、依据哪份文件（what is checked, why, by which document）")

  @Argument(
    help: "规则，如 citation/no-such-paragraph；不写就列出全部（a rule; all where none is named）",
    completion: .rules)
  var id: String?

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let context = try options.openIfThere()?.context
    let rules = Program.registry.rules
    let language = options.speaks(context)
    guard let id else {
      switch format {
      case .json: return Console.current.write(JSON.array(rules.map { $0.json }))
      case .text: return Console.current.write(own: RulePage.list(rules, language))
      }
    }
    guard let rule = rules.first(where: { $0.id.rawValue == id }) else {
      let near = Spelling.nearest(to: id, among: rules.map { $0.id.rawValue })
      throw Failure(
        Message(
          zh: "没有“\(id)”这条规则\(near.map { "。是不是“\($0)”？" } ?? "。")全部规则：qingdan rules",
          en:
            "there is no rule '\(id)'\(near.map { "; did you mean '\($0)'?" } ?? ";") all of them: qingdan rules"
        ))
    }
    switch format {
    case .json: Console.current.write(rule.json)
    case .text: Console.current.write(own: RulePage.text(rule, language))
    }
  }
}
