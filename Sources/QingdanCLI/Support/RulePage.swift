import Qingdan

/// A rule as text for the terminal.
enum RulePage {
  static func list(_ rules: [Rule], _ language: Language) -> String {
    let width = rules.map { $0.id.rawValue.count }.max() ?? 0
    return rules.map { rule in
      let blank = String(repeating: " ", count: width - rule.id.rawValue.count)
      return "\(rule.id)\(blank)  \(rule.severity.title[language])  \(rule.summary[language])\n"
    }.joined()
  }

  static func text(_ rule: Rule, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
    var lines = [
      "\(rule.id)  \(rule.severity.title[language])", "", rule.summary[language], "",
      "\(say("为什么", "why")): \(rule.rationale[language])",
    ]
    if !rule.source.isEmpty { lines.append("\(say("依据", "source")): \(rule.source.joined(separator: "；"))") }
    if let claim = rule.completeness {
      lines.append(
        say(
          "library.yaml 写了 complete: [\(claim)] 的才是\(rule.severity.title.zh)，没有写的是提示。",
          "a note unless library.yaml claims complete: [\(claim)]"))
    }
    if !rule.isConfirmed {
      lines.append(say("依据原文尚未核实，所以至多是警告。", "the source has not been read, so it is a warning at most"))
    }
    for example in rule.bad {
      lines += ["", "\(say("不对", "wrong")):"] + indented(example.yaml.replacing("↓", with: ""))
    }
    for example in rule.good { lines += ["", "\(say("对", "right")):"] + indented(example.yaml) }
    // What the core says of files and acts cannot be switched off.
    guard !CoreRules.all.contains(where: { $0.id == rule.id }) else {
      return lines.joined(separator: "\n") + "\n"
    }
    guard !rule.isConfidential else {
      lines += [
        "",
        say(
          "不能在 rules 里关掉。确实可以公开的，在 library.yaml 里逐个事项写明：secrecy: { allowed: [{ item: 事项标识, rule: \(rule.id), because: 理由, by: 姓名 }] }",
          "it cannot be switched off; to allow it item by item, in library.yaml: secrecy: { allowed: [{ item: ID, rule: \(rule.id), because: REASON, by: NAME }] }"
        ),
      ]
      return lines.joined(separator: "\n") + "\n"
    }
    lines += [
      "",
      say(
        "在 library.yaml 里可以调整：rules: { \(rule.id): warning }（off、note、warning、error）",
        "to change it, in library.yaml: rules: { \(rule.id): warning } (off, note, warning, error)"),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
  }
}

extension Rule {
  /// The rule for programs.
  var json: JSON {
    .object([
      "id": .string(id.rawValue), "severity": .string(severity.rawValue), "summary": JSON(summary),
      "rationale": JSON(rationale), "source": .array(source.map { .string($0) }),
      "confirmed": .bool(isConfirmed),
      "kind": .string(exampleKind), "good": .array(good.map { .string($0.yaml) }),
      "bad": .array(bad.map { .string($0.yaml) }),
    ])
  }
}
