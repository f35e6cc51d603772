/// Which findings may be left as they are: allowed by a comment, or kept on the list of old ones.
///
/// Those of rules that a library may switch off may be. What the core finds may not: a file that breaks its rules is not
/// read as it was meant, and nobody knows what else is wrong with it. Nor may a secret that is about to be published.
struct Excuses: Sendable {
  private let rules: Set<RuleID>

  /// - Parameter programs: whose rules are there too, be they at work or not.
  init(_ registry: Registry, _ programs: [LockedProgram] = []) {
    rules = Set(registry.judges.map { $0.rule.id } + programs.flatMap(\.rules))
  }

  func hold(for finding: Diagnostic) -> Bool {
    rules.contains(finding.rule) && !(finding.severity == .error && finding.isConfidential)
  }

  /// Why findings of a rule can never be allowed; nil where they can.
  func objection(to rule: RuleID) -> Message? {
    if rules.contains(rule) { return nil }
    if CoreRules.all.contains(where: { $0.id == rule }) {
      return Message(
        zh: "规则 \(rule) 不能允许，它管的是文件能不能读对。改好，删掉这条注释",
        en:
          "\(rule) cannot be allowed: a file that breaks it is not read as it was meant; mend it, and delete the comment"
      )
    }
    let near = Spelling.nearest(to: rule.rawValue, among: rules.map(\.rawValue).sorted())
    return Message(
      zh: "没有 \(rule) 这条规则\(near.map { "。是不是 \($0)？" } ?? "。全部规则：qingdan rules")",
      en: "there is no rule \(rule)\(near.map { "; did you mean \($0)?" } ?? "; all of them: qingdan rules")")
  }
}
