extension ReformReport.Remaking {
  /// Sorted by what comes before; new items last.
  static func all(of writing: ReformWriting, in library: Library, _ language: Language = .chinese) -> [Self] {
    let combined = Dictionary(grouping: writing.links.filter(writing.outcome.reform.combines), by: \.after)
    let divided = Dictionary(
      grouping: writing.links.filter { link in link.acts.contains { $0.verb == .divide } }, by: \.before)
    guard !combined.isEmpty || !divided.isEmpty || !writing.created.isEmpty else { return [] }
    let ids = Set(combined.values.flatMap(\.self).map(\.before)).union(divided.keys)
    let names = library.names(of: ids)
    func remaking(_ verb: ReformVerb, _ links: [ReformLink]) -> Self {
      let before = Set(links.map(\.before)).sorted().map { Named(id: $0, name: names[$0] ?? "") }
      let after = links.map { link in
        let name = link.fields["name"]?.texts.first ?? names[link.after] ?? names[link.before]
        return Named(id: link.after, name: name ?? "")
      }
      return Self(verb: verb, from: before, to: Set(after).sorted { $0.id < $1.id })
    }
    let all = combined.values.map { remaking(.combine, $0) } + divided.values.map { remaking(.divide, $0) }
    return all.sorted { ($0.from.first?.id ?? "") < ($1.from.first?.id ?? "") }
      + writing.created.map { new in
        let name = writing.newItems[new.item]?.value("name")?.texts.first ?? ""
        let about = about(new, of: writing, in: library, language)
        return Self(verb: new.act.verb, from: [], to: [Named(id: new.item, name: name, about: about)])
      }
  }

  /// To whom a new item comes, and of what type it is.
  private static func about(
    _ new: ReformCreation, of writing: ReformWriting, in library: Library, _ language: Language
  ) -> String {
    let reform = writing.outcome.reform
    let event = reform.events[new.act.event]
    let names = ReformNames(reform, library.context.organisations)
    let kind = event.list.flatMap { library.context.kinds[$0] }
    let type =
      kind?.table.type.flatMap { number in kind.flatMap { writing.newItems[new.item]?.value($0[number].name) }
      }
    let facts =
      event.receivers.map { names.newName($0.id) }
      + [type?.texts.first ?? kind?.title[language]]
      .compactMap(\.self)
    return facts.joined(separator: Message(zh: "，", en: ", ")[language])
  }
}
