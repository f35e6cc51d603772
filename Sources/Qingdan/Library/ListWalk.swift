import Synchronization

/// Visits every list of a library, several at once, and forgets each when its part is done.
///
/// The results come in the order of the paths, whatever thread had which.
struct ListWalk: Sendable {
  private let tree: any FileTree
  private let context: LibraryContext
  private let paths: [String]
  private let known: ReadLists?

  struct Visit<Result: Sendable>: Sendable {
    let path: String
    /// Nil where the list could not be read.
    let result: Result?
    let diagnostics: [Diagnostic]
  }

  /// - Parameter known: lists that need not be read where they are the same.
  init(
    _ tree: any FileTree, _ context: LibraryContext, only paths: [String]? = nil,
    knowing known: ReadLists? = nil
  ) {
    self.tree = tree
    self.context = context
    self.paths = paths ?? context.listPaths
    self.known = known
  }

  /// - Parameters:
  ///   - then: is told the number of each path when it is done, be it that its list could not be read.
  ///   - body: sees one list, and a cache of readings that belongs to its thread.
  func map<Result: Sendable>(
    threads: Int = SystemCall.processors, then: (@Sendable (Int) -> Void)? = nil,
    _ body: @escaping @Sendable (ListFile, inout ReadingCache) -> Result
  ) async -> [Visit<Result>] {
    let next = Counter()
    let progress = WalkProgress.current
    progress?.begin(paths.count)
    let visits = await withTaskGroup(of: [(Int, Visit<Result>)].self) { group in
      for _ in 0..<max(1, min(threads, paths.count)) {
        group.addTask {
          var cache = ReadingCache()
          var visits: [(Int, Visit<Result>)] = []
          while let index = next.take(below: paths.count) {
            visits.append((index, visit(paths[index], &cache, body)))
            then?(index)
            progress?.step()
          }
          return visits
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return visits.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func visit<Result: Sendable>(
    _ path: String, _ cache: inout ReadingCache, _ body: (ListFile, inout ReadingCache) -> Result
  ) -> Visit<Result> {
    do {
      let bytes = try tree.read(path)
      let (list, diagnostics) =
        known?.list(path, bytes, in: context) ?? ListFile.load(path, bytes, in: context)
      return Visit(path: path, result: list.map { body($0, &cache) }, diagnostics: diagnostics)
    } catch {
      return Visit(path: path, result: nil, diagnostics: [Diagnostic(error)])
    }
  }

  /// Hands out the numbers of the files, each once.
  private final class Counter: Sendable {
    private let value = Atomic(0)

    func take(below limit: Int) -> Int? {
      let index = value.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < limit ? index : nil
    }
  }
}
