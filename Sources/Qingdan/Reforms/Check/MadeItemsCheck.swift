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
        guard let kind = kinds.kind(ofItem: item) else { return nil }
        if let field = kind.several(above: path) {
          return ReformMessages.severalGroups(path, of: field, event, item: item)
        }
        if kind.field(path: path) != nil, kind.isOwnName(of: path) { return nil }
        return ReformMessages.unknownField(path, of: kind, event, item: item)
      }
    }
  }

  private func divided(_ event: ReformEvent) -> [Diagnostic] {
    guard event.newItems.count > 1, let item = event.namedItems.first else { return [] }
    let kind = kinds.kind(ofItem: item)
    let names = event.newItems.map { $0.name(in: kind) }
    let unnamed = zip(event.newItems, names).first { $1 == nil }?.0
    let isTold = unnamed != nil || Set(names).count < names.count
    return (isTold ? [ReformMessages.sameNames(event, item, at: unnamed?.place)] : []) + fields(event, kind)
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

extension NewItem {
  /// What it is called, under whatever key of the kind.
  fileprivate func name(in kind: Kind?) -> String? {
    let field = fields.first { field in
      field.key == "name"
        || kind.map { kind in kind.field(field.key).map { kind[$0].name } == "name" } ?? false
    }
    return field?.value.texts.first
  }
}

extension Kind {
  /// The field of several values, a part of which a path names: nobody can tell which of them is meant.
  func several(above path: String) -> Field? {
    let keys = path.split(separator: ".")
    return keys.indices.dropFirst().lazy.compactMap { field(path: keys[..<$0].joined(separator: ".")) }
      .map { self[$0] }.first(where: \.isMany)
  }

  /// Whether the first key of a path is the field's own name, as amendments write it, and no other title of it.
  fileprivate func isOwnName(of path: String) -> Bool {
    guard let top = path.split(separator: ".").first.map(String.init), let number = field(top) else {
      return false
    }
    return self[number].name == top
  }
}
