import Qingdan

/// A small library around one example: the standard base, a few organisations, and the example's files.
struct ExampleLibrary {
  let arrows: [String]
  private let files: [String: String]
  /// Whether the example brings more than lists, so that the shared context will not do.
  private let hasOwnContext: Bool

  init(_ example: RuleExample) {
    let text = ExampleText(example.yaml, kind: example.rule.exampleKind)
    arrows = text.arrows.map { "\($0.file):\($0.position.line):\($0.position.column)" }.sorted()
    files = text.files
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
    return await Validation(registry, in: context).run(tree, only: lists.isEmpty ? nil : lists).diagnostics
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
