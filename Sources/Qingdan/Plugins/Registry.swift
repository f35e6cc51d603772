/// Everything that is linked in.
///
/// A value, not a singleton: make one from the plugins you want and pass it on.
public struct Registry: Sendable {
  /// Every rule, ordered by identifier, so that two runs say the same things in the same order.
  public let validators: [any Validator.Type]
  /// Every format, ordered by identifier.
  public let exporters: [any Exporter.Type]
  /// The plugin that each rule comes from.
  public let owners: [RuleID: String]

  /// Two plugins claim one name.
  public struct Clash: Error, Hashable, Sendable {
    /// What both claim, such as `rule id/duplicate`.
    public let name: String
    public let plugins: [String]
  }

  /// Nothing linked in.
  public init() {
    validators = []
    exporters = []
    owners = [:]
  }

  /// The same with some rules alone.
  public func only(_ isWanted: (RuleID) -> Bool) -> Registry {
    Registry(validators.filter { isWanted($0.rule.id) }, exporters, owners)
  }

  /// The rules about reforms alone, and all the others.
  public var ofReforms: Registry { only { $0.rawValue.hasPrefix("reform/") } }
  var ofLists: Registry { only { !$0.rawValue.hasPrefix("reform/") } }

  private init(
    _ validators: [any Validator.Type], _ exporters: [any Exporter.Type], _ owners: [RuleID: String]
  ) {
    self.validators = validators
    self.exporters = exporters
    self.owners = owners
  }

  public init(_ plugins: [any Plugin.Type]) throws(Clash) {
    var claims: [String: String] = [:]
    var owners: [RuleID: String] = [:]
    func claim(_ name: String, _ plugin: any Plugin.Type) throws(Clash) {
      if let owner = claims.updateValue(plugin.name, forKey: name) {
        throw Clash(name: name, plugins: [owner, plugin.name])
      }
    }
    for plugin in plugins {
      for validator in plugin.validators {
        try claim("rule \(validator.rule.id)", plugin)
        owners[validator.rule.id] = plugin.name
      }
      for exporter in plugin.exporters { try claim("format \(exporter.format.id)", plugin) }
    }
    validators = plugins.flatMap { $0.validators }.sorted { $0.rule.id < $1.rule.id }
    exporters = plugins.flatMap { $0.exporters }.sorted { $0.format.id < $1.format.id }
    self.owners = owners
  }

  /// What every rule says of itself, those of the core among them; sorted by id.
  ///
  /// The core raises a few ids that a plugin explains: `key/unknown` is the same mistake in every file.
  public var rules: [Rule] {
    let own = validators.map { $0.rule }
    let known = Set(own.map(\.id))
    return (own + CoreRules.all.filter { !known.contains($0.id) }).sorted { $0.id < $1.id }
  }

  /// The exporter of a format, if there is one.
  public func exporter(for format: String) -> (any Exporter.Type)? {
    exporters.first { $0.format.id == format }
  }
}
