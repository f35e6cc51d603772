import Qingdan

struct ItemAmendedTwice: LibraryValidator {
  static let rule = Rule(
    "reform/amended-twice",
    Message(zh: "改革两处写了同一个事项的同一个要素", en: "a reform says the same field of an item twice"),
    rationale: Message(
      zh: "同一天施行的没有先后，两处都写，只有一处落到清单上，另一处悄悄丢了；各写各的要素的不在此列。",
      en:
        "what takes effect on one day has no order: one of the two reaches the list, and the other is lost without a word"
    ),
    good: [
      file(
        "  - amend: { item: p-7k3f9q2m, values: { limits.legal: 20个工作日 } }\n  - amend: { item: p-7k3f9q2m, values: { limits.promised: 10个工作日 } }"
      ),
      file(
        "  - suspend: { items: { ids: [p-7k3f9q2m] } }\n",
        more: other("2027-09-01", "restore: { items: { ids: [p-7k3f9q2m] } }")),
      file(
        "  - entrust: { from: a, to: b, items: { ids: [p-4m8x2c5r] } }\n  - entrust: { from: a, to: c, items: { ids: [p-4m8x2c5r] } }"
      ),
      file(
        "  - divide: { item: p-7k3f9q2m, into: [{ id: p-7k3f9q2m, name: 甲 }, { name: 乙 }] }\n  - amend: { item: p-7k3f9q2m, values: { office: 一处 } }"
      ),
    ],
    bad: [
      file(
        "  - amend: { item: p-7k3f9q2m, values: { limits.promised: 10个工作日 } }\n  - amend: ↓{ item: p-7k3f9q2m, values: { limits: { legal: 20个工作日 } } }"
      ),
      file(
        "  - amend: { item: p-7k3f9q2m, fields: [limits] }\n  - amend: ↓{ item: p-7k3f9q2m, fields: [limits.legal] }"
      ),
      file(
        "  - combine: { items: [p-7k3f9q2m, p-4m8x2c5r], into: { id: p-4m8x2c5r, name: 甲 } }\n  - amend: ↓{ item: p-4m8x2c5r, values: { name: 乙 } }"
      ),
      file(
        "  - suspend: { items: { ids: [p-7k3f9q2m] }, until: 2027-04-01 }\n  - amend: ↓{ item: p-7k3f9q2m, values: { until: 2027-05-01 } }"
      ),
      file(
        "  - cancel: { items: { ids: [p-7k3f9q2m] }, until: 2027-12-01 }\n  - suspend: { items: ↓{ where: { type: 行政许可 } } }"
      ),
      file(
        "  - entrust: { from: a, to: b, items: { ids: [p-4m8x2c5r] } }\n  - entrust: { from: a, to: b, items: ↓{ ids: [p-4m8x2c5r] } }"
      ),
      file(
        "  - amend: { item: p-7k3f9q2m, values: { name: 甲 } }\n",
        more: other("2027-03-01", "amend: ↓{ item: p-7k3f9q2m, values: { name: 乙 } }")),
    ])

  private static func file(_ events: String, more: String = "") -> Rule.Example {
    .init(stringLiteral: ReformExample.files(events, more: more))
  }

  private static func other(_ day: String, _ event: String) -> String {
    "=== reforms/2027-b.yaml\nreform: 2027-b\nbasis: 《乙方案》\ndates: { effective: \(day) }\nevents:\n  - \(event)"
  }

  func part(of check: ListCheck) -> ReformedItems { .of(check) }

  func validate(_ parts: [ReformedItems], in context: LibraryContext, into report: inout Report) {
    let selections = ReformSelections(context.acts.openReforms)
    var matches: [String: [ReformSelections.Match]] = [:]
    for match in parts.flatMap(\.matches) where !match.id.isEmpty {
      matches[match.id, default: []].append(match)
    }
    report.count(matches.values.reduce(0) { $0 + $1.count })
    for (id, named) in matches.sorted(by: { $0.key < $1.key }) where named.count > 1 {
      let kind = context.kinds.kind(ofItem: id)
      let sayings = named.map { match in
        ReformSayings(of: selections.entries[match.entry], id, selections, context.organisations, kind)
      }
      for (index, match) in named.enumerated() {
        let entry = selections.entries[match.entry]
        for (number, earlier) in named[..<index].enumerated() {
          let first = selections.entries[earlier.entry]
          guard selections.areAtOnce(first, entry), let clash = sayings[index].clash(with: sayings[number])
          else { continue }
          report.say(
            Self.message(match, clash, (first, entry), selections, context, kind),
            at: entry.selection.place, item: id,
            notes: [.init(Message(zh: "另一处在这里", en: "the other stands here"), at: first.selection.place)])
          break
        }
      }
    }
  }

  private static func message(
    _ match: ReformSelections.Match, _ clash: ReformSayings.Clash,
    _ entries: (first: ReformSelections.Entry, second: ReformSelections.Entry),
    _ selections: ReformSelections, _ context: LibraryContext, _ kind: Kind?
  ) -> Message {
    let (event, other) = (selections.event(entries.second), selections.event(entries.first))
    let (title, english) = field(clash, context, kind)
    let (own, earlier) = (event.verb.title, other.verb.title)
    let twice =
      event.verb == other.verb
      ? Message(zh: "写了两处\(own.zh)", en: "is said twice (\(own.en))")
      : Message(
        zh: "既由\(earlier.zh)写，又由\(own.zh)写", en: "is said by \(earlier.en) and by \(own.en)")
    var what = Message(
      zh: "“\(match.name)”（\(match.id)）的\(title)\(twice.zh)，说不清以哪一处为准",
      en: "\(english) of '\(match.name)' (\(match.id)) \(twice.en), and nobody can tell which one holds")
    let (reform, before) = (
      selections.reforms[entries.second.reform], selections.reforms[entries.first.reform]
    )
    if reform.id != before.id {
      let day = reform.dates(of: event).effective
      what = Message(
        zh: "\(what.zh)：两个改革（\(before.id)、\(reform.id)）都在\(day?.chinese ?? "同一天")施行。留一处，或者把施行的日期错开",
        en:
          "\(what.en): both reforms ('\(before.id)', '\(reform.id)') take effect on \(day.map { "\($0)" } ?? "one day"); leave one, or let one take effect later"
      )
      return what
    }
    let verbs = [event.verb, other.verb]
    if verbs == [.amend, .amend] {
      return Message(zh: "\(what.zh)。合成一条 amend", en: "\(what.en); make one 'amend' of them")
    }
    if verbs.contains(.amend), let making = verbs.first(where: \.isReplacing) {
      return Message(
        zh: "\(what.zh)。只写在\(making.title.zh)的 into 里，从 amend 里去掉",
        en: "\(what.en); leave it in 'into' of the \(making.title.en), and take it out of 'amend'")
    }
    return Message(zh: "\(what.zh)。留一处", en: "\(what.en); leave one")
  }

  /// `“承诺时限”（limits.promised）`: the wider of the two, with what is in it where they differ.
  private static func field(
    _ clash: ReformSayings.Clash, _ context: LibraryContext, _ kind: Kind?
  ) -> (zh: String, en: String) {
    let paths = [clash.earlier, clash.own].sorted { $0.utf8.count < $1.utf8.count }
    let (wide, narrow) = (paths[0], paths[1])
    // Of delegates the part below is who they are.
    if narrow.hasPrefix("entrusted."), narrow == wide || wide == "entrusted" {
      let body = String(narrow.dropFirst("entrusted.".count))
      if let name = context.shortName(body) {
        return ("受委托机构“\(name)”（entrusted）", "'entrusted' to '\(body)'")
      }
    }
    func title(_ path: String) -> String {
      guard let kind, let number = kind.field(path: path) else { return "“\(path)”" }
      return "“\(kind[number].title.zh)”（\(path)）"
    }
    return wide == narrow
      ? (title(wide), "'\(wide)'")
      : ("\(title(wide))和其中的\(title(narrow))", "'\(wide)', with '\(narrow)' in it,")
  }
}
