import Foundation

/// The repository as a folder of files: what the tests of its order read.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files below some folders whose names end so, as paths from the root, sorted.
  static func files(below folders: [String], endingWith suffix: String) -> [String] {
    folders.flatMap { folder -> [String] in
      let below = FileManager.default.enumerator(
        atPath: root.appending(path: folder).path(percentEncoded: false))
      return (below?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(suffix) }.map {
        "\(folder)/\($0)"
      }
    }.sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }
}
