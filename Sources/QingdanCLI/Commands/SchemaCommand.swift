import ArgumentParser
import Qingdan

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "文件和输出的 JSON Schema（JSON Schema of files and outputs）",
    discussion: "清单按类型分：list/powers、list/disclosure……用的是当前清单库的类型，没有库时用随附的。")

  @Argument(
    help: "名字，如 list/powers、library、validate；不写就列出全部（a name; all where none is given）",
    completion: .schemas)
  var name: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let context = try options.contextOrStandard()
    let catalogue = SchemaCatalogue(context)
    guard let name else { return Console.current.write(own: catalogue.text(options.speaks(context))) }
    guard let entry = catalogue.entries.first(where: { $0.name == name }) else {
      let near = Spelling.nearest(to: name, among: catalogue.entries.map(\.name))
      throw Failure.absent(
        Message(
          zh: "没有“\(name)”的 Schema\(near.map { "。是不是“\($0)”？" } ?? "。")全部名字：qingdan schema",
          en:
            "there is no schema '\(name)'\(near.map { "; did you mean '\($0)'?" } ?? ";") all of them: qingdan schema"
        ))
    }
    Console.current.write(entry.schema())
  }
}
