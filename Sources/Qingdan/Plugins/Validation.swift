/// A run of the rules over a library; a pure function of the files, the day and the rules.
public struct Validation: Sendable {
  /// What a run found.
  public struct Result: Sendable {
    /// In reading order.
    public let diagnostics: [Diagnostic]
    public let lists: Int
    public let items: Int
    /// What each rule looked at, by rule.
    public let tallies: [Tally]
    /// How many files were asked for, where none of them is a list.
    public private(set) var files: Int?
    /// The lists that were looked at, by their paths.
    public private(set) var checked: [CheckedList] = []

    /// With findings of something that no rule looks at, such as the history.
    public func adding(_ findings: [Diagnostic]) -> Result {
      Result(
        diagnostics: (diagnostics + findings).sorted(), lists: lists, items: items, tallies: tallies,
        files: files, checked: checked)
    }

    /// The findings about some files alone, beside what was checked.
    public func about(_ files: Set<String>) -> Result {
      let theirs = diagnostics.filter { $0.place.map { files.contains($0.file) } ?? false }
      return Result(diagnostics: theirs, lists: lists, items: items, tallies: tallies, files: files.count)
    }
  }

  /// A list that was looked at, and whose it is.
  public struct CheckedList: Sendable {
    public let path: String
    /// Nil where a class of bodies shares the list, and where it could not be read.
    public let organisation: String?
    public let group: String?
    public let items: Int
  }

  /// How much a rule could check.
  public struct Tally: Sendable {
    public let rule: RuleID
    public internal(set) var checked = 0
    public internal(set) var notCheckable = 0
    /// The first places that it could not check, with the reasons.
    public internal(set) var examples: [Report.NotCheckable] = []
    static let exampleLimit = 1_000
  }

  private let judges: [any Judge]
  /// What is wrong with the settings of rules, which only who knows all rules can tell.
  private let misnamed: [Diagnostic]
  private let context: LibraryContext
  /// Items that acts name which are still to be carried out and on which somebody has spoken.
  private let named: Set<String>
  private let day: Day?

  /// - Parameter day: replaces every list's own day (`--as-of`).
  public init(_ registry: Registry, in context: LibraryContext, asOf day: Day? = nil) {
    judges = registry.judges.filter { context.severity(of: $0.rule) != nil }
    misnamed =
      context.configuration.misnamedRules(registry) + context.configuration.misnamedScores(registry)
    self.context = context
    named = Set(context.acts.openAdjustments.filter { !$0.opinions.isEmpty }.flatMap(\.items))
    self.day = day
  }

  /// - Parameter paths: the lists to judge; all where nil. Rules over the whole library see only these.
  public func run(_ tree: any FileTree, only paths: [String]? = nil, threads: Int? = nil) async -> Result {
    let visits = await ListWalk(tree, context, only: paths)
      .map(threads: threads ?? SystemCall.processors) { list, cache in part(of: list, &cache) }
    var merged = Merge(judges.map { Tally(rule: $0.rule.id) })
    merged.diagnostics = context.diagnostics + misnamed + visits.flatMap(\.diagnostics)
    let concerned = visits.compactMap { $0.result?.list } + (await others(tree, than: paths, threads))
    merged.diagnostics += ActReviews.findings(context, concerned)
    if let day = day ?? context.today { merged.diagnostics += LateActs.unpublished(context, on: day) }
    for visit in visits { if let part = visit.result { merged.add(part) } }
    for (index, judge) in judges.enumerated() {
      guard let judge = judge as? any LibraryJudge else { continue }
      var report = report(for: judge)
      judge.finish(visits.compactMap { $0.result?.parts[index] }, in: context, into: &report)
      merged.add(report, at: index)
    }
    return Result(
      diagnostics: merged.diagnostics.sorted(), lists: visits.count, items: merged.items,
      tallies: merged.tallies,
      checked: visits.map { visit in
        let part = visit.result
        return CheckedList(
          path: visit.path, organisation: part?.organisation, group: part?.group, items: part?.items ?? 0)
      })
  }

  /// What rules that look at ids and fields alone find in a library that was loaded already: no list is read again, nor
  /// citations and deadlines in it.
  ///
  /// - Parameter paths: the lists of which citations and deadlines are read all the same.
  public func diagnostics(ofRead library: Library, reading paths: Set<String> = []) -> [Diagnostic] {
    let parts = Parallel.map(library.lists) { list in
      var cache = ReadingCache()
      return part(of: list, &cache, isRead: paths.contains(list.path))
    }
    var found = context.diagnostics + misnamed + parts.flatMap(\.diagnostics)
    for (index, judge) in judges.enumerated() {
      guard let judge = judge as? any LibraryJudge else { continue }
      var report = report(for: judge)
      judge.finish(parts.compactMap { $0.parts[index] }, in: context, into: &report)
      found += report.diagnostics
    }
    return found.sorted()
  }

  /// The lists with items of acts on their way, beside those that are judged: who has them decides who may approve.
  private func others(_ tree: any FileTree, than paths: [String]?, _ threads: Int?) async -> [ListFile] {
    guard let paths, !named.isEmpty else { return [] }
    let seen = Set(paths)
    let visits = await ListWalk(tree, context, only: context.listPaths.filter { !seen.contains($0) })
      .map(threads: threads ?? SystemCall.processors) { list, _ in list.holdsAny(of: named) ? list : nil }
    return visits.compactMap { $0.result ?? nil }
  }

  /// What the rules found in one list, and what they remember of it.
  private struct ListPart: Sendable {
    var items = 0
    let organisation: String?
    let group: String?
    /// Itself, where acts on their way name items of it.
    var list: ListFile?
    var diagnostics: [Diagnostic] = []
    /// Beside each rule over the library, what it remembers.
    var parts: [(any Sendable)?] = []
    var reports: [(checked: Int, notCheckable: [Report.NotCheckable])] = []
  }

  private func part(of list: ListFile, _ cache: inout ReadingCache, isRead: Bool = true) -> ListPart {
    let check = ListCheck(list, in: context, asOf: day, readings: &cache, isRead: isRead)
    var part = ListPart(
      items: list.count, organisation: list.head.organisation, group: list.head.group,
      list: list.holdsAny(of: named) ? list : nil)
    for judge in judges {
      var report = report(for: judge)
      (judge as? any ListJudge)?.validate(check, into: &report)
      part.parts.append((judge as? any LibraryJudge)?.anyPart(of: check))
      part.diagnostics += report.diagnostics
      part.reports.append((report.checked, report.notCheckable))
    }
    return part
  }

  private func report(for judge: any Judge) -> Report {
    let rule = judge.rule
    return Report(rule, severity: context.severity(of: rule) ?? rule.severity, in: context)
  }

  private struct Merge {
    var diagnostics: [Diagnostic] = []
    var items = 0
    var tallies: [Tally]

    init(_ tallies: [Tally]) { self.tallies = tallies }

    mutating func add(_ part: ListPart) {
      items += part.items
      diagnostics += part.diagnostics
      for (index, report) in part.reports.enumerated() { add(report.checked, report.notCheckable, at: index) }
    }

    mutating func add(_ report: Report, at index: Int) {
      diagnostics += report.diagnostics
      add(report.checked, report.notCheckable, at: index)
    }

    private mutating func add(_ checked: Int, _ notCheckable: [Report.NotCheckable], at index: Int) {
      tallies[index].checked += checked
      tallies[index].notCheckable += notCheckable.count
      tallies[index].examples += notCheckable.prefix(Tally.exampleLimit - tallies[index].examples.count)
    }
  }
}
