extension Diagnostic {
  /// What stays the same about a finding while its list is edited: its rule, its item (its file where it has none) and
  /// its field; 32 hexadecimal digits.
  ///
  /// It holds neither wording nor language, place or list: a finding is the same one when its item moves to another
  /// list, and when a later version of this program says it better.
  public var fingerprint: String {
    let parts = [rule.rawValue, item ?? place?.file ?? "", field ?? ""]
    return String(Digest(of: Array(parts.joined(separator: "\0").utf8)).hex.prefix(32))
  }
}
