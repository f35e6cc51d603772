import ArgumentParser
import Qingdan
import QingdanProcess

struct GitTextconv: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "textconv", abstract: "一份清单，一行一个值：git diff 用它（a list, a value a line, for git diff）",
    discussion:
      "git 自己也显示文件里的一切，所以这里什么都不隐去；要贴出去的，用 qingdan diff（it hides nothing, as git does not; to post a comparison, use qingdan diff）"
  )

  @Argument(help: "清单文件（the list）", completion: .file())
  var file: String

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let bytes = try FolderTree.contents(of: file)
    // git calls this from the uppermost folder, often with a copy of the list elsewhere, and stops at an error: where
    // there is no library, or the text is no list, it shows what stands in the file.
    var contexts = [context]
    if options.library == nil, LibraryFinder.folder(near: file) == nil,
      let repository = try? await GitRepository(containing: ".")
    {
      let folders = (try? await InstalledLibraries(repository: repository).folders()) ?? []
      contexts = folders.map { try? OpenLibrary($0).context } + contexts
    }
    let text = contexts.lazy.compactMap(\.self).compactMap { context in
      ListLines.text(bytes, file: file, in: context, language: options.speaks(context))
    }.first
    Console.current.write(text.map { Array($0.utf8) } ?? bytes)
  }

  private var context: LibraryContext? {
    if options.library == nil, let folder = LibraryFinder.folder(near: file) {
      return try? OpenLibrary(folder).context
    }
    return try? options.contextOrStandard()
  }
}
