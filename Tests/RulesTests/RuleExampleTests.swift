import QingdanCLI
import QingdanTesting
import Testing

@Suite struct RuleExampleTests {
  @Test(arguments: try Plugins.all.flatMap { try RuleExample.all(of: $0) })
  func `every rule does what its examples say`(_ example: RuleExample) async throws {
    let (expected, actual) = try await example.run()
    let messages = try await example.messages().joined(separator: "\n")
    #expect(actual == expected, "\(messages)")
    #expect(expected.isEmpty == example.isGood)
  }
}
