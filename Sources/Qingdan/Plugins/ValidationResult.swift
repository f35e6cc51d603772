extension Validation {
  /// What a run found.
  public struct Result: Sendable {
    /// In reading order; what is allowed, known or unchanged is not among them.
    public internal(set) var diagnostics: [Diagnostic]
    public let lists: Int
    public let items: Int
    /// What each rule looked at, by rule.
    public let tallies: [Tally]
    /// How many files were asked for, where none of them is a list.
    public private(set) var files: Int?
    /// The lists that were looked at, by their paths.
    public internal(set) var checked: [CheckedList] = []
    /// What comments allow, in reading order.
    public internal(set) var allowed: [AllowedFinding] = []
    /// What was left out since it is on the list of old findings; nil where there is none.
    public internal(set) var known: BaselineOutcome?
    /// What was left out since the change has nothing to do with it; nil where nothing was compared.
    public internal(set) var unchanged: ChangedOutcome?

    init(diagnostics: [Diagnostic], lists: Int, items: Int, tallies: [Tally]) {
      self.diagnostics = diagnostics
      self.lists = lists
      self.items = items
      self.tallies = tallies
    }

    /// With findings of something that no rule looks at, such as the history.
    public func adding(_ findings: [Diagnostic]) -> Result {
      var result = self
      result.diagnostics = (diagnostics + findings).sorted()
      return result
    }

    /// The findings about some files alone, beside what was checked.
    public func about(_ files: Set<String>) -> Result {
      func isAsked(_ finding: Diagnostic) -> Bool { finding.place.map { files.contains($0.file) } ?? false }
      var result = self
      result.diagnostics = diagnostics.filter(isAsked)
      result.allowed = allowed.filter { isAsked($0.finding) }
      result.files = files.count
      return result
    }
  }

  /// A list that was looked at, and whose it is.
  public struct CheckedList: Sendable {
    public let path: String
    /// Nil where a class of bodies shares the list, and where it could not be read.
    public let organisation: String?
    public let group: String?
    public let items: Int

    init(_ path: String, _ address: ListAddress?, items: Int) {
      self.path = path
      organisation = address?.organisation
      group = address?.group
      self.items = items
    }
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
}
