import ArgumentParser
import Qingdan

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出清单：网页、表格、数据（pages, tables and data of the lists）")

  @Argument(help: "格式：\(ExportCommand.formats)（format）", completion: .formats)
  var format: String

  @Option(help: "写到这个文件夹；不写时，只有一个文件就打印出来（folder to write to）", completion: .directory)
  var to: String?

  @Option(help: "只导出这个机构（one organisation only）", completion: .organisations)
  var organisation: String?

  @Option(help: "只导出这类清单（one kind only）", completion: .kinds)
  var kind: String?

  @Option(help: "用这个表样（the table layout）", completion: .layouts)
  var layout: String?

  @Option(help: "导出这一天有效的事项，如 2024-03-01；不写就是今天（the day whose state is published; today where none is named）")
  var asOf: DayOption?

  @OptionGroup var options: LibraryOptions

  private static var formats: String { "calendar、csv、html、json、markdown" }

  func run() async throws {
    // What needs no library is judged first.
    guard let exporter = Program.registry.exporter(for: format) else { return try await exportByProgram() }
    let library = try await options.open().asItStood(on: asOf?.day ?? DayOption.today)
    let export = Export(
      exporter, in: library.context, settings: try settings(library.context), guardedBy: Program.registry)
    guard let to else { return try await print(export, library) }
    try await write(export, library, to: to)
  }

  /// - Parameter more: the formats of the library's programs.
  func unknownFormat(_ more: [String]) -> Failure {
    let known = Program.registry.exporters.map { $0.format.id } + more
    let near = Spelling.nearest(to: format, among: known)
    return Failure(
      Message(
        zh: "没有“\(format)”这种格式\(near.map { "。是不是“\($0)”？" } ?? "")（\(known.joined(separator: "、"))）",
        en:
          "there is no format '\(format)'\(near.map { "; did you mean '\($0)'?" } ?? "") (\(known.joined(separator: ", ")))"
      ))
  }

  func settings(_ context: LibraryContext) throws -> ExportSettings {
    let kind = try kind.map { try context.kind(meant: $0).name }
    let layout = try layout.map { try self.layout($0, of: kind, in: context) }
    let language = options.speaks(context)
    let configuration = context.configuration
    return ExportSettings(
      day: asOf?.day ?? DayOption.today, layout: layout?.name,
      organisation: try organisation.map { try context.organisation(meant: $0) }, kind: kind ?? layout?.kind,
      language: language, title: configuration.title?[language] ?? configuration.name,
      notice: configuration.notice?[language] ?? "")
  }

  /// The layout of that name; one of another kind than the lists to be exported would show empty columns.
  private func layout(_ name: String, of kind: String?, in context: LibraryContext) throws -> Layout {
    let known = context.layouts.values.filter { kind == nil || $0.kind == kind }.map(\.name).sorted()
    if let layout = context.layouts[name], known.contains(name) { return layout }
    let what =
      kind.map { Message(zh: "\($0) 没有", en: "\($0) has no") } ?? Message(zh: "没有", en: "there is no")
    throw Failure(
      Message(
        zh:
          "\(what.zh)“\(name)”这个表样。\(known.isEmpty ? "不写 --layout 就用它自己的表样" : "有：\(known.joined(separator: "、"))")",
        en: "\(what.en) layout '\(name)' (\(known.joined(separator: ", ")))"))
  }

  private func write(_ export: Export, _ library: OpenLibrary, to path: String) async throws {
    let folder = try StagedFolder(at: path)
    let own = Program.registry.exporter(for: format)?.format.fileExtension ?? format
    try refuseOther(folder.earlierEndings, than: [own], at: path)
    let result = try await export.run(library.tree) { file throws(FileError) in
      try folder.write(file.path, file.bytes)
    }
    try refuseErrors(result.diagnostics, library)
    if result.lists == 0 {
      throw Failure(
        Message(zh: "没有符合条件的清单，什么也没有写", en: "no list fits, so nothing was written"), .usage)
    }
    try publish(result.files, in: folder, lists: result.lists, items: result.items, at: path, library)
  }

  /// Puts the files into their place, and says so.
  func publish(
    _ files: [StagedFolder.Entry], in folder: StagedFolder, lists: Int, items: Int, at path: String,
    _ library: OpenLibrary
  ) throws {
    let language = options.speaks(library.context)
    let told = try folder.publish(files)
    if let told { Console.current.complain(told[language].visible + "\n") }
    let changed = files.count { !$0.isUnchanged }
    let done = Message(
      zh: "导出 \(lists) 个清单、\(items) 个事项，\(files.count) 个文件（有变化 \(changed) 个）：\(path)",
      en: "exported \(lists) lists, \(items) items, \(files.count) files (\(changed) changed): \(path)")
    Console.current.write(done[language].visible + "\n")
  }

  /// Another format's export there would be taken away file by file.
  func refuseOther(_ endings: Set<String>, than own: Set<String>, at path: String) throws {
    guard !endings.isEmpty, endings.isDisjoint(with: own) else { return }
    let other = endings.sorted().joined(separator: "、")
    throw Failure(
      Message(
        zh: "“\(path)”里是另一种格式的导出（\(other)）。换一个文件夹，或者先把它删掉",
        en:
          "'\(path)' holds an export in another format (\(other)); choose another folder, or remove it first"),
      .file)
  }

  /// A list that could not be read would be missing from what is published, and what contradicts itself would be told one
  /// way or the other, so nothing is: what stands there stays.
  func refuseErrors(_ diagnostics: [Diagnostic], _ library: OpenLibrary) throws {
    let errors = Program.registry.obstacles(among: library.context.diagnostics + diagnostics).filter {
      concerns($0, library.context)
    }
    guard !errors.isEmpty else { return }
    var report = TextReport(
      language: options.speaks(library.context), root: library.folder, sources: library.sources)
    for finding in library.concealing(errors) { Console.current.complain(report.text(finding)) }
    let refusal = Message(
      zh: "上面的 \(errors.count) 处\(errors.contains { $0.severity < .error } ? "问题" : "错误")没有改，所以没有导出。改好以后再导出",
      en: "nothing was exported, because of the \(errors.count) findings above; mend them and export again")
    Console.current.complain("qingdan: \(refusal[options.speaks(library.context)])\n")
    throw errors.contains { $0.rule == "file/unreadable" } ? ExitStatus.file : ExitStatus.findings
  }

  /// Whether a finding is about a file that the export is made of: with `--organisation`, not the lists of others.
  private func concerns(_ finding: Diagnostic, _ context: LibraryContext) -> Bool {
    guard let file = finding.place?.file, file.hasPrefix("organisations/"), let organisation,
      let id = try? context.organisation(meant: organisation)
    else { return true }
    return file.hasPrefix("organisations/\(id)/")
  }

  private func print(_ export: Export, _ library: OpenLibrary) async throws {
    let result = try await export.run(library.tree) { file in file }
    try refuseErrors(result.diagnostics, library)
    let files = result.files
    guard result.lists > 0 else {
      throw Failure(Message(zh: "没有符合条件的清单", en: "no list fits"))
    }
    // One list is printed alone, without the index that a folder would have.
    guard result.lists == 1, !files.isEmpty else {
      throw several(files.count)
    }
    Console.current.write(files[0].bytes)
  }

  func several(_ count: Int) -> Failure {
    Failure(
      Message(
        zh: "会写出 \(count) 个文件。用 --to 指明文件夹，或者用 --organisation、--kind 选出一个清单",
        en:
          "this makes \(count) files; name a folder with --to, or choose one list with --organisation and --kind"
      ))
  }
}
