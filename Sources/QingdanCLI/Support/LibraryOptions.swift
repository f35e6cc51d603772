import ArgumentParser
import Qingdan

/// Which library a command works on, and in which language it speaks.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long, help: "清单库的文件夹；不写时从当前文件夹向上找 library.yaml，再找 Lists（the library's folder）",
    completion: .directory)
  var library: String?

  @OptionGroup var speech: LanguageOption

  /// Opens the library, or says what to do where there is none or this version does not read it.
  ///
  /// - Parameters:
  ///   - path: a path that somebody named, from which the library is looked for upwards.
  ///   - folder: a library that the arguments name by themselves.
  func open(near path: String? = nil, in folder: String? = nil) throws -> OpenLibrary {
    let library = try openOfAnyFormat(near: path, in: folder)
    try library.refuseNewerFormat()
    return library
  }

  /// Opens the library even where a newer version wrote it: `validate` reports that among its findings.
  func openOfAnyFormat(near path: String? = nil, in folder: String? = nil) throws -> OpenLibrary {
    guard let folder = library ?? folder ?? LibraryFinder.folder(near: path) else {
      throw Failure(
        Message(
          zh: "这里没有清单库（找不到 library.yaml）。用 --library 指明文件夹，或者新建一个：qingdan new library 文件夹",
          en:
            "there is no library here (no library.yaml); name one with --library, or make one: qingdan new library DIR"
        ),
        .file)
    }
    // What an interrupted command has left is finished or dropped first: between the two the library is no state.
    if Files.exists(folder) { Console.current.notify(try Transaction.recover(folder)) }
    return try OpenLibrary(folder)
  }

  /// Opens the library to write to it.
  ///
  /// - Parameter mends: whether the command is there to mend what cannot be read.
  func openForWriting(near path: String? = nil, mends: Bool = false) throws -> OpenLibrary {
    let library = try open(near: path)
    if mends { return library }
    library.unread.isAsked = true
    guard library.context.unread.isEmpty else {
      throw Failure(
        Message(zh: "有文件读不出来，所以什么都没有写", en: "nothing was written, since files could not be read"), .findings)
    }
    return library
  }

  /// Opens the library where there is one or one is named.
  func openIfThere() throws -> OpenLibrary? {
    guard library != nil || LibraryFinder.folder(near: nil) != nil else { return nil }
    return try open()
  }

  /// The library's context where there is one or one is named, else that of the base that ships; what of it could not
  /// be read is told at the end.
  func contextOrStandard() throws -> LibraryContext {
    guard let library = try openIfThere() else { return try LibraryContext(.standardOnly) }
    library.unread.isAsked = true
    return library.context
  }

  /// The language of messages about a library.
  func speaks(_ context: LibraryContext?) -> Language { Console.current.language(of: context) }
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

  /// The language of the library that the arguments of a command mean, where it can be read.
  static func language(in arguments: [String]) -> Language? {
    let named = LanguageOption.value(of: "--library", in: arguments)
    return (named ?? folder(near: nil)).flatMap { try? OpenLibrary($0) }?.context.configuration.language
  }
}

extension FileTree where Self == MemoryTree {
  /// A library that has nothing but the base that ships.
  static var standardOnly: MemoryTree {
    MemoryTree(["library.yaml": "library: standard\nformat: 1\nbase: standard\n"])
  }
}
