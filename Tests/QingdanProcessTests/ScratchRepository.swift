import Foundation
import QingdanProcess

/// A repository made for one test, gone with it; git is run as a person would, not through the code under test.
final class ScratchRepository {
  let folder: URL
  var path: String { folder.path }
  private var day = 0

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-git-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try git("init", "-q", "-b", "main")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func git(_ arguments: String..., in place: String = "") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = place.isEmpty ? folder : folder.appending(path: place)
    var environment = ProcessInfo.processInfo.environment
    for name in ["GIT_AUTHOR", "GIT_COMMITTER"] {
      environment["\(name)_NAME"] = "张三"
      environment["\(name)_EMAIL"] = "zhangsan@example.invalid"
      environment["\(name)_DATE"] = "\(1_709_254_800 + day * 86_400) +0800"
    }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ScratchError(arguments, process.terminationStatus) }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  func write(_ path: String, _ data: Data) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Commits everything, a day after the commit before, and gives the commit's id.
  @discardableResult
  func commit(_ subject: String) throws -> String {
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", subject)
    day += 1
    return try git("rev-parse", "HEAD")
  }
}

struct ScratchError: Error, CustomStringConvertible {
  let description: String
  init(_ arguments: [String], _ status: Int32) {
    description = "git \(arguments.joined(separator: " ")): status \(status)"
  }
}
