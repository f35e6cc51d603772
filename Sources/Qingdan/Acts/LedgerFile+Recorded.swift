extension LedgerFile {
  /// Of a past act that is entered afterwards (补录): what its events name one by one, and nothing else.
  ///
  /// - Parameter kinds: those of the library: which fields hold codes.
  init(recorded reform: Reform, _ kinds: some Sequence<Kind>) {
    self.init(act: reform.id)
    let codes = Set(kinds.flatMap(\.fields).filter { $0.type == .code }.map(\.name))
    for event in reform.events {
      let named = (event.selection?.ids ?? []) + (event.selection?.codes ?? [])
      switch (event.verb, event.target) {
      case (.add, _): added += event.newItems.compactMap(\.id)
      case (.assume, _): takenOver += event.newItems.compactMap(\.id)
      case (.amend, _): for change in event.changes { record(change, codes) }
      case (.cancel, _), (.convert, _), (.devolve, .level?), (.devolve, .group?):
        let to = event.outcome ?? event.target?.label
        ended += named.map {
          End(
            old: $0, verb: event.verb == .cancel ? nil : event.verb, to: to,
            basis: event.basis ?? reform.basis)
        }
      case (.transfer, .body(let to)?), (.devolve, .body(let to)?), (.recall, .body(let to)?),
        (.empower, .body(let to)?):
        let days = reform.dates(of: event).inPlace
        if !named.isEmpty {
          moved.append(
            Move(
              from: event.sources.first?.id, to: to.id,
              inPlace: days == reform.dates.inPlace ? nil : days, items: named.sorted()))
        }
      case (.combine, _), (.divide, _):
        let into = event.newItems.compactMap(\.id).sorted()
        redirects += event.namedItems.filter { into != [$0] && !into.isEmpty }.map {
          (old: $0, new: into, verb: event.verb == .combine ? .combine : .divide)
        }
      default: break
      }
    }
    redirects.sort { $0.old < $1.old }
    ended.sort { $0.old < $1.old }
    added.sort()
    takenOver.sort()
    writer = "qingdan reform apply"
  }

  /// The name and the codes that an item had before; a code of which nobody says what it became leads to the item.
  private mutating func record(_ change: ActChange, _ codes: Set<String>) {
    for (field, was) in change.was.sorted(by: { $0.key < $1.key }) {
      guard case .scalar(let old)? = was.value else { continue }
      for item in change.items {
        if field == "name" { renamed.append((item, old)) }
        guard codes.contains(field) else { continue }
        if case .scalar(let new)? = change.values[field]?.value {
          redirects.append((old, [new], nil))
        } else {
          redirects.append((old, [item], nil))
        }
      }
    }
  }
}
