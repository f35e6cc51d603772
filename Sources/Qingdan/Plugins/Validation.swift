/// A run of the rules over a library; a pure function of the files, the day and the rules.
public struct Validation: Sendable {
  private let judges: [any Judge]
  private let textJudges: [any TextJudge]
  /// What is wrong with the settings of rules, which only who knows all rules can tell.
  private let misnamed: [Diagnostic]
  /// What no finding may tell.
  private let confidential: Secrets
  private let excuses: Excuses
  /// The rules of programs that are not at work here.
  private let absent: Set<RuleID>
  /// Rules that are switched off everywhere.
  private let idle: Set<RuleID>
  private let context: LibraryContext
  /// Items that acts name which are still to be carried out and on which somebody has spoken.
  private let named: Set<String>
  private let day: Day?
  private let texts: StatuteTexts?

  /// - Parameters:
  ///   - day: replaces every list's own day (`--as-of`).
  ///   - texts: replace those of the library (`--statute-texts`).
  public init(
    _ registry: Registry, in context: LibraryContext, asOf day: Day? = nil, texts: StatuteTexts? = nil
  ) {
    let all = registry.judges(in: context)
    judges = all.filter { !RuleSeverity($0.rule, in: context.configuration).isOffEverywhere }
    textJudges = judges.compactMap(\.ofTexts)
    confidential = Secrets(judges, context)
    idle = Set(all.map { $0.rule.id }).subtracting(judges.map { $0.rule.id })
    let known = registry.including(context)
    misnamed = context.configuration.misnamedRules(known, context.programs) + registry.taken(in: context)
    excuses = Excuses(known, context.programs)
    absent = Set(context.programs.flatMap(\.rules)).subtracting(registry.judges.map { $0.rule.id })
    self.context = context
    named = Set(context.acts.openAdjustments.filter { !$0.opinions.isEmpty }.flatMap(\.items))
    self.day = day
    self.texts = texts
  }

  /// - Parameter paths: the lists to judge; all where nil. Rules over the whole library see only these.
  public func run(_ tree: any FileTree, only paths: [String]? = nil, threads: Int? = nil) async -> Result {
    let visits = await ListWalk(tree, context, only: paths)
      .map(threads: threads ?? SystemCall.processors) { list, cache in part(of: list, &cache) }
    var merged = Merge(judges.map { $0.rule.id })
    merged.diagnostics = context.diagnostics + misnamed + visits.flatMap(\.diagnostics)
    merged.diagnostics += RuleExamples(context).findings
    let concerned = visits.compactMap { $0.result?.list } + (await others(tree, than: paths, threads))
    merged.diagnostics += ActReviews.findings(context, concerned)
    if let day = day ?? context.today { merged.diagnostics += LateActs.unpublished(context, on: day) }
    let parts = visits.compactMap(\.result)
    for part in parts { merged.add(part) }
    // Where some lists are asked for, the other files are not.
    let unread = visits.filter { $0.result == nil }.map(\.path)
    for found in secrets(in: (paths == nil ? besideLists(tree) : []) + unread, of: tree) { merged.add(found) }
    finish(parts) { merged.add($0, at: $1) }
    // What could not be read, or was not asked for, may hold what was cleared.
    if paths == nil, unread.isEmpty {
      merged.diagnostics += context.configuration.unusedClearances(
        confidentialRules(but: merged.full), merged.cleared)
    }
    // Rules over the library that saw a part of it may find more in the whole.
    let partial = paths == nil ? [] : judges.filter { $0.ofLibrary != nil }
    let allowances = Allowances(
      excuses: excuses, day: day ?? context.today,
      unsure: merged.full.union(partial.map { $0.rule.id }).union(absent), idle: idle,
      unchecked: merged.unchecked)
    let outcome = allowances.outcome(
      of: merged.diagnostics, AllowComments.besideLists(tree, context) + parts.map(\.comments))
    let found = concealed(outcome.findings, merged.secrets)
    var allowed = outcome.allowed
    for (index, finding) in concealed(allowed.map(\.finding), merged.secrets).enumerated() {
      allowed[index].finding = finding
    }
    let owners = await Owners(of: found + allowed.map(\.finding), tree, context)
    var result = Result(
      diagnostics: found.map { merged.secrets.maskingOwner(owners.adding(to: $0)) }.sorted(),
      lists: visits.count, items: merged.items,
      tallies: confidential.concealing(merged.tallies))
    result.checked = visits.map { CheckedList($0.path, $0.result?.address, items: $0.result?.items ?? 0) }
    result.allowed = allowed.sorted { $0.finding < $1.finding }
    for index in result.allowed.indices {
      result.allowed[index].finding = merged.secrets.maskingOwner(
        owners.adding(to: result.allowed[index].finding))
    }
    return result
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
    finish(parts) { report, _ in found += report.diagnostics }
    var secrets = ConfidentialPlaces()
    for part in parts { secrets.add(part.secrets) }
    return concealed(found, secrets).sorted()
  }

  /// The findings, none of which tells what must not be told.
  private func concealed(_ findings: [Diagnostic], _ secrets: ConfidentialPlaces) -> [Diagnostic] {
    confidential.concealing(
      secrets.conceal(findings, confidential.rules), reading: SourceTexts(context.sources))
  }

  /// The rules about secrets that are at work.
  private func confidentialRules(but full: Set<RuleID>) -> Set<RuleID> {
    Set(judges.map(\.rule).filter(\.isConfidential).map(\.id)).subtracting(full)
  }

  /// What the rules over single lists find in one that was read already; its citations and deadlines are not read again.
  func diagnostics(ofListAlone list: ListFile) -> [Diagnostic] {
    var cache = ReadingCache()
    return part(of: list, &cache, isRead: false).diagnostics.sorted()
  }

  /// Lets the rules over the library say what the parts show together.
  private func finish(_ parts: [ListPart], _ take: (Report, Int) -> Void) {
    let addresses = context.configuration.scopes.isEmpty ? [] : parts.map(\.address)
    let lists = Dictionary(addresses.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, judge) in judges.enumerated() {
      guard let judge = judge.ofLibrary else { continue }
      let rule = judge.rule
      var report = Report(rule, RuleSeverity(rule, in: context.configuration, lists: lists), in: context)
      judge.finish(parts.compactMap { $0.parts[index] }, in: context, into: &report)
      take(report, index)
    }
  }

  /// What must not be public in the files beside the lists.
  func secretsBesideLists(_ tree: any FileTree) -> [Diagnostic] {
    secrets(in: besideLists(tree), of: tree).flatMap(\.diagnostics)
  }

  private func besideLists(_ tree: any FileTree) -> [String] {
    ((try? tree.ownPaths()) ?? []).filter { $0.hasSuffix(".yaml") && !LayeredTree.isList($0) }
  }

  /// What must not be public in files that are no lists, or cannot be read as such.
  private func secrets(
    in paths: [String], of tree: any FileTree
  ) -> [(diagnostics: [Diagnostic], secrets: ConfidentialPlaces)] {
    guard !textJudges.isEmpty else { return [] }
    return paths.filter { !LayeredTree.isOfSecond($0) }.compactMap { path in
      guard let bytes = try? tree.read(path) else { return nil }
      var search = SecretSearch(textJudges, in: context, on: day ?? context.today)
      search.search(bytes, of: path)
      let found = textJudges.flatMap { judge in
        var report = Report(
          judge.rule, RuleSeverity(judge.rule, in: context.configuration), in: context)
        search.report(judge, into: &report)
        return report.diagnostics
      }
      return found.isEmpty ? nil : (found, ConfidentialPlaces(found.filter(\.isConfidential), ofFile: bytes))
    }
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
    let address: ListAddress
    var items = 0
    /// Itself, where acts on their way name items of it.
    var list: ListFile?
    var comments = AllowComments()
    var diagnostics: [Diagnostic] = []
    var secrets = ConfidentialPlaces()
    /// Beside each rule over the library, what it remembers.
    var parts: [(any Sendable)?] = []
    var reports: [(checked: Int, notCheckable: [Report.NotCheckable], isFull: Bool)] = []
    /// By rule, the items in which it found something that may be public.
    var cleared: [RuleID: Set<String>] = [:]
  }

  private func part(of list: ListFile, _ cache: inout ReadingCache, isRead: Bool = true) -> ListPart {
    let check = ListCheck(list, in: context, asOf: day, texts: texts, readings: &cache, isRead: isRead)
    var part = ListPart(
      address: ListAddress(list), items: list.count, list: list.holdsAny(of: named) ? list : nil)
    part.comments = AllowComments(list.document, file: list.path)
    // A second library is where that belongs which must not be public.
    let isProtected = LayeredTree.isOfSecond(list.path)
    var search = SecretSearch(isProtected ? [] : textJudges, in: context, on: check.day ?? context.today)
    search.search(list)
    for judge in judges {
      let rule = judge.rule
      let severity = RuleSeverity(rule, in: context.configuration, of: part.address)
      var report = Report(rule, severity, in: context)
      if !severity.isOffEverywhere, !(isProtected && rule.isConfidential) {
        judge.ofLists?.validate(check, into: &report)
        if let judge = judge.ofTexts { search.report(judge, in: list, into: &report) }
      }
      part.parts.append(judge.ofLibrary?.anyPart(of: check))
      part.diagnostics += report.diagnostics
      if !report.cleared.isEmpty { part.cleared[rule.id] = report.cleared }
      part.reports.append((report.checked, report.notCheckable, report.isFull))
    }
    part.secrets = ConfidentialPlaces(part.diagnostics, of: list)
    return part
  }

  private struct Merge {
    var diagnostics: [Diagnostic] = []
    var items = 0
    var secrets = ConfidentialPlaces()
    var tallies: [Tally]
    /// Rules that found more than is told.
    var full: Set<RuleID> = []
    /// Where rules could not decide, in lists in which something is allowed.
    var unchecked: [RuleID: [Place]] = [:]
    var cleared: [RuleID: Set<String>] = [:]

    init(_ rules: [RuleID]) { tallies = rules.map { Tally(rule: $0) } }

    mutating func add(_ file: (diagnostics: [Diagnostic], secrets: ConfidentialPlaces)) {
      diagnostics += file.diagnostics
      secrets.add(file.secrets)
    }

    mutating func add(_ part: ListPart) {
      items += part.items
      diagnostics += part.diagnostics
      secrets.add(part.secrets)
      cleared.merge(part.cleared) { $0.union($1) }
      for (index, report) in part.reports.enumerated() {
        if !part.comments.allowances.isEmpty { remember(report.notCheckable, at: index) }
        add(report.checked, report.notCheckable, report.isFull, at: index)
      }
    }

    mutating func add(_ report: Report, at index: Int) {
      diagnostics += report.diagnostics
      remember(report.notCheckable, at: index)
      add(report.checked, report.notCheckable, report.isFull, at: index)
    }

    private mutating func remember(_ notCheckable: [Report.NotCheckable], at index: Int) {
      guard !notCheckable.isEmpty else { return }
      unchecked[tallies[index].rule, default: []] += notCheckable.map(\.place)
    }

    private mutating func add(
      _ checked: Int, _ notCheckable: [Report.NotCheckable], _ isFull: Bool, at index: Int
    ) {
      if isFull { full.insert(tallies[index].rule) }
      tallies[index].checked += checked
      tallies[index].notCheckable += notCheckable.count
      tallies[index].examples += notCheckable.prefix(Tally.exampleLimit - tallies[index].examples.count)
    }
  }
}
