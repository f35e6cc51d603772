/// What is wrong with the transitional rules of a library (过渡规则): two that contradict each other, and one for a reform
/// that is not on file.
struct TransitionCheck {
  private let rules: [Transition]
  private let reforms: [String]

  /// - Parameter rules: those of the library and of its bases; only its own are judged, as only its reforms are known.
  init(_ rules: [Transition], _ acts: Acts) {
    self.rules = rules.filter { $0.place.file == Transition.path }
    reforms = acts.reforms.map(\.id)
  }

  var findings: [Diagnostic] { unknown + rivals }

  private var unknown: [Diagnostic] {
    rules.flatMap { rule in
      rule.reforms.filter { !reforms.contains($0) }.map { id in
        let near = Spelling.nearest(to: id, among: reforms)
        return ReformMessages.error(
          "transition/unknown-reform",
          "没有“\(id)”这个改革，这条过渡规则对它不起作用。\(near.map { "是不是“\($0)”？" } ?? "写 reforms/ 里的编号；各次改革都适用的，不写 reforms")",
          "there is no reform '\(id)', so that the rule does nothing for it\(near.map { "; did you mean '\($0)'?" } ?? "; write the id of a file in reforms/, or leave 'reforms' out for all")",
          at: rule.place, severity: .warning)
      }
    }
  }

  /// Each with the first before it that says otherwise, of those that hold for any reform on file.
  private var rivals: [Diagnostic] {
    let rules = rules.filter { $0.reforms.isEmpty || $0.reforms.contains(where: reforms.contains) }
    return rules.enumerated().compactMap { number, rule in
      rules.prefix(number).first { $0.carrier != rule.carrier && $0.meets(rule) }.map { first in
        ReformMessages.error(
          "transition/rivals",
          "\(rule.basis)说调整到位以前由\(rule.carrier.title.zh)承担，\(first.basis)说由\(first.carrier.title.zh)承担，同一件事两条规则都管。查明照哪一条，再用 reforms、ranks、issuers、places、from、until 分开，或者删掉一条",
          "\(rule.basis) says that \(rule.carrier.title.en) carries on, \(first.basis) that \(first.carrier.title.en) does, and both hold of the same matter; find out which one holds, and part them by reforms, ranks, issuers, places, from or until, or remove one",
          at: rule.place, notes: [.init(Message(zh: "另一条在这里", en: "the other one is here"), at: first.place)])
      }
    }
  }
}

extension Transition.Carrier {
  fileprivate var title: Message {
    switch self {
    case .old: Message(zh: "原机构", en: "the old body")
    case .new: Message(zh: "新机构", en: "the new body")
    }
  }
}

extension Transition {
  /// Whether one item on one day can be covered by both by way of one document.
  fileprivate func meets(_ other: Transition) -> Bool {
    guard !Self.common(reforms, other.reforms).isEmpty, period.overlaps(other.period) else { return false }
    return Self.common(ranks, other.ranks).contains { rank in
      Self.common(places, other.places).contains { place in
        // Some ranks have makers of their own.
        let makers = Ground(rank: rank, issuers: [], place: place).issuers
        guard !makers.isEmpty else { return !Self.common(issuers, other.issuers).isEmpty }
        return [issuers, other.issuers].allSatisfy { $0.isEmpty || !makers.isDisjoint(with: $0) }
      }
    }
  }

  /// What two rules ask both: nil alone where neither asks anything, nothing where nothing can meet both.
  private static func common<Asked: Hashable>(_ one: [Asked], _ other: [Asked]) -> [Asked?] {
    if one.isEmpty, other.isEmpty { return [nil] }
    return one.isEmpty || other.isEmpty ? one + other : one.filter(other.contains)
  }
}

extension Period {
  fileprivate func overlaps(_ other: Period) -> Bool {
    func isBefore(_ end: Day?, _ start: Day?) -> Bool {
      guard let end, let start else { return false }
      return end <= start
    }
    return !isBefore(until, other.from) && !isBefore(other.until, from)
  }
}
