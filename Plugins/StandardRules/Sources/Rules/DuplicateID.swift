import Qingdan

struct DuplicateID: LibraryValidator {
  static let rule = Rule(
    "id/duplicate",
    Message(zh: "两个事项用了同一个 id", en: "two items have one id"),
    rationale: Message(
      zh: "id 认不出是哪一个事项，比较、划转和沿革就会张冠李戴。多半是复制事项时连 id 一起复制了。",
      en:
        "an id that means two items makes comparisons, transfers and histories wrong; mostly it was copied along"
    ),
    good: [
      "list: powers\norganisation: sthjj\neffective: 2024-03-01\nitems:\n  - id: p-7k3f9q2m\n  - id: p-4m8x2c5r"
    ],
    bad: [
      "list: powers\norganisation: sthjj\neffective: 2024-03-01\nitems:\n  - id: p-7k3f9q2m\n  - id: ↓p-7k3f9q2m",
      """
      === organisations/sthjj/powers.yaml
      list: powers
      organisation: sthjj
      effective: 2024-03-01
      items:
        - id: p-7k3f9q2m
      === organisations/szf/powers.yaml
      list: powers
      organisation: szf
      effective: 2024-03-01
      items:
        - id: ↓p-7k3f9q2m
      """,
    ])

  func part(of check: ListCheck) -> Occurrences { ItemIDs.of(check) }

  func validate(_ parts: [Occurrences], in context: LibraryContext, into report: inout Report) {
    report.count(parts.reduce(0) { $0 + $1.indices.count })
    for (again, first) in parts.repeated() {
      let list = parts[again.list]
      let id = list.text(again.index)
      // No fix: which of the two is the copy, only the releases know.
      report.say(
        Message(zh: "id“\(id)”已经用在另一个事项上", en: "the id '\(id)' is already taken"),
        at: list.place(again.index), item: id, field: "id", owner: context.shortName(list.organisation),
        advice: Message(
          zh: "如果是复制来的新事项，删掉这一行，再运行 qingdan validate，会给出新的 id",
          en: "if the item was copied, remove this line and run qingdan validate for a new id"),
        notes: [
          .init(Message(zh: "第一次用在这里", en: "first used here"), at: parts[first.list].place(first.index))
        ])
    }
  }
}
