import ArgumentParser
import Qingdan
import QingdanProcess

struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "检查些什么、变更有多严重、依据哪份文件（what is checked, how grave changes are, by which document）")

  @Argument(
    help: "规则，如 citation/no-such-paragraph，或者与 --test 一起写的规则文件；不写就是全部（a rule, or a rule file with --test）",
    completion: .rules)
  var id: String?

  @Flag(help: "试一试本库规则文件里的例子（run the examples of the library’s own rules）")
  var test = false

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    if test {
      let library = try options.open(near: id)
      return try RuleExampleRun(library: library, language: options.speaks(library.context)).run(id)
    }
    let library = try options.openIfThere()
    let context = library?.context
    let shipped = Set(Program.registry.rules.map(\.id))
    let secrets = context.map { Secrets(Program.registry, in: $0, options.speaks($0)) }
    // What a library or a program says of its rules is anybody's words; ours show numbers that are nobody's.
    let rules =
      (Program.registry.rules(in: try context ?? LibraryContext(.standardOnly)) + programRules(library))
      .map { shipped.contains($0.id) ? $0 : secrets?.shown($0) ?? $0 }
      .sorted { $0.id < $1.id }
    let language = options.speaks(context)
    guard let id else {
      switch format {
      case .json:
        return Console.current.write(JSON.array(rules.map { $0.json } + ChangeRules.all.map { $0.json }))
      case .text:
        let heading = Message(zh: "变更的轻重（qingdan diff）：", en: "how grave a change is (qingdan diff):")
        return Console.current.write(
          own: RulePage.list(rules, language) + "\n\(heading[language])\n"
            + ChangeRulePage.list(ChangeRules.all, language))
      }
    }
    if let rule = ChangeRules[RuleID(rawValue: id)] {
      switch format {
      case .json: Console.current.write(rule.json)
      case .text: Console.current.write(own: ChangeRulePage.text(rule, language))
      }
      return
    }
    guard let rule = rules.first(where: { $0.id.rawValue == id }) else {
      let near = Spelling.nearest(
        to: id, among: rules.map { $0.id.rawValue } + ChangeRules.all.map { $0.id.rawValue })
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

  /// The rules of the library's programs, as those say themselves; what is wrong with a program is told.
  private func programRules(_ library: OpenLibrary?) -> [Rule] {
    guard let library else { return [] }
    let host = ProgramHost(library.folder, library.tree, library.context, Program.registry)
    return library.context.programs.filter { !$0.rules.isEmpty }.flatMap { program in
      do throws(ProgramFault) {
        return try host.description(of: program).rules.filter { program.rules.contains($0.id) }
      } catch {
        FindingPrinter(library, to: .errors).write([error.diagnostic(program.path, at: program.place)])
        return []
      }
    }
  }
}
