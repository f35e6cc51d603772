import Qingdan
import Testing

/// Whatever a list holds, what is printed of it stays readable.
@Suite struct ReportLimitTests {
  private struct Loud: ListValidator {
    static let rule = Rule(
      "test/loud", Message(zh: "每个事项都说", en: "speaks of every item"),
      rationale: Message(zh: "测试", en: "for this test"), good: [], bad: [])

    func validate(_ check: ListCheck, into report: inout Report) {
      for item in check.list.items {
        report.say(Message(zh: "在这里", en: "here"), at: check.list.node(item), of: item, in: check.list)
      }
    }
  }

  private enum LoudPlugin: Plugin {
    static let name = "loud"
    static var validators: [any Validator.Type] { [Loud.self] }
  }

  @Test(arguments: [(999, 999), (1000, 1000), (1500, 1001)])
  func `a rule says a thousand findings of a list, and that there are more`(_ items: Int, _ findings: Int)
    async throws
  {
    let list = "list: tasks\norganisation: a\nitems:\n" + (0..<items).map { "  - id: t-\($0)\n" }.joined()
    let tree = MemoryTree([
      "library.yaml": "library: a\nformat: 1\nbase: standard\n", "organisations/a/tasks.yaml": list,
    ])
    let result = await Validation(try Registry([LoudPlugin.self]), in: try LibraryContext(tree)).run(tree)
    let said = result.diagnostics.filter { $0.rule == "test/loud" }
    #expect(said.count == findings)
    #expect(said.last?.message.en.contains("there are more") == (items > 1000))
  }

  @Test func `a message that fills pages is cut in the middle, and its line is shown around the place`()
    throws
  {
    let long = String(repeating: "长", count: 100_000)
    let text = "list: tasks\nname: \(long)\n"
    let finding = Diagnostic(
      rule: "test/long", severity: .error,
      message: Message(zh: "“\(long)”太长，写短些", en: "'\(long)' is too long"),
      place: Place(file: "a.yaml", bytes: 18..<text.utf8.count - 1))
    let tree = MemoryTree(["a.yaml": text])
    var report = TextReport(
      language: .chinese, root: "", sources: SourceTexts([SourceTexts.Origin(prefix: "", tree: tree)]))
    let lines = report.text(finding).split(separator: "\n")
    #expect(lines[0].hasPrefix("a.yaml:2:7: 错误: “长长") && lines[0].hasSuffix("长”太长，写短些 [test/long]"))
    #expect(lines[0].count < 560)
    #expect(lines[1].count < 180 && lines[1].hasSuffix("…"))
    #expect(lines.count == 3)
  }
}
