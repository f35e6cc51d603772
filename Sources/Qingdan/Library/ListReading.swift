/// Reads every list of a library once, several at once, and keeps what somebody makes of each.
public struct ListReading: Sendable {
  private let walk: ListWalk

  public init(_ tree: any FileTree, _ context: LibraryContext) { walk = ListWalk(tree, context) }

  /// What `body` makes of the lists that can be read, in the order of their paths.
  public func map<Result: Sendable>(_ body: @escaping @Sendable (ListFile) -> Result) async -> [Result] {
    await walk.map { list, _ in body(list) }.compactMap(\.result)
  }
}
