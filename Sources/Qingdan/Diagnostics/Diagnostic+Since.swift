extension [Diagnostic] {
  /// Those that another state has not: of the same rule, about the same item, in the same words.
  func notAmong(_ others: [Diagnostic]) -> [Diagnostic] {
    func key(_ finding: Diagnostic) -> [String] {
      [finding.rule.rawValue, finding.item ?? "", finding.message.zh]
    }
    let known = Set(others.map(key))
    return filter { !known.contains(key($0)) }
  }
}
