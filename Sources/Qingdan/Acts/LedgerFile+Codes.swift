/// What became of codes whose items a reform changes, combines, divides or ends (编码的去向): none is forgotten, so that
/// whoever has an old one finds what came of it.
extension LedgerFile {
  mutating func recordCodes(of writing: ReformWriting) {
    let links = Dictionary(grouping: writing.links, by: \.before)
    let survivors = Dictionary(grouping: writing.keptLinks, by: \.after).compactMapValues(\.first)
    let ends = Dictionary(ended.map { ($0.old, $0) }) { first, _ in first }
    let former = FormerCodes(writing, of: Set(links.keys).union(ends.keys))
    var known = Set(redirects.map(\.old))
    for (item, codes) in former.byItem.sorted(by: { $0.key < $1.key }) {
      for (field, old) in codes.sorted(by: { $0.key < $1.key }) where !known.contains(old) {
        let own = links[item] ?? []
        let now = own.map { link in
          former.code(field, of: survivors[link.after] ?? link, keptBy: own.count > 1 ? item : nil)
        }
        let end = ends[item]
        if now.contains(old) {
          // What is to end has its codes until then.
          guard let end, end.until != nil else { continue }
          known.insert(old)
          ended.append(end.of(code: old))
          continue
        }
        known.insert(old)
        if let end, end.until == nil {
          ended.append(end.of(code: old))
        } else if case let new = Set(now.compactMap(\.self)).sorted(), !new.isEmpty {
          redirects.append((old, new, nil))
        } else if own.contains(where: { $0.after != item }) {
          redirects.append((old, Set(own.map(\.after)).sorted(), nil))
        } else {
          ended.append(End(old: old, basis: own.flatMap(\.acts).compactMap { writing.basis(of: $0) }.first))
        }
      }
    }
    redirects.sort { $0.old < $1.old }
    ended.sort { $0.old < $1.old }
  }

  /// What was suspended or was to end and is in force again, with its codes.
  mutating func recordRestored(of writing: ReformWriting) {
    let items = Set(writing.links.filter { $0.acts.contains { $0.verb == .restore } }.map(\.before))
    guard !items.isEmpty else { return }
    let codes = FormerCodes(writing, of: items).byItem.values.flatMap(\.values)
    let ends = writing.library.context.acts.ledger.ends
    restored = (items + codes).filter { ends[$0] != nil }.sorted()
  }

  /// The codes that items had before.
  private struct FormerCodes {
    /// By the item, and the field.
    private(set) var byItem: [String: [String: String]] = [:]

    init(_ writing: ReformWriting, of items: Set<String>) {
      for list in writing.library.lists where list.holdsAny(of: items) {
        let fields = list.kind.fields.filter { $0.type == .code }
        for item in list.items {
          guard !fields.isEmpty, let id = list.id(item), items.contains(id) else { continue }
          for field in fields {
            guard let number = list.kind.field(field.name), let code = list.text(item, number) else {
              continue
            }
            byItem[id, default: [:]][field.name] = code
          }
        }
      }
    }

    /// The code of what an item goes on as.
    ///
    /// - Parameter item: of which several become; a code is that of one of them alone.
    func code(_ field: String, of link: ReformLink, keptBy item: String?) -> String? {
      if let said = link.fields[field] { return said == .null ? nil : said.texts.first }
      return item == nil || link.after == item ? byItem[link.before]?[field] : nil
    }
  }
}
