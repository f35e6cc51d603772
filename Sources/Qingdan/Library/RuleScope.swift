/// Where some rules have another severity than in the rest of the library: an entry of `rules-for`.
///
/// What it names, it narrows: with `kinds` and `paths` it is for lists of these kinds in these places alone.
public struct RuleScope: Hashable, Sendable {
  public var paths: [PathPattern] = []
  /// Kinds of lists; a file that is no list has none.
  public var kinds: [String] = []
  /// Whose lists: organisations by their ids, groups by their names.
  public var organisations: [String] = []
  /// Rules that are switched off there (nil), or have this severity.
  public var rules: [RuleID: Severity?] = [:]

  public init() {}

  func holds(_ place: ListAddress) -> Bool {
    (paths.isEmpty || paths.contains { $0.matches(place.path) })
      && (kinds.isEmpty || place.kind.map(kinds.contains) ?? false)
      && (organisations.isEmpty || (place.organisation ?? place.group).map(organisations.contains) ?? false)
  }
}

/// What tells whether a setting is for a file: its path, and for a list its kind and whose it is.
struct ListAddress: Hashable, Sendable {
  let path: String
  var kind: String?
  /// Whose list it is; nil where a class of bodies shares it.
  var organisation: String?
  /// The name of that class.
  var group: String?

  init(path: String) { self.path = path }

  init(_ list: ListFile) {
    path = list.path
    kind = list.kind.name
    organisation = list.head.organisation
    group = list.head.group
  }
}

/// The severity of one rule, file by file; nil where it is switched off.
struct RuleSeverity: Sendable {
  /// Where no entry of `rules-for` says otherwise.
  private let usual: Severity?
  private let scopes: [RuleScope]
  private let rule: Rule
  /// The lists by their paths.
  private let lists: [String: ListAddress]

  init(_ rule: Rule, in configuration: Configuration, lists: [String: ListAddress] = [:]) {
    self.rule = rule
    self.lists = lists
    // What must not be public is cleared item by item, with a name (`secrecy: { allowed }`).
    guard !rule.isConfidential else {
      scopes = []
      usual = rule.severity
      return
    }
    scopes = configuration.scopes.filter { $0.rules.keys.contains(rule.id) }
    usual = Self.limited(configuration.rules[rule.id] ?? configuration.ownSeverity(of: rule), rule)
  }

  /// The same for one list alone.
  init(_ rule: Rule, in configuration: Configuration, of list: ListAddress) {
    let everywhere = RuleSeverity(rule, in: configuration)
    self.rule = rule
    lists = [:]
    scopes = []
    usual = everywhere[list]
  }

  var isOffEverywhere: Bool {
    usual == nil && scopes.allSatisfy { scope in scope.rules[rule.id].map { $0 == nil } ?? true }
  }

  subscript(file: String?) -> Severity? {
    guard let file, !scopes.isEmpty else { return usual }
    return self[lists[file] ?? ListAddress(path: file)]
  }

  /// Of several entries that are for a file the last one counts.
  subscript(file: ListAddress) -> Severity? {
    guard let scope = scopes.last(where: { $0.holds(file) }), let severity = scope.rules[rule.id] else {
      return usual
    }
    return Self.limited(severity, rule)
  }

  /// What rests on a source that nobody has read is no error, whatever a library sets.
  private static func limited(_ severity: Severity?, _ rule: Rule) -> Severity? {
    severity.map { rule.isConfirmed ? $0 : min($0, .warning) }
  }
}

extension Configuration {
  /// What a library does not claim to be complete in, it is told in notes.
  fileprivate func ownSeverity(of rule: Rule) -> Severity {
    guard let claim = rule.completeness, !complete.contains(claim) else { return rule.severity }
    return .note
  }

  /// The severity of a rule in a file, as far as its path decides; nil where it is switched off.
  public func severity(of rule: Rule, in path: String) -> Severity? { RuleSeverity(rule, in: self)[path] }
}
