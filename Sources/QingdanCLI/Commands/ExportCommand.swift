import ArgumentParser
import Qingdan

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出清单：网页、表格、数据（pages, tables and data of the lists）")

  @Argument(help: "格式：\(ExportCommand.formats)（format）")
  var format: String

  @Option(help: "写到这个文件夹；不写时，只有一个文件就打印出来（folder to write to）")
  var to: String?

  @Option(help: "只导出这个机构（one organisation only）")
  var organisation: String?

  @Option(help: "只导出这类清单（one kind only）")
  var kind: String?

  @Option(help: "用这个表样（the table layout）")
  var layout: String?

  @Option(help: "导出这一天有效的事项，如 2024-03-01；不写就是今天（the day whose state is published; today where none is named）")
  var asOf: DayOption?

  @OptionGroup var options: LibraryOptions

  private static var formats: String { "csv、html、json、markdown" }

  func run() async throws {
    let library = try options.open()
    let exporter = try exporter()
    let export = Export(exporter, in: library.context, settings: try settings(library.context))
    try await print(export, library)
  }

  private func exporter() throws -> any Exporter.Type {
    if let exporter = Program.registry.exporter(for: format) { return exporter }
    let known = Program.registry.exporters.map { $0.format.id }
    let near = Spelling.nearest(to: format, among: known)
    throw Failure(
      Message(
        zh: "没有“\(format)”这种格式\(near.map { "。是不是“\($0)”？" } ?? "")（\(known.joined(separator: "、"))）",
        en:
          "there is no format '\(format)'\(near.map { "; did you mean '\($0)'?" } ?? "") (\(known.joined(separator: ", ")))"
      ))
  }

  private func settings(_ context: LibraryContext) throws -> ExportSettings {
    if let layout, context.layouts[layout] == nil {
      let known = context.layouts.keys.sorted()
      throw Failure(
        Message(
          zh: "没有“\(layout)”这个表样。有：\(known.joined(separator: "、"))",
          en: "there is no layout '\(layout)' (\(known.joined(separator: ", ")))"))
    }
    let language = options.speaks(context)
    let configuration = context.configuration
    return ExportSettings(
      day: asOf?.day ?? DayOption.today, layout: layout,
      organisation: try organisation.map { try context.organisation(meant: $0) },
      kind: kind ?? layout.flatMap { context.layouts[$0]?.kind }, language: language,
      title: configuration.title?[language] ?? configuration.name,
      notice: configuration.notice?[language] ?? "")
  }

  private func print(_ export: Export, _ library: OpenLibrary) async throws {
    let result = try await export.run(library.tree) { file in file }
    let files = result.files
    // One list is printed alone, without the index that a folder would have.
    guard result.lists == 1, !files.isEmpty else {
      throw Failure(
        Message(
          zh: "会写出 \(files.count) 个文件。用 --to 指明文件夹，或者用 --organisation、--kind 选出一个清单",
          en:
            "this makes \(files.count) files; name a folder with --to, or choose one list with --organisation and --kind"
        ))
    }
    Console.current.write(files[0].bytes)
  }
}
