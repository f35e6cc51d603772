/// Takes the findings that comments allow from the others, and says which comments are of no use.
struct Allowances {
  let excuses: Excuses
  /// The day after whose end an allowance holds no more; none ends where there is no day.
  let day: Day?
  /// Rules of which it is not known whether they are silent: they did not see the whole library, or lacked something.
  let unsure: Set<RuleID>
  /// Rules that the library has switched off everywhere.
  let idle: Set<RuleID>
  /// Where rules could not decide.
  let unchecked: [RuleID: [Place]]

  struct Outcome {
    /// Those that are left, and what is wrong with comments.
    var findings: [Diagnostic] = []
    var allowed: [AllowedFinding] = []
  }

  func outcome(of findings: [Diagnostic], _ comments: [AllowComments]) -> Outcome {
    let all = comments.flatMap(\.allowances)
    var outcome = Outcome(findings: comments.flatMap { $0.mistakes.map { $0.finding(on: day) } })
    guard !all.isEmpty else { return Outcome(findings: findings + outcome.findings) }
    var uses = [Use](repeating: .none, count: all.count)
    var places: [Key: [Int]] = [:]
    for (index, allowance) in all.enumerated() {
      places[Key(file: allowance.place.file, rule: allowance.rule), default: []].append(index)
    }
    for finding in findings {
      let key = Key(file: finding.place?.file ?? "", rule: finding.rule)
      let covering = finding.place.map { place in (places[key] ?? []).filter { all[$0].covers(place) } } ?? []
      let isExcusable = excuses.hold(for: finding)
      for index in covering { uses[index] = isExcusable ? .used : .refused }
      if isExcusable, let index = covering.first(where: { !isOver(all[$0]) }) {
        outcome.allowed.append(
          AllowedFinding(
            finding: finding, until: all[index].until, reason: all[index].reason, comment: all[index].place))
      } else {
        outcome.findings.append(finding)
      }
    }
    outcome.findings += zip(all, uses).compactMap { finding($0, $1) }
    return outcome
  }

  private struct Key: Hashable {
    let file: String
    let rule: RuleID
  }

  /// What became of a comment.
  private enum Use {
    /// The rule found nothing there.
    case none
    case used
    /// What it found cannot be allowed.
    case refused
  }

  private func isOver(_ allowance: Allowance) -> Bool { day.map { allowance.until < $0 } ?? false }

  /// What is wrong with a comment.
  private func finding(_ allowance: Allowance, _ use: Use) -> Diagnostic? {
    if let objection = excuses.objection(to: allowance.rule) {
      return AllowComments.mistake(objection, allowance.place)
    }
    let rule = allowance.rule
    switch use {
    case .refused:
      return AllowComments.mistake(
        Message(
          zh:
            "\(rule) 的这一处错误不能用注释允许。改好，删掉这条注释；确实可以公开的，在 library.yaml 里写 secrecy: { allowed: [{ item: 事项标识, rule: \(rule), because: 理由, by: 姓名 }] }",
          en:
            "this error of \(rule) cannot be allowed by a comment; mend it, and delete the comment; what may be public is allowed in library.yaml: secrecy: { allowed: [{ item: ID, rule: \(rule), because: REASON, by: NAME }] }"
        ),
        allowance.place)
    case .used:
      guard isOver(allowance) else { return nil }
      return found(
        "allow/expired", allowance,
        Message(
          zh: "允许 \(rule) 到 \(allowance.until) 为止，期限已过，问题还在。改好后删掉这条注释；还改不了的，写明新的期限和理由",
          en:
            "\(rule) was allowed until \(allowance.until), and is still found; mend it and delete the comment, or give a new day with its reason"
        ))
    case .none:
      guard !unsure.contains(rule), !(unchecked[rule] ?? []).contains(where: allowance.isAbout) else {
        return nil
      }
      return found("allow/unused", allowance, Self.unused(rule, isIdle: idle.contains(rule)), removes: true)
    }
  }

  private static func unused(_ rule: RuleID, isIdle: Bool) -> Message {
    isIdle
      ? Message(
        zh: "规则 \(rule) 在这个清单库里没有启用，用不着这条注释。删掉它",
        en: "\(rule) is switched off in this library, so the comment is of no use; delete it")
      : Message(
        zh: "这条注释管的地方，\(rule) 没有发现问题。问题已经改好的，删掉这条注释；问题在别处的，把注释移到那一行或者那个事项的上面，和它左对齐",
        en:
          "\(rule) finds nothing where this comment is about; delete it, or put it above the line or the item that it is meant for, with the same indentation"
      )
  }

  private func found(
    _ rule: RuleID, _ allowance: Allowance, _ message: Message, removes: Bool = false
  ) -> Diagnostic {
    let title = Message(zh: "删掉这条注释", en: "delete the comment")
    // Only a person knows whether the reason is still worth its line.
    let fix = Diagnostic.Fix(
      title, file: allowance.place.file, splices: [Splice(allowance.removal, "")], isSafe: false)
    return Diagnostic(
      rule: rule, severity: .warning, message: message, place: allowance.place, fixes: removes ? [fix] : [])
  }
}

extension Allowance {
  fileprivate func isAbout(_ place: Place) -> Bool { place.file == self.place.file && covers(place) }
}
