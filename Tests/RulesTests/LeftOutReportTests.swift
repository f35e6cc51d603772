import Foundation
import Qingdan
import QingdanCLI
import Testing

/// What reports say of findings that are allowed, or old.
@Suite struct LeftOutReportTests {
  private static let items = """
      # qingdan: 允许 text/stray-blank 至 2025-12-31 因为 公布的名称就是这样
      - id: p-7k3f9q2m
        name: 甲　乙许可
        type: 行政许可
        basis: 《中华人民共和国水法》第四十八条第一款
      - id: p-8k3f9q2m
        name: 丙　丁许可
        type: 行政许可
        basis: 《中华人民共和国水法》第四十八条第一款

    """

  private static func text(_ format: String, _ result: Validation.Result, _ library: SmallLibrary) throws
    -> String
  {
    let registry = try SmallLibrary.registry
    let run = ReportedRun(
      result, in: try library.context(), language: .chinese, rules: registry.rules, version: "1.2.3")
    return String(decoding: try #require(registry.reporter(for: format)).init().bytes(of: run), as: UTF8.self)
  }

  /// One finding is allowed, and one is old.
  private static func run(_ library: SmallLibrary) async throws -> Validation.Result {
    let result = try await library.run()
    let registry = try SmallLibrary.registry
    let old = Baseline(of: result.diagnostics, registry)
    return old.applied(to: result, registry, name: "baseline.yaml", isWhole: true)
  }

  @Test func `SARIF tells both as suppressed, with why`() async throws {
    let library = SmallLibrary(Self.items)
    let text = try Self.text("sarif", try await Self.run(library), library)
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    let results = try #require(log.runs.first).results
    #expect(results.map(\.ruleId) == ["text/stray-blank", "text/stray-blank"])
    #expect(results.map { $0.properties.item } == ["p-7k3f9q2m", "p-8k3f9q2m"])
    #expect(
      results.map { $0.suppressions ?? [] } == [
        [.init(kind: "inSource", status: "accepted", justification: "公布的名称就是这样（至 2025-12-31）")],
        [.init(kind: "external", status: "accepted", justification: "存量问题：baseline.yaml")],
      ])
  }

  @Test func `SARIF speaks of suppression only where there is some`() async throws {
    let library = SmallLibrary(Self.items.replacing("  # qingdan", with: "  # "))
    let text = try Self.text("sarif", try await library.run(), library)
    #expect(!text.contains("suppressions"))
    let part = SmallLibrary(Self.items)
    let log = try JSONDecoder().decode(
      Log.self, from: Data(try Self.text("sarif", try await part.run(), part).utf8))
    #expect(log.runs.first?.results.map { $0.suppressions?.count } == [0, 1])
  }

  @Test(arguments: ["markdown", "html", "text"])
  func `people are told how many there are`(_ format: String) async throws {
    let library = SmallLibrary(Self.items)
    let text = try Self.text(format, try await Self.run(library), library)
    #expect(text.contains("没有新的问题"))
    #expect(text.contains("已说明允许 1 处"))
    #expect(text.contains("存量问题 1 处没有列出"))
    #expect(!text.contains("丙　丁许可"))
  }

  private struct Log: Decodable {
    struct Run: Decodable { let results: [Result] }
    struct Result: Decodable {
      struct Properties: Decodable { let item: String }
      struct Suppression: Decodable, Equatable { let kind, status, justification: String }
      let ruleId: String
      let properties: Properties
      let suppressions: [Suppression]?
    }
    let runs: [Run]
  }
}
