import Foundation
import Qingdan
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct KillTests {
  /// How long a process lives, in microseconds: longer from round to round where much runs beside it, or slowly.
  private static func delay(_ round: Int) -> UInt32 {
    UInt32.random(in: 0..<UInt32(20_000 * (1 + round / 10)))
  }

  /// All files of the library say which generation they are of; in every other one there is one file more.
  private static func generation(of files: [String: String]) -> Int? {
    guard let first = files["a.yaml"], let number = Int(first) else { return nil }
    var expected = ["a.yaml": first, "x/b.yaml": first, "x/y/c.yaml": first]
    if number % 2 == 1 { expected["z/\(number % 6)/d.yaml"] = first }
    return files == expected ? number : nil
  }

  /// Changes the library for ever.
  private static func work(_ path: String) throws {
    var number =
      Int(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/a.yaml")), as: UTF8.self)) ?? 0
    while true {
      let (old, new) = (Array("\(number)".utf8), Array("\(number + 1)".utf8))
      var transaction = Transaction(root: path)
      for file in ["a.yaml", "x/b.yaml", "x/y/c.yaml"] { transaction.write(file, new, replacing: old) }
      if number % 2 == 1 {
        transaction.remove("z/\(number % 6)/d.yaml", replacing: old)
      } else {
        transaction.write("z/\((number + 1) % 6)/d.yaml", new, replacing: nil)
      }
      try transaction.commit()
      number += 1
    }
  }

  @Test func `a process killed at a random moment leaves one generation whole`() async throws {
    let folder = try ScratchFolder()
    try folder.fill(["a.yaml": "0", "x/b.yaml": "0", "x/y/c.yaml": "0"])
    var (interrupted, finished, latest) = (0, 0, 0)
    for round in 0..<200 where round < 25 || latest <= 25 || interrupted == 0 {
      let path = folder.path
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, round = round as Int] in
        Thread.detachNewThread {
          usleep(Self.delay(round))
          kill(getpid(), SIGKILL)
        }
        try KillTests.work(path)
      }
      if let message = try Transaction.recover(path) {
        interrupted += 1
        if message.en.contains("finished") { finished += 1 }
      }
      let number = try #require(Self.generation(of: folder.files()), "\(folder.files())")
      #expect(number >= latest)
      latest = number
    }
    #expect(
      latest > 25 && interrupted > 0,
      "\(latest) generations, \(interrupted) interrupted, \(finished) finished")
  }

  @Test func `an export killed at a random moment leaves one whole folder, and the next one clears up`()
    async throws
  {
    let folder = try ScratchFolder()
    func pages(_ number: Int) -> [String: String] {
      var pages = ["index.html": "\(number)", "same.html": "same"]
      for page in 0..<20 { pages["\(number % 3)/\(page).html"] = "\(number), \(page)" }
      return pages
    }
    try StagedFolderTests.export(pages(0), to: folder.path + "/site")
    try folder.fill(["site/mine/a.txt": "mine"])
    var (latest, leftovers) = (0, 0)
    for round in 0..<200 where round < 25 || latest <= 25 || leftovers == 0 {
      let path = folder.path + "/site"
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, latest = latest as Int, round = round as Int] in
        Thread.detachNewThread {
          usleep(Self.delay(round))
          kill(getpid(), SIGKILL)
        }
        for number in (latest + 1)... {
          var pages = ["index.html": "\(number)", "same.html": "same"]
          for page in 0..<20 { pages["\(number % 3)/\(page).html"] = "\(number), \(page)" }
          try StagedFolderTests.export(pages, to: path)
        }
      }
      leftovers += try folder.names().filter { $0.hasPrefix("site.") }.count
      let number = try #require(folder.text("site/index.html").flatMap { Int($0) })
      #expect(StagedFolderTests.pages(folder) == pages(number).merging(["mine/a.txt": "mine"]) { $1 })
      #expect(number >= latest)
      latest = number
    }
    try StagedFolderTests.export(pages(latest + 1), to: folder.path + "/site")
    #expect(try folder.names() == ["site"])
    #expect(latest > 25 && leftovers > 0, "\(latest) exports, \(leftovers) leftovers")
  }
}
