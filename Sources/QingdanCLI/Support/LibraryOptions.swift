import ArgumentParser
import Qingdan

/// Which library a command works on, and in which language it speaks.
struct LibraryOptions: ParsableArguments {
  @Option(name: .long, help: "清单库的文件夹；不写时从当前文件夹向上找 library.yaml，再找 Lists（the library's folder）")
  var library: String?

  @Option(name: .long, help: "提示所用的语言：zh-Hans 或 en（language of the messages）")
  var language: Language?

  /// Opens the library, or says what to do where there is none.
  ///
  /// - Parameter path: a path that somebody named, from which the library is looked for upwards.
  func open(near path: String? = nil) throws -> OpenLibrary {
    guard let folder = library ?? LibraryFinder.folder(near: path) else {
      throw Failure(
        Message(
          zh: "这里没有清单库（找不到 library.yaml）。用 --library 指明文件夹，或者新建一个：qingdan new library 文件夹",
          en:
            "there is no library here (no library.yaml); name one with --library, or make one: qingdan new library DIR"
        ),
        .file)
    }
    return try OpenLibrary(folder)
  }

  /// Opens the library to write to it, when what an interrupted command has left is finished or dropped.
  func openForWriting(near path: String? = nil) throws -> OpenLibrary {
    if let folder = library ?? LibraryFinder.folder(near: path), Files.exists(folder) {
      Console.current.notify(try Transaction.recover(folder))
    }
    return try open(near: path)
  }

  /// The library's context where there is one or one is named, else that of the base that ships.
  func contextOrStandard() throws -> LibraryContext {
    if let folder = library ?? LibraryFinder.folder(near: nil) { return try OpenLibrary(folder).context }
    return try LibraryContext(.standardOnly)
  }

  /// The language of messages about a library.
  func speaks(_ context: LibraryContext?) -> Language { language ?? Console.current.language(of: context) }
}

/// A library that a command works on.
struct OpenLibrary {
  let folder: String
  let tree: FolderTree
  let context: LibraryContext

  init(_ folder: String) throws {
    self.folder = folder
    tree = try FolderTree(folder)
    context = try Self.context(of: tree, in: folder)
    Console.current.remember(context)
  }

  /// What the library would stand on with other files.
  func context(of tree: any FileTree) throws(FileError) -> LibraryContext {
    try Self.context(of: tree, in: folder)
  }

  private static func context(of tree: any FileTree, in folder: String) throws(FileError) -> LibraryContext {
    try LibraryContext(tree) { base throws(FileError) in try FolderTree(folder + "/" + base) }
  }

  /// A file of the library as people find it from here.
  func path(_ file: String) -> String { folder == "." ? file : "\(folder)/\(file)" }

  var sources: SourceTexts { SourceTexts(context.sources) }
}

/// Finds the library that somebody means.
enum LibraryFinder {
  /// The nearest folder upwards that holds `library.yaml`, from a path or from here; else `Lists` below here.
  static func folder(near path: String?) -> String? {
    if let path {
      var folder = path
      while true {
        if Files.exists(folder + "/library.yaml") { return folder }
        guard let parent = Files.parent(of: folder) else { break }
        folder = parent
      }
    }
    var upwards = "."
    for _ in 0..<64 {
      if Files.exists(upwards + "/library.yaml") { return upwards }
      upwards = upwards == "." ? ".." : upwards + "/.."
    }
    return Files.exists("Lists/library.yaml") ? "Lists" : nil
  }
}

extension FileTree where Self == MemoryTree {
  /// A library that has nothing but the base that ships.
  static var standardOnly: MemoryTree {
    MemoryTree(["library.yaml": "library: standard\nformat: 1\nbase: standard\n"])
  }
}
