import ArgumentParser
import Qingdan
import QingdanProcess

struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "一个事项的全部变更：更名、换编码、划转、换文件都跟得上（every change of an item）")

  @Argument(help: "事项的标识；现有的事项也可以写名称（the item's id, or the name of one that is there）")
  var item: String

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    let id = try await identifier(library)
    let history = try await HistoryRun(library).history(of: id)
    guard !history.entries.isEmpty else {
      throw Failure.absent(
        Message(
          zh: "提交过的历史里没有标识是“\(item)”的事项。现有的：qingdan items",
          en: "no item with the id '\(item)' was ever committed; those there are: qingdan items"), .findings)
    }
    let language = format == .json ? .chinese : options.speaks(library.context)
    let shown = history.hiding(Secrets(Program.registry, in: library.context, language))
    switch format {
    case .text:
      Console.current.write(
        HistoryText(
          shown, language: language, coloured: Console.current.isColoured
        ).text())
    case .json: Console.current.write(HistoryJSON(shown).json())
    }
  }

  /// The id that a name stands for; what nobody has now is taken for an id of the past.
  private func identifier(_ library: OpenLibrary) async throws -> String {
    let item = item
    let found = await ListReading(library.tree, library.context).map { list in
      list.items.filter { list.id($0) == item || list.name($0) == item }.map { list.id($0) }
    }.values.flatMap { $0 }
    if found.isEmpty || found.contains(item) { return item }
    let ids = Set(found.compactMap { $0 }).sorted()
    guard ids.count == 1, let id = ids.first else {
      let details = ids.map { Message(zh: "  \($0)", en: "  \($0)") }
      throw Failure(
        ids.isEmpty
          ? Message(
            zh: "“\(item)”还没有 id，历史里认不出它。先补上：qingdan validate --fix",
            en: "'\(item)' has no id, so history cannot tell it; add one: qingdan validate --fix")
          : Message(
            zh: "有 \(ids.count) 个事项叫“\(item)”，写其中一个的标识：",
            en: "\(ids.count) items are called '\(item)'; name one by its id:"),
        details: details)
    }
    return id
  }
}
