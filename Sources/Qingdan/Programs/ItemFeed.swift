internal import Synchronization

/// The items of a library on their way to a program: several lists are read at once, and given in their order.
public struct ItemFeed: Sendable {
  let tree: any FileTree
  let context: LibraryContext
  private let projection: ItemProjection
  private let paths: [String]
  private let settings: ExportSettings?

  /// A part of a list, as the end of a line: what precedes it is the type and the number of the batch.
  public struct Batch: Sendable {
    public let tail: [UInt8]
    /// The list's number, and how many items it has.
    public let list: Int
    public let items: Int
  }

  /// What passed.
  public struct Totals: Sendable {
    public var lists = 0
    public var items = 0
    /// What is wrong with lists that could not be read.
    public var diagnostics: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - paths: the lists; all where nil.
  ///   - settings: of an export, which shows some lists only, and the items in force on its day.
  public init(
    _ tree: any FileTree, _ context: LibraryContext, _ needs: [ProgramDescription.Need],
    only paths: [String]? = nil,
    settings: ExportSettings? = nil
  ) {
    self.tree = tree
    self.context = context
    projection = ItemProjection(needs)
    self.paths = paths ?? context.listPaths
    self.settings = settings
  }

  /// The path of a list by its number.
  func path(_ number: Int) -> String? { paths.indices.contains(number) ? paths[number] : nil }

  /// - Parameter deliver: gets every batch in order, never two at once; while it waits, so do those who read ahead.
  public func run(_ deliver: @escaping @Sendable (Batch) -> Void) async -> Totals {
    let numbers = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
    let queue = Queue()
    let visits = await ListWalk(tree, context, only: paths).map(
      then: { queue.pass($0, deliver) },
      { list, _ -> (lists: Int, items: Int) in
        guard let number = numbers[list.path], let items = items(of: list) else { return (0, 0) }
        let tails = projection.batches(list, number: number, items, context)
        queue.put(number, tails.map { Batch(tail: $0, list: number, items: list.count) })
        return tails.isEmpty ? (0, 0) : (1, items.count)
      })
    return visits.reduce(into: Totals()) { totals, visit in
      totals.lists += visit.result?.lists ?? 0
      totals.items += visit.result?.items ?? 0
      totals.diagnostics += visit.diagnostics
    }
  }

  /// The items that are given; nil for a list that is no part of an export.
  private func items(of list: ListFile) -> [ListFile.Item]? {
    guard let settings else { return list.items }
    guard settings.includes(list) else { return nil }
    guard let day = settings.day else { return list.items }
    return list.items.filter { list.isListed($0, on: day, context.acts) }
  }

  /// What was read ahead: at most a list for each thread, since who comes too early waits.
  private final class Queue: Sendable {
    private struct State {
      var ready: [Int: [Batch]] = [:]
      var passed: Set<Int> = []
      var next = 0
    }
    private let state = Mutex(State())

    func put(_ number: Int, _ batches: [Batch]) { state.withLock { $0.ready[number] = batches } }

    /// Says that nothing more comes of a list.
    func pass(_ number: Int, _ deliver: (Batch) -> Void) {
      state.withLock { state in
        state.passed.insert(number)
        while state.passed.remove(state.next) != nil {
          for batch in state.ready.removeValue(forKey: state.next) ?? [] { deliver(batch) }
          state.next += 1
        }
      }
    }
  }
}
