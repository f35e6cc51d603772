import QingdanTesting
import StandardRules
import Testing

@Suite struct RuleTests {
  @Test(arguments: try RuleExample.all(of: StandardRules.self))
  func `every rule does what its examples say`(_ example: RuleExample) async throws {
    let (expected, actual) = try await example.run()
    let messages = try await example.messages().joined(separator: "\n")
    #expect(actual == expected, "\(messages)")
    #expect(expected.isEmpty == example.isGood)
  }
}
