import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A reform is carried out whole or not at all, whatever becomes of the process that does it.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/sh")))
struct ReformKillTests {
  private static let reform = """
    reform: 2025-a
    title: XX市机构改革
    reason: 机构改革
    basis: 《XX市机构改革方案》
    dates: { decided: 2025-01-20, effective: 2025-03-01 }
    events:
      - merge: { from: [sthjj, shuiwj], into: { id: shj, name: XX市水务和环境局 } }

    """

  private func repository() throws -> TestRepository {
    let repository = try TestRepository("small")
    try repository.commit(["reforms/2025-a.yaml": Self.reform], "改革以前")
    let plan = try repository.qingdan("reform", "plan", "2025-a", "--to", "plan.json")
    try #require(plan.status == 0, "\(plan.errors)")
    return repository
  }

  private func start(_ repository: TestRepository) throws -> Process {
    let process = Process()
    process.executableURL = Repository.binary
    process.arguments = ["reform", "apply", "plan.json"]
    process.currentDirectoryURL = repository.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// What stands in the library, without the plan.
  private func digest(_ repository: TestRepository) throws -> String {
    try repository.shell("find . -name .git -prune -o -type f -name '*.yaml' -print | sort | xargs sha256sum")
      .output
  }

  @Test func `killed at any moment it leaves the old library or the new one, and the next command says so`()
    throws
  {
    let repository = try repository()
    defer { repository.remove() }
    let old = try digest(repository)
    #expect(try repository.qingdan("reform", "apply", "plan.json").status == 0)
    let new = try digest(repository)
    #expect(old != new)
    #expect(try repository.qingdan("reform", "undo", "plan.json").status == 0)
    #expect(try digest(repository) == old)
    // No folder is left of the body that was set up, nor of the ledger.
    #expect(try repository.shell("find . -name .git -prune -o -type d -empty -print").output == "")
    var done = 0
    for round in 0..<24 {
      // From the first moment of the process to beyond its end, in steps of some milliseconds.
      let process = try start(repository)
      usleep(UInt32(round) * 15_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // A reader finishes or takes back what lies unfinished before it looks.
      _ = try repository.qingdan("fmt", "library.yaml")
      let now = try digest(repository)
      #expect(now == old || now == new, "round \(round)")
      guard now == new else { continue }
      done += 1
      #expect(try repository.qingdan("reform", "undo", "plan.json").status == 0)
      #expect(try digest(repository) == old)
    }
    #expect(done < 24)
  }

  @Test func `of two that carry it out at once one does, and the other is refused`() throws {
    for _ in 0..<8 {
      let repository = try repository()
      defer { repository.remove() }
      let both = [try start(repository), try start(repository)]
      for process in both { process.waitUntilExit() }
      // The later one finds that it was carried out, or is refused at the last moment.
      #expect([[0, 1], [0, 3]].contains(both.map(\.terminationStatus).sorted()))
      #expect(try repository.qingdan("reform", "verify", "plan.json", "--before", "HEAD").status == 0)
    }
  }
}
