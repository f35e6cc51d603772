/// The lists of one government, with what they stand on (清单库).
///
/// A value: everything downstream cannot tell whether it was read from a folder, from memory or from a revision.
public struct Library: Sendable {
  public let context: LibraryContext
  /// In the order of their paths.
  public let lists: [ListFile]
  /// What is wrong with the text of its files.
  public let diagnostics: [Diagnostic]
  /// Those of them that a list was read with.
  let listDiagnostics: [Diagnostic]
  /// Those of them for which a list is missing here, or its items.
  public let unread: [Diagnostic]

  /// Reads all lists, several at once.
  public init(
    _ tree: any FileTree, findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws(FileError) {
    await self.init(try LibraryContext(tree, findBase: findBase), tree)
  }

  /// Reads what another library becomes by changes of some files; what is the same is not read again.
  ///
  /// - Parameter documents: texts of changed lists that were read already, by their paths.
  init(
    _ tree: any FileTree, after other: Library, _ documents: [String: Document],
    findBase: (String) throws(FileError) -> any FileTree
  ) async throws(FileError) {
    let context = try LibraryContext(tree, findBase: findBase)
    await self.init(context, tree, knowing: ReadLists(other, documents))
  }

  /// Reads the lists that stand on a context that was read already.
  ///
  /// - Parameter isWanted: whether the list of a path is read; the others are missing here.
  public init(
    _ context: LibraryContext, _ tree: any FileTree, only isWanted: (String) -> Bool = { _ in true }
  ) async {
    await self.init(context, tree, only: isWanted, knowing: nil)
  }

  private init(
    _ context: LibraryContext, _ tree: any FileTree, only isWanted: (String) -> Bool = { _ in true },
    knowing known: ReadLists?
  ) async {
    let paths = context.listPaths.filter(isWanted)
    let loaded = await ListWalk(tree, context, only: paths, knowing: known).map { list, _ in list }
    self.context = context
    unread = loaded.flatMap { visit in
      visit.diagnostics.filter {
        $0.severity == .error && (visit.result == nil || $0.rule == "list/items")
      }
    }
    lists = loaded.compactMap { $0.result ?? nil }
    listDiagnostics = loaded.flatMap(\.diagnostics)
    diagnostics = context.diagnostics + listDiagnostics
  }

  /// Lists that were read already.
  init(_ context: LibraryContext, lists: [ListFile]) {
    self.context = context
    self.lists = lists
    diagnostics = []
    listDiagnostics = []
    unread = []
  }

  /// The list and the item that have an id.
  public func item(_ id: String) -> (list: ListFile, item: ListFile.Item)? {
    for list in lists {
      if let item = list.items.first(where: { list.id($0) == id }) { return (list, item) }
    }
    return nil
  }
}
