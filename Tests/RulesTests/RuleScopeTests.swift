import Qingdan
import QingdanCLI
import Testing

/// `rules-for`: rules that have another severity in some lists.
@Suite struct RuleScopeTests {
  private static func item(_ id: String) -> String {
    "  - id: \(id)\n    name: 甲　乙许可\n    type: 行政许可\n    basis: 《中华人民共和国水法》第四十八条第一款\n"
  }

  private func severities(_ settings: String, second: String = "p-8k3f9q2m") async throws -> [String] {
    let library = SmallLibrary(
      Self.item("p-7k3f9q2m"), settings: settings,
      files: [
        "organisations/b/powers.yaml":
          "list: powers\norganisation: b\neffective: 2025-03-01\ndefaults:\n  holder: b\nitems:\n"
          + Self.item(second).replacing("甲　乙", with: "丙　丁")
      ])
    return try await library.run().diagnostics.map { finding in
      "\(finding.place?.file.split(separator: "/").dropFirst().first ?? "") \(finding.rule) \(finding.severity)"
    }
  }

  private let both = ["a text/stray-blank warning", "b text/stray-blank warning"]

  @Test(
    arguments: [
      ("paths: [organisations/b/**]", true), ("paths: organisations/*/powers.yaml, organisations: b", true),
      ("organisations: [b]", true), ("kinds: powers, organisations: b", true),
      ("paths: organisations/b/tasks.yaml", false),
      ("kinds: functions, organisations: b", false),
    ])
  func `a rule is switched off where an entry says so`(_ place: String, _ holds: Bool) async throws {
    let found = try await severities("rules-for:\n  - { \(place), rules: { text/stray-blank: off } }\n")
      .filter { !$0.contains("library/") }
    #expect(found == (holds ? [both[0]] : both))
  }

  @Test func `the last entry that is for a list counts`() async throws {
    let settings = """
      rules: { text/stray-blank: off }
      rules-for:
        - { kinds: powers, rules: { text/stray-blank: error } }
        - { organisations: b, rules: { text/stray-blank: note } }

      """
    #expect(try await severities(settings) == ["a text/stray-blank error", "b text/stray-blank note"])
  }

  @Test func `a rule over the library has the severity of the place of its finding`() async throws {
    func settings(_ body: String) -> String {
      "rules: { text/stray-blank: off }\nrules-for:\n  - { organisations: \(body), rules: { id/duplicate: warning } }\n"
    }
    #expect(try await severities(settings("b"), second: "p-7k3f9q2m") == ["b id/duplicate warning"])
    #expect(try await severities(settings("a"), second: "p-7k3f9q2m") == ["b id/duplicate error"])
  }

  @Test func `an unconfirmed rule is no error anywhere`() async throws {
    let rule = try #require(Plugins.all.flatMap { $0.validators }.map { $0.rule }.first { !$0.isConfirmed })
    var configuration = Configuration()
    var scope = RuleScope()
    scope.paths = [PathPattern("**")]
    scope.rules = [rule.id: .error]
    configuration.scopes = [scope]
    #expect(configuration.severity(of: rule, in: "organisations/a/powers.yaml") == .warning)
  }

  @Test func `settings for what is not there are told`() async throws {
    let settings =
      "rules-for:\n  - { paths: organisations/c/**, kinds: power, organisations: c, rules: { text/stray-blnk: off } }\n"
    let library = SmallLibrary(Self.item("p-7k3f9q2m"), settings: settings)
    let found = try await library.run().diagnostics.map(\.rule).filter { $0.rawValue.hasPrefix("library/") }
    #expect(
      found == [
        "library/unknown-place", "library/unknown-place", "library/unknown-place", "library/unknown-rule",
      ])
  }
}
