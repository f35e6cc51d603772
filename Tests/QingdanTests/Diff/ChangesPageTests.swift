import Qingdan
import QingdanTesting
import Testing

@Suite struct ChangesPageTests {
  @Test func `the page of changes is what their rules say`() throws {
    try expectSnapshot(ChangeRules.page, at: "../../../Docs/Changes.md")
  }
}
