/// That something may be public although a rule takes it for confidential (`secrecy: { allowed }` in library.yaml).
///
/// Without a reason and a name it allows nothing.
public struct Clearance: Hashable, Sendable {
  public var item: String
  public var rule: RuleID
  public var reason: String
  /// Who answers for it.
  public var name: String
  public var place: Place

  init?(_ record: Record) {
    func text(_ key: String) -> String? { record.text(key).flatMap { $0.trimmed.isEmpty ? nil : $0 } }
    guard let item = text("item"), let rule = text("rule"), let reason = text("because"),
      let name = text("by"), reason.saysWhy, name.saysWhy
    else { return nil }
    self.item = item
    self.rule = RuleID(rawValue: rule)
    self.reason = reason
    self.name = name
    place = record.place("rule")
  }
}

extension String {
  /// Whether a reason, or a name, is more than a mark, and than the word of the form that stands for it.
  var saysWhy: Bool {
    unicodeScalars.contains(where: \.properties.isAlphabetic)
      && !["理由", "姓名", "reason", "name"].contains(trimmed.lowercased())
  }
}

extension Configuration {
  /// Whether somebody has allowed what a rule finds in an item.
  func isAllowed(_ rule: RuleID, of item: String?) -> Bool {
    guard let item else { return false }
    return clearances.contains { $0.item == item && $0.rule == rule }
  }
}
