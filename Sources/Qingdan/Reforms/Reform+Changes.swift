extension Reform {
  /// What it makes of the texts of a state; nil where it cannot be made of them: then it explains nothing.
  ///
  /// - Parameter after: the state after it, which has the ids that were made for parts, and shows which new names of bodies
  ///   somebody accepted in texts.
  func written(from state: LibraryState, to after: LibraryState) -> ReformWriting? {
    let ledger = after.library.context.acts.ledger
    let outcome = ReformOutcome(of: self, in: state.library)
    var made: [String: String] = [:]
    // Only what went to another body in part has one new id; what is divided has ids of its own.
    for parting in ledger.partings + Array(ledger.redirects.values) where parting.act == id {
      let new = parting.new.filter { $0 != parting.old }
      if new.count == 1 { made[parting.old] = new[0] }
    }
    return try? ReformWriting(
      outcome, in: state.library, state.tree, ids: made,
      accepting: ReformMention.accepted(of: outcome, from: state, to: after))
  }

  /// What it does to each item of the state before it, as an act that explains changes (`semantics.md` S20).
  func changes(_ written: ReformWriting, from state: LibraryState) -> Adjustment {
    let items = StatedItems(Set(written.links.map(\.before)), in: state)
    var changes = events.flatMap { $0.verb.isReplacing ? [] : $0.changes }
    changes += replacements(written.links)
    changes += written.created.map { ActChange(.add, items: [$0.item], place: place) }
    for link in written.links {
      changes += Self.changes(link, items, at: place)
    }
    changes += written.ended.map { end in
      ActChange(end.act.verb == .devolve ? .devolve : .cancel, items: [end.item], place: place)
    }
    return act(changes)
  }

  /// The reform as an act that says some changes; it is decided on as a whole.
  func act(_ changes: [ActChange]) -> Adjustment {
    var act = Adjustment(
      id, title: title, reason: reason, basis: basis, trigger: opinions.compactMap(\.date).min(),
      changes: changes, opinions: opinions, supervision: supervision,
      dates: Adjustment.Dates(effective: dates.effective), place: place)
    act.reformContent = contentDigest
    return act
  }

  /// What became several, and what several became.
  private func replacements(_ links: [ReformLink]) -> [ActChange] {
    let combined = Dictionary(grouping: links.filter(combines), by: \.after).map { new, links in
      ActChange(.combine, items: links.map(\.before).sorted(), into: [new], place: place)
    }
    let divided = Dictionary(grouping: links.filter { !combines($0) }, by: \.before)
      .filter { old, links in links.contains { $0.after != old } }
      .map { old, links in
        ActChange(.divide, items: [old], into: links.map(\.after).sorted(), place: place)
      }
    return combined.sorted { $0.into[0] < $1.into[0] } + divided.sorted { $0.items[0] < $1.items[0] }
  }

  private static func changes(_ link: ReformLink, _ items: StatedItems, at place: Place) -> [ActChange] {
    let id = link.after
    var changes: [ActChange] = []
    for (field, value) in link.fields.sorted(by: { $0.key < $1.key }) {
      let was = items.value(link.before, field)
      switch field {
      case "holder" where value.texts.count == 1, "organisation":
        changes.append(
          ActChange(
            .transfer, items: [id], to: value.texts.first, from: items.holders(link.before), place: place))
      case "until", "from":
        let isSuspended = field == "from" || link.acts.contains { $0.verb == .suspend }
        let verb: ItemVerb = value == .null ? .restore : isSuspended ? .suspend : .cancel
        changes.append(
          ActChange(verb, items: [id], days: value.texts.first.map { [field: $0] } ?? [:], place: place))
      default:
        changes.append(
          ActChange(
            .amend, items: [id], fields: [field], was: [field: ExpectedValue(of: was)],
            values: [field: value == .null ? .absent : ExpectedValue(of: value)], place: place))
      }
    }
    return changes
  }
}

extension Reform {
  /// Whether an item goes on, by a link, in what an event combines it with others into; what merely names one of them has a
  /// link with the same act.
  func combines(_ link: ReformLink) -> Bool {
    link.acts.contains { act in
      act.verb == .combine && events.indices.contains(act.event)
        && events[act.event].namedItems.contains(link.before)
    }
  }
}
