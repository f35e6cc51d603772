/// Checks put together by all, any and not, as one flat list: a node, then those below it.
///
/// There are no loops and no names, so what a condition costs is known before it runs.
struct Condition: Sendable {
  enum Node: Sendable {
    case check(Int)
    /// Everything up to the node with this number.
    case all(end: Int)
    case any(end: Int)
    case not(end: Int)
  }

  /// How many checks a rule may have, and how deep they may be put together.
  static let limit = 64
  static let depth = 8

  var nodes: [Node] = []
  var checks: [any DeclaredCheck] = []
  /// Beside each check the number of the path it is about.
  var slots: [Int] = []

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    var node = 0
    return verdict(&node, item, &run)
  }

  /// Judges a node and what is below it, and leaves the number of the one behind.
  private func verdict(_ node: inout Int, _ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    let current = nodes[node]
    node += 1
    switch current {
    case .check(let number): return checks[number].judge(item, &run)
    case .all(let end): return all(&node, end, item, &run)
    case .any(let end): return any(&node, end, item, &run)
    case .not(let end):
      let first = node
      let verdict = verdict(&node, item, &run)
      node = end
      switch verdict {
      case .holds: return .fails(fault(below: first, item))
      case .fails: return .holds
      case .silent, .unknown: return verdict
      }
    }
  }

  private func all(_ node: inout Int, _ end: Int, _ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    var result = Verdict.holds
    var faults: [Fault] = []
    while node < end {
      switch verdict(&node, item, &run) {
      case .holds: continue
      case .fails(let more): faults += more
      case .silent: if result.isHeld { result = .silent }
      case .unknown(let reason): result = .unknown(reason)
      }
    }
    return faults.isEmpty ? result : .fails(faults)
  }

  private func any(_ node: inout Int, _ end: Int, _ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    var result: Verdict?
    var first: Fault?
    while node < end {
      switch verdict(&node, item, &run) {
      case .holds:
        node = end
        return .holds
      case .fails(let faults): if first == nil { first = faults.first }
      case .silent: if result == nil { result = .silent }
      case .unknown(let reason): result = .unknown(reason)
      }
    }
    if let result { return result }
    return .fails(Fault(message: .said, range: first?.range, slot: first?.slot, term: first?.term))
  }

  /// What may not be so is shown at the value of which it is said.
  private func fault(below node: Int, _ item: RuleItem) -> Fault {
    for case .check(let number) in nodes[node...] {
      return Fault(message: .said, range: item.first(slots[number])?.range, slot: slots[number])
    }
    return Fault(message: .said)
  }
}

extension Message {
  /// Nothing of its own to say: the rule's summary says it.
  static let said = Message(zh: "", en: "")
}
