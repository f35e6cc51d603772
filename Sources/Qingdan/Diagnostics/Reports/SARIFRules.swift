/// What the rules that spoke say of themselves, as SARIF has it: in the language of the run, and in the other one as a translation.
struct SARIFRules {
  private let ids: [RuleID]
  private let indexes: [RuleID: Int]
  private let run: ReportedRun

  init(_ ids: [RuleID], in run: ReportedRun) {
    self.ids = ids
    self.run = run
    indexes = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
  }

  func index(_ rule: RuleID) -> Int? { indexes[rule] }

  func reference(_ rule: RuleID) -> JSON {
    .object(["id": .string(rule.rawValue), "index": index(rule).map { .number($0) }])
  }

  var driver: JSON {
    .object([
      "name": "qingdan", "version": .string(run.version), "semanticVersion": .string(run.version),
      "language": .string(run.language.sarif), "rules": .array(ids.map(descriptor)),
    ])
  }

  var translation: JSON {
    let other = Language.allCases.first { $0 != run.language } ?? .english
    return .object([
      "name": "qingdan", "language": .string(other.sarif), "contents": ["localizedData"],
      "semanticVersion": .string(run.version), "localizedDataSemanticVersion": .string(run.version),
      "associatedComponent": .object(["name": "qingdan"]),
      "translationMetadata": .object(["name": .string("qingdan \(other.sarif)")]),
      "rules": .array(ids.map { .object(texts($0, other)) }),
    ])
  }

  private func descriptor(_ id: RuleID) -> JSON {
    var members = texts(id, run.language)
    if let rule = run.rules[id] {
      let level = RuleSeverity(rule, in: run.context.configuration)[nil] ?? rule.severity
      members.append(
        .init(key: "defaultConfiguration", value: .object(["level": .string(level.rawValue)])))
      members.append(
        .init(
          key: "properties",
          value: .object([
            "tags": .array([.string(id.rawValue.split(separator: "/").first.map(String.init) ?? "")]),
            "source": .array(rule.source.map { .string($0) }), "confirmed": .bool(rule.isConfirmed),
          ])))
    }
    return .object(members)
  }

  private func texts(_ id: RuleID, _ language: Language) -> [JSON.Member] {
    var members = [JSON.Member(key: "id", value: .string(id.rawValue))]
    guard let rule = run.rules[id] else { return members }
    func text(_ text: String) -> JSON { .object(["text": .string(text.sarif)]) }
    let help = RuleHelp(rule, language)
    members += [
      .init(key: "shortDescription", value: text(rule.summary[language])),
      .init(key: "fullDescription", value: text(rule.rationale[language])),
      .init(
        key: "help", value: .object(["text": .string(help.text), "markdown": .string(help.markdown)])),
    ]
    return members
  }
}

/// What explains a rule where its finding is read: why, by which document, an example of wrong and of right.
struct RuleHelp {
  private let rule: Rule
  private let language: Language

  init(_ rule: Rule, _ language: Language) {
    self.rule = rule
    self.language = language
  }

  private var reasons: [String] {
    var lines = [rule.summary[language], say("为什么：", "Why: ") + rule.rationale[language]]
    if !rule.source.isEmpty { lines.append(say("依据：", "Source: ") + rule.source.joined(separator: "；")) }
    if !rule.isConfirmed {
      lines.append(say("依据原文尚未核实，所以至多是警告。", "The source has not been read, so it is a warning at most."))
    }
    return lines
  }

  private var examples: [(title: String, yaml: String)] {
    var found: [(String, String)] = []
    if let bad = rule.bad.first { found.append((say("不对：", "Wrong:"), bad.yaml.replacing("↓", with: ""))) }
    if let good = rule.good.first { found.append((say("对：", "Right:"), good.yaml)) }
    return found
  }

  var text: String {
    (reasons + examples.flatMap { [$0.title, $0.yaml] }).map(lines).joined(separator: "\n\n")
  }

  var markdown: String {
    let parts = examples.map { title, yaml in
      // A fence that no line of the example ends.
      let fence = String(repeating: "`", count: max(3, yaml.longestRun(of: "`") + 1))
      return "\(title)\n\n\(fence)yaml\n\(lines(yaml))\n\(fence)"
    }
    return (reasons.map(\.markdown) + parts).joined(separator: "\n\n")
  }

  private func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
      .joined(separator: "\n")
  }

  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}

extension String {
  fileprivate func longestRun(of character: Character) -> Int {
    var (longest, current) = (0, 0)
    for other in self {
      current = other == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
