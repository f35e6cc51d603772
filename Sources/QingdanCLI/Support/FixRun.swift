import Qingdan

/// Makes the fixes of findings, in rounds: a fix may uncover what the next round mends, and of two that overlap the
/// second waits for the text as it then is.
struct FixRun {
  private let library: OpenLibrary
  private let day: Day?
  private let isUnsafeAllowed: Bool
  /// More rounds than any list needs; a pair of fixes that undo each other would never end.
  private static let rounds = 8

  init(_ library: OpenLibrary, asOf day: Day?, unsafe: Bool) {
    self.library = library
    self.day = day
    isUnsafeAllowed = unsafe
  }

  struct Outcome {
    var fixes = 0
    var files: Set<String> = []
  }

  /// - Parameter paths: the lists to mend; all where nil.
  func run(only paths: [String]?) async throws -> Outcome {
    var outcome = Outcome()
    for _ in 0..<Self.rounds {
      // What was written changes the library, so each round reads it anew.
      let current = try OpenLibrary(library.folder)
      let result = await Validation(Program.registry, in: current.context, asOf: day).run(
        current.tree, only: paths)
      let round = try apply(result.diagnostics, to: current)
      if round.fixes == 0 { break }
      outcome.fixes += round.fixes
      outcome.files.formUnion(round.files)
    }
    return outcome
  }

  private func apply(_ findings: [Diagnostic], to library: OpenLibrary) throws -> Outcome {
    var chosen: [String: [Splice]] = [:]
    var outcome = Outcome()
    for finding in findings {
      guard let fix = finding.fixes.first(where: { $0.isSafe || isUnsafeAllowed }), !fix.file.contains(":")
      else { continue }
      let taken = chosen[fix.file] ?? []
      guard fix.splices.allSatisfy({ splice in !taken.contains { $0.touches(splice) } }) else { continue }
      chosen[fix.file] = taken + fix.splices
      outcome.fixes += 1
    }
    guard !chosen.isEmpty else { return outcome }
    var transaction = Transaction(root: library.folder)
    for (file, splices) in chosen.sorted(by: { $0.key < $1.key }) {
      let before = try library.tree.read(file)
      guard let after = splices.applied(to: before), after != before else { continue }
      transaction.write(file, after, replacing: before)
      outcome.files.insert(file)
    }
    if outcome.files.isEmpty { return Outcome() }
    Console.current.notify(try transaction.commit())
    return outcome
  }
}

extension Splice {
  /// Whether two splices change the same bytes, or insert at the same place.
  fileprivate func touches(_ other: Splice) -> Bool {
    range.lowerBound == other.range.lowerBound || range.overlaps(other.range)
  }
}
