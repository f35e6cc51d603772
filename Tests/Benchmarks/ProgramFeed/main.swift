import Qingdan
import QingdanProcess
import Synchronization

// Prints, a line each: how many milliseconds a program takes to start and to say what it is (the median of 20); then for all
// fields and for three: items, bytes, seconds to read and project them, seconds for the program to answer what lies ready,
// seconds for both at once.
let arguments = CommandLine.arguments
guard arguments.count == 4 else { fatalError("usage: ProgramFeed LIBRARY PROGRAM QINGDAN") }
let program = try FolderTree.contents(of: arguments[2], limit: 512 << 20)
let tree = try FolderTree(arguments[1])
let context = try LibraryContext(tree)
let clock = ContinuousClock()

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

func started() throws -> ProgramRun {
  let run = try ProgramRun(program, ProgramLimits(), confiner: arguments[3])
  try run.open(.validate, .object([]))
  return run
}

var starts: [Double] = []
for _ in 0..<20 {
  let start = clock.now
  let run = try ProgramRun(program, ProgramLimits(), confiner: arguments[3])
  starts.append(seconds(clock.now - start) * 1_000)
  run.end()
}
print(starts.sorted()[10])

/// The batches of a library, ready to be given.
final class Kept: Sendable {
  private let kept = Mutex<[ItemFeed.Batch]>([])
  var batches: [ItemFeed.Batch] { kept.withLock { $0 } }
  func add(_ batch: ItemFeed.Batch) { kept.withLock { $0.append(batch) } }
}

for fields in [["*"], ["id", "name", "type"]] {
  let feed = ItemFeed(tree, context, [.init(kind: "*", fields: fields)])
  var start = clock.now
  let totals = await feed.run { _ in }
  let projected = seconds(clock.now - start)

  let kept = Kept()
  _ = await feed.run { kept.add($0) }
  let run = try started()
  start = clock.now
  for batch in kept.batches { run.give(batch) }
  _ = try run.close()
  let answered = seconds(clock.now - start)

  let other = try started()
  start = clock.now
  _ = await feed.run { other.give($0) }
  _ = try other.close()
  let bytes = kept.batches.reduce(0) { $0 + $1.tail.count }
  print(totals.items, bytes, projected, answered, seconds(clock.now - start))
}
