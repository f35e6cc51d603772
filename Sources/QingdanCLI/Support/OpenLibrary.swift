import Qingdan

/// A library that a command works on.
struct OpenLibrary {
  let folder: String
  let tree: any FileTree
  let context: LibraryContext
  let unread = UnreadFiles()
  /// The name of a state that lies in no folder, such as `@2024-03-01`.
  private let label: String?

  /// Whether it is another state than that of its folder.
  var isPast: Bool { label != nil }

  init(_ folder: String) throws {
    self.folder = folder
    tree = try FolderTree(folder)
    context = try Self.context(of: tree, in: folder)
    label = nil
    Console.current.remember(self)
  }

  /// A library as it was in another state, to be looked at.
  init(_ state: LibraryState, of library: OpenLibrary) {
    folder = library.folder
    tree = state.tree
    context = state.library.context
    label = state.label
  }

  private init(_ folder: String, _ tree: any FileTree, _ context: LibraryContext) {
    self.folder = folder
    self.tree = tree
    self.context = context
    label = nil
  }

  /// The same with the lists of a second library beside its own (`--overlay`), to be looked at; itself for nil.
  func overlaid(with second: String?) throws -> OpenLibrary {
    guard let second else { return self }
    guard !isPast else {
      throw Failure(
        Message(
          zh: "第二个库没有过去的版本：--overlay 只看文件夹里现在的清单，不能和过去的日期一起写",
          en:
            "a second library has no past: --overlay goes with the lists in the folder, not with a day of the past"
        ))
    }
    let tree = try LayeredTree(tree, with: FolderTree(second))
    guard !tree.lists.isEmpty else {
      throw Failure(
        Message(
          zh: "“\(second)”里没有清单。第二个库也把清单放在 organisations/机构/ 下面，如 organisations/sthjj/不公开.yaml",
          en: "there is no list in '\(second)'; a second library has its lists below organisations/, too"),
        .file)
    }
    let library = OpenLibrary(folder, tree, try context(of: tree))
    Console.current.remember(library)
    return library
  }

  /// What `body` makes of every list that can be read; the others are told of at the end of the command, which is
  /// then no success.
  func lists<Result: Sendable>(_ body: @escaping @Sendable (ListFile) -> Result) async -> [Result] {
    let outcome = await ListReading(tree, context).map(body)
    unread.isAsked = true
    unread.add(outcome.unread)
    return outcome.values
  }

  /// What the library would stand on with other files.
  func context(of tree: any FileTree) throws(FileError) -> LibraryContext {
    try Self.context(of: tree, in: folder)
  }

  private static func context(of tree: any FileTree, in folder: String) throws(FileError) -> LibraryContext {
    try LibraryContext(tree, asOf: DayOption.today) { base throws(FileError) in
      try FolderTree(folder + "/" + base)
    }
  }

  /// The files of a base, by what `library.yaml` calls it.
  func base(_ name: String) throws(FileError) -> any FileTree { try FolderTree(folder + "/" + name) }

  /// A file of the library as people find it from here.
  func path(_ file: String) -> String {
    if LayeredTree.isOfSecond(file) { return file }
    if let label { return "\(label):\(file)" }
    return folder == "." ? file : "\(folder)/\(file)"
  }

  /// The other way: where in the library something lies that people name from here; nil where it lies elsewhere.
  func pathInside(_ path: String) -> String? {
    guard let root = Files.resolved(folder), let full = Files.resolved(path), full.hasPrefix(root + "/")
    else { return nil }
    return String(full.dropFirst(root.count + 1))
  }

  var sources: SourceTexts { SourceTexts(context.sources) }

  /// Findings as they may be printed.
  ///
  /// - Parameter sources: the texts that they point into; nil for those of the library.
  func concealing(_ findings: [Diagnostic], reading sources: SourceTexts? = nil) -> [Diagnostic] {
    Secrets(Program.registry, in: context).concealing(findings, reading: sources ?? self.sources)
  }

  /// Refuses to write in a library that does not say of which format it is.
  func refuseUnknownFormat() throws(Failure) {
    guard context.unread.contains(where: { $0.place?.file == "library.yaml" }) else { return }
    unread.isAsked = true
    throw Failure(
      Message(
        zh: "library.yaml 读不出来，不知道这个库是什么格式，所以什么都没有写",
        en: "library.yaml cannot be read, so the format of the library is not known, and nothing was written"),
      .findings)
  }

  /// Refuses a library that a newer version wrote: this one would lose what it does not know.
  func refuseNewerFormat() throws(Failure) {
    guard let format = context.configuration.newerFormat else { return }
    let (own, version) = (Configuration.format, Version.number)
    throw Failure(
      Message(
        zh:
          "这个库的文件格式是 \(format)，本版 qingdan（\(version)）只读格式 \(own)，所以什么都没有做。换用比 \(version) 新、能读格式 \(format) 的 qingdan",
        en:
          "the files of this library have format \(format), and this qingdan (\(version)) reads format \(own) only, so nothing was done; use a qingdan newer than \(version) that reads format \(format)"
      ), .file)
  }
}
