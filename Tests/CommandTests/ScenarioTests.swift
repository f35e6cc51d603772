import Foundation
import Testing

@Suite struct ScenarioTests {
  struct File: CustomTestStringConvertible, Sendable {
    let url: URL
    var testDescription: String { url.deletingPathExtension().lastPathComponent }

    static let all = all(in: "Scenarios")

    static func all(in name: String) -> [File] {
      let folder = Repository.tests.appending(path: name)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().map { File(url: folder.appending(path: $0)) }
    }
  }

  @Test func `the program was built beside the tests`() {
    #expect(FileManager.default.isExecutableFile(atPath: Repository.binary.path))
    #expect(!File.all.isEmpty)
  }

  @Test(arguments: File.all)
  func `a scenario goes as it is written down`(_ file: File) throws { _ = try Self.play(file) }

  /// Plays a file and holds it against what it says; records it instead where that is asked for.
  static func play(_ file: File) throws -> Scenario {
    let written = String(decoding: try Data(contentsOf: file.url), as: UTF8.self)
    let scenario = Scenario(written)
    #expect(!scenario.steps.isEmpty)
    let played = try ScenarioRun.play(scenario)
    if Repository.isRecording {
      try Data(played.text.utf8).write(to: file.url)
      return played
    }
    for (expected, actual) in zip(scenario.steps, played.steps) {
      let difference = Difference(from: expected.lines, to: actual.lines)
      #expect(
        difference.isEmpty,
        "\(difference)\nif this is right: QINGDAN_RECORD=1 swift test --filter CommandTests")
    }
    return played
  }

  @Test(arguments: ["a b", "$ qingdan items\n! oh\nexit 3", "--- file a\nb: c\n\n$ qingdan\nexit 0"])
  func `a scenario reads back as it was`(_ text: String) {
    #expect(Scenario(text + "\n").text == text + "\n")
  }

  @Test func `a scenario that goes otherwise fails`() throws {
    let scenario = Scenario("$ qingdan --version\n0.0.0\nexit 0\n")
    let played = try ScenarioRun.play(scenario)
    #expect(played.text != scenario.text)
    #expect(!Difference(from: scenario.steps[0].lines, to: played.steps[0].lines).isEmpty)
  }
}
