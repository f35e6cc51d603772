import ArgumentParser
import Qingdan
import QingdanProcess

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "检查清单，说明哪里不对、怎么改（check the lists）",
    discussion: """
      一次检查可以同时写出几份报告：--report sarif=检查.sarif --report html=检查.html，屏幕上仍然按 --format 显示。
      markdown 和 html 里的行号可以链接到代码托管平台：--links 'https://git.example/o/r/src/commit/版本/{path}#L{line}'。
      退出状态：0 没有达到 --fail-on 的问题；1 有；2 用法不对；3 文件读写失败；4 插件程序出错。
      """)

  @Argument(
    help: "清单文件或文件夹；不写就检查整个库（lists or folders; the whole library where none is named）", completion: .file())
  var paths: [String] = []

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：\(ReportChoice.words)（output format）", completion: .reports)
  var format = "text"

  @Option(
    help: "另外写一份报告：格式=文件，可以写几次，如 sarif=检查.sarif（write a report to a file, too; may be repeated）")
  var report: [ReportTarget] = []

  @Option(help: "报告里一行的网址，写 {path} 和 {line}（the address of a line, for links in markdown and html）")
  var links: LineLink?

  @Option(help: "达到哪一级就算不通过：error、warning 或 unchecked（fail from this level on）")
  var failOn = FailLevel.error

  @Option(help: "按这一天判断，如 2024-03-01 或 today，代替清单自己的施行日期（judge as of this day）")
  var asOf: DayOption?

  @Option(
    help: "核对引文用的法律、法规文本所在的文件夹，代替 library.yaml 里的（a folder with texts of statutes）",
    completion: .directory)
  var statuteTexts: String?

  @Flag(help: "提示也逐条列出（list the notes too）")
  var notes = false

  @Flag(help: "先改能够自动改的（make the safe fixes first）")
  var fix = false

  @Flag(help: "与 --fix 一起：也做要人看过的修改（with --fix: the unsafe ones too）")
  var unsafe = false

  @Flag(help: "与 --fix 一起：只打印会改什么（补丁），什么都不写（with --fix: print the patch and write nothing）")
  var preview = false

  @OptionGroup var old: OldFindings
  @OptionGroup var second: OverlayOption

  @Option(help: .init("同时检查的文件数（files at once）", visibility: .hidden))
  var threads: Int?

  func run() async throws {
    if unsafe, !fix {
      throw Failure(Message(zh: "--unsafe 要与 --fix 一起写", en: "--unsafe goes with --fix"))
    }
    if preview, !fix {
      throw Failure(Message(zh: "--preview 要与 --fix 一起写", en: "--preview goes with --fix"))
    }
    try old.check(isWhole: paths.isEmpty && asOf == nil)
    try checkOverlay()
    let reporter = try ReportChoice.reporter(format)
    let targets = try report.map { (try ReportChoice.reporter($0.format), try $0.checkedPath()) }
    var library =
      try fix && !preview
      ? options.openForWriting(near: paths.first, mends: true) : options.openOfAnyFormat(near: paths.first)
    // What the folder has no more can be there on another day, and the other way round.
    if let day = asOf?.day, !fix { library = try await library.asItStood(on: day) }
    let selection = try PathFilter(library).selection(for: paths)
    let texts = try statuteTexts.map(Files.statuteTexts)
    if fix {
      let run = FixRun(library, asOf: asOf?.day, texts: texts, unsafe: unsafe)
      if preview { return try await run.preview(only: selection) }
      try await run.run(only: selection, isReport: reporter.reader != .person)
      library = try OpenLibrary(library.folder)
    }
    // Where no list is asked for, programs have nothing to see.
    let host = ProgramHost(library.folder, library.tree, library.context, Program.registry)
    let programs =
      selection.files == nil
      ? await host.validate(only: selection.lists, asOf: asOf?.day) : ProgramHost.Findings()
    if old.updateBaseline, !programs.failures.isEmpty {
      FindingPrinter(library, to: .errors).write(programs.failures)
      throw Failure(
        Message(
          zh: "插件程序没有做完，存量问题清单没有动",
          en: "a program did not do its work, so the list of old findings was left alone"),
        .plugin)
    }
    try await Program.$registry.withValue(programs.added(to: Program.registry)) {
      // Programs are given the lists of the first library alone.
      let library = try library.overlaid(with: second.overlay)
      let result = try await judged(library, selection, programs, texts)
      let run = reported(result, library)
      for (reporter, path) in targets { try PlainFile.write(reporter.init().bytes(of: run), to: path) }
      print(run, as: reporter)
      if result.diagnostics.contains(where: { $0.rule == "file/unreadable" }) { throw ExitStatus.file }
      if !programs.failures.isEmpty { throw ExitStatus.plugin }
      if failOn.isReached(by: result) { throw ExitStatus.findings }
    }
  }

  /// What is not public is told on the screen, and comes into no file.
  private func checkOverlay() throws(Failure) {
    guard second.overlay != nil else { return }
    guard !fix, report.isEmpty, !old.updateBaseline, format == "text" || format == "json" else {
      throw Failure(
        Message(
          zh: "--overlay 的清单不公开：只能在屏幕上看（text、json），不能和 --fix、--report、--update-baseline 或者别的格式一起写",
          en:
            "what --overlay shows is not public: it is told on the screen (text, json), and goes with no --fix, --report, --update-baseline or other format"
        ))
    }
  }

  /// Lets the rules speak, those of programs among them.
  private func judged(
    _ library: OpenLibrary, _ selection: PathFilter.Selection, _ programs: ProgramHost.Findings,
    _ texts: StatuteTexts?
  ) async throws -> Validation.Result {
    let validation = Validation(Program.registry, in: library.context, asOf: asOf?.day, texts: texts)
    var result = await validation.run(library.tree, only: selection.lists, threads: threads)
    result = try await old.applied(to: result, library, selection, asOf: asOf?.day)
    if !library.isPast { result = result.adding(try await library.releasedActs()) }
    if let files = selection.files { result = result.about(files) }
    return result.adding(programs.failures)
  }

  /// The run, as all its reports tell it.
  private func reported(_ result: Validation.Result, _ library: OpenLibrary) -> ReportedRun {
    var run = ReportedRun(
      result, in: library.context, language: options.speaks(library.context),
      rules: Program.registry.rules(in: library.context), version: Version.number)
    run.folder = library.folder
    run.place = RepositoryPlace.prefix(of: library.folder)
    run.day = asOf?.day
    run.hasNotes = notes
    run.links = links
    return run
  }

  private func print(_ run: ReportedRun, as reporter: any Reporter.Type) {
    var run = run
    run.isColoured = Console.current.isColoured
    let bytes = reporter.init().bytes(of: run)
    switch reporter.reader {
    case .person: Console.current.write(String(decoding: bytes, as: UTF8.self))
    case .program: Console.current.write(bytes)
    case .runner: Console.current.write(commands: bytes)
    }
  }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// From which level on a run has failed.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, unchecked

  func isReached(by result: Validation.Result) -> Bool {
    let worst = result.diagnostics.map(\.severity).max()
    switch self {
    case .error: return worst == .error
    case .warning: return worst.map { $0 >= .warning } ?? false
    case .unchecked:
      return worst.map { $0 >= .warning } ?? false || result.tallies.contains { $0.notCheckable > 0 }
    }
  }
}
