/// Whether the level is known of a body to which powers come from another level: on it they are exercised (行使层级).
struct LevelsCheck {
  private let register: OrganisationRegister
  /// By the body that a reform on file sets up.
  private let coming: [String: String]
  private let kinds: [String: Kind]

  init(_ reforms: [Reform], _ register: OrganisationRegister, _ kinds: [String: Kind]) {
    self.register = register
    self.kinds = kinds
    coming = reforms.flatMap(\.established).reduce(into: [:]) { levels, new in
      levels[new.body.id] = levels[new.body.id] ?? new.body.level
    }
  }

  func findings(of event: ReformEvent, in reform: Reform) -> [Diagnostic] {
    guard event.verb.changesLevel, !reform.isRecorded, case .body(let to)? = event.target,
      register[to.id] != nil, register[to.id]?.level == nil, coming[to.id] == nil, hasLevels(event),
      !isAmended(event, reform)
    else { return [] }
    return [ReformMessages.noLevel(to, event)]
  }

  /// Whether the items may have levels, as far as it can be told without the lists.
  private func hasLevels(_ event: ReformEvent) -> Bool {
    let named = (event.selection?.ids ?? []).compactMap { kinds.kind(ofItem: $0) }
    return (named.isEmpty ? Array(kinds.values) : named).contains { $0.field("levels") != nil }
  }

  /// Whether the reform itself says on which level they are exercised.
  private func isAmended(_ event: ReformEvent, _ reform: Reform) -> Bool {
    let amended = reform.events.filter { $0.verb == .amend }.flatMap(\.changes).filter { $0.names("levels") }
    guard let selection = event.selection, !selection.ids.isEmpty else { return !amended.isEmpty }
    return selection.ids.allSatisfy { id in amended.contains { $0.items.contains(id) } }
  }
}
