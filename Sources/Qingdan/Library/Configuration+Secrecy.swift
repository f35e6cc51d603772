extension Configuration {
  /// After how many months, at most after ten years: what is longer is no review from time to time.
  static func reviewMonths(_ secrecy: Record, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let months = secrecy.text("review-months").flatMap({ Int($0) }) else { return nil }
    if (1...120).contains(months) { return months }
    diagnostics.append(
      Diagnostic(
        rule: "field/type", severity: .error,
        message: Message(
          zh: "几个月评估审查一次（review-months）写 1 到 120，不能是 \(months)；一年一次写 12",
          en: "review-months is a number from 1 to 120, not \(months); once a year is 12"),
        place: secrecy.place("review-months")))
    return nil
  }

  /// Settings about what must not be public that would be without effect, unseen.
  func misplacedSecrecy(_ registry: Registry) -> [Diagnostic] {
    let confidential = registry.judges.map(\.rule).filter(\.isConfidential).map(\.id)
    return fixedRules(confidential) + misnamedClearances(confidential)
  }

  /// Settings of rules that hold whatever `library.yaml` says.
  private func fixedRules(_ confidential: [RuleID]) -> [Diagnostic] {
    ruleNames.filter { confidential.contains($0.rule) }.map { rule, place, _ in
      Diagnostic(
        rule: "library/unknown-rule", severity: .warning,
        message: Message(
          zh:
            "规则 \(rule) 不能调整，它管的是不能公开的内容。确实可以公开的，逐个事项写明理由和谁允许的：secrecy: { allowed: [{ item: 事项标识, rule: \(rule), because: 理由, by: 姓名 }] }",
          en:
            "\(rule) cannot be set: it finds what must not be public; allow it item by item: secrecy: { allowed: [{ item: ID, rule: \(rule), because: REASON, by: NAME }] }"
        ),
        place: place)
    }
  }

  /// Clearances that clear nothing.
  ///
  /// - Parameters:
  ///   - rules: those that looked at all there is.
  ///   - used: the items in which each found something that was cleared.
  func unusedClearances(_ rules: Set<RuleID>, _ used: [RuleID: Set<String>]) -> [Diagnostic] {
    clearances.filter { rules.contains($0.rule) && !(used[$0.rule]?.contains($0.item) ?? false) }
      .map { clearance in
        Diagnostic(
          rule: "allow/unused", severity: .warning,
          message: Message(
            zh: "事项 \(clearance.item) 里没有 \(clearance.rule) 的问题，允许它不起作用。已经删去的，删掉这一行；事项标识或者规则写错的，改过来",
            en:
              "\(clearance.rule) finds nothing in item \(clearance.item), so nothing is allowed by this; delete the line, or mend the item or the rule in it"
          ),
          place: clearance.place)
      }
  }

  /// Clearances of rules that find nothing confidential.
  private func misnamedClearances(_ confidential: [RuleID]) -> [Diagnostic] {
    // Where some rules run alone, the others are not known.
    guard !confidential.isEmpty else { return [] }
    return clearances.filter { !confidential.contains($0.rule) }.map { clearance in
      let names = confidential.map(\.rawValue)
      let near = Spelling.nearest(to: clearance.rule.rawValue, among: names)
      return Diagnostic(
        rule: "library/unknown-rule", severity: .warning,
        message: Message(
          zh:
            "\(clearance.rule) 不是检查不能公开的内容的规则，允许它不起作用。\(near.map { "是不是 \($0)？" } ?? "可以写的有：\(names.joined(separator: "、"))")",
          en:
            "\(clearance.rule) finds nothing confidential, so nothing is allowed by this; \(near.map { "did you mean \($0)?" } ?? "there are \(names.joined(separator: ", "))")"
        ),
        place: clearance.place)
    }
  }
}
