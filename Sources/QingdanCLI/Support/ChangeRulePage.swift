import Qingdan

/// A rule by which changes are weighed, as text for the terminal.
enum ChangeRulePage {
  static func list(_ rules: [ChangeRule], _ language: Language) -> String {
    let width = rules.map { $0.id.rawValue.count }.max() ?? 0
    return rules.map { rule in
      let blank = String(repeating: " ", count: width - rule.id.rawValue.count)
      return "\(rule.id)\(blank)  \(rule.weight.title[language])  \(rule.title[language])\n"
    }.joined()
  }

  static func text(_ rule: ChangeRule, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
    var lines = [
      "\(rule.id)  \(rule.weight.title[language])", "", rule.title[language], "",
      "\(say("为什么", "why")): \(rule.rationale[language])",
    ]
    if !rule.source.isEmpty { lines.append("\(say("依据", "source")): \(rule.source.joined(separator: "；"))") }
    if !rule.isConfirmed { lines.append(say("依据原文尚未核实。", "the source has not been read")) }
    lines.append(
      "\(say("反向", "mirror")): \(rule.mirror == rule.id ? say("自身", "itself") : rule.mirror.rawValue)")
    for example in rule.examples {
      lines += [""] + part(say("变更前", "before"), example.before, say("没有这个事项", "no such item"))
      lines += part(say("变更后", "after"), example.after, say("没有这个事项", "no such item"))
      lines.append("\(say("轻重", "severity")): \(example.severity.title[language])")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func part(_ title: String, _ text: String, _ nothing: String) -> [String] {
    text.isEmpty ? ["\(title): \(nothing)"] : ["\(title):"] + text.split(separator: "\n").map { "    " + $0 }
  }
}

extension ChangeRule {
  /// The rule for programs.
  var json: JSON {
    .object([
      "id": .string(id.rawValue), "weight": .string(weight.name), "title": JSON(title),
      "rationale": JSON(rationale), "source": .array(source.map { .string($0) }),
      "confirmed": .bool(isConfirmed),
      "mirror": .string(mirror.rawValue),
      "examples": .array(
        examples.map { example in
          .object([
            "kind": .string(example.kind), "before": .string(example.before), "after": .string(example.after),
            "change": .string(example.change.rawValue), "severity": .string(example.severity.rawValue),
          ])
        }),
    ])
  }
}

extension ChangeRule.Weight {
  fileprivate var name: String {
    switch self {
    case .fixed(let severity): severity.rawValue
    case .ofKind: "kind"
    case .ofField: "field"
    }
  }
}
