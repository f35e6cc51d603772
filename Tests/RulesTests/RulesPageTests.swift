import Qingdan
import QingdanCLI
import QingdanTesting
import Testing

@Suite struct RulesPageTests {
  @Test func `the rules page is what the rules say`() throws {
    try expectSnapshot(Registry(Plugins.all).rulesPage(RuleRecordTests.record), at: "../../Docs/Rules.md")
  }
}
