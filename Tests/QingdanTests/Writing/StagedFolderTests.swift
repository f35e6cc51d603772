import Foundation
import Qingdan
import Testing

@Suite struct StagedFolderTests {
  static let first = ["index.html": "one\n", "a/x.html": "same\n", "a/y.html": "y\n", "b/z.html": "goes\n"]
  static let second = [
    "index.html": "two\n", "a/x.html": "same\n", "a/y.html": "Y\n", "c/d/new.html": "new\n",
  ]
  static let others = ["a/notes.txt": "mine\n", "CNAME": "example.cn\n", "图/图.txt": "图\n"]

  @discardableResult
  static func export(
    _ pages: [String: String], to path: String, _ operations: FileOperations = .system
  ) throws(FileError) -> Message? {
    let folder = try StagedFolder(at: path, patience: .zero, files: operations)
    var entries: [StagedFolder.Entry] = []
    do throws(FileError) {
      for (page, text) in pages.sorted(by: { $0.key < $1.key }) {
        entries.append(try folder.write(page, Array(text.utf8)))
      }
    } catch {
      folder.discard()
      throw error
    }
    return try folder.publish(entries)
  }

  /// What an export has made, without its manifest.
  static func pages(_ folder: ScratchFolder, _ name: String = "site") -> [String: String] {
    folder.files(name, hidden: true).filter { !$0.key.hasPrefix(".qingdan") }
  }

  private func inode(_ folder: ScratchFolder, _ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.path + "/" + path)[.systemFileNumber] as? Int
  }

  @Test(arguments: [true, false])
  func `makes, then replaces; keeps what is the same and what is not ours`(_ canExchange: Bool) throws {
    let folder = try ScratchFolder()
    let site = folder.path + "/out/site"
    #expect(try Self.export(Self.first, to: site, Faults(canExchange: canExchange).operations) == nil)
    #expect(Self.pages(folder, "out/site") == Self.first)
    try folder.fill(Dictionary(uniqueKeysWithValues: Self.others.map { ("out/site/" + $0, $1) }))
    let manager = FileManager.default
    try manager.createDirectory(atPath: site + "/empty", withIntermediateDirectories: false)
    try manager.createSymbolicLink(atPath: site + "/link", withDestinationPath: "nowhere")
    let (same, mine) = (try inode(folder, "out/site/a/x.html"), try inode(folder, "out/site/a/notes.txt"))

    #expect(try Self.export(Self.second, to: site + "/", Faults(canExchange: canExchange).operations) == nil)
    #expect(Self.pages(folder, "out/site") == Self.second.merging(Self.others) { $1 })
    #expect(try inode(folder, "out/site/a/x.html") == same)
    #expect(try inode(folder, "out/site/a/notes.txt") == mine)
    #expect(try manager.destinationOfSymbolicLink(atPath: site + "/link") == "nowhere")
    #expect(
      try folder.names("out/site") == [
        ".qingdan-export", "CNAME", "a", "c", "empty", "index.html", "link", "图",
      ])
    #expect(try folder.names("out") == ["site"])
    let manifest = try #require(folder.text("out/site/.qingdan-export"))
    #expect(manifest.hasPrefix("qingdan-export 1 4\n"))
    #expect(manifest.contains("\(Digest(of: Array("two\n".utf8)).hex) 4 index.html\n"))
    #expect(!manifest.contains("CNAME"))
  }

  @Test(arguments: [true, false], [true, false])
  func `whichever step fails or is the last, the old or the new folder is whole`(
    _ canExchange: Bool, _ isDeath: Bool
  ) throws {
    func prepared() throws -> ScratchFolder {
      let folder = try ScratchFolder()
      try Self.export(Self.first, to: folder.path + "/site")
      try folder.fill(Dictionary(uniqueKeysWithValues: Self.others.map { ("site/" + $0, $1) }))
      return folder
    }
    let (old, new) = (Self.first.merging(Self.others) { $1 }, Self.second.merging(Self.others) { $1 })
    let whole = Faults(canExchange: canExchange)
    let first = try prepared()
    try Self.export(Self.second, to: first.path + "/site", whole.operations)
    var (before, after, between) = (0, 0, 0)
    for failing in 0..<whole.steps.count {
      let folder = try prepared()
      let faults = Faults(failing: failing, isDeath: isDeath, canExchange: canExchange)
      let failed = (try? Self.export(Self.second, to: folder.path + "/site", faults.operations)) == nil
      let pages = Self.pages(folder)
      switch pages {
      case old: before += 1
      case new: after += 1
      default:
        // Without an exchange there is one moment, between two renames, at which the old folder stands beside.
        between += 1
        let name = try folder.names().first { $0.hasPrefix("site.old-") }
        #expect(!canExchange && pages.isEmpty && name.map { Self.pages(folder, $0) } == old)
      }
      #expect(isDeath || failed || pages == new, "step \(failing): \(whole.steps[failing])")
      // The next export finds its way and clears up; what it says, if anything, is no error.
      let third = Self.first.merging(["third.html": "3"]) { $1 }
      try Self.export(third, to: folder.path + "/site")
      #expect(
        Self.pages(folder) == third.merging(Self.others) { $1 }, "step \(failing): \(whole.steps[failing])")
      #expect(try folder.names() == ["site"], "step \(failing): \(whole.steps[failing])")
    }
    #expect(before > 50 && after > 20 && (between > 0) == (isDeath && !canExchange))
  }

  @Test func `everything is on the disk before the folders change places, and that before the old one goes`()
    throws
  {
    let folder = try ScratchFolder()
    let site = folder.path + "/site"
    try Self.export(Self.first, to: site)
    let faults = Faults()
    try Self.export(Self.second, to: site, faults.operations)
    let steps = faults.steps.filter { if case .look = $0 { false } else { true } }
    func index(_ isWanted: (FileStep) -> Bool) throws -> Int {
      let index = steps.firstIndex(where: isWanted)
      return try #require(index)
    }
    let written = try index { if case .synchroniseAll = $0 { true } else { false } }
    let exchanged = try index { if case .exchange = $0 { true } else { false } }
    let removed = try index { if case .remove = $0 { true } else { false } }
    guard case .exchange(let staging, let target) = steps[exchanged] else { throw SystemError.unsupported }
    let parent = String(target.dropLast("/site".count))
    #expect(steps[written] == .synchroniseAll(staging))
    #expect(
      Array(steps[(written + 1)...(exchanged + 1)]) == [
        .rename(staging + "/.qingdan-export.new", to: staging + "/.qingdan-export"), .synchronise(staging),
        .exchange(staging, target), .synchronise(parent),
      ])
    #expect(removed == exchanged + 2)
  }

  @Test func `what others put into a folder while it is replaced is not lost`() throws {
    let folder = try ScratchFolder()
    let site = folder.path + "/site"
    try Self.export(Self.first, to: site)
    try folder.fill(["site/mine.txt": "1"])
    var operations = FileOperations()
    operations.willDo = { (step) throws(SystemError) in
      // After the last look at the old folder, before the exchange.
      guard case .exchange = step else { return }
      try? folder.fill(["site/late.txt": "late", "site/n/later.txt": "later"])
      try? FileManager.default.removeItem(atPath: site + "/mine.txt")
      try? folder.fill(["site/mine.txt": "2"])
    }
    let message = try #require(try Self.export(Self.second, to: site, operations))
    #expect(folder.text("site/late.txt") == "late" && folder.text("site/n/later.txt") == "later")
    #expect(folder.text("site/mine.txt") == "1")
    let left = try #require(try folder.names().first { $0.hasPrefix("site.new-") })
    #expect(folder.text(left + "/mine.txt") == "2")
    #expect(message.zh.contains("mine.txt") && message.en.contains(left))
    // It stays until somebody has settled it, and says so each time.
    #expect(try Self.export(Self.first, to: site)?.en.contains(left) == true)
    #expect(folder.text(left + "/mine.txt") == "2")
    try folder.fill(["site/mine.txt": "2"])
    #expect(try Self.export(Self.first, to: site) == nil)
    #expect(try folder.names() == ["site"])
  }

  @Test func `says whose edits of pages it has replaced`() throws {
    let folder = try ScratchFolder()
    try Self.export(Self.first, to: folder.path + "/site")
    try folder.fill(["site/index.html": "by hand", "site/b/z.html": "by hand", "site/a/x.html": "by hand"])
    let message = try #require(try Self.export(Self.second, to: folder.path + "/site"))
    #expect(message.zh.contains("“a/x.html”、“b/z.html”、“index.html”") && !message.zh.contains("y.html"))
    #expect(Self.pages(folder) == Self.second)
  }

  @Test func `leaves alone what only looks like a leftover`() throws {
    let folder = try ScratchFolder()
    let mine = [
      "site.new-design/a.txt": "mine", "site.new-0123456789abcdef/a.txt": "mine", "site.old-/x": "",
      "sites/y": "",
      "site.old-0123456789abcdef/.qingdan-export": "not a manifest",
    ]
    try folder.fill(mine)
    try Self.export(Self.first, to: folder.path + "/site")
    try Self.export(Self.second, to: folder.path + "/site")
    let all = folder.files(hidden: true).filter { !$0.key.hasPrefix("site/") }
    #expect(all == mine)
  }

  @Test func `pages can be written from many threads`() async throws {
    let folder = try ScratchFolder()
    let staged = try StagedFolder(at: folder.path + "/site")
    let entries = try await withThrowingTaskGroup(of: StagedFolder.Entry.self) { group in
      for number in 0..<400 {
        group.addTask { try staged.write("p/\(number % 20)/\(number).html", Array("\(number)".utf8)) }
      }
      return try await group.reduce(into: [StagedFolder.Entry]()) { $0.append($1) }
    }
    #expect(try staged.publish(entries) == nil)
    #expect(
      Self.pages(folder)
        == Dictionary(uniqueKeysWithValues: (0..<400).map { ("p/\($0 % 20)/\($0).html", "\($0)") }))
  }

  @Test func `two exports to one folder come one after the other`() throws {
    let folder = try ScratchFolder()
    let site = folder.path + "/site"
    let first = try StagedFolder(at: site)
    let error = #expect(throws: FileError.self) { try StagedFolder(at: site, patience: .milliseconds(20)) }
    #expect(error?.reason == .refused(.locked))
    first.discard()
    #expect(try folder.names() == [])
    try Self.export(Self.first, to: site)
    #expect(Self.pages(folder) == Self.first)
  }

  @Test func `an export that nobody publishes leaves nothing behind`() throws {
    let folder = try ScratchFolder()
    let site = folder.path + "/site"
    try Self.export(Self.first, to: site)
    func giveUp() throws {
      let staged = try StagedFolder(at: site)
      _ = try staged.write("a/x.html", Array("same\n".utf8))
      _ = try staged.write("new.html", [49])
      #expect(try folder.names().count == 3)
      throw SystemError.diskFull
    }
    #expect(throws: SystemError.diskFull) { try giveUp() }
    #expect(try folder.names() == ["site"])
    #expect(Self.pages(folder) == Self.first)
  }

  @Test func `publishes exactly what was written`() throws {
    let folder = try ScratchFolder()
    let site = folder.path + "/site"
    let staged = try StagedFolder(at: site)
    let entry = try staged.write("a.html", [49])
    _ = try staged.write("b.html", [50])
    #expect(throws: FileError(site + "/a.html", .refused(.twice))) { try staged.write("a.html", [51]) }
    #expect(throws: FileError("b.html", .refused(.notWritten))) { try staged.publish([entry]) }
    #expect(try folder.names() == [])
    let other = try StagedFolder(at: site)
    #expect(throws: FileError("a.html", .refused(.notWritten))) { try other.publish([entry]) }
    #expect(try folder.names() == [])
  }
}
