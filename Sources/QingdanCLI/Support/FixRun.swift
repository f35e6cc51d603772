import Qingdan

/// Makes the fixes of findings, in rounds: a fix may uncover what the next round mends, and of two that overlap the
/// second waits for the text as it then is. Nothing is written before the last round is done.
struct FixRun {
  /// One fix that was made.
  struct Mend {
    let place: SourceRange
    let title: Message
    let rule: RuleID
  }

  struct Outcome {
    var mends: [Mend] = []
    var files: Set<String> = []
  }

  private let library: OpenLibrary
  private let day: Day?
  private let texts: StatuteTexts?
  private let isUnsafeAllowed: Bool
  /// More rounds than any list needs; a pair of fixes that undo each other would never end.
  private static let rounds = 8

  init(_ library: OpenLibrary, asOf day: Day?, texts: StatuteTexts?, unsafe: Bool) {
    self.library = library
    self.day = day
    self.texts = texts
    isUnsafeAllowed = unsafe
  }

  /// - Parameter selection: the files to mend.
  func run(only selection: PathFilter.Selection) async throws -> Outcome {
    var tree = OverlayTree(library.tree)
    var outcome = Outcome()
    for _ in 0..<Self.rounds {
      let context = try library.context(of: tree)
      let validation = Validation(Program.registry, in: context, asOf: day, texts: texts)
      let result = await validation.run(tree, only: selection.lists)
      let findings = result.diagnostics.filter { $0.fixes.allSatisfy { selection.includes($0.file) } }
      let mends = try mend(findings, in: &tree)
      if mends.isEmpty { break }
      outcome.mends += mends
    }
    var transaction = Transaction(root: library.folder)
    for (path, after) in tree.changes.sorted(by: { $0.key < $1.key }) {
      let before = try library.tree.read(path)
      if before == after { continue }
      transaction.write(path, after, replacing: before)
      outcome.files.insert(path)
    }
    Console.current.notify(try transaction.commit())
    if outcome.files.isEmpty { outcome.mends = [] }
    return outcome
  }

  /// One round: the first fix of each finding that may be made and touches no other.
  private func mend(_ findings: [Diagnostic], in tree: inout OverlayTree) throws -> [Mend] {
    var chosen: [String: (taken: TakenRanges, fixes: [(fix: Diagnostic.Fix, start: Int, rule: RuleID)])] = [:]
    for finding in findings {
      // A file of the base is not the library's to change; its paths have the base's name before them.
      guard let fix = finding.fixes.first(where: { $0.isSafe || isUnsafeAllowed }), !fix.file.contains(":"),
        let first = fix.splices.map(\.range.lowerBound).min()
      else { continue }
      var file = chosen[fix.file] ?? (TakenRanges(), [])
      guard file.taken.take(fix.splices.map(\.range)) else { continue }
      file.fixes.append((fix, finding.place?.bytes.lowerBound ?? first, finding.rule))
      chosen[fix.file] = file
    }
    var mends: [Mend] = []
    for (path, file) in chosen.sorted(by: { $0.key < $1.key }) {
      let before = try tree.read(path)
      let safe = SafeFixes(of: before, file.fixes.map(\.fix.splices))
      guard safe.text != before else { continue }
      tree.changes[path] = safe.text
      let lines = LineTable(before)
      for (fix, start, rule) in safe.made.map({ file.fixes[$0] }).sorted(by: { $0.start < $1.start }) {
        let position = lines.position(at: start)
        mends.append(
          Mend(place: SourceRange(file: path, start: position, end: position), title: fix.title, rule: rule))
      }
    }
    return mends
  }
}

/// The fixes of a file that leave it no worse to read than it was.
///
/// A fix is made by a look at a line or two; whether the file as a whole is still read, only reading it tells.
private struct SafeFixes {
  private(set) var text: [UInt8]
  /// Which of the fixes were made.
  private(set) var made: [Int] = []

  init(of before: [UInt8], _ fixes: [[Splice]]) {
    let state = Self.state(of: before)
    if let after = fixes.joined().applied(to: before), Self.state(of: after) >= state {
      text = after
      made = Array(fixes.indices)
      return
    }
    // One of them is at fault: each is tried beside those that were found to be right.
    text = before
    var splices: [Splice] = []
    for (index, fix) in fixes.enumerated() {
      guard let after = (splices + fix).applied(to: before), Self.state(of: after) >= state else { continue }
      splices += fix
      text = after
      made.append(index)
    }
  }

  /// How well a text is read: not at all, with keys that stand twice, or well. More double keys are worse.
  private static func state(of text: [UInt8]) -> Int {
    guard let document = try? Document(text) else { return .min }
    return -document.problemsForLibrary().count { $0.rule == "yaml/duplicate-key" }
  }
}

/// Stretches of a text that are spoken for, in order.
private struct TakenRanges {
  private var ranges: [Range<Int>] = []

  /// Takes the stretches of a fix, unless one of them overlaps another or begins where one does.
  mutating func take(_ more: [Range<Int>]) -> Bool {
    let more = more.sorted { $0.lowerBound < $1.lowerBound }
    guard
      zip(more, more.dropFirst()).allSatisfy({
        $0.upperBound <= $1.lowerBound && $0.lowerBound < $1.lowerBound
      }),
      more.allSatisfy(isFree)
    else { return false }
    for range in more { ranges.insert(range, at: place(of: range)) }
    return true
  }

  private func isFree(_ range: Range<Int>) -> Bool {
    let place = place(of: range)
    let isBeforeNext =
      place == ranges.count || ranges[place].lowerBound >= max(range.upperBound, range.lowerBound + 1)
    let isAfterLast = place == 0 || ranges[place - 1].upperBound <= range.lowerBound
    return isBeforeNext && isAfterLast
  }

  /// The number of stretches that begin before one.
  private func place(of range: Range<Int>) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
