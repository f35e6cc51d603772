import ArgumentParser
import Qingdan

struct ReformCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reform", abstract: "机构改革：算出机构和事项的去向（reforms of organisations）",
    subcommands: [ReformPlan.self])

  @OptionGroup var speech: LanguageOption
}

struct ReformPlan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "算出每个机构、每个事项的去向，不改文件（what becomes of bodies and items; writes nothing）",
    discussion: """
      改革写在 reforms/编号.yaml 里。列出机构的去向、谁把哪些事项交给谁（移交清单）、各单位改革前后的事项数。
      退出状态：0 算出来了；1 改革文件有错误，先改；2 用法不对；3 文件读写失败。
      """)

  @Argument(help: "编号，或者改革文件（id, or the file）")
  var reform: String

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    let acts = library.context.acts
    let id = reform.split(separator: "/").last.map {
      $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : String($0)
    }
    guard let id, let reform = acts.reform(id) else {
      let known = acts.reforms.map(\.id).joined(separator: "、")
      throw Failure.absent(
        Message(
          zh: "没有“\(reform)”这个改革。\(known.isEmpty ? "写在 reforms/编号.yaml 里" : "已有的：\(known)")",
          en:
            "there is no reform '\(reform)'; \(known.isEmpty ? "write it as reforms/ID.yaml" : "those there are: \(known)")"
        ), .usage)
    }
    if acts.ledger.acts.contains(id) {
      throw Failure(
        Message(
          zh: "“\(id)”已经办过（在台账里），现在的清单是改革以后的，不能再算",
          en: "'\(id)' was carried out (it is in the ledger): the lists are those after it"), .findings)
    }
    try await refuseErrors(of: reform, in: library)
    let state = try await Library(library.tree, findBase: library.base)
    let outcome = ReformOutcome(of: reform, in: state)
    switch format {
    case .json: Console.current.write(outcome.json)
    case .text:
      Console.current.write(outcome.text(options.speaks(library.context), library.context.organisations))
    }
  }

  /// With an event that does not hold the plan would be another than was meant.
  private func refuseErrors(of reform: Reform, in library: OpenLibrary) async throws {
    let result = await Validation(Program.registry, in: library.context).run(library.tree)
    let errors = result.diagnostics.filter {
      $0.severity == .error && $0.place?.file == Reform.path(of: reform.id)
    }
    guard !errors.isEmpty else { return }
    Console.current.notify(
      Message(
        zh: "改革文件有 \(errors.count) 个错误，先改：",
        en: "the file of the reform has \(errors.count) errors; mend them first:"))
    FindingPrinter(library, to: .errors).write(errors.sorted(), limit: 20)
    throw ExitStatus.findings
  }
}
