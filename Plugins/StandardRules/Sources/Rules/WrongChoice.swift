import Qingdan

struct WrongChoice: ListValidator {
  static let rule = Rule(
    "field/choice",
    Message(zh: "值不在可选的范围内", en: "a value is none of those that its field allows"),
    rationale: Message(
      zh: "同一类事项写法不一，统计的数就不对，按类型也查不全。",
      en: "where one thing has several words, counts are wrong and searches incomplete"),
    good: ["id: p-7k3f9q2m\ntype: 行政许可\nlevels: [市级, 区级]"],
    bad: [
      "id: p-7k3f9q2m\ntype: ↓行政许可类", "id: p-7k3f9q2m\ntype: ↓其他类", "id: p-7k3f9q2m\nlevels: [市级, ↓省市级]",
      "id: p-7k3f9q2m\ntype: ↓行政许可　",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let choices = list.kind.allFields.map { $0.field.choices.map { Array($0.value.utf8) } }
    for value in list.values(of: .choice) {
      report.count()
      let known = choices[Int(value.field.index)]
      if known.contains(where: { list.document.equals(value.node, $0) }) { continue }
      let field = list.kind[value.field]
      let text = list.text(value)
      if let choice = field.choices.first(where: { $0.also.contains(text) }) {
        let title = Message(zh: "改成“\(choice.value)”", en: "write '\(choice.value)'")
        report.say(
          Message(zh: "“\(text)”就是“\(choice.value)”", en: "'\(text)' means '\(choice.value)'"),
          at: value, in: list, severity: .note,
          fixes: [list.fix(title, value.node, to: choice.value, safe: true)].compactMap(\.self))
      } else {
        say(text, value, field, list, into: &report)
      }
    }
  }

  private func say(
    _ text: String, _ value: ListFile.Value, _ field: Field, _ list: ListFile, into report: inout Report
  ) {
    let known = field.choices.map(\.value)
    let meant = text.withoutBlanks
    if meant != text, known.contains(meant) {
      let title = Message(zh: "去掉空白，写成“\(meant)”", en: "without them, '\(meant)'")
      return report.say(
        Message(zh: "“\(meant)”前后或中间多了空白", en: "there are blanks in or around '\(meant)'"), at: value,
        in: list,
        fixes: [list.fix(title, value.node, to: meant, safe: true)].compactMap(\.self))
    }
    let near = Spelling.nearest(to: text, among: known)
    let title = near.map { Message(zh: "改成“\($0)”", en: "write '\($0)'") }
    let fix = near.flatMap { near in title.flatMap { list.fix($0, value.node, to: near, safe: false) } }
    report.say(
      Message(
        zh: field.isOpen
          ? "“\(text)”不是常用的写法\(near.map { "。是不是“\($0)”？" } ?? "")"
          : "没有“\(text)”这个值\(near.map { "。是不是“\($0)”？" } ?? "")",
        en: (field.isOpen ? "'\(text)' is not one of the usual values" : "there is no value '\(text)'")
          + (near.map { "; did you mean '\($0)'?" } ?? "")),
      at: value, in: list, severity: field.isOpen ? .note : nil,
      advice: near != nil || field.isOpen
        ? nil
        : Message(
          zh: "可选：\(known.joined(separator: "、"))", en: "one of \(known.joined(separator: ", "))"),
      fixes: [fix].compactMap(\.self))
  }
}
