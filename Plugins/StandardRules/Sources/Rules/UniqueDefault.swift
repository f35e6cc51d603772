import Qingdan

struct UniqueDefault: ListValidator {
  static let rule = Rule(
    "defaults/unique",
    Message(zh: "缺省值里写了每个事项各不相同的字段", en: "the defaults hold a value that no two items may share"),
    rationale: Message(
      zh: "缺省值是各个事项共用的。id、编码写在那里，所有没有写的事项就成了同一个。",
      en: "defaults are shared; with an id or a code there, all items without their own would be one"),
    good: [
      "list: powers\norganisation: sthjj\neffective: 2024-03-01\ndefaults: { holder: sthjj }\nitems: []"
    ],
    bad: [
      "list: powers\norganisation: sthjj\neffective: 2024-03-01\ndefaults: { id: ↓p-7k3f9q2m }\nitems: []",
      "list: powers\norganisation: sthjj\neffective: 2024-03-01\ndefaults: { code: ↓'110111001000' }\nitems: []",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    for field in list.kind.fields where field.isUnique || field.type == .id {
      report.count()
      guard let number = list.kind.field(field.name), let node = list.defaultValue(number) else { continue }
      report.say(
        Message(
          zh: "\(field.label.zh)每个事项各不相同，不能写在缺省值里。删掉这一行，写到事项里去",
          en: "'\(field.name)' is another for every item; remove it here and write it into the item"),
        at: node, of: nil, in: list, field: field.name)
    }
  }
}
