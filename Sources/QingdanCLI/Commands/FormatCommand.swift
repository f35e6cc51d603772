import ArgumentParser
import Qingdan

struct FormatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "把文件整理成统一的格式，注释不动（the canonical form; comments stay）",
    discussion: """
      缩进两格，事项之间空一行，字段按清单类型的顺序、用英文字段名，能不加引号的不加。
      --check 只检查：有没有整理过的文件，退出状态是 1。
      """)

  @Argument(
    help: "文件或文件夹；不写就是整个库（files or folders; the whole library where none is named）", completion: .file())
  var paths: [String] = []

  @Flag(help: "只检查，不改（only say which files are not in the form）")
  var check = false

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.openForWriting(near: paths.first, mends: true)
    if !check { try library.refuseUnknownFormat() }
    let run = FormatRun(library, files: try PathFilter(library).files(for: paths))
    let report = try run.plan()
    if !check { try run.commit(report) }
    let language = options.speaks(library.context)
    var texts = TextReport(language: language, root: library.folder, sources: library.sources)
    Console.current.write(library.concealing(report.refused).map { texts.text($0) }.joined())
    Console.current.write(report.text(check: check, library, language))
    if report.refused.contains(where: { $0.rule == "file/unreadable" }) { throw ExitStatus.file }
    if !report.refused.isEmpty || check && !report.changed.isEmpty { throw ExitStatus.findings }
  }
}
