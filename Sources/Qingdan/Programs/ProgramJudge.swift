/// A rule of a program at work: it says again, list by list, what the program has found.
///
/// So findings of programs are switched, allowed, counted and compared like those of everybody else.
public struct ProgramJudge: ListJudge {
  public let rule: Rule
  private let kinds: Set<String>
  private let found: [String: FoundInList]
  /// Why nothing is known of what the program would have found.
  private let fault: Message?

  /// - Parameters:
  ///   - description: what the program says of itself; only the kinds that it needs were given.
  ///   - found: what it found, by the paths of the lists.
  public init(_ rule: Rule, of description: ProgramDescription, _ found: [String: FoundInList]) {
    self.rule = rule
    kinds = Set(description.needs.map(\.kind))
    self.found = found
    fault = nil
  }

  /// A rule of a program that failed, of which nothing is known but its name.
  public init(_ rule: RuleID, ofFailed program: LockedProgram) {
    let summary = Message(zh: "插件“\(program.path)”的规则", en: "a rule of the plugin '\(program.path)'")
    self.rule = Rule(rule, summary, rationale: summary, severity: .warning, good: [], bad: [])
    kinds = []
    found = [:]
    self.fault = Message(
      zh: "插件“\(program.path)”没有做完", en: "the plugin '\(program.path)' did not do its work")
  }

  public func validate(_ check: ListCheck, into report: inout Report) {
    let place = Place(file: check.list.path, bytes: 0..<0)
    if let fault { return report.cannotCheck(fault, at: place) }
    guard kinds.contains("*") || kinds.contains(check.list.kind.name) else { return }
    guard let found = found[check.list.path] else { return report.count(check.list.count) }
    guard found.digest == Digest(of: check.list.document.bytes) else {
      return report.cannotCheck(
        Message(zh: "插件看的不是这个样子的清单", en: "the plugin saw another state of the list"), at: place)
    }
    report.count(check.list.count)
    for finding in found.diagnostics where finding.rule == rule.id {
      let severity = finding.severity == .error ? nil : finding.severity
      report.say(
        finding.message, at: finding.place, severity: severity, item: finding.item, field: finding.field,
        owner: finding.owner, advice: finding.advice)
    }
  }
}

extension LibraryContext {
  /// Whether no list of the library wants to hear of a rule.
  public func isOff(_ rule: Rule) -> Bool { RuleSeverity(rule, in: configuration).isOffEverywhere }
}
