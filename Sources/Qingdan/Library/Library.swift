/// The lists of one government, with what they stand on (清单库).
///
/// A value: everything downstream cannot tell whether it was read from a folder, from memory or from a revision.
public struct Library: Sendable {
  public let context: LibraryContext
  /// In the order of their paths.
  public let lists: [ListFile]
  /// What is wrong with the text of its files.
  public let diagnostics: [Diagnostic]
  /// Those of them for which a list is missing here, or its items.
  public let unread: [Diagnostic]

  /// Reads all lists, several at once.
  public init(
    _ tree: any FileTree, findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws(FileError) {
    await self.init(try LibraryContext(tree, findBase: findBase), tree)
  }

  /// Reads the lists that stand on a context that was read already.
  ///
  /// - Parameter isWanted: whether the list of a path is read; the others are missing here.
  public init(
    _ context: LibraryContext, _ tree: any FileTree, only isWanted: (String) -> Bool = { _ in true }
  ) async {
    let paths = context.listPaths.filter(isWanted)
    let loaded = await ListWalk(tree, context, only: paths).map { list, _ in list }
    self.context = context
    unread = loaded.flatMap { visit in
      visit.diagnostics.filter {
        $0.severity == .error && (visit.result == nil || $0.rule == "list/items")
      }
    }
    lists = loaded.compactMap { $0.result ?? nil }
    diagnostics = context.diagnostics + loaded.flatMap(\.diagnostics)
  }

  /// Lists that were read already.
  init(_ context: LibraryContext, lists: [ListFile]) {
    self.context = context
    self.lists = lists
    diagnostics = []
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
