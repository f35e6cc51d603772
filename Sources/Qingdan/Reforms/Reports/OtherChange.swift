extension ReformReport {
  /// What an event says of items that stay with their body: an entrustment, a suspension, an amendment.
  struct OtherChange {
    var verb: ReformVerb
    /// Ids with names.
    var items: [String]
    /// To whom they are entrusted; since when they are suspended; what is amended.
    var detail: Message

    /// `委托 → 乡镇人民政府：p-… 某检查`.
    func line(_ mark: String, _ language: Language) -> String {
      let detail = detail[language]
      let head = verb.title[language] + (detail.isEmpty ? "" : " \(detail)")
      return Message(zh: "\(head)：", en: "\(head): ")[language] + items.joined(separator: mark)
    }

    /// In the order of the events.
    static func all(
      of outcome: ReformOutcome, _ writing: ReformWriting, in library: Library, _ names: ReformNames
    ) -> [OtherChange] {
      let verbs: Set<ReformVerb> = [.entrust, .endEntrustment, .suspend, .restore, .amend]
      let events = outcome.reform.events.enumerated().filter { verbs.contains($1.verb) }
      guard !events.isEmpty else { return [] }
      var items: [Int: [String]] = [:]
      for link in writing.links {
        for act in link.acts where verbs.contains(act.verb) {
          items[act.event, default: []].append(link.before)
        }
      }
      let titles = library.names(of: Set(items.values.joined()))
      return events.compactMap { number, event in
        guard let ids = items[number] else { return nil }
        let named = Set(ids).sorted().map {
          ReformReport.Remaking.Named(id: $0, name: titles[$0] ?? "").label
        }
        return OtherChange(
          verb: event.verb, items: named,
          detail: detail(event, of: outcome.reform, names, library.context.kinds))
      }
    }

    private static func detail(
      _ event: ReformEvent, of reform: Reform, _ names: ReformNames, _ kinds: [String: Kind]
    ) -> Message {
      func same(_ text: String) -> Message { Message(zh: text, en: text) }
      switch event.target {
      case .body(let to)?: return same("→ \(names.newName(to.id))")
      case .group(let name)?: return same("→ \(name)")
      default: break
      }
      // `until` of an item is the first day on which it is in force no more; nobody should read it for the last of a break.
      if event.verb == .suspend, let day = event.until ?? reform.dates(of: event).effective {
        return Message(zh: "自\(day.chinese)起，到恢复为止", en: "from \(day) on, until it is restored")
      }
      let kind = kinds.kind(ofItem: event.namedItems.first)
      let titles = Set(event.changes.flatMap(\.paths)).sorted().map { path in
        kind.map { ChangeWords.title(of: path, in: $0) } ?? same(path)
      }
      return Message(
        zh: titles.map(\.zh).joined(separator: "、"), en: titles.map(\.en).joined(separator: ", "))
    }
  }
}
