/// A named set of rules and formats that is linked in as a whole.
public protocol Plugin: SendableMetatype {
  /// The name that people see beside its rules.
  static var name: String { get }
  /// Its rules, in the order in which the documentation lists them.
  static var validators: [any Validator.Type] { get }
  /// Its formats.
  static var exporters: [any Exporter.Type] { get }
  /// Its forms of the findings of `validate`, beside those that ship.
  static var reporters: [any Reporter.Type] { get }
}

extension Plugin {
  public static var validators: [any Validator.Type] { [] }
  public static var exporters: [any Exporter.Type] { [] }
  public static var reporters: [any Reporter.Type] { [] }
}
