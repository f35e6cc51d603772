/// What a run found, body by body, for an assessment (考评): counts always, points only by the place's own rules.
public struct ScoreCard: Sendable {
  /// What was found in the lists of one body, or of one class of bodies that share a list.
  public struct Row: Sendable {
    /// The organisation's id; nil for a class, and for what belongs to no body (registers, kinds, the library itself).
    public let organisation: String?
    public let name: Message
    public fileprivate(set) var lists = 0
    public fileprivate(set) var items = 0
    public fileprivate(set) var errors = 0
    public fileprivate(set) var warnings = 0
    public fileprivate(set) var notes = 0
    /// Items about which there is an error or a warning.
    public fileprivate(set) var flawedItems = 0
    /// Beside the deductions of the rules: how many findings each took, and what they cost.
    public fileprivate(set) var deductions: [(count: Int, points: Points)] = []
    /// What is left of the full marks; nil where the place has laid down none, and for what belongs to no body.
    public fileprivate(set) var score: Points?

    /// What all deductions cost.
    public var deducted: Points { deductions.reduce(.none) { $0 + $1.points } }
    /// Whether it is a body that can be marked.
    public let isBody: Bool
  }

  public let rules: ScoreRules?
  /// Bodies by their ids, classes by their names, and at the end what belongs to none, where something was found there.
  public let rows: [Row]
  private let subjects: [ScoreAttribution.Subject]
  private let attribution: ScoreAttribution

  public init(_ result: Validation.Result, in context: LibraryContext) {
    rules = context.configuration.scoreRules
    let attribution = ScoreAttribution(result.checked, in: context)
    var counts: [ScoreAttribution.Subject: Row] = [:]
    for list in result.checked {
      let subject = attribution.subject(ofFile: list.path)
      var row = counts[subject] ?? attribution.row(subject)
      row.lists += 1
      row.items += list.items
      counts[subject] = row
    }
    for (subject, findings) in attribution.grouped(result.diagnostics) {
      counts[subject] = (counts[subject] ?? attribution.row(subject)).counting(findings, rules)
    }
    let sorted = counts.sorted { $0.key < $1.key }
    let marks = rules
    rows = sorted.map { _, row in marks.map(row.marked) ?? row }
    subjects = sorted.map(\.key)
    self.attribution = attribution
  }

  /// Findings of the run by the index of the row that they belong to.
  func grouped(_ findings: [Diagnostic]) -> [Int: [Diagnostic]] {
    let groups = attribution.grouped(findings)
    return subjects.enumerated().reduce(into: [:]) { $0[$1.offset] = groups[$1.element] }
  }
}

extension ScoreCard.Row {
  fileprivate func counting(_ findings: [Diagnostic], _ rules: ScoreRules?) -> Self {
    var row = self
    row.errors = findings.count { $0.severity == .error }
    row.warnings = findings.count { $0.severity == .warning }
    row.notes = findings.count { $0.severity == .note }
    row.flawedItems = Set(findings.filter { $0.severity > .note }.compactMap(\.item)).count
    guard let rules, isBody else { return row }
    var taken = [Int](repeating: 0, count: rules.deductions.count)
    for finding in findings {
      if let first = rules.deductions.firstIndex(where: { $0.takes(finding) }) { taken[first] += 1 }
    }
    row.deductions = zip(rules.deductions, taken).map { ($1, $0.points(for: $1)) }
    return row
  }

  fileprivate func marked(_ rules: ScoreRules) -> Self {
    guard isBody else { return self }
    var row = self
    if row.deductions.isEmpty { row.deductions = rules.deductions.map { _ in (0, .none) } }
    row.score = rules.full.map { Points(hundredths: max(0, $0.hundredths - row.deducted.hundredths)) }
    return row
  }
}

/// To which body a finding belongs: that of the list in which it stands.
private struct ScoreAttribution: Sendable {
  enum Subject: Hashable, Comparable, Sendable {
    case organisation(String)
    case group(String)
    case library
  }

  private let subjects: [String: Subject]
  private let context: LibraryContext

  init(_ lists: [Validation.CheckedList], in context: LibraryContext) {
    self.context = context
    subjects = lists.reduce(into: [:]) { subjects, list in
      if let id = list.organisation {
        subjects[list.path] = .organisation(id)
      } else if let group = list.group {
        subjects[list.path] = .group(group)
      }
    }
  }

  /// A list that could not be read is that of the body in whose folder it lies.
  func subject(ofFile path: String?) -> Subject {
    guard let path else { return .library }
    if let known = subjects[path] { return known }
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2, parts[0] == "organisations", context.organisations[parts[1]] != nil else {
      return .library
    }
    return .organisation(parts[1])
  }

  func grouped(_ findings: [Diagnostic]) -> [Subject: [Diagnostic]] {
    Dictionary(grouping: findings) { subject(ofFile: $0.place?.file) }
  }

  func row(_ subject: Subject) -> ScoreCard.Row {
    switch subject {
    case .organisation(let id):
      let name = context.shortName(id) ?? id
      return ScoreCard.Row(organisation: id, name: Message(zh: name, en: name), isBody: true)
    case .group(let name):
      return ScoreCard.Row(organisation: nil, name: Message(zh: name, en: name), isBody: true)
    case .library:
      let name = Message(zh: "清单库（不属于哪个部门）", en: "the library (no department's)")
      return ScoreCard.Row(organisation: nil, name: name, isBody: false)
    }
  }
}
