extension CoreRules {
  /// The files in which a library declares rules of its own.
  static let declaredRules = [
    rule(
      "rule/id", Message(zh: "规则的标识不合规定", en: "the id of a rule is not of the form"),
      why: Message(
        zh: "library.yaml 里调整级别、问题后面写的都是标识，要一眼看出是哪一组、什么毛病。",
        en: "it stands behind every finding and in library.yaml, and tells group and pattern"),
      good: [declared()], bad: [declared(id: "↓xx_no_name")]),
    rule(
      "rule/check", Message(zh: "规则里的检查写得不对", en: "a check in a rule file is wrong"),
      why: Message(
        zh: "写错的检查什么也查不出来，看上去却像是没有问题。", en: "a check that is wrong finds nothing, and all looks well"),
      good: [declared(check: "{ not: { field: note, contains: 待定 } }")],
      bad: [
        declared(check: "{ field: note, ↓patern: 'a*' }"), declared(check: "{ field: note, pattern: ↓'a(' }"),
        declared(check: "{ field: note, length: ↓{ atmost: 3 } }"), declared(check: "↓{ required: true }"),
      ]),
    rule(
      "rule/field", Message(zh: "规则里写的清单类型或者字段不存在", en: "a rule names a kind or a field that does not exist"),
      why: Message(zh: "没有这个字段，规则永远不会说话。", en: "of a field that does not exist a rule never speaks"),
      good: [declared()],
      bad: [declared(check: "{ field: ↓nmae, required: true }"), declared(kind: "↓power")]),
    rule(
      "rule/example", Message(zh: "规则的例子和规则说的不一样", en: "an example of a rule is not what the rule says"),
      why: Message(
        zh: "例子就是规则的测试：对的不说话，不对的正好指在箭头处，才知道规则写对了。",
        en:
          "the examples are the tests of a rule: silent where all is right, and exactly at the arrows where not"
      ),
      good: [declared()],
      bad: [declared(good: "↓\"id: p-7k3f9q2m\""), declared(bad: "↓\"id: p-7k3f9q2m\\nnote: \\u2193甲\"")]),
    rule(
      "rule/taken", Message(zh: "规则的标识已经有别的规则用了", en: "the id of a rule is that of another"),
      why: Message(
        zh: "两条规则一个标识，调整级别时不知道调的是哪一条。", en: "with one id for two rules nobody knows which one is set"),
      good: [declared()], bad: [declared(id: "↓yaml/anchor")]),
  ]

  /// A rule file that asks for a note; in quotes an arrow is written as its number.
  private static func declared(
    id: String = "xx/no-note", kind: String = "powers", check: String = "{ field: note, required: true }",
    good: String = "\"id: p-7k3f9q2m\\nnote: 甲\"", bad: String = "\"\\u2193id: p-7k3f9q2m\""
  ) -> Rule.Example {
    """
    === rules/no-note.yaml
    rule: \(id)
    summary: 没有备注
    rationale: 看不出为什么
    severity: note
    kind: \(kind)
    check: \(check)
    good: [\(good)]
    bad: [\(bad)]
    """
  }
}
