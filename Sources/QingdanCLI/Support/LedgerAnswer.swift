import Qingdan

/// What `ledger find` says of one id or code.
struct LedgerAnswer {
  let code: String
  /// What became of it, act by act.
  let steps: [LedgerEntry]
  /// The items that have it now, or what it became.
  let items: [ItemLookup.Found]
  /// What became it.
  let sources: [Lineage.Link]

  /// Whose it was, by the ledger.
  var moves: [HolderChange] = []

  /// The items that were called so once, and what is on record of an item beside that.
  var names: [ItemPast.Fact] = []
  /// The day as of which items are in force.
  var today = DayOption.today

  var isKnown: Bool { !steps.isEmpty || !items.isEmpty || !sources.isEmpty || !names.isEmpty }

  /// What is answered to whoever asks for a body, of which the ledger says nothing by itself.
  static func body(_ text: String, _ register: OrganisationRegister) -> Failure? {
    let named = register[text].map { [$0] } ?? register.named(text)
    guard let body = named.first else { return nil }
    let ids = named.map(\.id).joined(separator: "、")
    return Failure.absent(
      Message(
        zh: "“\(text)”是机构（\(ids)），台账按事项的标识、编码和以前的名称查。它现在的事项：qingdan items --organisation \(body.id)",
        en:
          "'\(text)' is an organisation (\(ids)); the ledger is asked by ids, codes and earlier names of items; the items that it has: qingdan items --organisation \(body.id)"
      ), .findings)
  }

  /// Ends with a line break.
  func text(_ library: OpenLibrary, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
    var lines: [String] = []
    lines += names.map { "\($0.item) \($0.text[language])" }
    for source in sources {
      let verb = source.verb.ledgerTitle[language]
      lines.append(
        say("由 \(source.old) \(verb)而来（\(source.act)）", "from \(source.old), \(verb) (\(source.act))"))
    }
    for step in steps {
      let facts = [
        step.act, step.day.map { say("自\($0.chinese)起", "from \($0)") },
        step.basis.map { say("依据\($0)", $0) },
      ]
      let isToCome = step.now.isEmpty && step.day.map { $0 > today } ?? false
      let verb = (isToCome ? say("将", "to come: ") : "") + step.title[language]
      let heirs = step.now + [step.to].compactMap(\.self)
      let now = heirs.isEmpty ? "" : " → \(heirs.joined(separator: say("、", ", ")))"
      lines.append("\(step.old) \(verb)\(now)（\(facts.compactMap(\.self).joined(separator: say("，", ", ")))）")
    }
    for move in moves {
      let facts = [
        move.act, move.effective.map { say("自\($0.chinese)起", "from \($0)") },
        move.basis.map { say("依据\($0)", $0) },
      ]
      let names = [move.from, move.to].map { id in
        id.map { library.context.organisations[$0]?.shortName() ?? $0 } ?? ""
      }
      lines.append(
        "\(code) \(ItemVerb.transfer.title[language])：\(names[0]) → \(names[1])（\(facts.compactMap(\.self).joined(separator: say("，", ", ")))）"
      )
    }
    for item in items {
      let until = item.list.period(item.item).until.flatMap { $0 <= today ? $0 : nil }
      let state = until.map { say("自\($0.chinese)起不再有效：", "no longer in force since \($0): ") }
      lines.append(
        (state ?? say("在用：", "in use: "))
          + "\(item.list.name(item.item) ?? "")（\(item.id ?? code)）  \(library.path(item.path)):\(item.line)")
    }
    if items.isEmpty { lines.append(say("现在没有事项在用它。", "no item has it now.")) }
    return lines.map { $0.visible + "\n" }.joined()
  }

  /// Its schema is `qingdan schema ledger-find`.
  func json(_ library: OpenLibrary) -> JSON {
    .object([
      "code": .string(code), "steps": .array(steps.map(\.json)),
      "from": .array(
        sources.map {
          .object([
            "old": .string($0.old), "verb": $0.verb.map { .string($0.rawValue) }, "act": .string($0.act),
          ])
        }),
      "moves": .array(
        moves.map { move in
          .object([
            "from": move.from.map { .string($0) }, "to": .string(move.to), "act": .string(move.act),
            "day": move.effective.map { .string("\($0)") }, "basis": move.basis.map { .string($0) },
          ])
        }),
      "names": names.isEmpty ? nil : .array(names.map(\.json)),
      "items": .array(
        items.map { item in
          .object([
            "id": item.id.map { .string($0) }, "name": item.list.name(item.item).map { .string($0) },
            "list": .string(item.path), "line": .number(item.line),
          ])
        }),
    ])
  }
}
