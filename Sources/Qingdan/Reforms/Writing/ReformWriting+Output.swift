extension ReformWriting {
  /// The names until now of items that go on by another one, for the ledger; sorted by the items.
  var oldNames: [(item: String, name: String)] {
    let renamed = Set(links.filter { $0.before == $0.after && $0.fields["name"] != nil }.map(\.before))
    guard !renamed.isEmpty else { return [] }
    let names = Parallel.map(library.lists) { list in
      list.items.compactMap { item -> (item: String, name: String)? in
        guard let id = list.id(item), renamed.contains(id), let name = list.name(item) else { return nil }
        return (id, name)
      }
    }
    return names.flatMap(\.self).sorted { $0.item < $1.item }
  }

  /// For people: what is written, and what items take along from the defaults of their old lists.
  public func text(_ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
    var lines = ["", say("要改的文件", "Files that change")]
    let changes = Dictionary(listChanges.map { ($0.path, $0.change) }) { first, _ in first }
    let since = outcome.reform.dates.effective.map { say("，自\($0.chinese)起施行", ", effective \($0)") } ?? ""
    lines += files.keys.sorted().map { path in
      let change = changes[path].map { say("（\($0.title.zh)\(since)）", " (\($0.title.en)\(since))") } ?? ""
      return "  \(path)\(change)"
    }
    if !inherited.isEmpty {
      lines += ["", say("随事项写进去的原缺省值", "Defaults of old lists that items take along")]
      lines += defaults(say("（无）", "nothing")).map { what, items in
        let count = say("\(items.count) 项", "\(items.count) items")
        return "  \(items.count > 3 ? count : items.joined(separator: say("、", ", ")))  \(what)"
      }
    }
    let parts = links.filter { link in
      link.before != link.after && !link.acts.contains { $0.verb.isReplacing }
    }
    if !parts.isEmpty {
      lines += ["", say("分出的部分", "Parts that go")]
      lines += parts.map { "  \($0.before) → \($0.after)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Each value with the items that take it along, in the order in which they come.
  private func defaults(_ nothing: String) -> [(what: String, items: [String])] {
    var order: [String] = []
    var found: [String: [String]] = [:]
    for value in inherited {
      let what = "\(value.field): \(value.value?.shortText ?? nothing)"
      if found[what] == nil { order.append(what) }
      // A part that goes takes along what its item does.
      if found[what]?.last != value.item { found[what, default: []].append(value.item) }
    }
    return order.map { ($0, found[$0] ?? []) }
  }
}
