import Qingdan

struct UnknownReference: LibraryValidator {
  static let rule = Rule(
    "item/unknown-reference",
    Message(zh: "引用的事项不在清单库里", en: "an item is named that is not there"),
    rationale: Message(
      zh: "对应的职责、权责事项找不到，改革划转时就跟不过去，公开的页面上也是断链。",
      en:
        "without the function or power it belongs to, an item is left behind by reforms, and its link is dead"
    ),
    good: [
      """
      list: powers
      organisation: sthjj
      effective: 2024-03-01
      items:
        - { id: p-7k3f9q2m, name: 排污许可 }
        - { id: p-4m8x2c5r, name: 排污许可证变更, parent: p-7k3f9q2m }
      """
    ],
    bad: [
      """
      list: powers
      organisation: sthjj
      effective: 2024-03-01
      items:
        - { id: p-7k3f9q2m, name: 排污许可, function: ↓f-jns0ahw9 }
        - { id: p-4m8x2c5r, name: 排污许可证变更, parent: ↓p-7k3f9q2n }
      """,
      """
      === organisations/sthjj/powers.yaml
      list: powers
      organisation: sthjj
      effective: 2024-03-01
      items: [{ id: p-7k3f9q2m, name: 排污许可 }]
      === organisations/szf/powers.yaml
      list: powers
      organisation: szf
      effective: 2024-03-01
      items:
        - { id: p-4m8x2c5r, name: 排污许可证变更, parent: ↓p-7k3f9q2m }
      """,
    ])

  struct Part: Sendable {
    let kind: String
    let ids: Occurrences
    let references: Occurrences
  }

  func part(of check: ListCheck) -> Part {
    let list = check.list
    return Part(
      kind: list.kind.name, ids: ItemIDs.of(check), references: Occurrences(list, list.values(of: .item)))
  }

  func validate(_ parts: [Part], in context: LibraryContext, into report: inout Report) {
    let index = IDIndex(parts.map(\.ids))
    // An id may stand in a list that was not read.
    // Looking for what was meant costs a pass over all ids.
    var questions = 100
    let isWhole = parts.count >= context.listPaths.count
    for (number, part) in parts.enumerated() {
      let fields = context.kinds[part.kind]?.allFields
      for reference in part.references.indices {
        report.count()
        guard let field = fields?[Int(part.references.field(reference).index)].field else { continue }
        let lists = index.lists(
          with: part.references.textBytes(reference), hash: part.references.hash(reference))
        // A 子项 stands in the list of its 主项, so that both are adjusted and published together.
        if field.name == "parent" ? lists.contains(number) : !lists.isEmpty { continue }
        if lists.isEmpty, !isWhole, field.name != "parent" {
          report.cannotCheck(
            Message(
              zh: "不是所有清单都读到了，事项可能在没有读到的清单里", en: "not all lists were read; the item may stand in another"),
            at: part.references.place(reference))
        } else {
          var near: String?
          if lists.isEmpty, questions > 0, !context.acts.ledger.isRetired(part.references.text(reference)) {
            near = index.nearest(to: part.references.text(reference))
            questions -= 1
          }
          say(part, reference, field, near, isElsewhere: !lists.isEmpty, context, into: &report)
        }
      }
    }
  }

  private func say(
    _ part: Part, _ reference: Int, _ field: Field, _ near: String?, isElsewhere: Bool,
    _ context: LibraryContext, into report: inout Report
  ) {
    let id = part.references.text(reference)
    var message = Message(
      zh: "\(field.label.zh)：清单库里没有事项“\(id)”", en: "\(field.name): there is no item '\(id)'")
    if isElsewhere {
      message = Message(
        zh: "\(field.label.zh)“\(id)”在另一份清单里；主项和子项要在同一份清单里",
        en: "\(field.name) '\(id)' stands in another list; a main item and its parts belong in one")
    } else if let end = context.acts.ledger.ends[id] {
      message.zh = "\(field.label.zh)“\(id)”已经不在清单里（\(end.act)）。改成接替它的事项，没有的删去"
      message.en =
        "\(field.name) '\(id)' has left the lists (\(end.act)); name what came after it, or nothing"
    } else if let redirect = context.acts.ledger.redirects[id] {
      let now = redirect.new.joined(separator: "、")
      message.zh = "\(field.label.zh)“\(id)”已经换成 \(now)（\(redirect.act)）。写现在的标识"
      message.en = "\(field.name) '\(id)' became \(now) (\(redirect.act)); write the id of now"
    } else if let near {
      message.zh += "。是不是“\(near)”？"
      message.en += "; did you mean '\(near)'?"
    }
    let item = part.references.item(reference).flatMap { item in
      part.ids.indices.first { part.ids.item($0) == item }.map { part.ids.text($0) }
    }
    report.say(
      Message(
        zh: "\(item.map { "事项 \($0) " } ?? "缺省值（defaults）")的\(message.zh)",
        en: "\(item ?? "defaults"), \(message.en)"),
      at: part.references.place(reference), item: item, field: field.name,
      owner: context.shortName(part.references.organisation))
  }
}
