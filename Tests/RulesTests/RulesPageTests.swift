import Qingdan
import QingdanCLI
import QingdanTesting
import Testing

@Suite struct RulesPageTests {
  @Test func `the rules page is what the rules say`() throws {
    let base = ["library.yaml": "library: a\nformat: 1\nbase: standard\n"]
    let page = try Registry(Plugins.all).rulesPage(
      RuleRecordTests.record, in: LibraryContext(MemoryTree(base)))
    try expectSnapshot(page, at: "../../Docs/Rules.md")
  }
}
