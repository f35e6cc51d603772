import Qingdan

struct RetiredID: ListValidator {
  static let rule = Rule(
    "id/retired",
    Message(zh: "用了已经不用的标识或编码", en: "an id or a code is used again that is out of use"),
    rationale: Message(
      zh: "旧标识、旧编码一直指原来的事项，旧网址也转到那里；给了别的事项，沿革就断了。恢复的事项写 restore 的调整。",
      en:
        "an old id or code means what it meant, and old addresses lead there; what is restored has an act that says so"
    ),
    good: [
      .init(
        stringLiteral: files("p-4m8x2c5r", ledger: "redirects: [{ old: p-7k3f9q2m, new: [p-4m8x2c5r] }]")),
      // It goes on beside what was parted from it; it ends only on that day.
      .init(
        stringLiteral: files(
          "p-7k3f9q2m", ledger: "redirects: [{ old: p-7k3f9q2m, new: [p-7k3f9q2m, p-4m8x2c5r] }]")),
      .init(stringLiteral: files("p-7k3f9q2m, until: 2027-01-01", ledger: "ended: [{ old: p-7k3f9q2m }]")),
      .init(
        stringLiteral: files("p-7k3f9q2m", ledger: "ended: [{ old: p-7k3f9q2m }]")
          + "\n=== adjustments/2026-b.yaml\nadjustment: 2026-b\ntitle: 恢复\napplicant: a\nchanges: [{ restore: { item: p-7k3f9q2m } }]\n"
      ),
    ],
    bad: [
      .init(
        stringLiteral: files("↓p-7k3f9q2m", ledger: "redirects: [{ old: p-7k3f9q2m, new: [p-4m8x2c5r] }]")),
      .init(stringLiteral: files("↓p-7k3f9q2m", ledger: "ended: [{ old: p-7k3f9q2m }]")),
      .init(
        stringLiteral: files(
          "p-4m8x2c5r, code: ↓'000124018000'",
          ledger: "redirects: [{ old: '000124018000', new: ['000124019000'] }]")),
    ])

  private static func files(_ item: String, ledger: String) -> String {
    "=== organisations/a/powers.yaml\nlist: powers\norganisation: a\neffective: 2024-03-01\nitems:\n"
      + "  - { id: \(item) }\n=== ledger/2026-a.yaml\nact: 2026-a\n\(ledger)"
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let (list, ledger) = (check.list, check.context.acts.ledger)
    guard !ledger.redirects.isEmpty || !ledger.ends.isEmpty else { return }
    let numbers = list.kind.numbers(of: .id) + list.kind.numbers(of: .code)
    for item in list.items {
      for number in numbers {
        guard let node = list.value(item, number), list.document.kind(node) == .scalar else { continue }
        report.count()
        let text = list.document.text(node)
        if let redirect = ledger.redirects[text] {
          let now = redirect.new.joined(separator: "、")
          let isID = list.kind[number].type == .id
          report.say(
            Message(
              zh:
                "“\(text)”已经换成 \(now)（\(redirect.act)），不能再用。\(isID ? "删去这一行，由 qingdan validate 给新的标识" : "写现在的编码，还没有的留空")",
              en:
                "'\(text)' became \(now) (\(redirect.act)) and is not used again; \(isID ? "take it out and let validate mint one" : "write the code of now, or none")"
            ),
            at: node, of: item, in: list, field: list.kind[number].name)
        } else if let end = ledger.ends[text], list.period(item).until == nil,
          !isRestored([text, list.id(item)], check.context.acts)
        {
          report.say(
            Message(
              zh: "“\(text)”已经取消（\(end.act)）。恢复这个事项的，写 restore 的调整：qingdan adjustment draft；别的事项换一个标识",
              en:
                "'\(text)' has ended (\(end.act)); where the item is restored an act says so: qingdan adjustment draft; another item gets another id"
            ),
            at: node, of: item, in: list, field: list.kind[number].name)
        }
      }
    }
  }

  /// Whether an act brings back an item, and with it its code.
  private func isRestored(_ names: [String?], _ acts: Acts) -> Bool {
    let names = Set(names.compactMap(\.self))
    return acts.adjustments.contains { act in
      act.changes.contains {
        ($0.verb == .restore || $0.verb == .add) && !names.isDisjoint(with: $0.items)
      }
    }
  }
}
