import Foundation
import QingdanTesting
import Testing

@testable import Qingdan

/// A reform is carried out or taken back as a whole or not at all, whichever call to the system goes wrong.
@Suite struct ReformFaultTests {
  /// Of a body that is set up, so that a folder is made; an item ends, and a part of another goes.
  private static let events = [
    "merge: { from: [a, b], into: { id: d, name: 丁局 } }",
    "cancel: { items: { ids: [p-00000002] } }",
    "transfer: { from: a, to: c, items: { ids: [p-00000003] }, extent: 部分, scope: { moved: 水, stays: 气 } }",
  ]

  private enum Way: CaseIterable { case apply, undo }

  /// What there is before and after, and the plan.
  private struct Example {
    let plan: SavedPlan
    let old: [String: String]
    let new: [String: String]

    init() async throws {
      let carried = try await ReformWritingTests.carried(ReformFaultTests.events)
      let plan = try SavedPlan(carried.writing, of: carried.outcome.reform, in: carried.source)
      self.plan = try #require(SavedPlan(Array(plan.json.pretty.utf8)))
      func texts(_ tree: any FileTree) throws -> [String: String] {
        let paths = try tree.paths()
        return Dictionary(uniqueKeysWithValues: zip(paths, try paths.map { try tree.read($0).text }))
      }
      old = try texts(carried.source)
      new = try texts(carried.tree)
    }

    func start(of way: Way) -> [String: String] { way == .apply ? old : new }
    func end(of way: Way) -> [String: String] { way == .apply ? new : old }

    /// What the command does once its arguments are read.
    @discardableResult
    func run(_ way: Way, in folder: ScratchFolder, _ files: FileOperations) async throws -> Message? {
      func read() throws(FileError) -> FaultyTree { FaultyTree(try FolderTree(folder.path), files) }
      var transaction = Transaction(root: folder.path, patience: .zero, files: files)
      switch way {
      case .apply:
        let tree = try SnapshotTree(of: try read())
        let application = try await ReformApplication(plan, to: try await Library(tree), tree)
        transaction.make(application.changes)
        return try transaction.commit { () throws(FileError) in
          try application.check(try read())
        }
      case .undo:
        let tree = try read()
        let undoing = ReformUndoing(plan, in: try LibraryContext(tree), tree)
        transaction.make(try await undoing.changes(released: [:]))
        for folder in plan.madeFolders { transaction.removeIfEmpty(folder) }
        return try transaction.commit()
      }
    }
  }

  @Test func `what is taken back takes back the folders that were made for it, and no other`() async throws {
    let example = try await Example()
    let folder = try ScratchFolder()
    try folder.fill(example.old)
    try await example.run(.apply, in: folder, .system)
    #expect(try folder.names("organisations") == ["a", "b", "c", "d", "z"])
    #expect(try folder.names("ledger") == ["r.yaml"])
    // Somebody put something of theirs into one of them.
    try folder.fill(["organisations/c/说明.txt": "我的"])
    try await example.run(.undo, in: folder, .system)
    #expect(try folder.names("organisations") == ["a", "b", "c", "z"])
    #expect(
      try folder.names() == [".qingdan", "kinds", "library.yaml", "organisations", "reforms", "registers"])
    #expect(folder.text("organisations/c/说明.txt") == "我的")
  }

  @Test(arguments: Way.allCases)
  private func `whichever call fails, the library is the old or the new one, and the next command says which`(
    _ way: Way
  ) async throws {
    let example = try await Example()
    let (start, end) = (example.start(of: way), example.end(of: way))
    let whole = Faults(chunk: 1 << 20)
    let first = try ScratchFolder()
    try first.fill(start)
    try await example.run(way, in: first, whole.operations)
    #expect(first.files() == end)
    var (decided, refused, passed) = (0, 0, 0)
    for failing in whole.writing(reading: 5) {
      let (folder, step) = (try ScratchFolder(), whole.steps[failing])
      try folder.fill(start)
      var failure: (any Error)?
      do { try await example.run(way, in: folder, Faults(failing: failing, chunk: 1 << 20).operations) } catch
      {
        failure = error
      }
      if let error = failure as? FileError, case .refused(.unfinished) = error.reason {
        decided += 1
        let told = try Transaction.recover(folder.path)
        #expect(told?.en.contains("has now been finished") ?? step.isLast, "\(step)")
        #expect(folder.files() == end, "\(step)")
      } else if failure != nil {
        refused += 1
        #expect(folder.files() == start, "\(step)")
        let told = try Transaction.recover(folder.path)
        #expect(told?.en.contains("nothing was changed") ?? true, "\(step)")
        #expect(folder.files() == start, "\(step)")
        // Nothing is in the way of who tries again.
        try await example.run(way, in: folder, .system)
      } else {
        passed += 1
        #expect(step.mayFail, "\(step)")
      }
      #expect(folder.files() == end, "\(step)")
      #expect(try folder.names(".qingdan") == [".gitignore", "lock"], "\(step)")
    }
    #expect(decided > 10 && refused > 30)
    #expect(passed < whole.steps.count / 2)
  }

  @Test(arguments: Way.allCases)
  private func `whichever call is the last of the process, the next command finds one of both`(
    _ way: Way
  ) async throws {
    let example = try await Example()
    let (start, end) = (example.start(of: way), example.end(of: way))
    let whole = Faults(chunk: 1 << 20)
    let first = try ScratchFolder()
    try first.fill(start)
    try await example.run(way, in: first, whole.operations)
    var finished = 0
    for failing in whole.writing(reading: 20) {
      let (folder, step) = (try ScratchFolder(), whole.steps[failing])
      try folder.fill(start)
      let death = Faults(failing: failing, isDeath: true, chunk: 1 << 20)
      _ = try? await example.run(way, in: folder, death.operations)
      // Who comes next may die as well.
      let next = Faults(failing: failing % 13, isDeath: true)
      _ = try? Transaction.recover(folder.path, files: next.operations)
      let told = try Transaction.recover(folder.path)
      let files = folder.files()
      #expect(files == start || files == end, "\(step)")
      if told?.en.contains("has now been finished") == true {
        finished += 1
        #expect(files == end, "\(step)")
      }
      if files == start { try await example.run(way, in: folder, .system) }
      #expect(folder.files() == end, "\(step)")
      #expect(try Transaction.recover(folder.path) == nil)
    }
    #expect(finished > 5)
  }
}

/// A folder of which a file, or the list of them, cannot be read where a call fails.
private struct FaultyTree: FileTree {
  let base: FolderTree
  let files: FileOperations

  init(_ base: FolderTree, _ files: FileOperations) {
    self.base = base
    self.files = files
  }

  func paths() throws(FileError) -> [String] {
    try look("")
    return try base.paths()
  }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    try look(path)
    return try base.read(path)
  }

  private func look(_ path: String) throws(FileError) {
    do throws(SystemError) { try files.willDo(.look(path)) } catch {
      throw FileError(path, .system(errno: error.code))
    }
  }
}

extension Faults {
  /// The numbers of all steps from the first that writes, and of one in so many of those before it, that read.
  fileprivate func writing(reading part: Int) -> [Int] {
    let first = steps.firstIndex { if case .makeFolder = $0 { true } else { false } } ?? 0
    return Array(stride(from: 0, to: first, by: part)) + Array(first..<steps.count)
  }
}

extension FileStep {
  /// Whether nothing is left to be done where it fails: what was moved is seen to the disk.
  fileprivate var isLast: Bool {
    if case .synchronise(let path) = self { path.hasSuffix("/.qingdan") } else { false }
  }

  /// Whether a command may do without it: it reads again, or an empty folder stays.
  fileprivate var mayFail: Bool {
    switch self {
    case .look, .removeFolder: true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
