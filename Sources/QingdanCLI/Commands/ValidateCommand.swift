import ArgumentParser
import Qingdan

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "检查清单，说明哪里不对、怎么改（check the lists）",
    discussion: """
      一次检查可以同时写出几份报告：--report sarif=检查.sarif --report html=检查.html，屏幕上仍然按 --format 显示。
      markdown 和 html 里的行号可以链接到代码托管平台：--links 'https://git.example/o/r/src/commit/版本/{path}#L{line}'。
      退出状态：0 没有达到 --fail-on 的问题；1 有；2 用法不对；3 文件读写失败。
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

  @Flag(help: "提示也逐条列出（list the notes too）")
  var notes = false

  @Flag(help: "先改能够自动改的（make the safe fixes first）")
  var fix = false

  @Flag(help: "与 --fix 一起：也做要人看过的修改（with --fix: the unsafe ones too）")
  var unsafe = false

  @Option(help: .init("同时检查的文件数（files at once）", visibility: .hidden))
  var threads: Int?

  func run() async throws {
    if unsafe, !fix {
      throw Failure(Message(zh: "--unsafe 要与 --fix 一起写", en: "--unsafe goes with --fix"))
    }
    let reporter = try ReportChoice.reporter(format)
    let targets = try report.map { (try ReportChoice.reporter($0.format), try $0.checkedPath()) }
    var library =
      try fix
      ? options.openForWriting(near: paths.first, mends: true) : options.openOfAnyFormat(near: paths.first)
    // What the folder has no more can be there on another day, and the other way round.
    if let day = asOf?.day, !fix { library = try await library.asItStood(on: day) }
    let selection = try PathFilter(library).selection(for: paths)
    if fix { library = try await mend(library, selection) }
    let validation = Validation(Program.registry, in: library.context, asOf: asOf?.day)
    var result = await validation.run(library.tree, only: selection.lists, threads: threads)
    if !library.isPast { result = result.adding(try await library.releasedActs()) }
    if let files = selection.files { result = result.about(files) }
    let run = reported(result, library)
    for (reporter, path) in targets { try PlainFile.write(reporter.init().bytes(of: run), to: path) }
    print(run, as: reporter)
    if result.diagnostics.contains(where: { $0.rule == "file/unreadable" }) { throw ExitStatus.file }
    if failOn.isReached(by: result) { throw ExitStatus.findings }
  }

  /// Makes the fixes, says what was done, and gives the library as it then is.
  private func mend(
    _ library: OpenLibrary, _ selection: PathFilter.Selection
  ) async throws -> OpenLibrary {
    let outcome = try await FixRun(library, asOf: asOf?.day, unsafe: unsafe).run(only: selection)
    let language = options.speaks(library.context)
    let lines = outcome.mends.map { mend in
      "\(library.path(mend.place.description)): \(mend.title[language]) [\(mend.rule)]".visible + "\n"
    }
    let done = Message(
      zh: lines.isEmpty ? "没有可以自动改的。" : "自动改了 \(lines.count) 处，\(outcome.files.count) 个文件。",
      en: lines.isEmpty
        ? "nothing can be mended by itself" : "mended \(lines.count) places in \(outcome.files.count) files")
    let text = lines.joined() + done[language] + "\n"
    // Standard output is the report's alone where programs read it.
    if format == "text" { Console.current.write(text + "\n") } else { Console.current.complain(text) }
    return try OpenLibrary(library.folder)
  }

  /// The run, as all its reports tell it.
  private func reported(_ result: Validation.Result, _ library: OpenLibrary) -> ReportedRun {
    var run = ReportedRun(
      result, in: library.context, language: options.speaks(library.context), rules: Program.registry.rules,
      version: Version.number)
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
