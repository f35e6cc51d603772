extension DeclaredCheck {
  /// Judges each value of a path on its own; the faults of all of them count.
  func forEachValue(
    of slot: Int, _ item: RuleItem, _ run: inout RuleRun, _ judge: (RuleText, inout RuleRun) -> Verdict
  ) -> Verdict {
    var result = Verdict.silent
    var faults: [Fault] = []
    item.forEach(slot) { text in
      guard run.pay(text.count) else {
        result = .unknown(RuleRun.tooMuch)
        return false
      }
      switch judge(text, &run) {
      case .holds: if case .silent = result { result = .holds }
      case .fails(let more): faults += more
      case .silent: break
      case .unknown(let reason):
        result = .unknown(reason)
        return run.steps > 0
      }
      return faults.count < 100
    }
    return faults.isEmpty ? result : .fails(faults)
  }
}

extension String {
  /// As messages quote it.
  var shortened: String { count <= 40 ? self : prefix(40) + "…" }
}
