/// Compares the registers of two states as far as who has a power depends on it: bodies and groups that items name.
///
/// A new name beside the old one, an office or a code is no loss and is told as a file that differs. Linear in the items,
/// and only where a register changed.
public struct BodyComparison {
  private let before: LibraryState
  private let after: LibraryState
  private var old: OrganisationRegister { before.library.context.organisations }
  private var new: OrganisationRegister { after.library.context.organisations }

  public init(_ before: LibraryState, _ after: LibraryState) {
    self.before = before
    self.after = after
  }

  /// Whether anything can be found, so that the lists must be read that are the same in both states, too.
  public var isNeeded: Bool { !changedBodies.isEmpty || !changedGroups.isEmpty }

  public var changes: [BodyChange] {
    let (bodies, groups) = (changedBodies, changedGroups)
    guard !bodies.isEmpty || !groups.isEmpty else { return [] }
    let wanted = Set(bodies + groups)
    let (was, now) = (named(wanted, in: before), named(wanted, in: after))
    return bodies.compactMap { body($0, was: was[$0] ?? 0, now: now[$0] ?? 0) }
      + groups.compactMap { group($0, was: was[$0] ?? 0, now: now[$0] ?? 0) }
  }

  // MARK: - What differs

  private var changedBodies: [String] {
    Set((old.organisations + new.organisations).map(\.id)).filter { id in
      isThere(id, old, before) != isThere(id, new, after) || isAnother(id) || isUnderAnother(id)
    }.sorted()
  }

  /// Whether the register has it, and on the day of the state. Without days that mean something, a body whose period is
  /// the same in both states is taken for what it was.
  private func isThere(_ id: String, _ register: OrganisationRegister, _ state: LibraryState) -> Bool {
    guard let body = register[id] else { return false }
    let isDated = before.isDated && after.isDated
    if !isDated, let other = old[id], let own = new[id], other.period == own.period { return true }
    return state.day.map { body.period.contains($0) } ?? (body.period.until == nil)
  }

  /// Whether no full name that it has or had, nor its number, says that it is the same body; what it is called for short
  /// says nothing.
  private func isAnother(_ id: String) -> Bool {
    guard let was = old[id], let now = new[id] else { return false }
    // Who takes the name that another one had is that one, whatever name it keeps.
    if let name = now.names.last?.name, !names(was).contains(NormalText.of(name)),
      old.organisations.contains(where: { $0.id != id && names($0).contains(NormalText.of(name)) })
    {
      return true
    }
    guard names(was).isDisjoint(with: names(now)) else { return false }
    return was.creditCode == nil || was.creditCode != now.creditCode
  }

  /// Whether another government decides on what it holds: it stands under another one, or under one at last where nobody
  /// could tell before.
  private func isUnderAnother(_ id: String) -> Bool {
    guard old[id] != nil, new[id] != nil, let now = new.government(of: id) else { return false }
    guard let was = old.government(of: id) else { return old.organisations.contains(where: \.isGovernment) }
    return was != now
  }

  /// Those that decide on acts: whoever stands behind their ids decides.
  private var deciding: Set<String> {
    let rules = after.library.context.configuration.adjustment
    var found = Set((old.organisations + new.organisations).filter(\.isGovernment).map(\.id))
    if let rules { found.formUnion(rules.offices.values) }
    for approver in rules?.approvers.values.map({ $0 }) ?? [] {
      if case .named(let name) = approver, let body = new.body(named: name) { found.insert(body) }
    }
    return found
  }

  private func names(_ body: Organisation) -> Set<String> {
    Set(body.names.map { NormalText.of($0.name) })
  }

  private var changedGroups: [String] {
    Set((old.groups + new.groups).map(\.name)).filter { members($0, old, before) != members($0, new, after) }
      .sorted()
  }

  /// Nil where there is no such group.
  private func members(_ group: String, _ register: OrganisationRegister, _ state: LibraryState) -> Set<
    String
  >? {
    guard let found = register.groups.first(where: { $0.name == group }) else { return nil }
    return Set(found.members.filter { isThere($0, register, state) })
  }

  // MARK: - Who names it

  /// How many items name each of some bodies or groups, as who has them.
  private func named(_ wanted: Set<String>, in state: LibraryState) -> [String: Int] {
    var counts: [String: Int] = [:]
    for list in state.library.lists {
      guard let holder = list.kind.field("holder") else { continue }
      let (with, entrusted) = (list.kind.field("with"), list.kind.field("entrusted"))
      for item in list.items {
        var found = Set(list.texts(item, holder) + list.texts(item, with))
        if let own = list.organisation(of: item) { found.insert(own) }
        let delegates = entrusted.flatMap { list.canonicalValue(item, $0) }?.elements ?? []
        found.formUnion(delegates.compactMap { $0.scalar("organisation") })
        for id in found where wanted.contains(id) { counts[id, default: 0] += 1 }
      }
    }
    return counts
  }

  // MARK: - What it means

  private func body(_ id: String, was: Int, now: Int) -> BodyChange? {
    let (from, to) = (old[id], new[id])
    let change: Change
    let count: Int
    switch (isThere(id, old, before), isThere(id, new, after)) {
    case (true, false) where now > 0:
      (change, count) = (self.change(.removed, id, from, to, rule: "change/body-removed"), now)
    case (false, true) where was > 0:
      (change, count) = (self.change(.added, id, from, to, rule: "change/body-added"), was)
    case (true, true) where isAnother(id) && (now > 0 || deciding.contains(id)):
      (change, count) = (self.change(.renamed, id, from, to, rule: "change/body-replaced"), now)
    case (true, true) where isUnderAnother(id) && now > 0:
      (change, count) = (government(id), now)
    default: return nil
    }
    let name = from?.name(on: before.day) ?? to?.name(on: after.day) ?? id
    return BodyChange(id: id, name: name, items: count, change: change)
  }

  private func government(_ id: String) -> Change {
    func value(_ register: OrganisationRegister) -> YAMLValue? {
      register.government(of: id).map { .scalar(register[$0]?.name() ?? $0) }
    }
    var change = Change(
      .amended, item: id, field: "superior", before: value(old), after: value(new),
      rule: "change/body-superior")
    weigh(&change)
    change.oldPlace = old[id]?.place
    change.newPlace = new[id]?.place
    return change
  }

  private func change(
    _ kind: Change.Kind, _ id: String, _ from: Organisation?, _ to: Organisation?, rule: RuleID
  ) -> Change {
    func value(_ body: Organisation?) -> YAMLValue? {
      body.map {
        .sequence($0.names.map { .scalar($0.name) } + ($0.period.until.map { [.scalar("\($0)")] } ?? []))
      }
    }
    var change = Change(
      kind, item: id, field: "names", before: kind == .added ? nil : value(from),
      after: kind == .removed ? nil : value(to), rule: rule)
    weigh(&change)
    change.oldPlace = from?.place
    change.newPlace = to?.place
    return change
  }

  private func group(_ name: String, was: Int, now: Int) -> BodyChange? {
    let (from, to) = (members(name, old, before), members(name, new, after))
    func value(_ members: Set<String>?) -> YAMLValue? {
      members.map { .sequence($0.sorted().map { .scalar($0) }) }
    }
    var change = Change(.amended, item: name, field: "members", before: value(from), after: value(to))
    let gone = (from ?? []).subtracting(to ?? []).sorted()
    let came = (to ?? []).subtracting(from ?? []).sorted()
    switch (from, to) {
    case (nil, nil): return nil
    case (_?, nil):
      guard now > 0 else { return nil }
      (change.kind, change.rule) = (.removed, "change/body-removed")
    case (nil, _?):
      guard was > 0 else { return nil }
      (change.kind, change.rule) = (.added, "change/body-added")
    case (_?, _?):
      guard now > 0 else { return nil }
      change.rule = gone.isEmpty ? "change/member-added" : "change/member-removed"
    }
    func titled(_ ids: [String], _ register: OrganisationRegister, _ day: Day?) -> [YAMLValue] {
      ids.map { .scalar(register[$0]?.name(on: day) ?? $0) }
    }
    change.detail = .elements(
      ElementChanges(added: titled(came, new, after.day), removed: titled(gone, old, before.day)))
    weigh(&change)
    return BodyChange(id: name, name: name, items: change.kind == .added ? was : now, change: change)
  }

  private func weigh(_ change: inout Change) {
    change.severity = ChangeRules[change.rule]?.severity(ofKind: .loss, ofField: .loss) ?? .substance
  }
}
