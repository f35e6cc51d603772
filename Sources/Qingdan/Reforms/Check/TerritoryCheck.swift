/// Whether bodies are of the divisions that a reform redraws (行政区划调整): a code of none changes nothing.
struct TerritoryCheck {
  private let reforms: [Reform]
  private let register: OrganisationRegister

  init(_ reforms: [Reform], _ register: OrganisationRegister) {
    self.reforms = reforms
    self.register = register
  }

  func findings(of event: ReformEvent, in reform: Reform) -> [Diagnostic] {
    guard event.verb == .territory else { return [] }
    // What another reform sets up or redraws this one may redraw after it.
    let new = reforms.filter { $0.id != reform.id }.flatMap(\.events).flatMap {
      [$0.body?.division].compactMap(\.self) + $0.newDivisions
    }
    let codes = Set(register.organisations.compactMap(\.division) + new).sorted()
    let unknown = event.divisions.filter { !codes.contains($0) }
    // Beside divisions of the library others may be named, as the decision names them, whose bodies are in other libraries.
    let severity: Severity = unknown.count == event.divisions.count ? .error : .warning
    return unknown.map { ReformMessages.unknownDivision($0, among: codes, event, severity: severity) }
  }
}
