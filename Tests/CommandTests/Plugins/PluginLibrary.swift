import Foundation
import Qingdan

/// A library of its own for one test, with programs in it.
final class PluginLibrary {
  let folder: URL
  /// Where `qingdan` has its temporary files.
  let temporary: URL

  /// - Parameter scripts: by the names of their files below `plugins/`; `LIBRARY` in one becomes the path of the library.
  init(_ scripts: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-plugins-\(UUID().uuidString)")
    temporary = folder.appendingPathExtension("tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Repository.tests.appending(path: "Libraries/small"), to: folder)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "plugins"), withIntermediateDirectories: true)
    for (name, text) in scripts {
      let text = text.replacing("LIBRARY", with: folder.path)
      try Data(text.utf8).write(to: folder.appending(path: "plugins/\(name)"))
    }
  }

  deinit {
    for folder in [folder, temporary] { try? FileManager.default.removeItem(at: folder) }
  }

  /// Writes the lock as it should be, for these programs.
  func lock(_ entries: [(name: String, more: String)]) throws {
    var text = "plugins:\n"
    for entry in entries {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "plugins/\(entry.name)")))
      text +=
        "  - program: plugins/\(entry.name)\n    version: '1'\n    sha256: \(Digest(of: bytes).hex)\n    \(entry.more)\n"
    }
    try Data(text.utf8).write(to: folder.appending(path: "plugins.lock"))
  }

  func qingdan(_ arguments: String...) throws -> Tool.Result {
    try Tool.run(Repository.binary, arguments, in: folder, environment: environment)
  }

  var environment: [String: String] {
    ProcessInfo.processInfo.environment.merging(["TMPDIR": temporary.path]) { $1 }
  }

  /// What the runs of programs have left behind.
  func leftovers() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: temporary.path) }

  struct Report: Decodable {
    struct Finding: Decodable {
      struct Text: Decodable { let zh: String }
      struct Place: Decodable {
        let file: String
        let line: Int
      }
      let rule: String
      let message: Text
      let place: Place?
    }
    let findings: [Finding]
  }

  /// What `validate` finds, and how it ended.
  func validate() throws -> (findings: [Report.Finding], status: Int32) {
    let said = try qingdan("validate", "--format", "json")
    return (try JSONDecoder().decode(Report.self, from: Data(said.output.utf8)).findings, said.status)
  }

  /// Every file with what is in it.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      contents[path] = try? Data(contentsOf: folder.appending(path: path))
    }
    return contents
  }
}
