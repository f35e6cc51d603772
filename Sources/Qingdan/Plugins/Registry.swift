/// Everything that is linked in.
///
/// A value, not a singleton: make one from the plugins you want and pass it on.
public struct Registry: Sendable {
  /// Every rule, ordered by identifier, so that two runs say the same things in the same order.
  public let judges: [any Judge]
  /// Every format, ordered by identifier.
  public let exporters: [any Exporter.Type]
  /// Every form of the findings: those of the core first, then by identifier.
  public let reporters: [any Reporter.Type]
  /// The plugin that each rule comes from.
  public let owners: [RuleID: String]
  /// Which rules are wanted, those of a library among them.
  private let isWanted: @Sendable (RuleID) -> Bool

  /// Two plugins claim one name.
  public struct Clash: Error, Hashable, Sendable {
    /// What both claim, such as `rule id/duplicate`.
    public let name: String
    public let plugins: [String]
  }

  /// Nothing linked in.
  public init() { self.init([], [], Self.ownReporters, [:]) { _ in true } }

  /// The same with some rules alone, be they linked in or a library's own.
  public func only(_ isWanted: @escaping @Sendable (RuleID) -> Bool) -> Registry {
    Registry(judges.filter { isWanted($0.rule.id) }, exporters, reporters, owners) {
      [known = self.isWanted] in
      known($0) && isWanted($0)
    }
  }

  /// The same with judges that are not compiled in, such as those of a program.
  public func adding(_ more: [any Judge], of owner: String) throws(Clash) -> Registry {
    var owners = owners
    for judge in more {
      if let other = owners.updateValue(owner, forKey: judge.rule.id) {
        throw Clash(name: "rule \(judge.rule.id)", plugins: [other, owner])
      }
    }
    return Registry(judges + more, exporters, reporters, owners, isWanted)
  }

  /// The rules about what must not be public alone.
  public var ofSecrets: Registry { only { [secretRules] in secretRules.contains($0) } }

  private var secretRules: Set<RuleID> { Set(judges.map(\.rule).filter(\.isConfidential).map(\.id)) }

  /// What keeps a library from being published: errors; and what must not be public, be its rule ever so unsure, until
  /// somebody has mended it or allowed it by name.
  public func obstacles(among findings: [Diagnostic]) -> [Diagnostic] {
    let secrets = secretRules
    return findings.filter { $0.severity == .error || $0.severity > .note && secrets.contains($0.rule) }
  }

  /// The judges of a library: what is linked in, and the rules that it declares; sorted by id.
  func judges(in context: LibraryContext) -> [any Judge] {
    let known = Set(owners.keys)
    let declared = context.declaredRules.filter { isWanted($0.rule.id) && !known.contains($0.rule.id) }
    return (judges + declared.map(\.judge)).sorted { $0.rule.id < $1.rule.id }
  }

  /// The same with the rules that a library declares.
  public func including(_ context: LibraryContext) -> Registry {
    var owners = owners
    for rule in context.declaredRules where owners[rule.rule.id] == nil {
      owners[rule.rule.id] = rule.place.file
    }
    return Registry(judges(in: context), exporters, reporters, owners, isWanted)
  }

  /// Declared rules that have the id of a rule that is linked in; they do not judge.
  func taken(in context: LibraryContext) -> [Diagnostic] {
    let core = Set(CoreRules.all.map(\.id))
    return context.declaredRules.filter { owners[$0.rule.id] != nil || core.contains($0.rule.id) }.map {
      Diagnostic(
        rule: "rule/taken", severity: .error,
        message: Message(
          zh: "已经有 \($0.rule.id) 这条规则了。换一个标识，如 xx/\($0.rule.id.rawValue.split(separator: "/").last ?? "")",
          en: "there is a rule \($0.rule.id) already; choose another id"),
        place: $0.place)
    }
  }

  /// The rules about reforms alone, and all the others.
  public var ofReforms: Registry { only { $0.rawValue.hasPrefix("reform/") } }
  var ofLists: Registry { only { !$0.rawValue.hasPrefix("reform/") } }

  private init(
    _ judges: [any Judge], _ exporters: [any Exporter.Type], _ reporters: [any Reporter.Type],
    _ owners: [RuleID: String], _ isWanted: @escaping @Sendable (RuleID) -> Bool
  ) {
    self.judges = judges.sorted { $0.rule.id < $1.rule.id }
    self.exporters = exporters
    self.reporters = reporters
    self.owners = owners
    self.isWanted = isWanted
  }

  public init(_ plugins: [any Plugin.Type]) throws(Clash) {
    var claims: [String: String] = [:]
    var owners: [RuleID: String] = [:]
    func claim(_ name: String, _ plugin: any Plugin.Type) throws(Clash) {
      if let owner = claims.updateValue(plugin.name, forKey: name) {
        throw Clash(name: name, plugins: [owner, plugin.name])
      }
    }
    for reporter in Self.ownReporters { claims["report \(reporter.format.id)"] = "qingdan" }
    for plugin in plugins {
      for validator in plugin.validators {
        try claim("rule \(validator.rule.id)", plugin)
        owners[validator.rule.id] = plugin.name
      }
      for exporter in plugin.exporters { try claim("format \(exporter.format.id)", plugin) }
      for reporter in plugin.reporters { try claim("report \(reporter.format.id)", plugin) }
    }
    self.init(
      plugins.flatMap { $0.validators }.map { $0.init() },
      plugins.flatMap { $0.exporters }.sorted { $0.format.id < $1.format.id },
      Self.ownReporters + plugins.flatMap { $0.reporters }.sorted { $0.format.id < $1.format.id }, owners
    ) { _ in true }
  }

  /// What every rule says of itself, those of the core among them; sorted by id.
  ///
  /// The core raises a few ids that a plugin explains: `key/unknown` is the same mistake in every file.
  public var rules: [Rule] { rules(in: nil) }

  /// The same with those that a library declares.
  public func rules(in context: LibraryContext?) -> [Rule] {
    let own = (context.map { judges(in: $0) } ?? judges).map { $0.rule }
    let known = Set(own.map(\.id))
    return (own + CoreRules.all.filter { !known.contains($0.id) }).sorted { $0.id < $1.id }
  }

  /// The exporter of a format, if there is one.
  public func exporter(for format: String) -> (any Exporter.Type)? {
    exporters.first { $0.format.id == format }
  }
}
