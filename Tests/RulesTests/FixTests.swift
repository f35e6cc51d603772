import Qingdan
import QingdanCLI
import QingdanTesting
import Testing

/// What a fix leaves behind.
@Suite struct FixTests {
  @Test(arguments: try Plugins.all.flatMap { try RuleExample.all(of: $0) }.filter { !$0.isGood })
  func `a fix settles what it was made for`(_ example: RuleExample) async throws {
    let (expected, _) = try await example.run()
    let (fixes, left) = try await example.findingsAfterFixes()
    // Each finding that offers a fix is gone; the others are still there.
    #expect(left.count == expected.count - fixes, "\(left)")
  }
}
