import Qingdan

struct UnselectedItems: LibraryValidator {
  static let rule = Rule(
    "reform/no-such-item",
    Message(zh: "改革要调整的事项不在清单里", en: "a reform takes an item that is not there"),
    rationale: Message(
      zh: "选不到的事项多半是标识写错了，或者不是这个机构的；职责留在原处，没有人发现。",
      en: "mostly an id is misspelt, or the item is another body's; the power then stays where it was"),
    good: [
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }\n  - transfer: { from: a, to: c, items: { where: { type: 行政检查 } } }"
        ))
    ],
    bad: [
      .init(
        stringLiteral: ReformExample.files("  - transfer: { from: a, to: b, items: ↓{ ids: [p-7k3f9q2n] } }")),
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: ↓{ where: { type: 行政处罚 } } }")),
      .init(
        stringLiteral: ReformExample.files("  - transfer: { from: b, to: c, items: ↓{ ids: [p-7k3f9q2m] } }")),
      .init(
        stringLiteral: ReformExample.files(
          "  - restore: { items: ↓{ ids: [p-2n7k4q9w] } }\n",
          more: "=== ledger/2026-a.yaml\nact: 2026-a\nended: [{ old: p-2n7k4q9w }]")),
    ])

  func part(of check: ListCheck) -> ReformedItems { .of(check) }

  func validate(_ parts: [ReformedItems], in context: LibraryContext, into report: inout Report) {
    let selections = ReformSelections(context.acts.openReforms)
    let later = ReformedItems.later(selections, context)
    let isWhole = parts.count >= context.listPaths.count
    for (entry, matches) in zip(selections.entries, parts.byEntry(selections)) {
      report.count()
      let selection = entry.selection
      if later.contains(entry.reform) {
        report.cannotCheck(ReformedItems.waits, at: selection.place)
        continue
      }
      for match in matches where match.isForeign {
        let bodies = entry.sources.sorted().map { context.shortName($0) ?? $0 }.joined(separator: "、")
        report.say(
          Message(
            zh: "“\(match.name)”（\(match.id)）不是\(bodies)的事项。核对标识，或者改 from",
            en: "'\(match.name)' (\(match.id)) is not an item of '\(bodies)'; check the id, or 'from'"),
          at: selection.place, item: match.id)
      }
      guard isWhole else {
        if matches.isEmpty, !selection.isRest, !selection.isEmpty {
          report.cannotCheck(
            Message(zh: "不是所有清单都读到了，要选的事项可能在没有读到的清单里", en: "not all lists were read"),
            at: selection.place)
        }
        continue
      }
      let found = Set(matches.map(\.id))
      for id in selection.ids where !found.contains(id) {
        report.say(
          Self.missing(id, selections.event(entry), context.acts.ledger), at: selection.place, item: id)
      }
      if matches.isEmpty, selection.ids.isEmpty, !selection.isRest, !selection.isEmpty {
        report.say(
          Message(
            zh: "没有选到事项。核对编码、职责和条件：要选的事项应当是改革以前这个机构的",
            en:
              "it selects no item; check codes, functions and conditions: the items are those that the body has before the reform"
          ), at: selection.place)
      }
    }
  }

  private static func missing(_ id: String, _ event: ReformEvent, _ ledger: Ledger) -> Message {
    if event.verb == .restore, let end = ledger.ends[id] {
      return Message(
        zh: "“\(id)”已经取消（\(end.act)），不在清单里，改革恢复不了。在清单里写回这个事项和原来的标识，再办 restore 的调整：qingdan adjustment draft",
        en:
          "'\(id)' has ended (\(end.act)) and is in no list; put it back under its id, with an adjustment that restores it: qingdan adjustment draft"
      )
    }
    return Message(
      zh: "清单里没有“\(id)”这个事项。核对标识：qingdan items",
      en: "no list has an item '\(id)'; check the id: qingdan items")
  }
}
