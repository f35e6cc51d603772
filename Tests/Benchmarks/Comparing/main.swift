// What a comparison costs, from inside: the phases of a process that loads two states and compares them.
//
// Comparing OLD NEW            loads both and compares them; prints the seconds and CPU seconds of each phase
// Comparing similar COUNT      the search for similar items, in every shape of `SimilarLibraries`
import Glibc
import Qingdan

let arguments = Array(CommandLine.arguments.dropFirst())
let clock = ContinuousClock()

func seconds(_ duration: Duration) -> String {
  let microseconds = Int(duration / .microseconds(1))
  let rest = String(microseconds % 1_000_000)
  return "\(microseconds / 1_000_000).\(String(repeating: "0", count: 6 - rest.count))\(rest)"
}

/// What the clock showed, and how much of the processors the process had had by then.
struct Moment {
  let time = ContinuousClock().now
  let work: Duration

  init() {
    var used = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
    work = .seconds(used.tv_sec) + .nanoseconds(used.tv_nsec)
  }

  static func - (later: Moment, earlier: Moment) -> String {
    "\(seconds(later.time - earlier.time)) \(seconds(later.work - earlier.work))"
  }
}

func state(_ path: String) async throws -> LibraryState {
  let tree = try FolderTree(path)
  return LibraryState(label: path, library: try await Library(tree), tree: tree)
}

switch (arguments.first, arguments.dropFirst().first) {
case ("similar", let count?):
  for shape in SimilarLibraries.allCases {
    let before = try await Library(shape.tree(Int(count) ?? 0, isNewer: false))
    let after = try await Library(shape.tree(Int(count) ?? 0, isNewer: true))
    let items = [before, after].map { library in
      library.lists.flatMap { list in list.items.map { UnmatchedItem(list: list, item: $0) } }
    }
    let search = SimilarItems(before: before.context, after: after.context)
    let start = clock.now
    let found = search.candidates(gone: items[0], new: items[1])
    let time = clock.now - start
    print(shape.rawValue, seconds(time), found.pairs.count, found.notes.map(\.zh).joined())
  }
case (let old?, let new?):
  let start = Moment()
  let before = try await state(old)
  let middle = Moment()
  let after = try await state(new)
  let loaded = Moment()
  let difference = Difference.explained(before, after)
  let end = Moment()
  for phase in [middle - start, loaded - middle, end - loaded] { print(phase) }
  print(difference.items.count)
default: throw FileError("Comparing OLD NEW", .missing)
}
