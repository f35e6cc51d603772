import Foundation

/// Test data that lies outside the repository.
enum Outside {
  /// The YAML test suite; nil, and said so once and loudly, where it is not there.
  static let suite: [SuiteCase]? = {
    let cases = SuiteCase.all(in: folder.appending(path: "suites/yaml-test-suite"))
    if cases == nil {
      let line = String(repeating: "!", count: 80)
      print("\(line)\nTHE YAML TEST SUITE IS NOT AT \(folder.path()): ITS TESTS ARE SKIPPED\n\(line)")
    }
    return cases
  }()

  /// The folder beside the repository.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared").standardizedFileURL
}
