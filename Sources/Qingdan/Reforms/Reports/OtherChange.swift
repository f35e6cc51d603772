extension ReformReport {
  /// What an event says of items that stay with their body: an entrustment, a suspension, an amendment.
  struct OtherChange {
    var verb: ReformVerb
    /// Ids with names.
    var items: [String]
    /// To whom they are entrusted; until when they are suspended; what is amended.
    var detail: String

    /// `委托 → 乡镇人民政府：p-… 某检查`.
    func line(_ mark: String, _ language: Language) -> String {
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
        return OtherChange(verb: event.verb, items: named, detail: detail(event, names))
      }
    }

    private static func detail(_ event: ReformEvent, _ names: ReformNames) -> String {
      switch event.target {
      case .body(let to)?: return "→ \(names.newName(to.id))"
      case .group(let name)?: return "→ \(name)"
      default: break
      }
      if let until = event.until { return "\(until)" }
      return Set(event.changes.flatMap(\.paths)).sorted().joined(separator: "、")
    }
  }
}
