/// What the events of a reform ask of one item, read from its file and the state before it (改革的要求).
///
/// It knows nothing of plans: a plan that forgets an item which an event takes cannot prove itself by its own links.
/// Selections are evaluated as `semantics.md` S23 says.
struct ReformDemand: Sendable {
  /// A body of the library with which the item, or a part of it, is to be.
  struct Goal: Hashable, Sendable {
    let body: String
    /// What it is of the item (范围), where that is taken in part.
    var words: String?
    /// What a part is called, where its event says so.
    var name: String?
  }

  /// The numbers of the events that take or name the item; what it became names each of them.
  private(set) var events: Set<Int> = []
  /// Nil where no event says where it goes: then it stays; none where it leaves the lists.
  private(set) var goals: [Goal]?

  /// Whether they say anything of its fields, beside whose it is.
  private(set) var saysFields = false

  var isEnded: Bool { goals?.isEmpty ?? false }
  /// Whether it is taken in part.
  var hasParts: Bool { goals?.contains { $0.words != nil } ?? false }

  /// Of all items of a library of which events ask something, by their ids.
  static func all(of reform: Reform?, in library: Library) -> [String: ReformDemand] {
    guard let reform, !reform.isRecorded else { return [:] }
    let selections = ReformSelections([reform])
    let rests = Rest.all(of: reform)
    let parts = Parallel.map(library.lists) { list in
      let matches = Dictionary(grouping: selections.matches(in: list), by: \.id)
      return list.items.reduce(into: [String: ReformDemand]()) { demands, item in
        guard !rests.isEmpty || !matches.isEmpty, let id = list.id(item) else { return }
        let holder = list.organisation(of: item)
        let rest = holder.flatMap { rests[$0] }
        guard rest != nil || matches[id] != nil else { return }
        let entries = (matches[id] ?? []).map { selections.entries[$0.entry] }
        demands[id] = ReformDemand(id, entries, of: holder, rest, in: reform)
      }
    }
    return parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  /// Where the items of a body go that no other event takes; nil where they leave the library.
  private struct Rest: Sendable {
    let event: Int
    let body: String?

    static func all(of reform: Reform) -> [String: Rest] {
      var rests: [String: Rest] = [:]
      for (number, event) in reform.events.enumerated() where event.takesRest {
        let rest = Rest(event: number, body: event.receiver(of: event.restSelection))
        for source in event.sources where rests[source.id] == nil { rests[source.id] = rest }
      }
      // Who takes others in keeps what it has.
      return rests.filter { $0.key != $0.value.body }
    }
  }

  private init?(
    _ id: String, _ entries: [ReformSelections.Entry], of holder: String?, _ rest: Rest?, in reform: Reform
  ) {
    func event(_ entry: ReformSelections.Entry) -> ReformEvent { reform.events[entry.event] }
    let named = entries.filter { !event($0).verb.isMaking }
    events = Set(named.map(\.event))
    let placing = named.filter { event($0).verb.isPlacing }
    let partial = placing.filter { event($0).isPartial }
    let whole = placing.first { !event($0).isPartial }
    if whole == nil, let rest { events.insert(rest.event) }
    if events.isEmpty { return nil }
    saysFields = named.contains { event($0).saysFields(in: reform) }
    if placing.isEmpty, rest == nil { return }
    // What parts leave goes where an event says that takes the item as a whole, or its body's rest, or stays.
    let left: String?
    if let whole {
      left = event(whole).lastDay(in: reform) == nil ? event(whole).receiver(of: whole.selection) : holder
    } else if let rest {
      left = rest.body
    } else {
      left = holder
    }
    goals =
      [left].compactMap(\.self).map {
        Goal(body: $0, words: partial.first.flatMap { event($0).scope?.stays })
      }
      + partial.compactMap { entry in
        event(entry).receiver(of: entry.selection).map {
          Goal(body: $0, words: event(entry).scope?.moved, name: event(entry).partName(of: id))
        }
      }
  }
}

extension ReformEvent {
  /// The body of the library that gets what a selection takes; nil where that leaves it.
  fileprivate func receiver(of selection: ItemSelection?) -> String? {
    if let share = shares.first(where: { $0.selection == selection }) { return share.body?.id }
    if let body { return body.id }
    if case .body(let to)? = target { return to.id }
    return nil
  }

  fileprivate func saysFields(in reform: Reform) -> Bool {
    switch verb {
    case .transfer, .convert, .split: isPartial
    case .cancel: lastDay(in: reform) != nil
    default: true
    }
  }

  /// Until when an item stays in its list that it cancels only later.
  func lastDay(in reform: Reform) -> Day? {
    guard verb == .cancel, let until, let day = reform.dates(of: self).effective, until > day else {
      return nil
    }
    return until
  }
}
