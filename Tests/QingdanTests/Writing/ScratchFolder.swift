import Foundation
import Qingdan
import Synchronization

/// A folder for one test, in memory where the system has such a place; it goes away with its last user.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    let memory = "/dev/shm"
    let base = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    path = base + "/qingdan-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func fill(_ files: [String: String]) throws {
    for (name, text) in files {
      let url = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  /// The files below a folder as text; `hidden` ones too if asked for.
  func files(_ below: String = "", hidden: Bool = false) -> [String: String] {
    var result: [String: String] = [:]
    let start = below.isEmpty ? path : path + "/" + below
    guard let walk = FileManager.default.enumerator(atPath: start) else { return [:] }
    for case let name as String in walk {
      var isFolder: ObjCBool = false
      guard hidden || !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        FileManager.default.fileExists(atPath: start + "/" + name, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      result[name] = FileManager.default.contents(atPath: start + "/" + name).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return result
  }

  func names(_ below: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + below).sorted()
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Counts the steps, keeps the record of them, and lets one go wrong.
final class Faults: Sendable {
  private let record = Mutex<[FileStep]>([])
  /// The step that fails, from 0; nil for none.
  let failing: Int?
  /// Whether everything after it fails as well, as if the process had died there.
  let isDeath: Bool
  let canExchange: Bool
  /// How many bytes one write takes.
  let chunk: Int

  init(failing: Int? = nil, isDeath: Bool = false, canExchange: Bool = true, chunk: Int = 100) {
    self.chunk = chunk
    self.failing = failing
    self.isDeath = isDeath
    self.canExchange = canExchange
  }

  var steps: [FileStep] { record.withLock { $0 } }

  var operations: FileOperations {
    var operations = FileOperations()
    operations.chunk = chunk
    operations.willDo = { (step) throws(SystemError) in
      let index = self.record.withLock { steps in
        steps.append(step)
        return steps.count - 1
      }
      if let failing = self.failing, index == failing || self.isDeath && index > failing { throw .diskFull }
      if case .exchange = step, !self.canExchange { throw .unsupported }
    }
    return operations
  }
}
