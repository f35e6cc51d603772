import Qingdan

/// The text of a rule file that `new rule` writes: a rule that works, to be changed into what is meant.
struct NewRuleFile {
  let id: String
  let kind: Kind
  /// The field that is checked, with the groups in which it stands from the outermost in.
  let path: [Field]

  var text: String {
    """
    # 检查规则。改好以后试一试例子：qingdan rules --test rules/\(id.split(separator: "/").joined(separator: "-")).yaml
    rule: \(id)
    # 一句话：哪里不对。
    summary: { zh: 没有填写\(path.map(\.title.zh).joined(separator: "的")), en: \(name) is not filled in }
    # 为什么要查：不改，谁会吃什么亏。
    rationale: { zh: （写上理由）, en: (say why) }
    # 哪份文件要求的；没有读过原文的写 confirmed: false，至多是警告。
    # source: [《…》第…条]
    # note 提示、warning 警告、error 错误。试好了再提高级别。
    severity: note
    kind: \(kind.name)
    # 只查满足这些条件的事项；不写就查全部。
    # where: { field: …, choice: […] }
    # 检查什么。几项都要满足，写成几个“- ”；也可以用 all、any、not 组合。可以用的检查：
    \(checks)
    check: { field: \(name), required: true }
    # 怎么改。
    advice: { zh: 补上 \(name), en: add \(name) }
    # 例子就是规则的测试：对的，规则不说话；不对的，规则正好指在箭头“↓”后面。
    good:
      - |
        id: \(kind.prefix)-7k3f9q2m
        \(example)
    bad:
      - |
        ↓id: \(kind.prefix)-7k3f9q2m

    """
  }

  private var checks: String {
    RuleVocabulary.checks.map { "#   \($0.example)  \($0.summary.zh)" }.joined(separator: "\n")
  }

  private var name: String { path.map(\.name).joined(separator: ".") }

  /// The field with a value, as an item holds it.
  private var example: String {
    guard let field = path.last else { return "" }
    return path.dropLast().reversed().reduce("\(field.name): \(sample(field))") { "\($1.name): { \($0) }" }
  }

  /// A value that a field may have.
  private func sample(_ field: Field) -> String {
    switch field.type {
    case .choice: field.choices.first?.value ?? "甲"
    case .date: "2024-03-01"
    case .integer: "1"
    case .flag: "true"
    case .url: "https://www.example.gov.cn/"
    case .phone: "010-12345678"
    case .organisation: "sthjj"
    case .item: "p-4m8x2c5r"
    case .group: "{ \(field.fields.first?.name ?? "text"): 甲 }"
    case .deadline: "20个工作日"
    case .citation: "《中华人民共和国行政许可法》第十二条"
    case .id, .code, .text: "甲"
    }
  }
}
