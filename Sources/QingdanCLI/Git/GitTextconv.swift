import ArgumentParser
import Qingdan

struct GitTextconv: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "textconv", abstract: "一份清单，一行一个值：git diff 用它（a list, a value a line, for git diff）")

  @Argument(help: "清单文件（the list）", completion: .file())
  var file: String

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let bytes = try FolderTree.contents(of: file)
    // git calls this from the uppermost folder, and stops at an error: where there is no library, or the text is no
    // list, it shows what stands in the file.
    let context = try? options.contextOrStandard()
    let language = options.speaks(context)
    let text = context.flatMap { ListLines.text(bytes, file: file, in: $0, language: language) }
    Console.current.write(text.map { Array($0.utf8) } ?? bytes)
  }
}
