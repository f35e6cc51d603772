import Foundation
import Qingdan
import QingdanTesting
import Testing

/// No text of a list commands a terminal or a runner, becomes markup, a link, a mention or a formula in any report of findings.
@Suite struct HostileReportsTests {
  private static let texts =
    HostileLibrary.texts + ["##[error]x", "#\u{301}#[x", "::error::\u{85}\u{2028}", "{0}](1)"]

  /// One finding for each text, which stands wherever a text may.
  private static func run(_ language: Language) async throws -> ReportedRun {
    let tree = HostileLibrary.tree
    let context = try LibraryContext(tree)
    let file = "organisations/a/powers.yaml"
    let findings = texts.enumerated().map { number, text in
      let message = Message(zh: text, en: text)
      let place = Place(file: file, bytes: number * 10..<number * 10 + 40)
      let severity: Severity = [.error, .warning, .note][number % 3]
      return Diagnostic(
        rule: RuleID(rawValue: text), severity: severity, message: message, place: number == 1 ? nil : place,
        item: text,
        field: text, owner: text, advice: message, notes: [.init(message, at: place)],
        fixes: [.init(message, file: file, splices: [Splice(place.bytes, Array(text.utf8))], isSafe: true)])
    }
    let rules = texts.map { text in
      Rule(
        RuleID(rawValue: text), Message(zh: text, en: text), rationale: Message(zh: text, en: text),
        source: [text],
        good: [.init(stringLiteral: text)], bad: [.init(stringLiteral: "```\n\(text)")])
    }
    let result = await Validation(Registry(), in: context).run(tree).adding(findings)
    var run = ReportedRun(result, in: context, language: language, rules: rules, version: "0.0.0")
    run.hasNotes = true
    run.links = LineLink("https://git.example/{path}#L{line}")
    run.place = "清单 库/"
    return run
  }

  private static func text(_ format: String, _ language: Language) async throws -> String {
    let reporter = try #require(Registry().reporter(for: format))
    return String(decoding: reporter.init().bytes(of: try await run(language)), as: UTF8.self)
  }

  private static func isQuiet(_ text: String) -> Bool {
    !text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
        || (0x2028...0x202E).contains($0.value) || $0.value == 0x200B
    }
  }

  private static func tags(_ text: String) -> Set<String> {
    Set(text.matches(of: /<\/?([a-zA-Z!?]+)/).map { String($0.output.1) })
  }

  @Test(arguments: Registry().reporters.map { $0.format.id }, Language.allCases)
  func `no report holds a character that nobody sees`(_ format: String, _ language: Language) async throws {
    let text = try await Self.text(format, language)
    #expect(text.utf8.count > 1_000)
    // JSON holds texts as they are, control characters escaped; what it says to people is quiet.
    let isData = ["json", "sarif", "gitlab"].contains(format)
    #expect(isData ? !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" } : Self.isQuiet(text))
    #expect(try await Self.text(format, language) == text)
  }

  @Test(arguments: ["json", "sarif", "gitlab"])
  func `JSON is JSON, and no part of a page`(_ format: String) async throws {
    let text = try await Self.text(format, .chinese)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(value is [String: Any] || value is [Any])
    #expect(!text.contains("<script"))
  }

  @Test func `no message of SARIF is a link or a placeholder`() async throws {
    let text = try await Self.text("sarif", .chinese)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let messages = results.compactMap { ($0["message"] as? [String: Any])?["text"] as? String }
    #expect(messages.count >= Self.texts.count)
    for message in messages {
      #expect(Self.isQuiet(message) && !message.contains("]("), "\(message)")
      #expect(
        message.replacing("{{", with: "").replacing("}}", with: "").allSatisfy { $0 != "{" && $0 != "}" })
    }
    let uris = text.matches(of: /"uri": "([^"]*)"/).map { String($0.output.1) }
    #expect(
      Set(uris).isSubset(of: [
        "%E6%B8%85%E5%8D%95%20%E5%BA%93/organisations/a/powers.yaml",
        "%E6%B8%85%E5%8D%95%20%E5%BA%93/library.yaml",
        "%E6%B8%85%E5%8D%95%20%E5%BA%93/registers/organisations.yaml",
      ]), "\(Set(uris))")
  }

  @Test func `XML has no tags but its own`() async throws {
    let text = try await Self.text("junit", .chinese)
    #expect(Self.tags(text) == ["?xml", "testsuites", "testsuite", "testcase", "failure", "system"])
    #expect(!text.contains("\u{FFFE}"))
  }

  @Test(arguments: Language.allCases)
  func `the runner sees one command a finding, and none of a list`(_ language: Language) async throws {
    let text = try await Self.text("github", language)
    let lines = text.unicodeScalars.split(separator: "\n").map { String($0) }
    let shown = try await Self.run(language).shown
    #expect(lines.count == shown.count)
    for line in lines {
      let parts = try #require(line.firstMatch(of: /^::(error|warning|notice) ([^:]*)::/))
      #expect(parts.output.2.split(separator: ",").allSatisfy { $0.contains("=") }, "\(line)")
      #expect(!line.utf8.contains(0x0D) && Array(line.utf8).firstRange(of: Array("##[".utf8)) == nil)
    }
  }

  @Test(arguments: Language.allCases)
  func `the comment has no markup but its own`(_ language: Language) async throws {
    let text = try await Self.text("markdown", language)
    #expect(Self.tags(text).isSubset(of: ["!", "details", "summary", "br"]), "\(Self.tags(text))")
    let links = text.matches(of: /[^\\]\]\(([^)]*)\)/).map { String($0.output.1) }
    #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("https://git.example/%E6") }, "\(links)")
    #expect(!text.contains("@SUM") || text.contains("<!-- -->@SUM"))
    #expect(text.utf16.count < 65_536)
  }

  @Test(arguments: Language.allCases)
  func `the page has no tags, no script and no address but its own`(_ language: Language) async throws {
    let text = try await Self.text("html", language)
    #expect(
      Self.tags(text).isSubset(of: [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "section", "div", "h", "p",
        "small",
        "table",
        "thead", "tbody", "tfoot", "tr", "th", "td", "a", "span", "code", "br", "dl", "dt", "dd", "ul", "li",
        "strong",
      ]), "\(Self.tags(text))")
    #expect(text.contains("default-src 'none'"))
    #expect(
      text.matches(of: /\ (href|src|on[a-z]+)="/).count
        == text.matches(of: /<a href="https:\/\/git\.example\/%E6/).count)
  }

  @Test func `an address that is none, or that would end its link, is refused`() {
    for text in [
      "javascript:alert(1)//{path}", "https://x/{line}", "https://x/{path}\" onclick=\"x",
      "https://x/({path})",
    ] {
      #expect(LineLink(text) == nil, "\(text)")
    }
    #expect(LineLink("http://127.0.0.1:3000/o/r/src/commit/abc/{path}#L{line}") != nil)
  }
}
