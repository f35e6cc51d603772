import ArgumentParser
import Qingdan

struct ReformPlan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "算出每个机构、每个事项的去向，不改清单（what becomes of bodies and items; changes no list）",
    discussion: """
      改革写在 reforms/编号.yaml 里。列出机构的去向、谁把哪些事项交给谁（移交清单）、各单位改革前后的事项数。
      --to 另外存一份方案：每个文件怎么改，连同守恒核验的凭证；审批以后用 qingdan reform apply 执行。
      退出状态：0 算出来了；1 改革文件有错误，或者有工具不能代办的事；2 用法不对；3 文件读写失败。
      """)

  @Argument(help: "编号，或者改革文件（id, or the file）")
  var reform: String

  @Option(
    name: .customLong("to"), help: "把方案存到这个文件，如 方案.json（save the plan there）",
    completion: .file(extensions: ["json"]))
  var target: String?

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    let run = ReformRun(library: library)
    let reform = try run.open(reform)
    try await run.refuseErrors(of: reform.id)
    let state = try await Library(library.tree, findBase: library.base)
    let outcome = ReformOutcome(of: reform, in: state)
    let writing: ReformWriting
    do {
      writing = try ReformWriting(outcome, in: state, library.tree)
    } catch {
      throw Failure(
        Message(
          zh: "“\(library.path(error.path))”：\(error.message.zh)",
          en: "'\(library.path(error.path))': \(error.message.en)"), .findings)
    }
    switch format {
    case .json: Console.current.write(outcome.json)
    case .text:
      let language = options.speaks(library.context)
      Console.current.write(outcome.text(language, library.context.organisations))
      Console.current.write(writing.text(language))
    }
    guard writing.open.isEmpty else {
      FindingPrinter(library, to: .errors).write(writing.open.sorted(), limit: 20)
      throw ExitStatus.findings
    }
    guard let target else { return }
    let plan = try SavedPlan(writing, of: reform, in: library.tree)
    try run.save(plan, to: target)
    Console.current.say(
      Message(
        zh: "方案存到了 \(target)：要改 \(plan.files.count) 个文件。执行：qingdan reform apply \(target)",
        en:
          "the plan is in \(target): \(plan.files.count) files change; carry it out: qingdan reform apply \(target)"
      ))
  }
}
