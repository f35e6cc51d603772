import QingdanTesting
import Testing

@Suite struct CoreRuleTests {
  @Test(arguments: RuleExample.ofCore)
  func `what the core finds is what its examples say`(_ example: RuleExample) async throws {
    let (expected, actual) = try await example.run()
    let messages = try await example.messages().joined(separator: "\n")
    #expect(actual == expected, "\(messages)")
    #expect(expected.isEmpty == example.isGood)
  }
}
