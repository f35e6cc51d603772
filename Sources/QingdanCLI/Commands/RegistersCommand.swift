import ArgumentParser
import Qingdan

struct RegistersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registers",
    abstract: "登记库（依据文件、行政区划、节假日）到哪一天，换成新的（what the registers know, and newer ones）",
    subcommands: [RegistersList.self, RegistersUpdate.self], defaultSubcommand: RegistersList.self)

  @OptionGroup var speech: LanguageOption
}

struct RegistersList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "各登记库收录到哪一天，是随程序的还是本库的（up to when each reaches）")

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    let own = Set(try library.tree.ownPaths())
    let rows = RegisterReach(library.context).rows
    switch format {
    case .json:
      Console.current.write(
        .array(
          rows.map { row in
            .object([
              "file": .string(row.file), "until": row.until.map { .string($0) } ?? .null,
              "own": .bool(own.contains(row.file)),
            ])
          }))
    case .text:
      for row in rows {
        let isOwn = own.contains(row.file)
        Console.current.say(
          Message(
            zh: "\(row.title.zh)：到 \(row.until ?? "—")（\(isOwn ? "本库的 \(row.file)" : "随程序")）",
            en:
              "\(row.title.en): up to \(row.until ?? "—") (\(isOwn ? "the library's own \(row.file)" : "of the program"))"
          ))
      }
    }
  }
}

struct RegistersUpdate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "换成新的登记库：核对校验和，读得通、不比现在的旧才写进本库的 registers/（take newer registers）",
    discussion: """
      压缩包叫 qingdan-registers-日期.zip，和程序一起发布（make dist），不用联网。换了以后程序不用换，随程序的那一份不再用；
      不想要了，删去 registers/ 里的这几个 .tsv 文件。本库自己登记的（statutes.local.yaml 等）不动。
      """)

  @Argument(help: "登记库的压缩包（the archive）", completion: .file(extensions: ["zip"]))
  var file: String

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let bytes: [UInt8]
    do { bytes = try FolderTree.contents(of: file) } catch { throw Failure(error) }
    let archive = try RegisterArchive(bytes, name: file)
    let library = try options.openForWriting()
    let reach = try reach(of: archive)
    if archive.version > DayOption.today {
      throw Failure(
        Message(
          zh: "“\(file)”没有采用：它的日期 \(archive.version) 还没有到。什么都没有写",
          en: "'\(file)' was not taken: its day, \(archive.version), is to come; nothing was written"),
        .findings)
    }
    if let older = reach.older(than: RegisterReach(library.context)) {
      throw Failure(
        Message(
          zh: "“\(file)”没有采用：\(older.title.zh)只到 \(older.here)，现在用的到 \(older.there)。什么都没有写",
          en:
            "'\(file)' was not taken: its \(older.title.en) reach \(older.here), those in use \(older.there); nothing was written"
        ), .findings)
    }
    var transaction = Transaction(root: library.folder)
    var written: [String] = []
    for (path, bytes) in archive.files {
      let old = (try library.tree.ownPaths()).contains(path) ? try library.tree.read(path) : nil
      guard old != bytes else { continue }
      transaction.write(path, bytes, replacing: old)
      written.append(library.path(path))
    }
    guard !written.isEmpty else {
      return Console.current.say(
        Message(
          zh: "已经是 \(archive.version) 的登记库，没有要换的", en: "these are the registers of \(archive.version) already"
        ))
    }
    Console.current.notify(try transaction.commit())
    Console.current.say(
      Message(
        zh: "换成了 \(archive.version) 的登记库：\(written.joined(separator: "、"))。再检查一遍清单（qingdan validate），然后提交",
        en:
          "the registers of \(archive.version) are in use: \(written.joined(separator: ", ")); check the lists again (qingdan validate), and commit"
      ))
  }

  /// Up to when the registers of an archive reach, which are read as a library's own would be.
  private func reach(of archive: RegisterArchive) throws -> RegisterReach {
    var files = ["library.yaml": Array("library: registers\nformat: 1\nbase: standard\n".utf8)]
    for (path, bytes) in archive.files { files[path] = bytes }
    let context = try LibraryContext(MemoryTree(files))
    if let wrong = context.diagnostics.first(where: { $0.severity == .error }) {
      throw Failure(
        Message(
          zh: "“\(file)”没有采用：\(wrong.place?.file ?? "")：\(wrong.message.zh)。什么都没有写",
          en: "'\(file)' was not taken: \(wrong.place?.file ?? ""): \(wrong.message.en); nothing was written"),
        .file)
    }
    return RegisterReach(context)
  }
}
