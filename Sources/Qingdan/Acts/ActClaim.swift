/// One change of an act, held against the changes of a difference.
struct ActClaim {
  enum Verdict: Hashable {
    /// The act does not name the change.
    case none
    /// It names it and says the same.
    case same
    /// It names it and says another value; nil where only its digest is known.
    case other(YAMLValue?)
    /// It names it and what is to come, but begins with another value than the older state has.
    case elsewhere(ExpectedValue)
    /// It names the item, but what happened to it is one of these, on which others may have to decide.
    case misnamed([ItemVerb])
  }

  let said: ActChange
  let before: StatedItems
  let after: StatedItems
  private let claim: ActChain.Claim
  /// The other acts, with which it may explain a change together.
  private let chain: ActChain

  init(_ claim: ActChain.Claim, before: StatedItems, after: StatedItems, chain: ActChain) {
    said = chain.said(claim)
    self.before = before
    self.after = after
    self.claim = claim
    self.chain = chain
  }

  /// - Parameter current: the id of the item in the newer state, where it has one.
  func verdict(_ change: Change, current: String?) -> Verdict {
    let names = said.items.contains(change.item) || current.map { said.items.contains($0) } ?? false
    if chain.acts[claim.act].isAssignment {
      guard said.verb == .amend, change.kind == .recoded, change.field != "id" else { return .none }
    }
    switch (said.verb, change.kind) {
    case (.restore, .added) where names && !chain.ended.contains(change.item):
      return .misnamed([.add])
    case (.add, .added), (.restore, .added), (.recall, .added):
      return names ? content(change.item, change.after) : .none
    case (.suspend, .removed) where names && said.days.isEmpty:
      return .misnamed([.cancel])
    case (.cancel, .removed), (.suspend, .removed):
      return names ? removal(change) : .none
    case (.cancel, .ended), (.suspend, .ended):
      return names && said.verb.ends.contains(change.field ?? "") ? ending(change) : .none
    case (.restore, .restored), (.add, .restored):
      return names ? content(change.item, after.whole(current ?? change.item)) : .none
    case (.amend, .amended), (.amend, .renamed), (.amend, .recoded):
      return names ? amendment(change, current ?? change.item) : .none
    case (.amend, .transferred), (.amend, .devolved), (.amend, .recalled):
      guard names, let field = change.field, said.names(field) else { return .none }
      let verb: ItemVerb =
        switch change.kind {
        case .transferred: .transfer
        case .devolved: .devolve
        default: .recall
        }
      return .misnamed([verb])
    case (.transfer, .transferred):
      return names ? transfer(change, current ?? change.item) : .none
    case (.devolve, .devolved), (.recall, .recalled):
      guard names else { return .none }
      let gained = (change.after?.texts ?? []).filter { !(change.before?.texts ?? []).contains($0) }
      // To several levels it goes with an entry for each.
      let goals = chain.goals(of: claim)
      let goes = after.isAt(current ?? change.item, said.to) && gained.allSatisfy(goals.contains)
      return goes ? begun(change) : .other(said.to.map { .scalar($0) })
    case (.devolve, .removed), (.devolve, .ended):
      return names && change.field != "from" ? begun(change) : .none
    case (.transfer, .refiled):
      return names ? .same : .none
    case (.combine, .merged), (.combine, .removed), (.combine, .ended), (.divide, .split),
      (.divide, .removed),
      (.divide, .ended):
      return names && change.field != "from" ? replacement() : .none
    case (.combine, .amended), (.combine, .devolved), (.combine, .recalled), (.divide, .amended),
      (.divide, .devolved), (.divide, .recalled):
      // What an item had that went into others; of one that goes on an amendment has to speak.
      return said.items.contains(change.item) && !after.holds(change.item) ? replacement() : .none
    case (.combine, .recoded):
      return names && change.field == "id" ? replacement() : .none
    case (.combine, .added), (.divide, .added):
      return said.into.contains(change.item) ? content(change.item, change.after) : .none
    default: return .none
    }
  }

  private func content(_ id: String, _ whole: YAMLValue?) -> Verdict {
    guard let expected = said.content[id] else { return .same }
    return expected == whole?.digest ? .same : .other(nil)
  }

  /// An item that is gone, or was to be gone only from a day on that has come.
  private func removal(_ change: Change) -> Verdict {
    if let end = said.days["until"] {
      guard let last = Day(end), let day = after.day, last <= day else { return .other(.scalar(end)) }
      // What it was when its end was decided, that change was held against; others since have acts of their own.
      if change.before?.scalar("until") == end { return .same }
    }
    guard let expected = said.content[change.item] else { return .same }
    return expected == change.before?.digest || expected == change.before?.withoutEnd.digest
      ? .same : .other(nil)
  }

  /// An item that stays until a day: the act must say that day, and what it was.
  private func ending(_ change: Change) -> Verdict {
    guard let field = change.field, case .scalar(let day)? = change.after else { return .none }
    if said.days.isEmpty, said.content.isEmpty { return .same }
    guard said.days[field] == day else { return .other(said.days[field].map { .scalar($0) }) }
    guard let expected = said.content[change.item] else { return .same }
    let was = before.whole(change.item)
    return expected == was?.digest || expected == was?.withoutEnd.digest ? .same : .other(nil)
  }

  /// A devolution or a recall, which begins on the levels or with the holders that the act says.
  private func begun(_ change: Change) -> Verdict {
    guard let from = said.from else { return .same }
    let start = ExpectedValue.texts(from)
    let was = change.field == "levels" ? change.before?.texts ?? [] : before.seat(change.item)
    let isReached = ["levels", "holder"].contains { path in
      chain.isReached(start, at: path, of: change.item, before: claim)
    }
    return was == from || before.holders(change.item) == from || isReached ? .same : .elsewhere(start)
  }

  private func transfer(_ change: Change, _ id: String) -> Verdict {
    guard let to = said.to, change.after?.texts == [to],
      change.field != "holder" || after.holders(id) == [to]
    else {
      return .other(said.to.map { .scalar($0) })
    }
    guard let from = said.from else { return .same }
    let was =
      change.field == "holder" && before.holds(change.item)
      ? before.holders(change.item) : change.before?.texts ?? []
    let start = ExpectedValue.texts(from)
    return was == from || chain.isReached(start, at: "holder", of: id, before: claim)
      ? .same : .elsewhere(start)
  }

  private func replacement() -> Verdict {
    for id in said.into where content(id, after.whole(id)) != .same { return .other(nil) }
    // An item that another act changed in between is not what it was in the older state.
    for (id, was) in said.was
    where before.holds(id) && was.digest != before.whole(id)?.digest && !chain.isChanged(id, besides: claim) {
      return .other(nil)
    }
    return said.into.allSatisfy(after.holds) ? .same : .none
  }

  private func amendment(_ change: Change, _ id: String) -> Verdict {
    guard let field = change.field, said.names(field) else { return .none }
    let told = said.values.filter { name, _ in
      name == field || field.hasPrefix(name + ".") || name.hasPrefix(field + ".")
    }
    let wrong = told.filter { !$1.matches(after.value(id, $0)) }.keys.sorted().first
    if let wrong { return .other(approved(field, told, wrong)) }
    guard covers(change, field) else { return .none }
    let start = said.was.filter { path, was in
      guard path == field || field.hasPrefix(path + ".") || path.hasPrefix(field + ".") else { return false }
      return !was.matches(old(change, field, path)) && !chain.isReached(was, at: path, of: id, before: claim)
    }
    return start.sorted { $0.key < $1.key }.first.map { .elsewhere($0.value) } ?? .same
  }

  /// What the older state has at a path; the item may have another id there.
  private func old(_ change: Change, _ field: String, _ path: String) -> YAMLValue? {
    if path == field { return change.before }
    if before.holds(change.item) { return before.value(change.item, path) }
    return path.hasPrefix(field + ".")
      ? change.before?.value(at: path.dropFirst(field.count + 1).split(separator: ".")) : nil
  }

  /// What the act gives the very field of the change, as far as the file says it.
  private func approved(_ field: String, _ told: [String: ExpectedValue], _ wrong: String) -> YAMLValue? {
    guard let value = told[wrong]?.value else { return nil }
    guard field.hasPrefix(wrong + ".") else { return value }
    return value.value(at: field.dropFirst(wrong.count + 1).split(separator: "."))
  }

  /// Whether all that changed stands in fields that the act names.
  private func covers(_ change: Change, _ field: String) -> Bool {
    let named = said.paths
    if named.contains(where: { $0 == field || field.hasPrefix($0 + ".") }) { return true }
    let (old, new) = (leaves(change.before, field), leaves(change.after, field))
    return Set(old.keys).union(new.keys).allSatisfy { path in
      old[path] == new[path] || named.contains { $0 == path || path.hasPrefix($0 + ".") }
    }
  }

  private func leaves(_ value: YAMLValue?, _ path: String) -> [String: YAMLValue] {
    guard let value else { return [:] }
    guard case .mapping(let fields) = value else { return [path: value] }
    return fields.reduce(into: [:]) { all, field in
      all.merge(leaves(field.value, "\(path).\(field.key)")) { $1 }
    }
  }
}
