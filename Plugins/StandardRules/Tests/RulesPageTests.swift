import Qingdan
import QingdanTesting
import StandardRules
import Testing

@Suite struct RulesPageTests {
  @Test func `the rules page is what the rules say`() throws {
    try expectSnapshot(Registry([StandardRules.self]).rulesPage, at: "../../../Docs/Rules.md")
  }
}
