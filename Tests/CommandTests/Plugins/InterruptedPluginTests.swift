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

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `programs, what they have started and their folders end with who is ended by a signal`(
    _ signal: Int32
  ) throws {
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
    let children = try Self.children(of: process, in: library)
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
