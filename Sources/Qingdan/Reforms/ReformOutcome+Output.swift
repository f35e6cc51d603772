extension ReformOutcome {
  /// Its schema is `qingdan schema reform-plan`.
  public var json: JSON {
    .object([
      "reform": .string(reform.id), "effective": reform.dates.effective.map { .string($0.description) },
      "fates": .array(
        fates.map { fate in
          .object([
            "organisation": .string(fate.organisation), "fate": .string(fate.kind.rawValue),
            "successors": .array(fate.successors.map { .string($0) }),
          ])
        }),
      "items": .array(
        placings.map { placing in
          .object([
            "id": .string(placing.item), "name": .string(placing.name), "list": .string(placing.list),
            "verb": .string(placing.verb.rawValue), "from": placing.from.map { .string($0) },
            "to": placing.to == .nowhere ? nil : .string(placing.to.label),
            "partial": .bool(placing.isPartial),
          ])
        }),
      "loads": .array(
        loads.map { load in
          .object([
            "organisation": .string(load.organisation), "before": .number(load.before),
            "after": .number(load.after),
          ])
        }),
    ])
  }

  /// For people: the bodies, what each gives to whom (移交清单), and how many items each has.
  public func text(_ language: Language, _ register: OrganisationRegister) -> String {
    let names = Names(reform, register)
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
    let day = reform.dates.effective
    var lines = [
      "\(reform.title)（\(reform.id)）"
        + (day.map { say("，自\($0.chinese)起施行", ", effective \($0)") } ?? "")
    ]
    if !fates.isEmpty { lines += ["", say("机构", "Organisations")] }
    for fate in fates {
      let heirs = fate.successors.map(names.name).joined(separator: say("、", ", "))
      let now = fate.kind == .renamed ? names.newName(fate.organisation) : heirs
      lines.append(
        "  \(names.name(fate.organisation))  \(fate.kind.title[language])\(now.isEmpty ? "" : " → \(now)")")
    }
    lines += ["", say("移交清单", "What goes where")]
    if placings.isEmpty { lines.append("  " + say("没有事项要调整。", "No item goes anywhere.")) }
    for group in groups {
      guard let first = group.first else { continue }
      let to = first.to == .nowhere ? "" : " → \(names.name(first.to.label))"
      let from = first.from.map(names.name) ?? say("没有写明机构", "nobody")
      lines.append(
        "  \(from)\(to)：\(way(first.verb)[language])\(say(" \(group.count) 项", " \(group.count)"))")
      for placing in group {
        let part = placing.isPartial ? say("，部分", ", in part") : ""
        lines.append("    \(placing.item)  \(placing.name)（\(placing.type)\(part)）")
      }
    }
    if !loads.isEmpty { lines += ["", say("各单位事项数", "Items of each body")] }
    for load in loads {
      lines.append(
        "  \(names.name(load.organisation))："
          + say("改革前 \(load.before) 项，改革后 \(load.after) 项", "\(load.before) before, \(load.after) after"))
    }
    return lines.map { $0.visible + "\n" }.joined()
  }

  /// What happens to items that go; those of a body that goes on in another go along with it.
  private func way(_ verb: ReformVerb) -> Message {
    switch verb {
    case .establish, .reestablish, .merge, .split:
      Message(zh: "随\(verb.title.zh)划入", en: "along with the \(verb.title.en)")
    default: verb.title
    }
  }

  /// The items that one body gives to one other by one sort of event.
  private var groups: [[Placing]] {
    var groups: [[Placing]] = []
    for placing in placings {
      if let last = groups.last?.first, last.from == placing.from, last.to == placing.to,
        last.verb == placing.verb
      {
        groups[groups.count - 1].append(placing)
      } else {
        groups.append([placing])
      }
    }
    return groups
  }
}

/// What bodies are called, those of the register and those that the reform sets up.
private struct Names {
  private let register: OrganisationRegister
  private let day: Day?
  private var new: [String: String] = [:]

  init(_ reform: Reform, _ register: OrganisationRegister) {
    self.register = register
    day = reform.dates.effective.map { $0 + -1 }
    for (body, _) in reform.established { new[body.id] = body.short.first ?? body.name }
  }

  func name(_ id: String) -> String { register[id]?.shortName(on: day) ?? new[id] ?? id }
  func newName(_ id: String) -> String { new[id] ?? id }
}
