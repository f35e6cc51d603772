import Qingdan

struct PatternMismatch: ListValidator {
  static let rule = Rule(
    "field/pattern",
    Message(zh: "值不合这个字段规定的格式", en: "a value does not match its field's pattern"),
    rationale: Message(
      zh: "格式是本地自己定的，不合格式的值，别的系统收不进去。",
      en: "the pattern is the place's own; other systems refuse what does not match it"),
    kind: "records",
    good: ["=== kinds/records.yaml\n\(kind)\n=== organisations/sthjj/records.yaml\n\(head)    code: A-12"],
    bad: [
      "=== kinds/records.yaml\n\(kind)\n=== organisations/sthjj/records.yaml\n\(head)    code: ↓B12",
      "=== kinds/records.yaml\n\(kind)\n=== organisations/sthjj/records.yaml\n\(head)    code: ↓A-123",
    ])

  private static let kind = """
    kind: records
    title: { zh: 档案, en: Records }
    prefix: r
    fields: [{ name: code, type: text, title: 档号, pattern: 'A-\\d{1,2}' }]
    """
  private static let head = """
    list: records
    organisation: sthjj
    effective: 2024-03-01
    items:
      - id: r-7k3f9q2m

    """

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let patterns = list.kind.allFields.map(\.field.pattern)
    let types = Set(list.kind.allFields.filter { $0.field.pattern != nil }.map(\.field.type))
    for type in Field.ValueType.allCases where types.contains(type) {
      for value in list.values(of: type) {
        guard let pattern = patterns[Int(value.field.index)] else { continue }
        report.count()
        let text = list.text(value)
        guard !pattern.matches(text) else { continue }
        report.say(
          Message(
            zh: "“\(text)”不合规定的格式 \(pattern.source)", en: "'\(text)' does not match \(pattern.source)"),
          at: value, in: list)
      }
    }
  }
}
