import Qingdan

/// All that is known of one item.
struct ItemPage {
  private let found: ItemLookup.Found
  private let library: OpenLibrary
  private let findings: [Diagnostic]
  private let text: CellText
  private let day: Day?
  /// What it was on the day that is asked for, where the ledger says that it was something else.
  private let then: ItemOnDay?
  private let secrets: ItemSecrets

  /// - Parameter names: the names of the library's items, by id.
  init(
    _ found: ItemLookup.Found, _ library: OpenLibrary, day: Day?, names: [String: String],
    findings: [Diagnostic], language: Language
  ) {
    secrets = ItemSecrets(found, library.context, language)
    self.found = found
    self.library = library
    self.findings = findings
    self.day = day ?? found.list.head.effective
    then = found.id.flatMap { id in day.map { library.context.acts.item(id, on: $0) } }
    text = CellText(found.list, in: library.context, day: self.day, names: names)
  }

  func text(_ language: Language) -> String {
    let list = found.list
    let line = list.document.position(at: list.document.range(list.node(found.item)).lowerBound).line
    let said = said
    var lines = ["\(library.path(list.path)):\(line)  \(list.kind.title[language])", ""]
    for (field, values) in fields {
      let isDefault =
        said[field.name] == nil && list.kind.field(field.name).map { !list.hasOwn(found.item, $0) } ?? false
      let note = isDefault ? Message(zh: "（缺省）", en: " (default)")[language] : ""
      let title = "\(field.title[language])\(note)"
      lines.append("\(title)：\(values.first ?? "")".visible)
      lines += values.dropFirst().map { String(repeating: " ", count: title.columns + 2) + $0.visible }
    }
    lines += holders(language) + past(language)
    lines += groups.map { secrets.shown($0[language]).visible }
    if let state { lines.append(state[language]) }
    if !findings.isEmpty {
      lines.append("")
      var report = TextReport(language: language, root: library.folder, sources: library.sources)
      lines += findings.map { report.text($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var id: String { found.id ?? "" }

  /// What is to be said where a reform is under way on the day.
  private var interim: Interim? {
    var interim = day.flatMap { Interim.all(of: found.list, on: $0, in: library.context)[found.item] }
    // Who asks for no day gets the list as it is.
    if then == nil { interim?.later = nil }
    return interim
  }

  /// Since when it has been whose, as far as the ledger knows (历任实施主体).
  private func holders(_ language: Language) -> [String] {
    let changes = library.context.acts.holderChanges(of: id)
    let sentences = day.flatMap { interim?.texts(library.context.organisations, on: $0) } ?? []
    guard !changes.isEmpty || !sentences.isEmpty else { return [] }
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
    func name(_ id: String?, _ day: Day?) -> String {
      id.map { library.context.organisations[$0]?.shortName(on: day) ?? $0 } ?? say("没有写明", "nobody")
    }
    let title = changes.isEmpty ? say("过渡期间：", "for the time being:") : say("实施主体沿革：", "holders:")
    var lines = ["", title]
    for change in changes {
      let since = change.effective.map { say("自\($0.chinese)起", "from \($0)") } ?? ""
      let before = name(change.from, change.effective.map { $0 + -1 })
      let basis = change.basis.map { say("，依据\($0)", ", \($0)") } ?? ""
      lines.append(
        "  "
          + say(
            "\(since)由\(name(change.to, change.effective))实施，此前由\(before)实施（\(change.act)\(basis)）",
            "\(since) \(name(change.to, change.effective)), before that \(before) (\(change.act)\(basis))"))
    }
    if !changes.isEmpty { lines.append("  " + say("更早的没有记录", "nothing earlier is on record")) }
    lines += sentences.map { "  " + $0[language] }
    return lines.map { secrets.shown($0).visible }
  }

  private var facts: [ItemPast.Fact] {
    let codes = found.list.kind.numbers(of: .code).flatMap { found.list.texts(found.item, $0) }
    return library.context.acts.past(of: id, codes: codes).facts
  }

  /// How it was called, which codes it had, and since when it has been listed, as far as the ledger knows.
  private func past(_ language: Language) -> [String] {
    let facts = facts
    guard !facts.isEmpty else { return [] }
    let title = Message(zh: "以前的记录：", en: "on record:")
    return ["", title[language]] + facts.map { "  \(secrets.shown($0.text[language]))".visible }
  }

  /// Whom the groups mean that an item names, on the day: 市政府各部门 are others after every reform.
  private var groups: [Message] {
    found.list.texts(found.item, found.list.kind.field("groups")).compactMap { name in
      guard let members = library.context.organisations.members(ofGroup: name, on: day) else { return nil }
      let names = members.map { $0.shortName(on: day) }.joined(separator: "、")
      return Message(
        zh: "“\(name)”\(day.map { "在\($0.chinese)" } ?? "")是 \(members.count) 个机构：\(names)",
        en: "'\(name)'\(day.map { " on \($0)" } ?? "") are \(members.count) bodies: \(names)")
    }
  }

  /// What fields said on the day, where the ledger says that it was something else.
  private var said: [String: String] {
    var said: [String: String] = [:]
    if let change = then?.change {
      let body = change.from.map { library.context.organisations[$0]?.name(on: day) ?? $0 }
      said["holder"] = body ?? Message(zh: "没有记录", en: "no record")[library.context.configuration.language]
    }
    said["name"] = then?.renaming?.name
    return said
  }

  /// What is to be known of an item that is not in force on the day.
  private var state: Message? {
    if let coming = then?.coming, let day {
      return Message(
        zh: "\(day.chinese)还没有列入清单：\(coming.text.zh)", en: "not in the lists on \(day): \(coming.text.en)")
    }
    let period = found.list.period(found.item)
    guard let day, !period.contains(day) else { return nil }
    if let from = period.from, day < from {
      return Message(zh: "\(day.chinese)尚未施行", en: "not yet in force on \(day)")
    }
    return Message(
      zh: "\(day.chinese)已经失效，不在当日的清单里", en: "no longer in force on \(day), and in no list of that day")
  }

  var json: JSON {
    let list = found.list
    var report = JSONReport(sources: library.sources)
    return .object([
      "file": .string(list.path),
      "kind": .string(list.kind.name),
      "organisation": list.head.organisation.map { .string($0) },
      "fields": secrets.shown(ItemJSON(list, library.context).json(found.item)),
      "members": members,
      "holders": holders.map { secrets.shown($0) },
      "past": past.map { secrets.shown($0) },
      "carries": interim?.json,
      "then": thenJSON.map { secrets.shown($0) },
      "findings": report.json(findings),
    ])
  }

  private var holders: JSON? {
    let changes = library.context.acts.holderChanges(of: id)
    guard !changes.isEmpty else { return nil }
    return .array(
      changes.map { change in
        .object([
          "from": change.from.map { .string($0) }, "to": .string(change.to), "act": .string(change.act),
          "effective": change.effective.map { .string("\($0)") },
          "inPlace": change.inPlace.map { .string("\($0)") }, "basis": change.basis.map { .string($0) },
        ])
      })
  }

  private var thenJSON: JSON? {
    guard let then, !then.isAsNow else { return nil }
    return .object([
      "day": day.map { .string("\($0)") },
      "holder": then.change?.from.map { .string($0) },
      "name": then.renaming?.name.map { .string($0) },
      "listed": then.coming == nil ? nil : .bool(false),
    ])
  }

  private var past: JSON? {
    let facts = facts
    return facts.isEmpty ? nil : .array(facts.map(\.json))
  }

  /// The ids of the bodies of each group that the item names.
  private var members: JSON? {
    let names = found.list.texts(found.item, found.list.kind.field("groups"))
    let known = names.compactMap { name in
      library.context.organisations.members(ofGroup: name, on: day).map { bodies in
        JSON.object(["group": .string(name), "organisations": .array(bodies.map { .string($0.id) })])
      }
    }
    return known.isEmpty ? nil : .array(known)
  }

  private var fields: [(Field, [String])] {
    let said = said
    return found.list.kind.fields.compactMap { field in
      let values = text.values(
        at: FieldPath(field.name), of: found.item, with: field.type == .citation ? .text : .basis
      )
      .flatMap { $0.split(separator: "\n").map(String.init) }
      if let then = said[field.name] { return (field, [secrets.shown(then, field)]) }
      return values.isEmpty ? nil : (field, values.map { secrets.shown($0, field) })
    }
  }
}
