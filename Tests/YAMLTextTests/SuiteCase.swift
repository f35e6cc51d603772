import Foundation

/// One case of the YAML test suite.
struct SuiteCase: Sendable, CustomStringConvertible {
  /// The folder, such as `229Q` or `2G84/00`.
  var name: String
  var bytes: [UInt8]
  var events: [String]
  var mustBeRefused: Bool

  var description: String { name }

  /// All cases in the order of their names; nil where the suite is not there.
  static func all(in folder: URL) -> [SuiteCase]? {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path()) else { return nil }
    return names.filter { $0.hasSuffix("/in.yaml") }.sorted().compactMap { path in
      let name = String(path.dropLast("/in.yaml".count))
      func file(_ file: String) -> Data? { try? Data(contentsOf: folder.appending(path: "\(name)/\(file)")) }
      guard let text = file("in.yaml"), let events = file("test.event") else { return nil }
      return SuiteCase(
        name: name, bytes: Array(text),
        events: String(decoding: events, as: UTF8.self).split(separator: "\n").map(String.init),
        mustBeRefused: file("error") != nil)
    }
  }
}
