import Qingdan
import QingdanCLI
import Testing

/// What must not be public is not told by those who find it, nor by anybody else.
@Suite struct SecrecyTests {
  private static let path = "organisations/a/powers.yaml"

  /// The examples of rules that find personal data or a mark of secrecy, each as an item whose name is bad too.
  private static var examples: [String] {
    get throws {
      let rules = try Registry(Plugins.all).ofSecrets.judges.map { $0.rule }
        .filter { $0.id.rawValue.hasPrefix("personal/") || $0.id == "secrecy/mark" }
      return rules.flatMap(\.bad).map(\.yaml).filter { $0.hasPrefix("id:") }.map { yaml in
        let item = yaml.replacing("↓", with: "").split(separator: "\n").joined(separator: "\n    ")
        return
          "list: powers\norganisation: a\neffective: 2024-03-01\nitems:\n  - \(item)\n    remedies: '电话: １'\n"
      }
    }
  }

  private func run(_ list: String, library: String = "") async throws -> (
    tree: MemoryTree, result: Validation.Result, context: LibraryContext
  ) {
    let tree = MemoryTree([
      "library.yaml": "library: a\nformat: 1\nbase: standard\n\(library)",
      "registers/organisations.yaml": "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n",
      Self.path: list,
    ])
    let context = try LibraryContext(tree)
    return (tree, try await Validation(Registry(Plugins.all), in: context).run(tree), context)
  }

  @Test(arguments: try SecrecyTests.examples)
  func `no report tells what was found, whichever rule speaks`(_ list: String) async throws {
    let (_, result, context) = try await run(list)
    let secrets = result.diagnostics.filter {
      $0.isConfidential && ($0.rule.rawValue.hasPrefix("personal/") || $0.rule == "secrecy/mark")
    }
    .compactMap { finding in finding.place.map { String(decoding: Array(list.utf8)[$0.bytes], as: UTF8.self) }
    }
    #expect(!secrets.isEmpty)
    // A rule of style speaks of the same item.
    #expect(
      result.diagnostics.contains { $0.rule == "text/half-width-mark" || $0.rule == "text/wide-letter" })
    var text = TextReport(language: .chinese, root: "", sources: SourceTexts(context.sources))
    var json = JSONReport(sources: SourceTexts(context.sources))
    let told = result.diagnostics.map { text.text($0) }.joined() + json.json(result).line
    for secret in secrets { #expect(!told.contains(secret), "\(secret)") }
  }

  @Test(arguments: try SecrecyTests.examples)
  func `no report of a difference tells what was found`(_ list: String) async throws {
    let (tree, result, context) = try await run(list)
    let secrets = result.diagnostics.filter {
      $0.isConfidential && ($0.rule.rawValue.hasPrefix("personal/") || $0.rule == "secrecy/mark")
    }
    .compactMap { finding in finding.place.map { String(decoding: Array(list.utf8)[$0.bytes], as: UTF8.self) }
    }
    let empty = MemoryTree([
      "library.yaml": "library: a\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n",
    ])
    let old = LibraryState(
      label: "old", library: await Library(try LibraryContext(empty), empty, only: { _ in true }), tree: empty
    )
    let new = LibraryState(
      label: "new", library: await Library(context, tree, only: { _ in true }), tree: tree)
    let registry = try Registry(Plugins.all)
    for (before, after) in [(old, new), (new, old)] {
      let difference = Difference.explained(before, after, asOf: nil)
      #expect(difference.items.count == 1)
      let hidden = difference.hiding(Secrets(registry, in: context))
      let told =
        DifferenceText(hidden, language: .chinese).text() + MarkdownReport(hidden, language: .chinese).text()
        + DifferenceJSON(hidden).json().line
        + String(decoding: DifferencePage(hidden, language: .chinese).html(), as: UTF8.self)
      #expect(told.contains("p-7k3f9q2m"))
      for secret in secrets { #expect(!told.contains(secret), "\(secret)") }
    }
  }

  @Test func `what may be public is shown as it is`() async throws {
    let list =
      "list: powers\norganisation: a\nitems:\n  - { id: p-7k3f9q2m, name: 甲, note: '13800000000', basis: 《甲法》第三条 }\n"
    let allowance =
      "secrecy: { allowed: [{ item: p-7k3f9q2m, rule: personal/mobile-number, because: 值班手机, by: 某某 }] }\n"
    let (_, _, strict) = try await run(list)
    let (_, _, cleared) = try await run(list, library: allowance)
    let registry = try Registry(Plugins.all)
    let item = Secrets.Origin(item: "p-7k3f9q2m")
    #expect(Secrets(registry, in: strict).shown("13800000000", of: item) == "（含不得公开的内容，已隐去）")
    #expect(Secrets(registry, in: cleared).shown("13800000000", of: item) == "13800000000")
    #expect(
      Secrets(registry, in: cleared).shown("13800000000", of: Secrets.Origin(item: "p-7k3f9q2s"))
        == "（含不得公开的内容，已隐去）")
    #expect(Secrets(registry, in: strict).shown("《甲法》第三条", of: item) == "《甲法》第三条")
  }

  @Test func `only an allowance with a reason and a name is one`() async throws {
    let list = "list: powers\norganisation: a\nitems:\n  - { id: p-7k3f9q2m, name: 甲, note: '13800000000' }\n"
    func count(_ library: String) async throws -> Int {
      try await run(list, library: library).result.diagnostics.count { $0.rule == "personal/mobile-number" }
    }
    let allowance = "item: p-7k3f9q2m, rule: personal/mobile-number"
    #expect(try await count("") == 1)
    #expect(try await count("rules: { personal/mobile-number: off }\n") == 1)
    #expect(try await count("secrecy: { allowed: [{ \(allowance), because: 值班手机 }] }\n") == 1)
    #expect(try await count("secrecy: { allowed: [{ \(allowance), because: '', by: 某某 }] }\n") == 1)
    #expect(try await count("secrecy: { allowed: [{ \(allowance), because: 值班手机, by: 某某 }] }\n") == 0)
  }
}
