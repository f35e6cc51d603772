import Foundation

/// Where things lie, seen from these tests.
enum Repository {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

  /// The program that was built beside the tests, whatever build folder and sanitizer were chosen.
  static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "qingdan")

  static let isRecording = ProcessInfo.processInfo.environment["QINGDAN_RECORD"] == "1"
}
