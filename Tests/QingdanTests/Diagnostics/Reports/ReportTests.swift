import Foundation
import Qingdan
import QingdanTesting
import Testing

/// What reports say, format by format.
@Suite struct ReportTests {
  private static let file = "organisations/a/powers.yaml"
  private static let list =
    "list: powers\norganisation: a\neffective: 2025-03-01\nitems:\n  - id: p-11111111\n    name: 𠮷𠮷乙丙  # 𠮷\n    type: 行政许可\n"

  private static func run(
    _ findings: [Diagnostic], library: String = "", notes: Bool = false, links: String? = nil
  ) async throws -> ReportedRun {
    let tree = MemoryTree([
      "library.yaml": "library: x\nformat: 1\nbase: standard\n\(library)",
      "registers/organisations.yaml": "organisations:\n  - { id: a, names: [{ name: 市甲局 }] }\n",
      file: list,
    ])
    let context = try LibraryContext(tree)
    let result = await Validation(Registry(), in: context).run(tree).adding(findings)
    var run = ReportedRun(result, in: context, language: .chinese, rules: Registry().rules, version: "1.2.3")
    run.place = "Lists/"
    run.hasNotes = notes
    run.links = links.flatMap(LineLink.init)
    return run
  }

  private static func finding(
    _ text: String, _ severity: Severity = .error, rule: RuleID = "a/b", field: String? = nil,
    advice: String? = nil
  ) throws -> Diagnostic {
    let bytes = Array(list.utf8)
    let start = try #require(bytes.firstRange(of: Array(text.utf8))?.lowerBound)
    return Diagnostic(
      rule: rule, severity: severity, message: Message(zh: "“\(text)”不对", en: "'\(text)' is wrong"),
      place: Place(file: file, bytes: start..<start + text.utf8.count), item: "p-11111111", field: field,
      owner: "市甲局",
      advice: advice.map { Message(zh: $0, en: $0) })
  }

  private static func text(_ format: String, _ run: ReportedRun) throws -> String {
    String(decoding: try #require(Registry().reporter(for: format)).init().bytes(of: run), as: UTF8.self)
  }

  @Test func `a fingerprint is made of rule, item and field alone`() throws {
    let one = try Self.finding("乙", field: "name")
    var other = try Self.finding("丙", .note, field: "name", advice: "改")
    #expect(one.fingerprint == other.fingerprint)
    #expect(one.fingerprint.count == 32)
    // printf 'a/b\0p-11111111\0name' | sha256sum
    #expect(one.fingerprint == "\(Digest(of: Array("a/b\0p-11111111\0name".utf8)).hex.prefix(32))")
    other.field = "type"
    #expect(one.fingerprint != other.fingerprint)
    other.item = nil
    #expect(other.fingerprint == "\(Digest(of: Array("a/b\0\(Self.file)\0type".utf8)).hex.prefix(32))")
  }

  @Test func `columns of SARIF and of annotations are those of UTF-16`() async throws {
    let finding = try Self.finding("乙")
    var sources = try await Self.run([finding]).sources
    let place = try #require(finding.place)
    #expect(sources.range(place).start == SourcePosition(line: 6, column: 13))
    #expect(sources.utf16Range(place).start == SourcePosition(line: 6, column: 15))
    #expect(sources.utf16Range(place).end == SourcePosition(line: 6, column: 16))
    // What stands on the line before counts nothing.
    let next = try #require(try Self.finding("type").place)
    #expect(sources.utf16Range(next) == sources.range(next))
    let annotations = try Self.text("github", try await Self.run([finding]))
    #expect(
      annotations.contains(
        "::error file=Lists/organisations/a/powers.yaml,line=6,endLine=6,col=15,endColumn=16,title=错误 a/b::“乙”不对%0A经办：市甲局\n"
      ))
  }

  @Test func `annotations of errors come first, and those of notes only where they are asked for`()
    async throws
  {
    let findings = [
      try Self.finding("𠮷", .note), try Self.finding("乙", .warning), try Self.finding("丙", .error),
    ]
    let few = try Self.text("github", try await Self.run(findings)).split(separator: "\n")
    #expect(few.filter { $0.contains("a/b") }.map { $0.prefix(5) } == ["::err", "::war"])
    let all = try Self.text("github", try await Self.run(findings, notes: true)).split(separator: "\n")
    #expect(all.filter { $0.contains("a/b") }.map { $0.prefix(5) } == ["::err", "::war", "::not"])
  }

  @Test func `GitLab is given each finding under a fingerprint of its own`() async throws {
    let run = try await Self.run([try Self.finding("乙"), try Self.finding("丙", advice: "改成丁")])
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(try Self.text("gitlab", run).utf8)) as? [[String: Any]])
    let own = entries.filter { $0["check_name"] as? String == "a/b" }
    let fingerprint = try Self.finding("乙").fingerprint
    #expect(own.compactMap { $0["fingerprint"] as? String } == [fingerprint, "\(fingerprint)-2"])
    #expect(own.compactMap { $0["severity"] as? String } == ["critical", "critical"])
    #expect(own.last?["description"] as? String == "“丙”不对。改法：改成丁（经办：市甲局）")
    let location = try #require(own.first?["location"] as? [String: Any])
    #expect(location["path"] as? String == "Lists/organisations/a/powers.yaml")
    #expect((location["lines"] as? [String: Int]) == ["begin": 6])
  }

  @Test func `a list without errors is a test that passed`() async throws {
    let text = try Self.text("junit", try await Self.run([try Self.finding("乙", .warning)]))
    #expect(text.contains("failures=\"0\""))
    #expect(text.contains("name=\"没有错误\""))
    #expect(text.contains("<system-out>警告："))
    let failed = try Self.text("junit", try await Self.run([try Self.finding("乙"), try Self.finding("乙")]))
    #expect(
      failed.contains("<testsuites name=\"qingdan\" tests=\"2\" failures=\"2\""), "\(failed.prefix(300))")
    #expect(failed.contains("name=\"“乙”不对 [a/b]（第 2 处）\""))
    #expect(!failed.contains("没有错误"))
  }

  @Test func `the comment says where, what, what instead and whose, and what it leaves out`() async throws {
    let finding = try Self.finding("乙", advice: "改成丁")
    let link = "https://git.example/{path}#L{line}"
    let text = try Self.text("markdown", try await Self.run([finding], links: link))
    #expect(text.hasPrefix("## 清单检查：有 1 处错误，改好以后再合并\n"))
    #expect(
      text.contains(
        "| [6](https://git.example/Lists/organisations/a/powers.yaml#L6) | “乙”不对 `a/b` | 改成丁 | 市甲局 |\n"))
    let many = try (0..<3_000).map { number in
      var finding = try Self.finding("乙", field: "f\(number)", advice: String(repeating: "长", count: 150))
      finding.place?.file = "organisations/a/\(number / 50).yaml"
      return finding
    }
    let run = try await Self.run(many, links: link)
    let long = try Self.text("markdown", run)
    #expect(long.utf16.count < 65_536)
    let left = try #require(long.firstMatch(of: /还有 (\d+) 处没有列出/)?.output.1)
    #expect(long.matches(of: /`a\/b`/).count + (try #require(Int(left))) == run.shown.count)
  }

  @Test func `nothing wrong is said in every format`() async throws {
    let run = try await Self.run([], notes: false)
    #expect(try Self.text("markdown", run).hasPrefix("## 清单检查：没有问题\n"))
    #expect(try Self.text("html", run).contains("没有问题。"))
    #expect(try Self.text("gitlab", run) == "[]\n")
    #expect(try Self.text("github", run) == "")
    #expect(try Self.text("junit", run).contains("failures=\"0\""))
    #expect(try Self.text("sarif", run).contains("\"results\": []"))
  }

  private enum Own: Plugin {
    static let name = "Own"
    static var reporters: [any Reporter.Type] { [OwnReporter.self] }
  }

  private struct OwnReporter: Reporter {
    static let format = Format("count", Message(zh: "只数错误", en: "counts errors"), fileExtension: "txt")
    func bytes(of run: ReportedRun) -> [UInt8] { Array("\(run.count(.error))\n".utf8) }
  }

  private enum Rival: Plugin {
    static let name = "Rival"
    static var reporters: [any Reporter.Type] { [TextReporter.self] }
  }

  @Test func `a plugin may bring a report, under a name that nobody has`() async throws {
    let registry = try Registry([Own.self])
    #expect(registry.reporters.map { $0.format.id }.suffix(2) == ["html", "count"])
    let run = try await Self.run([try Self.finding("乙")])
    #expect(registry.reporter(for: "count")?.init().bytes(of: run) == Array("1\n".utf8))
    let clash = #expect(throws: Registry.Clash.self) { try Registry([Rival.self]) }
    #expect(clash?.name == "report text" && clash?.plugins == ["qingdan", "Rival"])
  }
}
