import Foundation
public import Testing

/// Expects `text` to be what the file at `path`, relative to the calling test's file, holds.
///
/// Run with `QINGDAN_RECORD=1` to write the file instead, then read the difference before committing it.
public func expectSnapshot(
  _ text: String, at path: String, filePath: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: path).standardizedFileURL
  if ProcessInfo.processInfo.environment["QINGDAN_RECORD"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return try Data(text.utf8).write(to: file)
  }
  let saved = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard saved != text else { return }
  let changes = text.lines.difference(from: saved.lines).map { change in
    switch change {
    case .remove(let offset, let line, _): "\(offset + 1)- \(line)"
    case .insert(let offset, let line, _): "\(offset + 1)+ \(line)"
    }
  }
  #expect(changes == [], "\(path) is out of date; run with QINGDAN_RECORD=1", sourceLocation: sourceLocation)
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
