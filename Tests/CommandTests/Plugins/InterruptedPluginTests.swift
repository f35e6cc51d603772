import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Somebody ends `qingdan` while a program runs: Ctrl-C, the end of a CI job, a terminal that is closed.
@Suite struct InterruptedPluginTests {
  /// Becomes a program that hears signals: threads of the tests block them, and `nohup` has them ignored.
  private static let hearing = """
    import os, signal, sys
    for number in (1, 2, 15): signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    os.execv(sys.argv[1], sys.argv[1:])
    """

  /// A program at work for a `qingdan`, and the processes that it has started, the program itself among them.
  private static func started() throws -> (PluginLibrary, Process, children: [Int32]) {
    let library = try PluginLibrary([
      "bad.py": Hostile.prologue + """
        hello()
        children = offspring()
        with open("begun", "w") as file: file.write(" ".join(children + [str(os.getpid())]))
        os.rename("begun", "children")
        time.sleep(600)
        """
    ])
    try library.lock([("bad.py", "grants: [validate]\n    rules: [bad/rule]\n    seconds: 600")])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.hearing, Repository.binary.path, "validate"]
    process.currentDirectoryURL = library.folder
    process.environment = library.environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (library, process, try children(of: process, in: library))
  }

  #if os(Linux)
    /// Nobody hears SIGKILL; who keeps the program learns of it from the kernel.
    @Test func `programs, what they have started and their folders end soon after who is killed`() throws {
      let (library, process, children) = try Self.started()
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(children.count == 4)
      while try children.contains(where: { kill($0, 0) == 0 }) || !library.leftovers().isEmpty {
        usleep(10_000)
      }
    }

    @Test func `a folder that a run has left is taken away by the next, and no other`() throws {
      let library = try PluginLibrary([
        "good.py": Hostile.prologue
          + "hello()\nfor m in batches(): found(m, handle=m['list']['handle'])\nsay(type='summary')"
      ])
      try library.lock([("good.py", "grants: [validate]\n    rules: [bad/rule]")])
      let files = FileManager.default
      let outside = library.temporary.appending(path: "outside")
      func make(_ name: String, old: Bool = true) throws -> URL {
        let folder = library.temporary.appending(path: name)
        try files.createDirectory(at: folder.appending(path: "work/in"), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: folder.appending(path: "work/in/file"))
        if old {
          try files.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: folder.path)
        }
        return folder
      }
      _ = try make("qingdan-run-left01")
      _ = try make("qingdan-run-new001", old: false)
      _ = try make("qingdan-other-run")
      _ = try make("outside")
      try files.createSymbolicLink(
        at: library.temporary.appending(path: "qingdan-run-link01"), withDestinationURL: outside)
      let used = open(try make("qingdan-run-used01").path, O_RDONLY)
      defer { close(used) }
      #expect(flock(used, LOCK_EX | LOCK_NB) == 0)
      _ = try library.validate()
      let left = try files.contentsOfDirectory(atPath: library.temporary.path).filter {
        $0.contains("run") || $0 == "outside"
      }
      #expect(
        left.sorted() == [
          "outside", "qingdan-other-run", "qingdan-run-link01", "qingdan-run-new001", "qingdan-run-used01",
        ])
      #expect(files.fileExists(atPath: outside.appending(path: "work/in/file").path))
    }
  #endif

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `programs, what they have started and their folders end with who is ended by a signal`(
    _ signal: Int32
  ) throws {
    let (library, process, children) = try Self.started()
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    #expect(children.count == 4)
    for child in children where kill(child, 0) == 0 {
      Issue.record("\(child) is there still")
      kill(child, SIGKILL)
    }
    #expect(try library.leftovers() == [])
  }

  /// Waits for the program to have started its processes.
  private static func children(of process: Process, in library: PluginLibrary) throws -> [Int32] {
    while process.isRunning {
      for run in try library.leftovers() {
        let file = library.temporary.appending(path: run).appending(path: "work").appending(path: "children")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
        return text.split(separator: " ").compactMap { Int32($0) }
      }
      usleep(10_000)
    }
    Issue.record("it ended by itself: \(process.terminationStatus)")
    return []
  }
}
