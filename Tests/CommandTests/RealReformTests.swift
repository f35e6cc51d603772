import Foundation
import Testing

/// Reforms that took place, each planned, carried out, proved and undone (the rows of the field's table of real events).
@Suite struct RealReformTests {
  static let files = ScenarioTests.File.all(in: "RealReforms")

  @Test func `all of them are here`() { #expect(Self.files.count == 23) }

  @Test(arguments: files)
  func `a real reform can be said, carried out and taken back`(_ file: ScenarioTests.File) throws {
    let played = try ScenarioTests.play(file)
    let commands = Dictionary(played.steps.map { ($0.command, $0) }) { $1 }
    #expect(played.steps.allSatisfy { $0.status == 0 })
    #expect(commands["git status --short"]?.output == ["?? 方案.json"])
  }

  /// Examples/verify-reform reads both states itself and shares nothing with the program.
  @Test(.enabled(if: Tool.hasPython(with: "yaml")), arguments: files)
  func `another program comes to the same answer`(_ file: ScenarioTests.File) throws {
    let scenario = Scenario(String(decoding: try Data(contentsOf: file.url), as: UTF8.self))
    let repository = try TestRepository()
    defer { repository.remove() }
    for case .file(let path, let lines) in scenario.sections {
      try repository.write(["before/\(path)": lines.map { $0 + "\n" }.joined()])
    }
    let plan = try #require(scenario.steps.first { $0.command.contains("reform plan") }).command
    let reform = try #require(plan.split(separator: " ").dropFirst(3).first.map(String.init))
    let verifier = Repository.root.appending(path: "Examples/verify-reform/verify.py").path
    let standard = Repository.root.appending(path: "Lists/standard").path
    let said = try repository.shell(
      """
      qingdan reform plan \(reform) --library before --to plan.json >/dev/null && cp -r before after \
      && qingdan reform apply plan.json --library after >/dev/null \
      && python3 '\(verifier)' plan.json before after --base '\(standard)'
      """)
    #expect(said.status == 0 && said.output.contains("conserves"), "\(said.output)\(said.errors)")
  }
}
