import Foundation

/// A repository made for a test, in a folder of its own, with an author and no other configuration.
struct TestRepository {
  let folder: URL

  /// - Parameter library: one of the test libraries, of which a copy lies in it; nil for none.
  init(_ library: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-repository-\(UUID().uuidString)")
    if let library {
      try FileManager.default.copyItem(
        at: Repository.tests.appending(path: "Libraries/\(library)"), to: folder)
    } else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try git("init", "-q")
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  @discardableResult func git(_ arguments: String...) throws -> Tool.Result {
    try run(try ScenarioGit.program(), arguments)
  }

  func qingdan(_ arguments: String...) throws -> Tool.Result { try run(Repository.binary, arguments) }

  /// A line of the shell; `qingdan` is the program built with the tests.
  func shell(_ line: String) throws -> Tool.Result { try run(URL(filePath: "/bin/sh"), ["-c", line]) }

  private func run(_ program: URL, _ arguments: [String]) throws -> Tool.Result {
    try Tool.run(program, arguments, in: folder, environment: ScenarioGit().environment)
  }

  func write(_ texts: [String: String]) throws {
    for (path, text) in texts {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  func commit(_ texts: [String: String], _ message: String) throws {
    try write(texts)
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", message)
  }

  /// Three commits: a base, and two that part from it; `main` is left checked out.
  func branch(_ base: [String: String], ours: [String: String], theirs: [String: String]) throws {
    try commit(base, "base")
    try git("checkout", "-q", "-b", "theirs")
    try commit(theirs, "theirs")
    try git("checkout", "-q", "main")
    try commit(ours, "ours")
  }

  /// Lets git merge lists with the program that was built.
  func installDriver() throws {
    try git(
      "config", "merge.qingdan.driver",
      "qingdan merge driver --base %O --ours %A --theirs %B --path %P --marker-size %L")
    try write([".git/info/attributes": "organisations/**/*.yaml merge=qingdan\n"])
  }

  /// How many places conflict in the working folder.
  func conflicts(in paths: [String]) throws -> Int {
    try paths.reduce(0) { count, path in
      count + (try read(path)).split(separator: "\n").count { $0.hasPrefix("<<<<<<< ") }
    }
  }
}
