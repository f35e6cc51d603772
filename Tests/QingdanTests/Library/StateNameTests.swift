import Qingdan
import Testing

@Suite struct StateNameTests {
  @Test(arguments: [
    ("HEAD~3", StateName.revision("HEAD~3")), ("v1", .revision("v1")), ("@", .revision("@")),
    ("@{upstream}", .revision("@{upstream}")), ("@~1", .revision("@~1")), (":/修改", .revision(":/修改")),
    ("HEAD^{/改:..}", .revision("HEAD^{/改:..}")),
    ("origin/main...", .mergeBase("origin/main", "HEAD")), ("a...b", .mergeBase("a", "b")),
    ("...b", .mergeBase("HEAD", "b")), ("release:2024.1", .release("2024.1")), ("lists", .folder("lists")),
    ("./lists", .folder("./lists")), ("../a...b/lists", .folder("../a...b/lists")),
    ("-lists", .folder("-lists")), ("release:lists", .release("lists")),
  ])
  func `a state is named in one of five ways`(_ text: String, _ name: StateName) throws {
    #expect(try StateName(text) { $0.hasSuffix("lists") } == name)
  }

  @Test func `a day begins with a digit`() throws {
    #expect(try StateName("@2024-03-01") { _ in true } == .day(try #require(Day("2024-03-01"))))
  }

  @Test(arguments: [
    ("", StateName.Problem.Reason.empty), ("release:", .noVersion), ("@2024-02-30", .notADay),
    ("@2024", .notADay),
    ("-h", .option), ("--all", .option), ("--all...", .option), ("a...--x", .option), ("a\nb", .option),
    ("a..b", .range), ("...", .range), ("a....b", .range), ("HEAD:Lists", .path), ("a\0", .option),
  ])
  func `what names no state is refused before git sees it`(
    _ text: String, _ reason: StateName.Problem.Reason
  ) {
    let error = #expect(throws: StateName.Problem.self) { try StateName(text) { _ in false } }
    #expect(error?.reason == reason)
    #expect(error?.message.zh.isEmpty == false)
  }
}
