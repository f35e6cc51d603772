import Foundation
import Qingdan

/// Programs of other hands that check the same, with none of our code.
enum Python {
  static let hasYAML = (try? run(["-c", "import yaml"]))?.status == 0

  static func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
    try OtherProgram.run("/usr/bin/env", ["python3"] + arguments)
  }

  /// The files of a library in a folder of their own, which the caller removes.
  static func folder(of tree: some FileTree) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-\(UUID().uuidString)")
    for path in try tree.paths() {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(tree.read(path)).write(to: file)
    }
    return folder
  }
}

/// A program of the machine, run to its end; what it says on standard error is not kept.
enum OtherProgram {
  static func run(_ program: String, _ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
