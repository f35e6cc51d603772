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
}
