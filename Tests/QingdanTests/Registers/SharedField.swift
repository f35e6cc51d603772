import Foundation
import Testing

/// The collected field material beside the project, which is not part of it.
enum SharedField {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/field").standardizedFileURL

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static let missing: Comment = "NOT CHECKED: ../shared/field is not beside the repository"

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The rows of a table below its header.
  static func rows(_ path: String) throws -> [[String]] {
    try text(path).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
