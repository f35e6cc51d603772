import Qingdan

struct ItemPlacedTwice: LibraryValidator {
  static let rule = Rule(
    "reform/placed-twice",
    Message(zh: "改革给同一个事项安排了两个去向", en: "a reform sends one item to two places"),
    rationale: Message(
      zh: "一个事项只有一个去向，才知道改革以后由谁负责；两次改革前后相接的不在此列。",
      en:
        "an item goes to one place, so that everybody knows who answers for it; reforms that follow one another are no matter"
    ),
    good: [
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }\n  - amend: { item: p-7k3f9q2m, fields: [name] }\n  - amend: { item: p-7k3f9q2m, fields: [basis] }"
        )),
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }\n",
          more: other("effective: 2027-07-01", "p-7k3f9q2m"))),
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }\n", more: carriedOut("2027-03-01"))),
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] }, extent: 部分, scope: { moved: 水, stays: 气 } }\n  - transfer: { from: a, to: c, items: { ids: [p-7k3f9q2m] } }"
        )),
    ],
    bad: [
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }\n  - cancel: { items: ↓{ where: { type: 行政许可 } } }"
        )),
      .init(
        stringLiteral: ReformExample.files(
          "  - combine: { items: [p-7k3f9q2m, p-4m8x2c5r], into: { id: p-4m8x2c5r, name: 甲 } }\n  - cancel: { items: ↓{ ids: [p-7k3f9q2m] } }"
        )),
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] }, extent: 部分, scope: { moved: 水, stays: 气 } }\n  - transfer: { from: a, to: c, items: ↓{ ids: [p-7k3f9q2m] }, extent: 部分, scope: { moved: 水, stays: 气 } }"
        )),
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: { ids: [p-7k3f9q2m] } }\n",
          more: other("effective: 2027-05-01", "↓p-7k3f9q2m"))),
      .init(
        stringLiteral: ReformExample.files(
          "  - transfer: { from: a, to: b, items: ↓{ ids: [p-7k3f9q2m] } }\n", more: carriedOut("2027-03-31"))
      ),
    ])

  private static func carriedOut(_ inPlace: String) -> String {
    "=== reforms/2026-b.yaml\nreform: 2026-b\nbasis: 《乙方案》\ndates: { effective: 2026-12-01, in-place: \(inPlace) }\nevents:\n  - transfer: { from: c, to: a, items: { ids: [p-7k3f9q2m] } }\n=== ledger/2026-b.yaml\nact: 2026-b\nmoved: [{ from: c, to: a, items: [p-7k3f9q2m] }]"
  }

  private static func other(_ dates: String, _ id: String) -> String {
    let mark = id.hasPrefix("↓") ? "↓" : ""
    return
      "=== reforms/2027-b.yaml\nreform: 2027-b\nbasis: 《乙方案》\ndates: { \(dates) }\nevents:\n  - transfer: { from: a, to: c, items: \(mark){ ids: [p-7k3f9q2m] } }"
  }

  func part(of check: ListCheck) -> ReformedItems { .of(check) }

  func validate(_ parts: [ReformedItems], in context: LibraryContext, into report: inout Report) {
    let selections = ReformSelections(context.acts.openReforms)
    var entries: [String: [Int]] = [:]
    for match in parts.flatMap(\.matches) where !match.id.isEmpty {
      entries[match.id, default: []].append(match.entry)
    }
    for (id, named) in entries.sorted(by: { $0.key < $1.key }) {
      for (index, own) in named.enumerated() {
        report.count()
        let entry = selections.entries[own]
        if selections.event(entry).verb.isPlacing, let move = underWay(id, entry, selections, context.acts) {
          report.say(
            message(id, selections, entry, after: move), at: entry.selection.place, item: id,
            notes: context.acts.reform(move.act).map {
              [.init(Message(zh: "前一个改革在这里", en: "the earlier reform is here"), at: $0.place)]
            } ?? [])
        }
        guard
          let first = named[..<index].first(where: {
            clash(selections, selections.entries[$0], entry)
              || ends(selections, selections.entries[$0], entry, among: named)
          })
        else { continue }
        let earlier = selections.entries[first]
        report.say(
          message(id, entry, earlier, selections), at: entry.selection.place,
          item: id,
          notes: [.init(Message(zh: "另一处在这里", en: "the other stands here"), at: earlier.selection.place)])
      }
    }
  }

  private func message(
    _ id: String, _ entry: ReformSelections.Entry, _ earlier: ReformSelections.Entry,
    _ selections: ReformSelections
  ) -> Message {
    let (event, other) = (selections.event(entry), selections.event(earlier))
    if entry.reform != earlier.reform, event.verb.isPlacing {
      return overlap(
        id, (selections.reforms[entry.reform], event), (selections.reforms[earlier.reform], other))
    }
    if isSamePart(event, other), let moved = event.scope?.moved {
      return Message(
        zh: "“\(id)”划走的两部分写得一样（“\(moved)”），说不清哪一部分归谁。各写各的 scope.moved；是同一部分的，留一处",
        en:
          "two parts of '\(id)' are the same in words ('\(moved)'), and nobody can tell which goes where; write what each is into 'scope.moved', or leave one"
      )
    }
    if event.verb == other.verb {
      return Message(
        zh: "“\(id)”\(event.verb.title.zh)了两次，只能有一个去向。留一处；分别划给几家的，各写 extent: 部分 和 scope（最后一家取余下的，不写）",
        en:
          "'\(id)' has two fates (\(event.verb.title.en) twice); leave one, or let each take a part: 'extent: 部分' with 'scope' (none for the one that gets what is left)"
      )
    }
    return Message(
      zh: "“\(id)”既\(other.verb.title.zh)又\(event.verb.title.zh)，只能有一个去向。留一处",
      en: "'\(id)' has two fates, \(other.verb.title.en) and \(event.verb.title.en); leave one")
  }

  /// What two reforms say of one item while the earlier one is still on its way.
  private func overlap(
    _ id: String, _ own: (reform: Reform, event: ReformEvent),
    _ earlier: (reform: Reform, event: ReformEvent)
  ) -> Message {
    let (day, first) = (own.reform.dates(of: own.event), earlier.reform.dates(of: earlier.event))
    let (name, other) = (own.reform.id, earlier.reform.id)
    guard let begin = day.effective, let end = first.inPlace, first.effective != begin else {
      let same = day.effective.map { "\($0)" } ?? ""
      return Message(
        zh: "两个改革（\(other)、\(name)）都在 \(same) 施行，都给“\(id)”安排了去向。留一处，或者把施行的日期错开",
        en:
          "two reforms ('\(other)', '\(name)') take effect on \(same) and both place '\(id)'; leave one, or let one take effect later"
      )
    }
    return Message(
      zh:
        "“\(id)”：前一个改革（\(other)）到 \(end) 才调整到位，后一个（\(name)）\(begin) 就施行。把前一个的 in-place 提前到 \(begin) 或者更早，或者推迟后一个",
      en:
        "'\(id)': the earlier reform ('\(other)') is in place on \(end), and the later one ('\(name)') takes effect on \(begin); bring 'in-place' of the earlier one forward to that day, or put the later one off"
    )
  }

  /// What brought an item to its body and is not in place yet when an event takes it on, by the ledger.
  private func underWay(
    _ id: String, _ entry: ReformSelections.Entry, _ selections: ReformSelections, _ acts: Acts
  ) -> HolderChange? {
    let reform = selections.reforms[entry.reform]
    let dates = reform.dates(of: selections.event(entry))
    return acts.holderChanges(of: id).last { change in
      change.act != reform.id
        && overlap(Reform.Dates(effective: change.effective, inPlace: change.inPlace), dates)
    }
  }

  private func message(
    _ id: String, _ selections: ReformSelections, _ entry: ReformSelections.Entry, after move: HolderChange
  ) -> Message {
    let reform = selections.reforms[entry.reform]
    guard let begin = reform.dates(of: selections.event(entry)).effective, let first = move.effective,
      first <= begin, let end = move.inPlace, begin < end
    else {
      return Message(
        zh: "已经执行的改革（\(move.act)）给“\(id)”安排了去向，和这个改革（\(reform.id)）的过渡期重叠。把这个改革的施行日期错开",
        en:
          "the reform '\(move.act)', which was carried out, places '\(id)' in a time that overlaps with that of '\(reform.id)'; let this one take effect at another time"
      )
    }
    return Message(
      zh:
        "“\(id)”：已经执行的改革（\(move.act)）到 \(end) 才调整到位，这个改革（\(reform.id)）\(begin) 就施行。推迟到 \(end) 或者以后施行；已经提前到位的，先照实改 \(Reform.path(of: move.act)) 里的 in-place",
      en:
        "'\(id)': the reform '\(move.act)', which was carried out, is in place on \(end), and '\(reform.id)' takes effect on \(begin); put it off to that day, or mend 'in-place' in \(Reform.path(of: move.act)) where it was in place earlier"
    )
  }

  /// Whether two events cannot both have an item.
  private func clash(
    _ selections: ReformSelections, _ one: ReformSelections.Entry, _ other: ReformSelections.Entry
  ) -> Bool {
    let (first, second) = (selections.event(one), selections.event(other))
    let (dates, later) = (
      selections.reforms[one.reform].dates(of: first), selections.reforms[other.reform].dates(of: second)
    )
    // Parts of one item may go to several bodies, and one may take what they leave; what is replaced is where others say,
    // as long as it stays.
    if one.reform == other.reform, one.event != other.event {
      if first.verb.isPlacing, second.verb.isPlacing, first.isPartial || second.isPartial {
        if isSamePart(first, second) { return true }
        // What ends only later stays for the time being, so that nobody takes it.
        return [first, second].contains { $0.verb == .cancel && $0.until != nil }
      }
      let (isReplaced, isOther) = (first.verb.isReplacing, second.verb.isReplacing)
      if isReplaced || isOther {
        return isReplaced && isOther || [first, second].contains { $0.isPartial || $0.verb.leavesList }
      }
    }
    if first.verb.isPlacing, second.verb.isPlacing {
      return one.reform == other.reform
        ? one.event != other.event || one.selection.place != other.selection.place : overlap(dates, later)
    }
    return false
  }

  /// Whether one event cancels at once what another one of the same reform changes; what is left of an item of which parts
  /// go may be cancelled, and the parts changed.
  private func ends(
    _ selections: ReformSelections, _ one: ReformSelections.Entry, _ other: ReformSelections.Entry,
    among named: [Int]
  ) -> Bool {
    let events = [one, other].map { selections.event($0) }
    return one.reform == other.reform && events.contains { $0.verb == .cancel && $0.until == nil }
      && events.contains { $0.verb == .amend || $0.verb == .suspend }
      && !named.contains { selections.event(selections.entries[$0]).isPartial }
  }

  /// Whether two events take the same part of an item (范围).
  private func isSamePart(_ one: ReformEvent, _ other: ReformEvent) -> Bool {
    guard one.isPartial, other.isPartial, let moved = one.scope?.moved, let also = other.scope?.moved else {
      return false
    }
    return moved.withoutBlanks == also.withoutBlanks
  }

  /// Whether the spans from the day in force to the day in place have a day in common.
  private func overlap(_ one: Reform.Dates, _ other: Reform.Dates) -> Bool {
    guard let start = one.effective, let begin = other.effective else { return false }
    let (end, last) = (max(one.inPlace ?? start, start + 1), max(other.inPlace ?? begin, begin + 1))
    return start < last && begin < end
  }
}
