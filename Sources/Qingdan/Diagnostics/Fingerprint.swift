extension Diagnostic {
  /// What tells the finding from others in the next run: the rule, the item (the file where there is none), the field.
  ///
  /// Neither wording nor language, place or list is in it, so that it stays the same when a message is put better or an
  /// item moves. 32 hexadecimal digits: the first half of a SHA-256. Several findings of one rule about one field of an
  /// item share it.
  public var fingerprint: String {
    let parts = [rule.rawValue, item ?? place?.file ?? "", field ?? ""]
    return String(Digest(of: Array(parts.joined(separator: "\0").utf8)).hex.prefix(32))
  }
}
