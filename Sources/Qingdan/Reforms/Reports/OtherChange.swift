extension ReformReport {
  /// What an event says of items that stay with their body: an entrustment, a suspension, an amendment.
  struct OtherChange {
    var verb: ReformVerb
    /// Ids with names.
    var items: [String]
    /// To whom they are entrusted; since when they are suspended; what is amended, as it was and as it is to be.
    var detail: Message

    /// `委托 → 乡镇人民政府：p-… 某检查`.
    func line(_ mark: String, _ language: Language) -> String {
      let detail = detail[language]
      let head = verb.title[language] + (detail.isEmpty ? "" : " \(detail)")
      return Message(zh: "\(head)：", en: "\(head): ")[language] + items.joined(separator: mark)
    }

    /// In the order of the events; of one event the items of which it says the same together.
    static func all(
      of outcome: ReformOutcome, _ writing: ReformWriting, in library: Library, _ names: ReformNames
    ) -> [OtherChange] {
      let verbs: Set<ReformVerb> = [.entrust, .endEntrustment, .suspend, .restore, .amend]
      guard outcome.reform.events.contains(where: { verbs.contains($0.verb) }) else { return [] }
      var items: [Int: Set<String>] = [:]
      for link in writing.links {
        for act in link.acts where verbs.contains(act.verb) {
          items[act.event, default: []].insert(link.before)
        }
      }
      let words = AmendmentWords(Set(items.values.joined()), outcome.reform, in: library, names)
      return outcome.reform.events.enumerated().flatMap { number, event -> [OtherChange] in
        var changes: [OtherChange] = []
        for id in (items[number] ?? []).sorted() {
          let detail = words.detail(event, id)
          let label = words.label(id)
          if let same = changes.firstIndex(where: { $0.detail == detail }) {
            changes[same].items.append(label)
          } else {
            changes.append(OtherChange(verb: event.verb, items: [label], detail: detail))
          }
        }
        return changes
      }
    }
  }
}

/// What an event makes of an item, with what was before.
private struct AmendmentWords {
  private let items: StatedItems
  private let reform: Reform
  private let names: ReformNames
  private let values: ValueWords

  init(_ ids: Set<String>, _ reform: Reform, in library: Library, _ names: ReformNames) {
    items = StatedItems(ids, in: library)
    self.reform = reform
    self.names = names
    values = ValueWords(
      organisations: library.context.organisations, day: reform.dates.effective.map { $0 + -1 }, items: [:])
  }

  func label(_ id: String) -> String {
    ReformReport.Remaking.Named(id: id, name: items.name(id) ?? "").label
  }

  func detail(_ event: ReformEvent, _ id: String) -> Message {
    func same(_ text: String) -> Message { Message(zh: text, en: text) }
    switch event.target {
    case .body(let to)?: return same("→ \(names.newName(to.id))")
    case .group(let name)?: return same("→ \(name)")
    default: break
    }
    switch event.verb {
    // `until` of an item is the first day on which it is in force no more; nobody should read it for the last of a break.
    case .suspend:
      guard let day = event.until ?? reform.dates(of: event).effective else { return same("") }
      return Message(zh: "自\(day.chinese)起，到恢复为止", en: "from \(day) on, until it is restored")
    case .restore:
      guard let day = items.value(id, "until")?.texts.first.flatMap({ Day($0) }) else { return same("") }
      return Message(zh: "自\(day.chinese)起停止的", en: "what is in force no more from \(day) on")
    default: break
    }
    let said = event.changes.filter { $0.items.contains(id) }.flatMap { change in
      change.paths.map { amendment($0, change, id) }
    }
    return Message(
      zh: said.map(\.zh).joined(separator: "；"), en: said.map(\.en).joined(separator: "; "))
  }

  /// 承诺时限 10个工作日 → 5个工作日.
  private func amendment(_ path: String, _ change: ActChange, _ id: String) -> Message {
    guard let kind = items.kind(id), let number = kind.field(path: path) else {
      return Message(zh: path, en: path)
    }
    let title = ChangeWords.title(of: path, in: kind)
    // Of what stands in the file as a digest alone nobody can say more.
    guard let said = change.value(path, of: kind), said.value != nil || said == .absent else { return title }
    let was = items.value(id, path)
    let texts = [text(was, kind[number], names.name), text(said.value, kind[number], names.newName)]
    if was == said.value {
      return Message(zh: "\(title.zh)不变（\(texts[0])）", en: "\(title.en) as it is (\(texts[0]))")
    }
    let (zh, en) = (texts.map { $0.isEmpty ? "（没有）" : $0 }, texts.map { $0.isEmpty ? "(none)" : $0 })
    return Message(zh: "\(title.zh) \(zh[0]) → \(zh[1])", en: "\(title.en) \(en[0]) → \(en[1])")
  }

  private func text(_ value: YAMLValue?, _ field: Field, _ name: (String) -> String) -> String {
    let text =
      field.type == .organisation
      ? (value?.texts ?? []).map(name).joined(separator: "、") : values.text(value, field)
    return String(text.map { $0.isNewline ? " " : $0 })
  }
}
