import Foundation
import Qingdan
import Testing

@Suite struct PowerCutTests {
  @Test
  func `after a power cut at any step the library is the old or the new one, and what was decided stays`()
    throws
  {
    let live = try ScratchFolder()
    try live.fill(TransactionTests.old)
    let faults = Faults()
    _ = try TransactionTests.change(live.path, faults.operations)
    let root = URL(fileURLWithPath: live.path).resolvingSymlinksInPath().path
    let steps = faults.steps.filter { if case .look = $0 { false } else { true } }
    // The journal is forced out twice: without its last line, then with it.
    let forced = steps.indices.filter { steps[$0] == .synchronise(root + "/.qingdan/journal") }
    try #require(forced.count == 2)

    var random = SeededGenerator(state: 2026)
    var (old, new) = (0, 0)
    for count in 0...steps.count {
      var disk = DiskModel(
        files: Dictionary(uniqueKeysWithValues: TransactionTests.old.map { (root + "/" + $0, $1) }),
        folders: [root, root + "/x"])
      for step in steps.prefix(count) { disk.take(step) }
      for _ in 0..<15 {
        let state = disk.afterPowerCut(&random)
        let found = try ScratchFolder()
        for folder in state.folders.sorted() {
          try FileManager.default.createDirectory(
            atPath: found.path + folder.dropFirst(root.count), withIntermediateDirectories: true)
        }
        for (path, bytes) in state.files {
          try Data(bytes).write(to: URL(fileURLWithPath: found.path + path.dropFirst(root.count)))
        }
        let told = try Transaction.recover(found.path)
        // A journal that came back later would undo what people have done since.
        if count == steps.count { #expect(told == nil) }
        let files = found.files()
        if files == TransactionTests.new { new += 1 } else { old += 1 }
        #expect(files == TransactionTests.new || files == TransactionTests.old, "after \(count) steps")
        if count > forced[1] { #expect(files == TransactionTests.new, "lost after \(count) steps") }
        if count < forced[1] - 1 { #expect(files == TransactionTests.old, "early after \(count) steps") }
      }
    }
    #expect(old > 100 && new > 100)
  }
}
