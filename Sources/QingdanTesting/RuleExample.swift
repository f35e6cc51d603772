public import Qingdan

/// One example of one rule, ready to run as a test case.
///
/// An example is one item of a list of the rule's kind, or a whole list (where it begins with `list:`), or several
/// files, each behind a line `=== path`. A `↓` stands before every place that the rule must point at.
public struct RuleExample: Sendable, CustomStringConvertible {
  public let rule: Rule
  public let yaml: String
  public let isGood: Bool
  private let registry: Registry

  /// Where a rule points, as `file:line:column`; the form in which failures can be read.
  public typealias Places = [String]

  /// Every example of every rule of a plugin.
  public static func all(of plugin: any Plugin.Type) throws(Registry.Clash) -> [RuleExample] {
    let registry = try Registry([plugin])
    return all(of: registry.judges.map { $0.rule }, in: registry)
  }

  /// Every example of what the core itself finds.
  public static var ofCore: [RuleExample] { all(of: CoreRules.all, in: Registry()) }

  private static func all(of rules: [Rule], in registry: Registry) -> [RuleExample] {
    rules.flatMap { rule in
      rule.good.map { RuleExample(rule: rule, yaml: $0.yaml, isGood: true, registry: registry) }
        + rule.bad.map { RuleExample(rule: rule, yaml: $0.yaml, isGood: false, registry: registry) }
    }
  }

  public var description: String {
    "\(rule.id) \(isGood ? "accepts" : "rejects") \(yaml.replacing("\n", with: " ⏎ "))"
  }

  /// The places the arrows point at, and the places the rule points at; all rules of the plugin run.
  public func run() async throws -> (expected: Places, actual: Places) {
    let library = ExampleLibrary(self)
    let findings = try await library.findings(registry).filter { $0.rule == rule.id }
    var sources = SourceTexts([.init(prefix: "", tree: library.tree)])
    return (library.arrows, findings.compactMap { $0.place.map { sources.range($0).description } }.sorted())
  }

  /// What the rule says, place by place; for tests of the words.
  public func messages(_ language: Language = .chinese) async throws -> [String] {
    try await ExampleLibrary(self).findings(registry).filter { $0.rule == rule.id }.map {
      ([$0.message] + ($0.advice.map { [$0] } ?? [])).map { $0[language] }.joined(separator: " / ")
    }
  }

  /// What is left to find after the first fix of each finding of the rule has been made, and how many were made.
  public func findingsAfterFixes() async throws -> (fixes: Int, left: Places) {
    let library = ExampleLibrary(self)
    let fixes = try await library.findings(registry).filter { $0.rule == rule.id }.compactMap(\.fixes.first)
    let mended = library.applying(fixes)
    var sources = SourceTexts([.init(prefix: "", tree: mended.tree)])
    let left = try await mended.findings(registry).filter { $0.rule == rule.id }
    return (fixes.count, left.compactMap { $0.place.map { sources.range($0).description } })
  }
}
