/// The items that acts name, as they stand in one state.
struct StatedItems {
  private var found: [String: (list: ListFile, item: ListFile.Item)] = [:]
  /// The day of the state, where it has one.
  let day: Day?

  init(_ ids: Set<String>, in state: LibraryState) { self.init(ids, in: state.library.lists, on: state.day) }

  init(_ ids: Set<String>, in library: Library) { self.init(ids, in: library.lists) }

  init(_ ids: Set<String>, in lists: [ListFile], on day: Day? = nil) {
    self.day = day
    guard !ids.isEmpty else { return }
    for list in lists {
      for item in list.items {
        guard let id = list.id(item), ids.contains(id), found[id] == nil else { continue }
        found[id] = (list, item)
      }
    }
  }

  func holds(_ id: String) -> Bool { found[id] != nil }
  func name(_ id: String) -> String? { found[id].flatMap { $0.list.name($0.item) } }
  func place(_ id: String) -> Place? { found[id].map { $0.list.place($0.list.node($0.item)) } }
  func kind(_ id: String) -> Kind? { found[id]?.list.kind }
  func holder(_ id: String) -> String? { found[id].flatMap { $0.list.organisation(of: $0.item) } }
  /// All of its holders, where it says so itself; else the organisation of its list.
  func holders(_ id: String) -> [String] {
    let own = value(id, "holder")?.texts ?? []
    return own.isEmpty ? [holder(id)].compactMap(\.self) : own
  }

  func whole(_ id: String) -> YAMLValue? { found[id].map { $0.list.canonicalItem($0.item) } }

  func value(_ id: String, _ path: String) -> YAMLValue? {
    found[id].flatMap { $0.list.canonicalValue($0.item, path: path) }
  }

  /// On which levels it is, else who holds it: what a devolution or a recall changes.
  func seat(_ id: String) -> [String] {
    let levels = value(id, "levels")?.texts ?? []
    return levels.isEmpty ? holders(id) : levels
  }

  /// All who have a part in it: who holds it, and with whom.
  func bodies(_ id: String) -> Set<String> { partners(id).union(holders(id)) }

  /// Those who hold it together with its holder, or act in the holder's name (共同实施、委托).
  func partners(_ id: String) -> Set<String> {
    let joint = value(id, "with")?.texts ?? []
    var entrusted: [String] = []
    if case .sequence(let entries) = value(id, "entrusted") {
      entrusted = entries.flatMap { $0["organisation"]?.texts ?? [] }
    }
    return Set(joint + entrusted)
  }
}

extension ListFile {
  /// Whether it has one of some items.
  func holdsAny(of ids: Set<String>) -> Bool {
    !ids.isEmpty && items.contains { item in id(item).map(ids.contains) ?? false }
  }
}

extension StatedItems {
  /// Whether a state shows what an act says; nil where nobody can tell, since the act gives no value.
  func shows(_ said: ActChange) -> Bool? {
    switch said.verb {
    case .add, .restore: said.items.allSatisfy { hasContent($0, said) }
    case .cancel: said.items.allSatisfy { !holds($0) || isEnded($0, said) }
    case .amend: showsAmendment(said)
    case .combine:
      said.into.allSatisfy { hasContent($0, said) }
        && said.items.allSatisfy { said.into.contains($0) || !holds($0) || value($0, "until") != nil }
    case .divide: said.into.allSatisfy { hasContent($0, said) }
    case .transfer: said.items.allSatisfy { holders($0) == [said.to].compactMap(\.self) }
    case .devolve: said.items.allSatisfy { !holds($0) || isAt($0, said.to) }
    case .recall: said.items.allSatisfy { holds($0) && isAt($0, said.to) }
    case .suspend: said.days.isEmpty ? nil : said.items.allSatisfy { !holds($0) || isEnded($0, said) }
    }
  }

  private func isEnded(_ id: String, _ said: ActChange) -> Bool {
    if said.days.isEmpty { return value(id, "until") != nil }
    return said.days.allSatisfy { value(id, $0.key) == .scalar($0.value) }
  }

  private func hasContent(_ id: String, _ said: ActChange) -> Bool {
    guard let whole = whole(id) else { return false }
    return said.content[id].map { $0 == whole.digest } ?? true
  }

  /// Whether an item is with a body, or on a level.
  func isAt(_ id: String, _ to: String?) -> Bool {
    guard let to else { return true }
    return holder(id) == to || (value(id, "levels")?.texts ?? []).contains(to)
  }

  private func showsAmendment(_ said: ActChange) -> Bool? {
    guard said.items.allSatisfy(holds) else { return false }
    let told = said.values
    guard !told.isEmpty else { return nil }
    return said.items.allSatisfy { item in told.allSatisfy { $1.matches(value(item, $0)) } }
  }
}
