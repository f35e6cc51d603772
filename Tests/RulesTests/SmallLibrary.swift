import Qingdan
import QingdanCLI

/// A library with one list of powers, for tests of what a library makes of findings.
struct SmallLibrary {
  var files: [String: String]

  /// - Parameters:
  ///   - items: the items of the list, as they stand below `items:`.
  ///   - settings: what stands in `library.yaml` beside what must.
  init(_ items: String, settings: String = "", files: [String: String] = [:]) {
    self.files = [
      "library.yaml": "library: a\nformat: 1\nbase: standard\n\(settings)",
      "registers/organisations.yaml": """
      organisations:
        - { id: a, names: [{ name: 甲局, short: [甲] }] }
        - { id: b, names: [{ name: 乙局 }] }

      """,
      Self.path:
        "list: powers\norganisation: a\neffective: 2025-03-01\ndefaults:\n  holder: a\nitems:\n\(items)",
    ].merging(files) { $1 }
  }

  static let path = "organisations/a/powers.yaml"
  var tree: MemoryTree { MemoryTree(files) }
  static var registry: Registry { get throws { try Registry(Plugins.all) } }

  func context() throws -> LibraryContext { try LibraryContext(tree) }

  func run(on day: String? = nil, only paths: [String]? = nil) async throws -> Validation.Result {
    await Validation(try Self.registry, in: try context(), asOf: day.flatMap { Day($0) }).run(
      tree, only: paths)
  }
}

extension Validation.Result {
  /// Rules and lines, as `text/stray-blank 9`.
  func lines(_ library: SmallLibrary) -> [String] {
    var sources = SourceTexts([.init(prefix: "", tree: library.tree)])
    return diagnostics.map { finding in
      "\(finding.rule)" + (finding.place.map { " \(sources.range($0).start.line)" } ?? "")
    }
  }
}
