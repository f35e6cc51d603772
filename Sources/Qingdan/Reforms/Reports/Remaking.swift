extension ReformReport.Remaking {
  /// Sorted by what comes before; new items last.
  static func all(of writing: ReformWriting, in library: Library) -> [Self] {
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
        let name = writing.newNames[new.item] ?? ""
        return Self(verb: new.act.verb, from: [], to: [Named(id: new.item, name: name)])
      }
  }
}
