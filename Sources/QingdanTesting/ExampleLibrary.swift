import Qingdan

/// A small library around one example: the standard base, a few organisations, and the example's files.
struct ExampleLibrary {
  let arrows: [String]
  private let files: [String: String]
  /// Whether the example brings more than lists, so that the shared context will not do.
  private let hasOwnContext: Bool

  init(_ example: RuleExample) {
    var arrows: [String] = []
    var files: [String: String] = [:]
    for (path, text) in Self.files(of: example) {
      let (plain, places) = Self.withoutArrows(text)
      files[path] = plain
      arrows += places.map { "\(path):\($0.line):\($0.column)" }
    }
    self.arrows = arrows.sorted()
    self.files = files
    hasOwnContext = files.keys.contains { !$0.hasPrefix("organisations/") }
  }

  private init(files: [String: String], hasOwnContext: Bool) {
    arrows = []
    self.files = files
    self.hasOwnContext = hasOwnContext
  }

  var tree: MemoryTree { MemoryTree(Self.base.merging(files) { $1 }) }

  func findings(_ registry: Registry) async throws -> [Diagnostic] {
    // One context for all examples that only bring lists: reading the registers is most of the work.
    let context = try hasOwnContext ? LibraryContext(tree) : Self.context.get()
    let lists = files.keys.filter { $0.hasPrefix("organisations/") }.sorted()
    return await Validation(registry, in: context).run(tree, only: lists).diagnostics
  }

  func applying(_ fixes: [Diagnostic.Fix]) -> ExampleLibrary {
    var files = files
    for file in Set(fixes.map(\.file)) {
      let splices = fixes.filter { $0.file == file }.flatMap(\.splices)
      guard let text = files[file], let mended = splices.applied(to: Array(text.utf8)) else { continue }
      files[file] = String(decoding: mended, as: UTF8.self)
    }
    return ExampleLibrary(files: files, hasOwnContext: hasOwnContext)
  }

  private static func files(of example: RuleExample) -> [(path: String, text: String)] {
    let path = "organisations/sthjj/\(example.rule.exampleKind).yaml"
    let yaml = example.yaml
    if yaml.hasPrefix("=== ") {
      return yaml.split(separator: "=== ").map { part in
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(lines[0]), lines.count > 1 ? lines[1] + "\n" : "")
      }
    }
    if yaml.drop(while: { $0 == "↓" }).hasPrefix("list:") { return [(path, yaml + "\n")] }
    let item = yaml.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
    let head = """
      list: \(example.rule.exampleKind)
      organisation: sthjj
      effective: 2024-03-01
      items:

      """
    return [(path, head + "  - " + item + "\n")]
  }

  /// The text without its arrows, and where they pointed: line and column in characters.
  private static func withoutArrows(_ text: String) -> (String, [SourcePosition]) {
    var plain = ""
    var places: [SourcePosition] = []
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "↓" {
        places.append(SourcePosition(line: line, column: column))
        continue
      }
      plain.unicodeScalars.append(scalar)
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (plain, places)
  }

  private static let context: Result<LibraryContext, FileError> = Result {
    () throws(FileError) in try LibraryContext(MemoryTree(base))
  }

  /// Two bodies that live, one that ended, its successor, and one that is still to come.
  private static let base = [
    "library.yaml": "library: examples\nformat: 1\nbase: standard\nplace: 北京市\n",
    "registers/organisations.yaml": """
    organisations:
      - id: szf
        names: [{ name: XX市人民政府, short: [市政府] }]
      - id: sthjj
        superior: szf
        names: [{ name: XX市生态环境局, short: [市生态环境局] }]
      - id: hbj
        superior: szf
        until: 2018-11-08
        successors: [sthjj]
        names: [{ name: XX市环境保护局, short: [市环保局] }]
      - id: sjj
        superior: szf
        from: 2025-01-01
        names: [{ name: XX市数据局, short: [市数据局] }]
    groups:
      - { name: 街道办事处, members: [] }

    """,
  ]
}
