import Qingdan
import QingdanTesting
import Testing

@Suite struct DifferenceTextTests {
  @Test(arguments: [(Language.chinese, "zh"), (.english, "en")])
  func `the text says everything, gravest first`(_ language: Language, _ name: String) async throws {
    let text = DifferenceText(try await Fixture.richDifference(), language: language, root: "Lists").text()
    try expectSnapshot(text, at: "Snapshots/difference.\(name).txt")
  }

  @Test func `with colour no marks are needed, and every colour ends`() async throws {
    let text = DifferenceText(try await Fixture.richDifference(), language: .chinese, coloured: true).text()
    #expect(!text.contains("{+") && !text.contains("〔-"))
    for line in text.split(separator: "\n") {
      let begun = line.matches(of: /\u{1B}\[[1-9][0-9;]*m/).count
      #expect(begun == line.matches(of: /\u{1B}\[0m/).count, "\(line)")
    }
  }

  @Test func `the JSON has one shape and both languages`() async throws {
    try expectSnapshot(
      DifferenceJSON(try await Fixture.richDifference()).json().pretty, at: "Snapshots/difference.json")
  }
}
