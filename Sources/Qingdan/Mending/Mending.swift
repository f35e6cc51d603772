/// Makes the fixes of findings, in rounds: a fix may uncover what the next round mends, and of two that overlap the
/// second waits for the text as it then is. Nothing is written.
public struct Mending: Sendable {
  /// One fix that was made.
  public struct Mend: Hashable, Sendable {
    /// Where its finding was, in the text of its round.
    public let place: SourceRange
    public let title: Message
    public let rule: RuleID
  }

  public private(set) var mends: [Mend] = []
  /// The files as they are with all fixes.
  public private(set) var tree: OverlayTree
  /// The files that hold what must not be told: a patch shows the lines around its changes too.
  public private(set) var confidentialFiles: Set<String> = []
  private let registry: Registry
  private let day: Day?
  private let texts: StatuteTexts?
  private let isUnsafeAllowed: Bool
  /// More rounds than any list needs; a pair of fixes that undo each other would never end.
  private static let rounds = 8

  /// - Parameters:
  ///   - tree: the files as they are.
  ///   - texts: replace the texts of statutes of the library.
  ///   - unsafe: whether fixes are made that a person should look at.
  public init(
    _ tree: any FileTree, _ registry: Registry, asOf day: Day? = nil, texts: StatuteTexts? = nil,
    unsafe: Bool = false
  ) {
    self.tree = OverlayTree(tree)
    self.registry = registry
    self.day = day
    self.texts = texts
    isUnsafeAllowed = unsafe
  }

  /// - Parameters:
  ///   - lists: the lists that are judged; all where nil.
  ///   - includes: whether a file may be changed.
  ///   - context: what the lists stand on, as the files then are.
  public mutating func run(
    lists: [String]? = nil, includes: (String) -> Bool = { _ in true },
    context: (any FileTree) throws -> LibraryContext
  ) async throws {
    for _ in 0..<Self.rounds {
      let validation = Validation(registry, in: try context(tree), asOf: day, texts: texts)
      let result = await validation.run(tree, only: lists)
      confidentialFiles.formUnion(result.diagnostics.filter(\.isConfidential).compactMap { $0.place?.file })
      let findings = result.diagnostics.filter { $0.fixes.allSatisfy { includes($0.file) } }
      if try !mend(findings) { break }
    }
    if try changes().isEmpty { mends = [] }
  }

  /// The files that are not as they were, by path: before and after.
  public func changes() throws(FileError) -> [TextChange] {
    var changes: [TextChange] = []
    for (path, after) in tree.changes.sorted(by: { $0.key < $1.key }) {
      let before = try tree.before(path)
      if before != after { changes.append(TextChange(path: path, before: before, after: after)) }
    }
    return changes
  }

  /// One round: the first fix of each finding that may be made and touches no other.
  ///
  /// - Returns: whether anything was mended.
  private mutating func mend(_ findings: [Diagnostic]) throws(FileError) -> Bool {
    var chosen: [String: ChosenFixes] = [:]
    for finding in findings {
      // A file of the base is not the library's to change; its paths have the base's name before them.
      guard let fix = finding.fixes.first(where: { $0.isSafe || isUnsafeAllowed }), !fix.file.contains(":")
      else { continue }
      chosen[fix.file, default: ChosenFixes()].add(fix, of: finding)
    }
    let count = mends.count
    for (path, file) in chosen.sorted(by: { $0.key < $1.key }) {
      let before = try tree.read(path)
      let safe = SafeFixes(of: before, file.fixes.map(\.fix.splices))
      guard safe.text != before else { continue }
      tree.changes[path] = safe.text
      let lines = LineTable(before)
      for mended in safe.made.map({ file.fixes[$0] }).sorted(by: { $0.start < $1.start }) {
        let position = lines.position(at: mended.start)
        mends.append(
          Mend(
            place: SourceRange(file: path, start: position, end: position), title: mended.fix.title,
            rule: mended.rule))
      }
    }
    return mends.count > count
  }
}

/// A file that is to be changed.
public struct TextChange: Hashable, Sendable {
  public let path: String
  public let before: [UInt8]
  public let after: [UInt8]
}

/// The fixes of a round in one file.
private struct ChosenFixes {
  struct Chosen {
    let fix: Diagnostic.Fix
    let start: Int
    let rule: RuleID
  }

  private(set) var fixes: [Chosen] = []
  private var taken = TakenRanges()

  mutating func add(_ fix: Diagnostic.Fix, of finding: Diagnostic) {
    let ranges = fix.splices.map(\.range)
    guard let first = ranges.map(\.lowerBound).min(), taken.take(ranges) else { return }
    fixes.append(Chosen(fix: fix, start: finding.place?.bytes.lowerBound ?? first, rule: finding.rule))
  }
}
