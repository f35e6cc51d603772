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
    // What rules say of themselves shows numbers that are nobody's.
    var run = ReportedRun(result, in: context, language: .chinese, rules: [], version: "0")
    run.hasNotes = true
    let reporters = try Registry(Plugins.all).reporters
    #expect(reporters.map { $0.format.id }.contains("html"))
    for reporter in reporters {
      let told = String(decoding: reporter.init().bytes(of: run), as: UTF8.self)
      #expect(told.contains(Self.path), "\(reporter.format.id)")
      for secret in secrets { #expect(!told.contains(secret), "\(reporter.format.id): \(secret)") }
    }
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

  @Test func `nothing is exported while a rule that is not sure has found something`() async throws {
    func obstacles(_ list: String, library: String = "") async throws -> [RuleID] {
      let (_, result, _) = try await run(list, library: library)
      return try Registry(Plugins.all).obstacles(among: result.diagnostics).map(\.rule)
        .filter { $0.rawValue.hasPrefix("personal/") }
    }
    let list = "list: powers\norganisation: a\nitems:\n  - { id: p-7k3f9q2m, name: 甲, note: 学生王明（8岁） }\n"
    let allowed =
      "secrecy: { allowed: [{ item: p-7k3f9q2m, rule: personal/minor-name, because: 化名, by: 某某 }] }\n"
    #expect(try await obstacles(list) == ["personal/minor-name"])
    #expect(try await obstacles(list, library: allowed).isEmpty)
    #expect(try await obstacles(list.replacing("学生王明", with: "学生某某")).isEmpty)
  }

  @Test(arguments: [
    "# 内部资料 不得外传\n", "title: 银行卡 6217000000000014\n", "'110101200002290018': 甲\n", "a: [\n# 儿童张小明（8岁）\n",
    "note: \"家住甲市乙区丙路12号3单元401室\n",
  ])
  func `one look finds it in every file, be it readable or not`(_ text: String) async throws {
    let plain = MemoryTree([
      "library.yaml": "library: a\nformat: 1\nbase: standard\n", "acts/a.yaml": "title: 甲\n",
      "organisations/a/powers.yaml": "list: powers\norganisation: a\nitems: []\n",
    ])
    let registry = try Registry(Plugins.all).ofSecrets
    for path in ["acts/a.yaml", "registers/organisations.yaml", "organisations/a/powers.yaml"] {
      var tree = OverlayTree(plain)
      tree.changes[path] = Array(text.utf8)
      let found = await Validation(registry, in: try LibraryContext(tree)).run(tree).diagnostics
      let ids = Set(registry.judges.map { $0.rule.id })
      #expect(found.filter { ids.contains($0.rule) }.map { $0.place?.file } == [path], "\(path)")
    }
  }
}
