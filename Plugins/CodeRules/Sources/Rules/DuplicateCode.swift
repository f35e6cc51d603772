import Qingdan

struct DuplicateCode: LibraryValidator {
  static let rule = Rule(
    "code/duplicate",
    Message(zh: "两个事项的编码相同", en: "two items have one code"),
    rationale: Message(
      zh: "编码是政务服务平台认事项的号码，重复了，办件、统计和评价都会归错。",
      en: "platforms know an item by its code; with two of them applications and counts go astray"),
    good: [list("110111001000", "110111002000")], bad: [list("110111001000", "↓110111001000")])

  private static func list(_ first: String, _ second: String) -> Rule.Example {
    """
    list: powers
    organisation: sthjj
    effective: 2024-03-01
    items:
      - id: p-7k3f9q2m
        code: '\(first)'
      - id: p-4m8x2c5r
        code: \(second.hasPrefix("↓") ? "↓'\(second.dropFirst())'" : "'\(second)'")
    """
  }

  /// The unique fields of a list, each with its values.
  struct Part: Sendable {
    let kind: String
    var fields: [FieldNumber: Occurrences]
    /// The items that have a period: one may follow another under the same code, which `item/validity` judges.
    var dated: Set<Int> = []
  }

  func part(of check: ListCheck) -> Part {
    let list = check.list
    var part = Part(kind: list.kind.name, fields: [:])
    for (index, entry) in list.kind.allFields.enumerated() {
      guard entry.field.isUnique, entry.field.type != .id else { continue }
      let values = list.values(of: entry.field.type).filter { Int($0.field.index) == index }
      if let number = values.first?.field { part.fields[number] = Occurrences(list, values) }
    }
    if !part.fields.isEmpty, !list.values(of: .date).isEmpty {
      part.dated = Set(list.items.filter { list.period($0) != Period() }.map(\.index))
    }
    return part
  }

  func validate(_ parts: [Part], in context: LibraryContext, into report: inout Report) {
    for kind in Set(parts.map(\.kind)).sorted() {
      guard let fields = context.kinds[kind]?.allFields else { continue }
      let own = parts.filter { $0.kind == kind }
      for number in Set(own.flatMap(\.fields.keys)).sorted() {
        let parts = own.filter { $0.fields[number] != nil }
        let lists = parts.compactMap { $0.fields[number] }
        func isDated(_ position: [Occurrences].Position) -> Bool {
          lists[position.list].item(position.index).map { parts[position.list].dated.contains($0) } ?? false
        }
        report.count(lists.reduce(0) { $0 + $1.indices.count })
        for (again, first) in lists.repeated() where !isDated(again) || !isDated(first) {
          let field = fields[Int(number.index)].field
          let list = lists[again.list]
          let text = list.text(again.index)
          report.say(
            Message(
              zh: "\(field.label.zh)“\(text)”已经用在另一个事项上", en: "the \(field.name) '\(text)' is already taken"),
            at: list.place(again.index), field: field.name, owner: context.shortName(list.organisation),
            notes: [
              .init(Message(zh: "第一次用在这里", en: "first used here"), at: lists[first.list].place(first.index))
            ])
        }
      }
    }
  }
}
