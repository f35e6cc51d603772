import Foundation

/// The git of a scenario: no configuration but its own, one author, and a day later with every step.
///
/// Commits are shown as `COMMIT1`, `COMMIT2`… in the order in which they were made, whether they stand there whole or
/// as the first seven digits and more. Drivers and hooks find the `qingdan` that was built with the tests.
struct ScenarioGit {
  private var commits: [String] = []
  private var day = 0

  /// For every program of a scenario: `qingdan` runs git too.
  var environment: [String: String] {
    let binaries = Repository.binary.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let date = Self.start.addingTimeInterval(Double(day) * 86_400)
    let time = "\(Int(date.timeIntervalSince1970)) +0800"
    var environment = [
      "PATH": "\(binaries):\(path)", "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "张三", "GIT_AUTHOR_EMAIL": "zhangsan@example.invalid",
      "GIT_COMMITTER_NAME": "张三", "GIT_COMMITTER_EMAIL": "zhangsan@example.invalid",
      "GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time, "GIT_MERGE_AUTOEDIT": "no",
    ]
    let settings = [
      ("init.defaultBranch", "main"), ("core.quotePath", "false"), ("core.abbrev", "7"), ("gc.auto", "0"),
      ("protocol.file.allow", "always"),
    ]
    environment["GIT_CONFIG_COUNT"] = String(settings.count)
    for (index, setting) in settings.enumerated() {
      environment["GIT_CONFIG_KEY_\(index)"] = setting.0
      environment["GIT_CONFIG_VALUE_\(index)"] = setting.1
    }
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
  }

  /// The first of March 2024, nine o'clock in China.
  private static let start = Date(timeIntervalSince1970: 1_709_254_800)

  static func program() throws -> URL {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let found = folders.map { URL(filePath: "\($0)/git") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    guard let found else { throw ScenarioError("no git in PATH") }
    return found
  }

  /// Learns the commits that a step has made, in the folder or one below it; time goes on where there are any.
  mutating func look(in folder: URL) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let repositories = ([folder] + names.sorted().map { folder.appending(path: $0) }).filter {
      FileManager.default.fileExists(atPath: $0.appending(path: ".git").path)
    }
    let known = commits.count
    for repository in repositories {
      let listed = try Tool.run(
        try Self.program(), ["rev-list", "--reverse", "--topo-order", "--all"], in: repository)
      let ids = listed.output.split(separator: "\n").map(String.init)
      commits += ids.filter { !commits.contains($0) }
    }
    if commits.count > known { day += 1 }
  }

  func masked(_ text: String) -> String {
    let text = text.replacing(/git [0-9]+\.[0-9]+[0-9.]*/, with: "git VERSION")
    guard !commits.isEmpty else { return text }
    var result = ""
    var word = ""
    func named(_ word: String) -> String {
      guard word.count >= 7, let index = commits.firstIndex(where: { $0.hasPrefix(word) }) else {
        return word
      }
      return "COMMIT\(index + 1)"
    }
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber {
        word.append(character)
      } else {
        result += named(word)
        word = ""
        result.append(character)
      }
    }
    return result + named(word)
  }

  /// The text with real ids again; the highest number first, since `COMMIT1` begins `COMMIT12`.
  func real(_ text: String) -> String {
    commits.indices.reversed().reduce(text) { $0.replacing("COMMIT\($1 + 1)", with: commits[$1]) }
  }
}
