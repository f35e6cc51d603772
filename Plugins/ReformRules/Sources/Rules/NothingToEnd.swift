import Qingdan

struct NothingToEnd: LibraryValidator {
  static let rule = Rule(
    "reform/nothing-to-end",
    Message(zh: "恢复没有暂停的事项，或者终止没有的委托", en: "a reform ends a suspension or an entrustment that there is not"),
    rationale: Message(
      zh: "多半是标识写错了：要恢复的那一项仍然停着，要终止的委托还在继续，没有人发现。",
      en:
        "mostly an id is misspelt; what was meant goes on being suspended, or entrusted, without anybody noticing"
    ),
    good: [
      .init(
        stringLiteral: ReformExample.files("  - restore: { items: { ids: [p-7k3f9q2m] } }", list: list)),
      .init(
        stringLiteral: ReformExample.files(
          "  - restore: { items: { where: { type: [行政许可, 行政检查] } } }", list: list)),
      .init(
        stringLiteral: ReformExample.files(
          "  - end-entrustment: { from: a, to: b, items: { ids: [p-4m8x2c5r] } }", list: list)),
      // What another reform on file is to suspend may be restored by one after it.
      .init(
        stringLiteral: ReformExample.files(
          "  - suspend: { items: { ids: [p-7k3f9q2m] } }\n",
          more:
            "=== reforms/2027-b.yaml\nreform: 2027-b\nbasis: 《乙方案》\ndates: { effective: 2027-09-01 }\nevents:\n  - restore: { items: { ids: [p-7k3f9q2m] } }"
        )),
    ],
    bad: [
      .init(
        stringLiteral: ReformExample.files("  - restore: { items: ↓{ ids: [p-4m8x2c5r] } }", list: list)),
      .init(
        stringLiteral: ReformExample.files("  - restore: { items: ↓{ where: { type: 行政检查 } } }", list: list)),
      .init(
        stringLiteral: ReformExample.files(
          "  - end-entrustment: { from: a, to: b, items: ↓{ ids: [p-7k3f9q2m] } }", list: list)),
      .init(
        stringLiteral: ReformExample.files(
          "  - end-entrustment: { from: a, to: c, items: ↓{ ids: [p-4m8x2c5r] } }", list: list)),
    ])

  private static let list = ReformExample.list
    .replacing("type: 行政许可", with: "type: 行政许可, until: 2026-03-01")
    .replacing("type: 行政检查", with: "type: 行政检查, entrusted: [{ organisation: b }]")

  func part(of check: ListCheck) -> ReformedItems { .of(check) }

  func validate(_ parts: [ReformedItems], in context: LibraryContext, into report: inout Report) {
    let selections = ReformSelections(context.acts.openReforms)
    let later = ReformedItems.later(selections, context)
    let matches = parts.flatMap(\.matches)
    for items in parts.taken(by: [.restore, .endEntrustment], selections) {
      let entry = selections.entries[items[0].entry]
      let event = selections.event(entry)
      report.count(items.count)
      if later.contains(entry.reform) {
        report.cannotCheck(ReformedItems.waits, at: entry.selection.place)
        continue
      }
      let day = selections.reforms[entry.reform].dates(of: event).effective
      let bodies = Set(event.targets(in: context.organisations, on: day))
      let begins: ReformVerb = event.verb == .restore ? .suspend : .entrust
      let coming = Set(
        matches.filter { selections.event(selections.entries[$0.entry]).verb == begins }.map(\.id))
      let idle = items.filter { item in
        let isThere = event.verb == .restore ? item.isLimited : !item.delegates.isDisjoint(with: bodies)
        let isComing =
          coming.contains(item.id) || begins == .suspend && Self.isSuspended(item.id, by: context.acts)
        return !isThere && !isComing
      }
      // A query may well take more than what there is to end; who names an item means it.
      let isNamed = !entry.selection.ids.isEmpty || !entry.selection.codes.isEmpty
      guard isNamed || idle.count == items.count else { continue }
      for item in isNamed ? idle[...] : idle.prefix(1) {
        report.say(Self.message(event, item, context), at: entry.selection.place, item: item.id)
      }
    }
  }

  /// Whether an adjustment on its way is to suspend it.
  private static func isSuspended(_ id: String, by acts: Acts) -> Bool {
    acts.adjustments.contains { adjustment in
      !acts.ledger.acts.contains(adjustment.id)
        && adjustment.changes.contains { $0.verb == .suspend && $0.items.contains(id) }
    }
  }

  private static func message(
    _ event: ReformEvent, _ item: ReformedItems.Taken, _ context: LibraryContext
  ) -> Message {
    if event.verb == .restore {
      return Message(
        zh: "“\(item.name)”（\(item.id)）没有暂停或者取消过（没有失效日期），无从恢复。核对标识：qingdan items",
        en:
          "'\(item.name)' (\(item.id)) was neither suspended nor cancelled (it has no last day); check the id: qingdan items"
      )
    }
    let names = item.delegates.sorted().map { context.shortName($0) ?? $0 }
    return Message(
      zh:
        "“\(item.name)”（\(item.id)）\(names.isEmpty ? "没有委托给谁" : "委托的是\(names.joined(separator: "、"))")，无从终止。核对标识和 to",
      en:
        "'\(item.name)' (\(item.id)) is \(names.isEmpty ? "entrusted to nobody" : "entrusted to \(names.joined(separator: ", "))"); check the id, and 'to'"
    )
  }
}
