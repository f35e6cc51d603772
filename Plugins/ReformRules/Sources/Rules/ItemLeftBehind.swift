import Qingdan

struct ItemLeftBehind: LibraryValidator {
  static let rule = Rule(
    "reform/item-left",
    Message(zh: "机构不再保留，还有事项没有去处", en: "a body goes, and an item of it goes nowhere"),
    rationale: Message(
      zh: "机构撤销、拆分以后没有人接的职权就丢了；每一项都要写明划给谁、取消还是下放。",
      en:
        "a power that nobody takes over when its body goes is lost; each must be given to somebody, or ended"),
    good: [
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: rest }\n  - abolish: { organisation: a }")),
      .init(
        stringLiteral: ReformExample.files(
          "  - establish: { id: d, name: 丁局, from: [a] }\n  - abolish: { organisation: a }")),
      .init(
        stringLiteral: ReformExample.files(
          "  - split: { from: a, into: [{ organisation: b, items: { ids: [p-7k3f9q2m] } }, { organisation: c, items: rest }] }"
        )),
    ],
    bad: [
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }\n  - abolish: { organisation: ↓a }")
      ),
      .init(
        stringLiteral: ReformExample.files(
          "  - split: { from: ↓a, into: [{ organisation: b, items: { ids: [p-7k3f9q2m] } }, { organisation: c, items: { ids: [p-0000000x] } }] }"
        )),
    ])

  func part(of check: ListCheck) -> ReformedItems { .of(check) }

  func validate(_ parts: [ReformedItems], in context: LibraryContext, into report: inout Report) {
    let selections = ReformSelections(context.acts.openReforms)
    let later = ReformedItems.later(selections, context)
    for (number, reform) in selections.reforms.enumerated() {
      if later.contains(number) {
        report.cannotCheck(ReformedItems.waits, at: reform.place)
        continue
      }
      let placed = Set(
        parts.flatMap(\.matches).filter { match in
          let entry = selections.entries[match.entry]
          return entry.reform == number && selections.event(entry).verb.isPlacing
        }.map(\.id))
      let whole = Set(reform.events.filter(\.takesRest).flatMap { $0.sources.map(\.id) })
      for body in reform.events.filter({ $0.verb != .merge }).flatMap(\.ended) where !whole.contains(body.id)
      {
        report.count()
        let left = parts.flatMap(\.held).filter { $0.body == body.id && !placed.contains($0.id) }
        guard let first = left.first else { continue }
        let name = context.shortName(body.id) ?? body.id
        report.say(
          Message(
            zh:
              "\(name)还有 \(left.count) 个事项没有去处，如“\(first.name)”（\(first.id)）。写明划给谁（transfer）、取消（cancel）或者下放（devolve）；其余的写 items: rest",
            en:
              "\(left.count) items of '\(name)' go nowhere, such as '\(first.name)' (\(first.id)); transfer, cancel or devolve them; 'items: rest' takes all others"
          ), at: body.place)
      }
    }
  }
}
