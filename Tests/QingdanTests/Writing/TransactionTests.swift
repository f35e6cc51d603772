import Foundation
import Qingdan
import Testing

@Suite struct TransactionTests {
  static let old = ["a.yaml": "old a\n", "x/b.yaml": "old b\n", "x/c.yaml": "old c\n", "其他.yaml": "stays\n"]
  static let new = [
    "a.yaml": "new a\n",
    "x/c.yaml": "new c, and longer by far than one write of a hundred bytes: "
      + String(repeating: "清单", count: 60), "y/新/d.yaml": "new d\n", "其他.yaml": "stays\n",
  ]

  static func change(_ root: String, _ operations: FileOperations) throws(FileError) -> Message? {
    var transaction = Transaction(root: root, patience: .zero, files: operations)
    for path in Set(old.keys).union(new.keys).sorted() {
      let before = old[path].map { Array($0.utf8) }
      if let after = new[path] {
        transaction.write(path, Array(after.utf8), replacing: before)
      } else if let before {
        transaction.remove(path, replacing: before)
      }
    }
    return try transaction.commit()
  }

  @Test func `writes, makes and removes, and leaves no trace but the lock`() throws {
    let folder = try ScratchFolder()
    try folder.fill(Self.old)
    #expect(try Self.change(folder.path, .system) == nil)
    #expect(folder.files() == Self.new)
    #expect(try folder.names(".qingdan") == [".gitignore", "lock"])
    #expect(folder.text(".qingdan/.gitignore") == "*\n")
    #expect(try Transaction.recover(folder.path) == nil)
  }

  @Test func `whichever step fails, the library is the old or the new one, and an error tells which`() throws
  {
    let whole = Faults()
    let first = try ScratchFolder()
    try first.fill(Self.old)
    _ = try Self.change(first.path, whole.operations)
    let count = whole.steps.count
    #expect(count > 60)
    var decided = 0
    for failing in 0..<count {
      let folder = try ScratchFolder()
      try folder.fill(Self.old)
      let faults = Faults(failing: failing)
      let error = #expect(throws: FileError.self) { try Self.change(folder.path, faults.operations) }
      if case .refused(.unfinished) = error?.reason {
        decided += 1
        let told = try Transaction.recover(folder.path)
        #expect(folder.files() == Self.new, "step \(failing): \(whole.steps[failing])")
        // Only the very last step may fail when nothing is left to be done.
        #expect(told != nil || failing == count - 1)
      } else {
        #expect(folder.files() == Self.old, "step \(failing): \(whole.steps[failing])")
        _ = try Transaction.recover(folder.path)
        #expect(folder.files() == Self.old)
      }
      // The next one finds nothing in its way.
      let isOld = folder.files() == Self.old
      if isOld { #expect(try Self.change(folder.path, .system) == nil) }
      #expect(folder.files() == Self.new)
      #expect(try folder.names(".qingdan") == [".gitignore", "lock"])
    }
    #expect(decided > 10)
  }

  @Test func `whichever step is the last of a process, the next one finds the old or the new library`() throws
  {
    let whole = Faults()
    let first = try ScratchFolder()
    try first.fill(Self.old)
    _ = try Self.change(first.path, whole.operations)
    var (old, new, finished) = (0, 0, 0)
    for failing in 0..<whole.steps.count {
      let folder = try ScratchFolder()
      try folder.fill(Self.old)
      #expect(throws: FileError.self) {
        try Self.change(folder.path, Faults(failing: failing, isDeath: true).operations)
      }
      // Whoever recovers may die as well, at any step.
      let recovery = Faults(failing: failing % 17, isDeath: true)
      _ = try? Transaction.recover(folder.path, files: recovery.operations)
      let told = try Transaction.recover(folder.path)
      if told?.en.contains("finished") == true { finished += 1 }
      let files = folder.files()
      if files == Self.old { old += 1 } else { new += 1 }
      #expect(files == Self.old || files == Self.new, "step \(failing): \(whole.steps[failing])")
      #expect(try Transaction.recover(folder.path) == nil)
    }
    #expect(old > 30 && new > 10 && finished > 10)
  }

  @Test(arguments: [
    (["a.yaml": "other\n"], "a.yaml"), (["y/新/d.yaml": "there already\n"], "y/新/d.yaml"),
    (["x/b.yaml": "other\n"], "x/b.yaml"), (["其他.yaml": "other\n"], "其他.yaml"),
  ])
  func `refuses to write over what somebody has changed since`(_ edit: [String: String], _ path: String)
    throws
  {
    let folder = try ScratchFolder()
    let files = Self.old.merging(edit) { $1 }
    try folder.fill(files)
    let error = #expect(throws: FileError.self) { try Self.change(folder.path, .system) }
    #expect(error == FileError(path, .refused(.changed)))
    #expect(folder.files() == files)
    #expect(try folder.names(".qingdan") == [".gitignore", "lock"])
  }

  @Test func `a text changed while a write lay unfinished is kept`() throws {
    let folder = try ScratchFolder()
    try folder.fill(Self.old)
    let faults = Faults()
    var operations = faults.operations
    let system = operations.willDo
    operations.willDo = { (step) throws(SystemError) in
      try system(step)
      if case .rename = step { throw .diskFull }
    }
    let error = #expect(throws: FileError.self) { try Self.change(folder.path, operations) }
    #expect(error?.message.zh.contains("磁盘已满") == true)
    try folder.fill(["a.yaml": "by hand a\n", "x/b.yaml": "by hand b\n"])
    let message = try #require(try Transaction.recover(folder.path))
    #expect(folder.files() == Self.new)
    let kept = try folder.names(".qingdan").filter { $0.hasPrefix("kept-") }
    #expect(Set(kept.compactMap { folder.text(".qingdan/" + $0) }) == ["by hand a\n", "by hand b\n"])
    for name in kept { #expect(message.zh.contains(name) && message.en.contains(name)) }
  }

  @Test func `keeps the mode of a file, and touches none that stays the same`() throws {
    let folder = try ScratchFolder()
    try folder.fill(["a.yaml": "1", "b.yaml": "2"])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path + "/a.yaml")
    let before =
      try FileManager.default.attributesOfItem(atPath: folder.path + "/b.yaml")[.systemFileNumber] as? Int
    var transaction = Transaction(root: folder.path)
    transaction.write("a.yaml", [51], replacing: [49])
    transaction.write("b.yaml", [50], replacing: [50])
    try transaction.commit()
    let mode =
      try FileManager.default.attributesOfItem(atPath: folder.path + "/a.yaml")[.posixPermissions] as? Int
    let after =
      try FileManager.default.attributesOfItem(atPath: folder.path + "/b.yaml")[.systemFileNumber] as? Int
    #expect(mode == 0o640)
    #expect(after == before)
    #expect(folder.files() == ["a.yaml": "3", "b.yaml": "2"])
  }

  @Test func `two first writers make the folder at once`() throws {
    let folder = try ScratchFolder()
    try folder.fill(Self.old)
    var operations = FileOperations()
    let ignore = folder.path + "/.qingdan/.gitignore"
    operations.willDo = { (step) throws(SystemError) in
      // The other one is quicker, between the look and the making.
      guard case .create(ignore) = step else { return }
      _ = FileManager.default.createFile(atPath: ignore, contents: Data("*\n".utf8))
    }
    var transaction = Transaction(root: folder.path, files: operations)
    transaction.write("a.yaml", [50], replacing: Array("old a\n".utf8))
    try transaction.commit()
    #expect(folder.text("a.yaml") == "2")
  }

  @Test func `many writers count to the same number`() async throws {
    let folder = try ScratchFolder()
    try folder.fill(["count.yaml": "0"])
    let path = folder.path
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var done = 0
          while done < 10 {
            guard let bytes = FileManager.default.contents(atPath: path + "/count.yaml") else { continue }
            let number = Int(String(decoding: bytes, as: UTF8.self)) ?? -1
            var transaction = Transaction(root: path)
            transaction.write("count.yaml", Array("\(number + 1)".utf8), replacing: Array(bytes))
            do throws(FileError) {
              try transaction.commit()
              done += 1
            } catch {
              #expect(error.reason == .refused(.changed))
            }
          }
        }
      }
    }
    #expect(folder.text("count.yaml") == "40")
  }

  @Test func `a second writer waits for so long, then is told`() throws {
    let folder = try ScratchFolder()
    try folder.fill(Self.old)
    var operations = FileOperations()
    let path = folder.path
    operations.willDo = { (step) throws(SystemError) in
      guard case .rename = step else { return }
      // In the middle of one transaction, another; and a reader, who must not read half of it.
      let start = ContinuousClock.now
      var second = Transaction(root: path, patience: .milliseconds(50))
      second.write("z.yaml", [], replacing: nil)
      #expect(throws: FileError(".qingdan/lock", .refused(.locked))) { try second.commit() }
      #expect(throws: FileError(".qingdan/lock", .refused(.locked))) {
        try Transaction.recover(path, patience: .milliseconds(50), files: .system)
      }
      #expect(ContinuousClock.now - start >= .milliseconds(100))
    }
    #expect(try Self.change(folder.path, operations) == nil)
    #expect(folder.files() == Self.new)
  }
}
