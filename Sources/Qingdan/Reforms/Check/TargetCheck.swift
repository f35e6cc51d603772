/// Whether the levels and classes of bodies to which items go are known.
struct TargetCheck {
  private let register: OrganisationRegister
  /// Sorted; those of the register, and what the lists may say of 层级.
  private let levels: [String]

  init(_ register: OrganisationRegister, _ kinds: [String: Kind] = [:]) {
    self.register = register
    let choices = kinds.values.compactMap { kind in kind.field("levels").map { kind[$0].choices } }.joined()
    levels = Set(choices.map(\.value) + register.organisations.compactMap(\.level)).sorted()
  }

  /// - Parameter day: that on which the event takes effect.
  func findings(of event: ReformEvent, on day: Day?) -> [Diagnostic] {
    let isEntrusting = event.verb == .entrust || event.verb == .endEntrustment
    switch event.target {
    case .level? where isEntrusting: return [ReformMessages.entrustedLevel(event)]
    case .level(let level)? where !levels.isEmpty && !levels.contains(level):
      return [ReformMessages.unknownLevel(level, among: levels, event)]
    case .group(let name)? where !register.groups.contains(where: { $0.name == name }):
      // What leaves the library needs no members; who is entrusted is written into the item.
      return [
        ReformMessages.unknownGroup(
          name, among: register.groups.map(\.name), event, severity: isEntrusting ? .error : .warning)
      ]
    case .group(let name)? where isEntrusting && register.members(ofGroup: name, on: day)?.isEmpty ?? true:
      return [ReformMessages.emptyGroup(name, event, on: day)]
    default: return []
    }
  }
}
