/// Reads every list of a library once, several at once, and keeps what somebody makes of each.
public struct ListReading: Sendable {
  private let walk: ListWalk

  /// What came of a reading.
  public struct Outcome<Result: Sendable>: Sendable {
    /// What was made of the lists that could be read, in the order of their paths.
    public let values: [Result]
    /// Why the others could not: each of them is missing from the values.
    public let unread: [Diagnostic]
  }

  public init(_ tree: any FileTree, _ context: LibraryContext) { walk = ListWalk(tree, context) }

  public func map<Result: Sendable>(_ body: @escaping @Sendable (ListFile) -> Result) async -> Outcome<Result>
  {
    let visits = await walk.map { list, _ in body(list) }
    let unread = visits.flatMap { visit in
      // Without items in a sequence there is a list, but nothing in it.
      visit.diagnostics.filter {
        $0.severity == .error && (visit.result == nil || $0.rule == "list/items")
      }
    }
    return Outcome(values: visits.compactMap(\.result), unread: unread)
  }
}
