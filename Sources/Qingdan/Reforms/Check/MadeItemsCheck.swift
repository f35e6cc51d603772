/// What events say of items that they make or change, as far as it can be held against the kinds of lists.
struct MadeItemsCheck {
  private let kinds: [String: Kind]

  init(_ kinds: [String: Kind]) { self.kinds = kinds }

  func findings(of event: ReformEvent) -> [Diagnostic] {
    switch event.verb {
    case .amend: amended(event)
    case .divide: divided(event)
    case .combine: fields(event, kinds.kind(ofItem: event.namedItems.first))
    case .add, .assume: made(event)
    default: []
    }
  }

  /// Fields by which items are chosen and that no kind of list has.
  func conditions(of event: ReformEvent) -> [Diagnostic] {
    guard !kinds.isEmpty else { return [] }
    let all = kinds.values.sorted { $0.name < $1.name }
    return ([event.selection] + event.shares.map(\.selection)).compactMap(\.self).flatMap { selection in
      selection.conditions.keys.sorted().filter { path in all.allSatisfy { $0.field(path: path) == nil } }.map
      {
        ReformMessages.unknownCondition($0, among: all, event, at: selection.place)
      }
    }
  }

  private func amended(_ event: ReformEvent) -> [Diagnostic] {
    event.changes.flatMap { change -> [Diagnostic] in
      if change.paths.isEmpty { return [ReformMessages.amendsNothing(event)] }
      guard let item = change.items.first else { return [] }
      return change.paths.compactMap { path in
        if path == "id" || path == "holder" { return ReformMessages.notAmended(path, event, item: item) }
        // What was approved by its digest alone can be told from others, and not be written.
        guard let value = change.values[path], value.value != nil || value == .absent else {
          return ReformMessages.unsaid(path, event, item: item)
        }
        guard let kind = kinds.kind(ofItem: item), kind.field(path: path) == nil || !kind.isOwnName(of: path)
        else {
          return nil
        }
        return ReformMessages.unknownField(path, of: kind, event, item: item)
      }
    }
  }

  private func divided(_ event: ReformEvent) -> [Diagnostic] {
    // A part without a name has that of the item; two of these are as little told apart.
    let names = event.newItems.map { $0.value("name")?.texts.first }
    guard names.count > 1, let item = event.namedItems.first else { return [] }
    return (Set(names).count < names.count ? [ReformMessages.sameNames(event, item)] : [])
      + fields(event, kinds.kind(ofItem: item))
  }

  private func made(_ event: ReformEvent) -> [Diagnostic] {
    guard !kinds.isEmpty, !event.newItems.isEmpty else { return [] }
    guard let kind = event.list.flatMap({ kinds[$0] }) else {
      return [ReformMessages.unknownKind(event, among: Array(kinds.values))]
    }
    guard case .body? = event.target else { return [ReformMessages.madeForNobody(event)] }
    return fields(event, kind)
      + (event.newItems.contains { $0.fields.isEmpty } ? [ReformMessages.emptyItem(event)] : [])
  }

  private func fields(_ event: ReformEvent, _ kind: Kind?) -> [Diagnostic] {
    guard let kind else { return [] }
    return event.newItems.compactMap { new in
      new.unknownKey(of: kind).map { ReformMessages.unknownKey($0, of: kind, event) }
    }
  }
}

extension Kind {
  /// Whether the first key of a path is the field's own name, as amendments write it, and no other title of it.
  fileprivate func isOwnName(of path: String) -> Bool {
    guard let top = path.split(separator: ".").first.map(String.init), let number = field(top) else {
      return false
    }
    return self[number].name == top
  }
}
